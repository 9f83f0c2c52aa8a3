#include "claims/claims.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "document/is_mark.h"
#include "encoder/kernels.h"

namespace dixit {
namespace {

// Chosen on the held-out tenth of the training articles (docs/results.md).
constexpr float prior = 2.6F;         // added to the scores: taught by few articles, the head is too sure of no claim
constexpr float least_claim = 0.5F;   // mean probability of a claim's words
constexpr float change_cost = 12.0F;  // of beginning or ending one within a clause
constexpr float clause_cost = 7.0F;   // between clauses
constexpr std::uint32_t fewest_words = 4;
constexpr float most_told = 0.5F;  // share of a claim's words that statements may hold

constexpr std::array<std::string_view, 8> clause_marks = {",", ";", ":", "(", ")", "–", "—", "-"};

bool ends_clause(std::string_view word) { return std::ranges::find(clause_marks, word) != clause_marks.end(); }

// Which words of a sentence are claimed: the likeliest sequence, changes between clauses being cheaper.
std::vector<bool> claimed(const Document& document, Range<Word> words, std::span<const float> scores) {
  std::vector<std::array<bool, 2>> back(words.size());
  std::array<float, 2> best{};
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const bool clause = i == 0 || ends_clause(document[words.begin + i - 1]);
    const float cost = i == 0 ? 0 : clause ? clause_cost : change_cost;
    const std::array<float, 2> own = {log_of(std::max(sigmoid(-scores[i]), 1e-6F)),
                                      log_of(std::max(sigmoid(scores[i]), 1e-6F))};
    std::array<float, 2> next{};
    for (std::size_t to = 0; to < 2; ++to) {
      const std::size_t other = 1 - to;
      back[i][to] = best[other] - cost > best[to] ? other != 0 : to != 0;
      next[to] = std::max(best[to], best[other] - cost) + own[to];
    }
    best = next;
  }
  std::vector<bool> out(words.size());
  bool in = best[1] > best[0];
  for (std::uint32_t i = words.size(); i-- > 0;) {
    out[i] = in;
    in = back[i][in ? 1 : 0];
  }
  return out;
}

float mean_probability(const Document& document, Range<Word> words, std::span<const float> scores) {
  float sum = 0, count = 0;
  for (std::uint32_t i = 0; i < words.size(); ++i)
    if (!is_mark(document, words.begin + i)) sum += sigmoid(scores[i]), ++count;
  return count < static_cast<float>(fewest_words) ? 0 : sum / count;
}

void add_claims(Document& document, Range<Word> sentence, std::span<const float> scores) {
  const std::vector<bool> in = claimed(document, sentence, scores);
  for (std::uint32_t i = 0; i < in.size(); ++i) {
    if (!in[i]) continue;
    std::uint32_t end = i;
    while (end < in.size() && in[end]) ++end;
    const Range<Word> words{sentence.begin + i, sentence.begin + end};
    const float probability = mean_probability(document, words, scores.subspan(i, end - i));
    if (probability >= least_claim) document.claims.push_back({words, probability});
    i = end;
  }
}

}  // namespace

Claims::Claims(const Model& model) : head_(model, "heads.claim") {
  if (head_.outputs() != 1) model.refuse("found a head `claim` of other size than this program has");
}

void Claims::run(const Vectors& vectors, Document& document) const {
  std::vector<float> scores = outputs_of(head_, vectors.values, vectors.words.size());
  for (float& score : scores) score += prior;
  for (const Sentence& sentence : document.sentences) {
    const Range<Word> words{std::max(sentence.words.begin, vectors.words.begin),
                            std::min(sentence.words.end, vectors.words.end)};
    if (words.begin >= words.end) continue;
    add_claims(document, words, std::span(scores).subspan(words.begin - vectors.words.begin, words.size()));
  }
}

void keep_own_claims(Document& document) {
  std::vector<bool> told(document.words.size());
  for (const Statement& s : document.statements)
    for (const Range<Word> part : s.content) std::fill(told.begin() + part.begin, told.begin() + part.end, true);
  std::erase_if(document.claims, [&](const Claim& claim) {
    const auto held = std::count(told.begin() + claim.words.begin, told.begin() + claim.words.end, true);
    return static_cast<float>(held) > most_told * static_cast<float>(claim.words.size());
  });
}

}  // namespace dixit
