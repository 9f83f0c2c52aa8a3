#include "accounts/pairs.h"

#include <algorithm>
#include <cmath>

#include "accounts/measures.h"
#include "accounts/pair_weights.h"
#include "accounts/point_by_point_weights.h"

namespace dixit::comparison {
namespace {

constexpr float usual_likeness = .8F;  // of two passages that have nothing in common
constexpr float few_words = 3;         // weight that keeps one shared word of a short passage from being all of it
constexpr float most_weight = 30;
constexpr float widest_margin = .3F;
constexpr std::size_t most_for_margins = 3000;  // passages, each of which is compared with each: some seconds

bool judges(Act act) {
  return act == Act::accuse || act == Act::criticise || act == Act::support || act == Act::regret ||
         act == Act::reject || act == Act::agree || act == Act::deny || act == Act::warn || act == Act::believe;
}

std::size_t count_shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  return static_cast<std::size_t>(
      std::ranges::count_if(a, [&](std::uint32_t x) { return std::ranges::binary_search(b, x); }));
}

}  // namespace

bool overlap(const Candidate& a, const Candidate& b) {
  return a.document == b.document && a.words.begin < b.words.end && b.words.begin < a.words.end;
}

Pairs::Pairs(std::span<const Document> documents, const Vocabulary& vocabulary, const Camps& camps,
             std::span<const Candidate> candidates)
    : documents_(documents), vocabulary_(vocabulary), candidates_(candidates) {
  for (std::uint32_t d = 0; d < documents.size(); ++d) readout_.push_back(camps.is_readout(d));
  std::vector<double> mean;  // of the vectors, each of length 1
  const auto length = [](const Candidate& c) {
    double squares = 0;
    for (const std::int8_t x : c.meaning) squares += x * x;
    return std::sqrt(std::max(squares, 1.0));
  };
  std::size_t count = 0;
  for (const Candidate& c : candidates) {
    if (c.meaning.empty()) continue;
    mean.resize(std::max(mean.size(), c.meaning.size()));
    for (std::size_t i = 0; i < c.meaning.size(); ++i) mean[i] += c.meaning[i] / length(c);
    ++count;
  }
  for (const Candidate& c : candidates) {
    double sum = 0;
    for (std::size_t i = 0; i < c.meaning.size(); ++i) sum += mean[i] * c.meaning[i];
    usual_.push_back(count ? static_cast<float>(sum / length(c) / static_cast<double>(count)) : 0);
    paper_.push_back(camps.is_paper(c.camp));
  }
  point_by_point_ = camps.has_readouts_of_two();
  find_places();
  if (point_by_point_ && candidates.size() <= most_for_margins) find_likest();
}

void Pairs::find_places() {
  std::vector<Range<Word>> from(documents_.size(), {none, 0});  // first and last beginning
  for (const Candidate& c : candidates_) {
    from[c.document].begin = std::min(from[c.document].begin, c.words.begin);
    from[c.document].end = std::max(from[c.document].end, c.words.begin);
  }
  for (const Candidate& c : candidates_) {
    const auto& [begin, end] = from[c.document];
    place_.push_back(static_cast<float>(c.words.begin - begin) / static_cast<float>(std::max(1U, end - begin)));
  }
}

void Pairs::find_likest() {
  likest_.assign(candidates_.size(), std::vector<Likest>(documents_.size()));
  for (std::uint32_t a = 0; a < candidates_.size(); ++a)
    for (std::uint32_t b = 0; b < candidates_.size(); ++b) {
      if (candidates_[a].document == candidates_[b].document || candidates_[a].meaning.empty()) continue;
      const float like = candidates_[b].meaning.empty() ? none_like : likeness(candidates_[a], candidates_[b]);
      Likest& found = likest_[a][candidates_[b].document];
      if (found.passage == none || like > found.like)
        found = {b, like, found.like};
      else
        found.next = std::max(found.next, like);
    }
}

// By how much `b` is liker to `a` than whatever else of its article is.
float Pairs::margin(std::uint32_t a, std::uint32_t b) const {
  const Likest& found = likest_[a][candidates_[b].document];
  const float like = likeness(candidates_[a], candidates_[b]);
  const float other = found.passage == b ? found.next : found.like;
  return std::clamp(like - other, -widest_margin, widest_margin);
}

void Pairs::compare_places(std::uint32_t i, std::uint32_t j, PairValues& out) const {
  if (candidates_[i].document == candidates_[j].document) return;
  out[place_apart] = std::fabs(place_[i] - place_[j]);
  if (!likest_.empty() && out[no_meaning] == 0) out[meaning_margin] = std::min(margin(i, j), margin(j, i));
}

void Pairs::compare_words(const Candidate& a, const Candidate& b, PairValues& out) const {
  const Shared both = shared(vocabulary_, a.keys, b.keys);
  out[words_of_shorter] = both.weight / (std::min(a.weight, b.weight) + few_words);
  out[words_of_both] = both.weight / (a.weight + b.weight - both.weight + few_words);
  out[rarest_word] = both.rarest;
  out[weight_of_words] = std::min(both.weight, most_weight) / 10;
  const std::size_t numbers = count_shared(a.numbers, b.numbers);
  out[same_number] = numbers > 0;
  out[other_number] = !a.numbers.empty() && !b.numbers.empty() && numbers == 0;
  out[same_names] = static_cast<float>(std::min<std::size_t>(2, count_shared(a.names, b.names)));
  out[names_other] = static_cast<float>(std::ranges::binary_search(b.names, a.camp)) +
                     static_cast<float>(std::ranges::binary_search(a.names, b.camp));
}

