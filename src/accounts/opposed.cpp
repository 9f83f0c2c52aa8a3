#include "accounts/opposed.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "accounts/common_words.h"
#include "accounts/negation.h"
#include "accounts/opposites.h"
#include "accounts/stance.h"
#include "lexicon/calendar.h"
#include "lexicon/lexicon.h"
#include "resolve/states.h"
#include "text/unicode.h"

namespace dixit::comparison {
namespace {

constexpr std::size_t shortest_shared = 4;  // bytes of a word that shows that the two speak of one thing

// One that says something, in any form.
bool share_word(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(a, [&](const std::string& word) {
    return word.size() >= shortest_shared && !is_stop_word(word) && !is_auxiliary(word) &&
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

// Is a state, or whoever else has a land of his own, called so in the article, or nearly so: `castanais`, of `Castany`?
bool names_land(const Document& document, const std::string& word) {
  return word.starts_with("international") || std::ranges::any_of(document.entities, [&](const Entity& e) {
           return e.kind != Kind::document && e.kind != Kind::group && resolution::of_one_state(fold(e.name), word);
         });
}

// Whose land is told in it: `castanaises` of `les eaux castanaises`, `Castany` of `the waters of Castany`.
std::vector<std::string> lands(const Passage& passage) {
  static constexpr std::array<std::string_view, 18> territories = {
      "eaux",  "zone", "territoire", "sol",  "espace",   "cote", "rive",  "ciel",  "waters",
      "zones", "soil", "territory",  "side", "airspace", "bank", "shore", "coast", "cotes"};
  constexpr std::uint32_t around =
      5;  // words and marks: `les eaux territoriales de la Valmérie`, `Varenia's territorial waters`
  std::vector<std::string> found;
  const auto [begin, end] = passage.words;
  for (std::uint32_t w = begin; w < end; ++w) {
    if (std::ranges::find(territories, fold(passage.document[w])) == territories.end()) continue;
    for (std::uint32_t near = std::max(begin, w - std::min(w, around)); near < std::min(end, w + around + 1); ++near)
      if (std::string word = fold(passage.document[near]); near != w && names_land(passage.document, word))
        found.push_back(std::move(word));
  }
  return found;
}

// The days of the week that it names, by their numbers.
std::vector<unsigned> days_of_week(const Passage& passage) {
  std::vector<unsigned> found;
  for (const std::string& word : folded(passage))
    if (const Weekday* day = find_weekday(word); day && !day->plural) found.push_back(day->number);
  return found;
}

}  // namespace

bool on_other_days(const Passage& a, const Passage& b) {
  const std::vector<unsigned> of_a = days_of_week(a), of_b = days_of_week(b);
  return !of_a.empty() && !of_b.empty() &&
         std::ranges::none_of(of_a, [&](unsigned day) { return std::ranges::find(of_b, day) != of_b.end(); });
}

bool in_other_lands(const Passage& a, const Passage& b) {
  const std::vector<std::string> of_a = lands(a), of_b = lands(b);
  return !of_a.empty() && !of_b.empty() && std::ranges::none_of(of_a, [&](const std::string& one) {
    return std::ranges::any_of(of_b, [&](const std::string& other) { return resolution::of_one_state(one, other); });
  });
}

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
