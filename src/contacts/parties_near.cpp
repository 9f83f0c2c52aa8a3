#include "contacts/parties_near.h"

#include <algorithm>
#include <span>

#include "document/is_mark.h"
#include "encoder/kernels.h"
#include "encoder/pair_distance.h"
#include "lexicon/lexicon.h"
#include "text/unicode.h"

namespace dixit {
namespace {

// Chosen on the held-out tenth of the training articles (docs/results.md).
constexpr float least_inside = 0.3F, least_between = 0.15F, least_begin = 0.5F;
constexpr std::size_t answers = 2;  // stands in a phrase, begins one

std::vector<float> copy(const Matrix& m) { return {m.values.begin(), m.values.end()}; }

bool joins(const std::string& folded) {
  static constexpr std::string_view words[] = {"et",   "and", "ou",  "or",  "ni", "nor",
                                               "mais", "but", "que", "qui", "who"};
  return std::ranges::find(words, folded) != std::end(words);
}

// No mark, `de`, `le` or `et` at the end; no mark, `de` or `et` at the beginning.
void trim(const Document& document, Range<Word>& phrase) {
  const auto alone = [&](std::uint32_t w) {
    const std::string word = fold(document[w]);
    return is_mark(document, w) || joins(word) || (is_preposition(word) && !find_determiner(word));
  };
  while (!phrase.empty() && alone(phrase.begin)) ++phrase.begin;
  while (!phrase.empty() && (alone(phrase.end - 1) || find_determiner(fold(document[phrase.end - 1])) ||
                             is_preposition(fold(document[phrase.end - 1]))))
    --phrase.end;
}

// An adjective behind `et`: `français` of `les ministres russe et français`.
bool goes_with(const Document& document, std::uint32_t word, const std::string& before) {
  const std::string folded = fold(document[word]);
  return document.language == "fr" && before == "et" && is_lower(decode(document[word], 0).code_point) &&
         !find_determiner(folded) && !find_pronoun(folded) && !find_headword(folded);
}

// May a phrase begin at the word? Not within `l'État`, behind `de` or `le`.
bool may_begin(const Document& document, std::uint32_t word) {
  const std::string before = fold(document[word - 1]);
  return !goes_with(document, word, before) && before != "'" && before != "-" && !is_preposition(before) &&
         !find_determiner(before);
}

bool begins_sentence(const Document& document, std::uint32_t word) {
  const auto at =
      std::ranges::lower_bound(document.sentences, word, {}, [](const Sentence& s) { return s.words.begin; });
  return at != document.sentences.end() && at->words.begin == word;
}

// The words that stand in a phrase, cut where another begins or the sentence ends; a doubtful word between two that do
// belongs to it.
std::vector<Scored<Range<Word>>> phrases_of(const Document& document, Range<Word> words, std::span<const float> rows) {
  const auto inside = [&](std::uint32_t w) { return rows[answers * (w - words.begin)]; };
  const auto begins = [&](std::uint32_t w) {
    return rows[answers * (w - words.begin) + 1] >= least_begin && may_begin(document, w);
  };
  const auto goes_on = [&](std::uint32_t w) {
    if (w >= words.end || begins(w) || begins_sentence(document, w)) return false;
    return inside(w) >= least_inside ||
           (inside(w) >= least_between && w + 1 < words.end && inside(w + 1) >= least_inside && !begins(w + 1));
  };
  std::vector<Scored<Range<Word>>> out;
  for (std::uint32_t w = words.begin; w < words.end; ++w) {
    if (inside(w) < least_inside) continue;
    Scored<Range<Word>> phrase{{w, w + 1}, inside(w)};
    while (goes_on(phrase.value.end)) phrase.probability = std::max(phrase.probability, inside(phrase.value.end++));
    w = phrase.value.end - 1;
    trim(document, phrase.value);
    if (!phrase.value.empty()) out.push_back(phrase);
  }
  return out;
}

}  // namespace

PartiesNear::PartiesNear(const Model& model)
    : telling_(model, "heads.telling"),
      word_(model, "heads.near_word"),
      of_word_(model, "heads.near_of_word"),
      biaffine_(copy(model.matrix("heads.near_biaffine", answers * telling_.outputs(), word_.outputs()))),
      distance_(copy(model.matrix("heads.near_distance.weight", distance_buckets, answers))) {
  if (of_word_.outputs() != answers || of_word_.inputs() != word_.outputs() || telling_.inputs() != word_.inputs())
    model.refuse("found a head of the parties of contacts of another size than this program has");
}

std::vector<Scored<Range<Word>>> PartiesNear::run(const Vectors& vectors, const Document& document,
                                                  std::uint32_t telling) const {
  const Range<Word> words{std::max(vectors.words.begin, telling > words_before ? telling - words_before : 0),
                          std::min(vectors.words.end, telling + words_after)};
  return phrases_of(document, words, probabilities(vectors, words, telling));
}

std::vector<float> PartiesNear::probabilities(const Vectors& vectors, Range<Word> words, std::uint32_t telling) const {
  std::vector<float> asks = outputs_of(telling_, vectors[telling]);
  leaky_relu(asks);
  const std::uint32_t width = word_.outputs();
  std::vector<float> wanted(answers * width);
  for (std::size_t a = 0; a < answers; ++a)
    for (std::size_t i = 0; i < asks.size(); ++i)
      for (std::uint32_t k = 0; k < width; ++k)
        wanted[a * width + k] += asks[i] * biaffine_[(a * asks.size() + i) * width + k];
  const std::span<const float> seen = std::span(vectors.values)
                                          .subspan(std::size_t{words.begin - vectors.words.begin} * vectors.width,
                                                   std::size_t{words.size()} * vectors.width);
  std::vector<float> values = outputs_of(word_, seen, words.size());
  leaky_relu(values);
  std::vector<float> scores = outputs_of(of_word_, values, words.size());
  for (std::uint32_t i = 0; i < words.size(); ++i)
    for (std::size_t a = 0; a < answers; ++a) {
      float& score = scores[i * answers + a];
      score +=
          dot(std::span(values).subspan(std::size_t{i} * width, width), std::span(wanted).subspan(a * width, width)) +
          distance_[distance_bucket(words.begin + i, telling) * answers + a];
      score = sigmoid(score);
    }
  return scores;
}

}  // namespace dixit