std::uint32_t Pairs::thing(std::uint32_t document, Range<Word> what) const {
  std::uint32_t found = none;
  for (std::uint32_t w = what.begin; w < what.end; ++w) {
    const std::uint32_t key = vocabulary_.key(document, w);
    if (key == none) continue;
    found = key;
    if (documents_[document].language != "en") break;
  }
  return found;
}

void Pairs::compare_figures(const Candidate& a, const Candidate& b, PairValues& out) const {
  for (const std::uint32_t i : a.figures)
    for (const std::uint32_t j : b.figures) {
      const Figure& x = documents_[a.document].figures[i];
      const Figure& y = documents_[b.document].figures[j];
      if (!comparable(x, y)) continue;
      const std::uint32_t of_x = thing(a.document, x.what), of_y = thing(b.document, y.what);
      const bool same_thing = of_x == of_y && (of_x != none || !x.unit.empty());
      if (!same_thing) continue;
      if (same_amount(x, y))
        out[same_figure] = 1;
      else if (!both_may_hold(x, y))
        out[other_figure] = 1;
    }
}

// `counts`: also of what is only counted.
bool Pairs::amounts_differ(std::uint32_t i, std::uint32_t j, bool counts) const {
  const Candidate& a = candidates_[i];
  const Candidate& b = candidates_[j];
  bool other = false;
  for (const std::uint32_t f : a.figures)
    for (const std::uint32_t g : b.figures) {
      const Figure& x = documents_[a.document].figures[f];
      const Figure& y = documents_[b.document].figures[g];
      if (!comparable(x, y)) continue;
      if (both_may_hold(x, y)) return false;
      other = other || counts || !x.unit.empty();
    }
  return other;
}

bool Pairs::other_amount(std::uint32_t i, std::uint32_t j) const {
  return amounts_differ(i, j, candidates_[i].figures.size() == 1 && candidates_[j].figures.size() == 1);
}

bool Pairs::no_amount_in_common(std::uint32_t i, std::uint32_t j) const { return amounts_differ(i, j, true); }

void Pairs::compare_statements(const Candidate& a, const Candidate& b, PairValues& out) const {
  const Statement* x = statement(a);
  const Statement* y = statement(b);
  out[no_meaning] = a.meaning.empty() || b.meaning.empty();
  if (out[no_meaning] == 0) {
    const float like = likeness(a, b);
    const auto at = [&](const Candidate& c) { return usual_[static_cast<std::size_t>(&c - candidates_.data())]; };
    out[meaning_alike] = like - usual_likeness;
    out[meaning_closer] = like - (at(a) + at(b)) / 2;
  }
  if (!x || !y) return;
  out[nested] = a.document == b.document && (x->parent == b.statement || y->parent == a.statement);
  out[same_act] = x->act.value == y->act.value;
  out[both_judge] = judges(x->act.value) && judges(y->act.value);
}

PairValues Pairs::words(std::uint32_t i, std::uint32_t j) const {
  PairValues out{};
  compare_words(candidates_[i], candidates_[j], out);
  compare_figures(candidates_[i], candidates_[j], out);
  return out;
}

PairValues Pairs::values(std::uint32_t i, std::uint32_t j) const {
  const Candidate& a = candidates_[i];
  const Candidate& b = candidates_[j];
  PairValues out{};
  compare_words(a, b, out);
  compare_figures(a, b, out);
  compare_statements(a, b, out);
  out[one_article] = a.document == b.document;
  if (a.document == b.document) {
    const float apart = std::fabs(static_cast<float>(a.sentence) - static_cast<float>(b.sentence));
    out[near] = (readout_[a.document] ? .3F : 1) * std::exp(-apart / 2);
    out[one_sentence] = apart == 0;
  }
  out[said_to_other] = (a.to != none && a.to == b.camp) || (b.to != none && b.to == a.camp);
  out[length_of_shorter] = std::log(1 + static_cast<float>(std::min(a.size, b.size)));
  out[length_of_longer] = std::log(1 + static_cast<float>(std::max(a.size, b.size)));
  out[two_languages] = documents_[a.document].language != documents_[b.document].language;
  compare_places(i, j, out);
  out[both_papers] = paper_[i] && paper_[j];
  out[one_paper] = paper_[i] != paper_[j];
  return out;
}

float Pairs::one_matter(std::uint32_t a, std::uint32_t b) const {
  const PairValues v = values(a, b);
  const auto& weights = point_by_point_ ? point_by_point_weights : one_matter_weights;
  float sum = point_by_point_ ? point_by_point_bias : one_matter_bias;
  for (std::size_t i = 0; i < v.size(); ++i) sum += weights[i] * v[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace dixit::comparison
