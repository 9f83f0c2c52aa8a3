#include "accounts/opposed.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "accounts/common_words.h"
#include "accounts/negation.h"
#include "accounts/opposites.h"
#include "accounts/stance.h"
#include "lexicon/lexicon.h"
#include "text/unicode.h"

namespace dixit::comparison {
namespace {

constexpr std::size_t shortest_shared = 4;  // bytes of a word that shows that the two speak of one thing

// One that says something, in any form.
bool share_word(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(a, [&](const std::string& word) {
    return word.size() >= shortest_shared && !is_stop_word(word) &&
           std::ranges::any_of(b, [&](const std::string& other) { return event_stem(other) == event_stem(word); });
  });
}

using FoldedWords = std::vector<std::pair<std::uint32_t, std::string>>;

FoldedWords words_without(const Passage& passage, const std::vector<std::string>& others) {
  FoldedWords left;
  for (std::uint32_t w = passage.words.begin; w < passage.words.end; ++w)
    if (std::string word = fold(passage.document[w]); std::ranges::find(others, word) == others.end())
      left.emplace_back(w, std::move(word));
  return left;
}

std::vector<std::string> folded(const Passage& passage) { return folded_words(passage.document, passage.words); }

std::vector<std::string> clause(const Passage& passage, std::uint32_t word) {
  return folded_words(passage.document, clause_around(passage.document, word, passage.words));
}

}  // namespace

bool negates(const Passage& not_so, const Passage& so) {
  const std::vector<std::string> other = folded(so);
  return std::ranges::any_of(negations(not_so.document, not_so.words),
                             [&](std::uint32_t w) { return share_word(clause(not_so, w), other); });
}

bool negates(const Passage& not_so, const Document& document, const std::vector<Range<Word>>& so) {
  return std::ranges::any_of(so, [&](Range<Word> words) { return negates(not_so, {document, words}); });
}

bool opposite_words(const Passage& a, const Passage& b) {
  const FoldedWords own_b = words_without(b, folded(a));
  for (const auto& [i, x] : words_without(a, folded(b)))
    for (const auto& [j, y] : own_b)
      if (are_opposites(x, y) && share_word(clause(a, i), clause(b, j))) return true;
  return false;
}

}  // namespace dixit::comparison
