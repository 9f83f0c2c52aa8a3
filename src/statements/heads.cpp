#include "statements/heads.h"

#include <algorithm>

#include "document/names.h"
#include "encoder/kernels.h"
#include "encoder/pair_distance.h"

namespace dixit {
namespace {

enum Channel : std::uint32_t { begin_channel = role_count, end_channel, who_channel, parent_channel, channel_count };

const std::vector<std::string> channel_labels = {"none", "source", "cue", "content", "addressee",
                                                 "via",  "begin",  "end", "who",     "parent"};
const std::vector<std::string> trigger_labels = {"none", "cue", "content"};

void expect(const Model& model, std::string_view name, const std::vector<std::string>& wanted) {
  if (model.labels(name) != wanted)
    model.refuse("found other labels of `" + std::string(name) + "` than this program has");
}

template <class E>
std::size_t expect_names(const Model& model, std::string_view name, std::size_t count) {
  std::vector<std::string> wanted;
  for (std::size_t i = 0; i < count; ++i) wanted.emplace_back(to_string(static_cast<E>(i)));
  expect(model, name, wanted);
  return count;
}

float log_sum(std::span<const float> x) {
  const float top = *std::ranges::max_element(x);
  float sum = 0;
  for (float v : x) sum += exp_of(v - top);
  return top + log_of(sum);
}

// A word too far off to be told apart: no part of the statement, names nobody, is no parent.
void put_far(PairScores& scores) {
  constexpr float never = -1e4F;
  scores.roles.push_back({0, never, never, never, never, never});
  scores.begin.push_back(0);
  scores.end.push_back(0);
  scores.speaker.push_back(never);
  scores.parent.push_back(never);
}

// The vector of the trigger, and the means of those of its cue and of its source.
void describe(const Vectors& vectors, const DecodedRoles& decoded, std::span<float> x) {
  std::ranges::copy(vectors[decoded.trigger], x.begin());
  for (Role role : {Role::cue, Role::source}) {
    x = x.subspan(vectors.width);
    const auto mean = x.first(vectors.width);
    float count = 0;
    for (std::uint32_t i = 0; i < decoded.roles.size(); ++i)
      if (decoded.roles[i] == role) add(mean, vectors[decoded.scored.begin + i]), ++count;
    for (float& v : mean) v /= std::max(1.0F, count);
  }
}

}  // namespace

Heads::Heads(const Model& model)
    : trigger_in_(model, "heads.trigger.0"),
      trigger_out_(model, "heads.trigger.2"),
      pair_trigger_(model, "heads.pair_trigger"),
      pair_word_(model, "heads.pair_word"),
      of_trigger_(model, "heads.of_trigger"),
      of_word_(model, "heads.of_word"),
      nobody_(model, "heads.nobody"),
      attribute_in_(model, "heads.attribute.0"),
      attribute_out_(model, "heads.attribute.3"),
      author_distance_(model, "heads.author_distance") {
  expect(model, "triggers", trigger_labels);
  expect(model, "channels", channel_labels);
  attribute_sizes_ = {expect_names<Form>(model, "forms", 4), expect_names<Act>(model, "acts", 20),
                      expect_names<Polarity>(model, "polarities", 3), expect_names<Kind>(model, "kinds", 6)};
  expect_names<Distance>(model, "distances", 3);
  channels_ = channel_count;
  width_ = pair_word_.outputs();
  const auto copy = [&](const char* name, std::uint32_t rows, std::uint32_t columns) {
    const Matrix m = model.matrix(name, rows, columns);
    return std::vector<float>(m.values.begin(), m.values.end());
  };
  const Matrix biaffine = model.matrix("heads.biaffine", channels_ * width_, width_);
  biaffine_ = Panels(width_, channels_ * width_);
  for (std::uint32_t c = 0; c < channels_; ++c)
    for (std::uint32_t d = 0; d < width_; ++d)
      for (std::uint32_t e = 0; e < width_; ++e) biaffine_.at(d, c * width_ + e) = biaffine.row(c * width_ + d)[e];
  distance_ = copy("heads.distance.weight", distance_buckets, channels_);
  const Matrix inside = model.matrix("heads.inside", 1, 2);
  inside_ = {inside.values[0], inside.values[1]};
  if (trigger_out_.outputs() != 3 || of_word_.outputs() != channels_ || of_trigger_.outputs() != channels_ ||
      pair_trigger_.outputs() != width_ || nobody_.outputs() != 2 || attribute_out_.outputs() != 33 ||
      author_distance_.outputs() != 3)
    model.refuse("found heads of other sizes than this program has");
  const std::uint32_t vector = vector_width();
  if (pair_trigger_.inputs() != vector || pair_word_.inputs() != vector || attribute_in_.inputs() != 3 * vector ||
      author_distance_.inputs() != 3 * vector || trigger_out_.inputs() != trigger_in_.outputs() ||
      attribute_out_.inputs() != attribute_in_.outputs() || of_trigger_.inputs() != width_ ||
      of_word_.inputs() != width_ || nobody_.inputs() != width_)
    model.refuse("found heads that do not fit together");
}

std::vector<Trigger> Heads::triggers(const Vectors& vectors, float least) const {
  const std::uint32_t n = vectors.words.size();
  std::vector<float> hidden = outputs_of(trigger_in_, vectors.values, n);
  gelu(hidden);
  std::vector<float> scores = outputs_of(trigger_out_, hidden, n);
  std::vector<Trigger> out;
  for (std::uint32_t i = 0; i < n; ++i) {
    const auto row = std::span(scores).subspan(std::size_t{i} * 3, 3);
    softmax(row);
    if (row[1] + row[2] >= least) out.push_back({vectors.words.begin + i, row[1] > row[2], row[1] + row[2]});
  }
  return out;
}

PairWords Heads::pair_words(const Vectors& vectors) const {
  PairWords out{vectors.words, outputs_of(pair_word_, vectors.values, vectors.words.size()), {}};
  leaky_relu(out.values);
  out.channels = outputs_of(of_word_, out.values, vectors.words.size());
  return out;
}

PairTriggers Heads::pair_triggers(const Vectors& vectors, std::span<const Trigger> triggers) const {
  const auto count = static_cast<std::uint32_t>(triggers.size());
  PairTriggers out;
  std::vector<float> x;
  for (const Trigger& t : triggers) {
    out.words.push_back(t.word);
    x.insert(x.end(), vectors[t.word].begin(), vectors[t.word].end());
  }
  std::vector<float> q = outputs_of(pair_trigger_, x, count);
  leaky_relu(q);
  out.values.resize(std::size_t{count} * channels_ * width_);
  multiply({q.data(), count, width_}, biaffine_, {}, {out.values.data(), count, channels_ * width_});
  out.channels = outputs_of(of_trigger_, q, count);
  out.nobody = outputs_of(nobody_, q, count);
  return out;
}

std::vector<float> Heads::channel_scores(const PairWords& words, const PairTriggers& triggers, std::size_t index,
                                         Range<Word> scored) const {
  const auto by_channel = std::span(triggers.values).subspan(index * channels_ * width_, channels_ * width_);
  const auto alone = std::span(triggers.channels).subspan(index * channels_, channels_);
  const std::uint32_t trigger = triggers.words[index];
  const std::size_t from = scored.begin - words.words.begin;
  std::vector<float> scores(std::size_t{scored.size() + 1} * channels_);
  multiply({&words.values[from * width_], scored.size(), width_}, transposed(by_channel, width_), alone,
           {scores.data(), scored.size(), channels_});
  for (std::uint32_t i = 0; i < scored.size(); ++i) {
    const auto row = std::span(scores).subspan(std::size_t{i} * channels_, channels_);
    add(row, std::span(words.channels).subspan((from + i) * channels_, channels_));
    add(row,
        std::span(distance_).subspan(std::size_t{distance_bucket(scored.begin + i, trigger)} * channels_, channels_));
  }
  std::ranges::copy(std::span(triggers.nobody).subspan(index * 2, 2), scores.end() - channels_);
  return scores;
}

PairScores Heads::pairs(const PairWords& words, const PairTriggers& triggers, std::size_t index) const {
  const std::uint32_t trigger = triggers.words[index];
  PairScores out;
  out.words.begin = std::max(words.words.begin, trigger > words_before ? trigger - words_before : 0);
  out.words.end = std::min(words.words.end, trigger + quoted_after);
  const std::vector<float> scores = channel_scores(words, triggers, index, out.words);
  for (std::uint32_t i = 0; i < out.words.size(); ++i) {
    const auto row = std::span(scores).subspan(std::size_t{i} * channels_, channels_);
    if (out.words.begin + i >= trigger + words_after) {
      put_far(out);
      continue;
    }
    auto& roles = out.roles.emplace_back();
    const float sum = log_sum(row.first(role_count));
    for (std::size_t r = 0; r < role_count; ++r) roles[r] = row[r] - sum;
    out.begin.push_back(sigmoid(row[begin_channel]));
    out.end.push_back(sigmoid(row[end_channel]));
    out.speaker.push_back(row[who_channel]);
    out.parent.push_back(row[parent_channel]);
  }
  const std::size_t last = scores.size() - channels_;  // of nobody: speaker, parent
  out.speaker.push_back(scores[last]);
  out.no_parent = scores[last + 1];
  softmax(out.speaker);
  out.nobody = out.speaker.back();
  out.speaker.pop_back();
  return out;
}

AttributeScores Heads::attributes_of(std::span<const float> scores, std::span<const float> distance) const {
  AttributeScores out;
  std::array<std::vector<float>*, 4> parts = {&out.form, &out.act, &out.polarity, &out.kind};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    parts[i]->assign(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(attribute_sizes_[i]));
    softmax(*parts[i]);
    scores = scores.subspan(attribute_sizes_[i]);
  }
  out.distance.assign(distance.begin(), distance.end());
  softmax(out.distance);
  return out;
}

std::vector<AttributeScores> Heads::attributes(const Vectors& vectors, std::span<const DecodedRoles> decoded) const {
  const std::uint32_t width = 3 * vectors.width;
  std::vector<float> x(decoded.size() * width);
  for (std::size_t i = 0; i < decoded.size(); ++i)
    describe(vectors, decoded[i], std::span(x).subspan(i * width, width));
  const auto count = static_cast<std::uint32_t>(decoded.size());
  std::vector<float> hidden = outputs_of(attribute_in_, x, count);
  gelu(hidden);
  const std::vector<float> scores = outputs_of(attribute_out_, hidden, count);
  const std::vector<float> distances = outputs_of(author_distance_, x, count);
  std::vector<AttributeScores> out;
  for (std::size_t i = 0; i < decoded.size(); ++i) {
    const std::size_t size = attribute_out_.outputs(), distance = author_distance_.outputs();
    out.push_back(
        attributes_of(std::span(scores).subspan(i * size, size), std::span(distances).subspan(i * distance, distance)));
  }
  return out;
}

}  // namespace dixit
