#include "accounts/negation.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/unicode.h"
#include "text/word_list.h"

namespace dixit::comparison {
namespace {

constexpr std::array<std::string_view, 14> alone = {"jamais", "aucun", "aucune", "ni",   "nul",    "nulle",   "not",
                                                    "no",     "never", "nor",    "none", "nobody", "nothing", "cannot"};
constexpr std::array<std::string_view, 8> after_ne = {"pas",   "plus",     "rien",  "guere",
                                                      "point", "personne", "aucun", "jamais"};
constexpr std::array<std::string_view, 2> at_head = {"pas", "non"};  // `Pas question`
constexpr std::array<std::string_view, 4> before_que = {"avant", "moins", "peur", "crainte"};
constexpr std::array<std::string_view, 9> beginning = {"if",  "si",      "but",      "mais",   "unless",
                                                       "car", "because", "although", "puisque"};
constexpr std::uint32_t clause_words = 4;  // fewest of a clause that tells something
constexpr std::uint32_t nearby = 6;        // words between the halves of a negation

bool is_que(std::string_view word) { return word == "que" || word == "qu"; }

// Not what only looks like a no: `no doubt`, `pleaded no contest`, `not only`, `aucun doute`, `pas seulement`.
bool is_no(const Document& document, std::uint32_t no, Range<Word> words) {
  static constexpr std::array<std::string_view, 6> deciding = {"no", "nul", "aucun", "not", "pas", "non"};
  static constexpr std::array<std::string_view, 16> taken_back = {
      "doubt", "contest", "wonder", "less",   "fewer",     "later",      "sooner", "doute",
      "only",  "just",    "merely", "simply", "seulement", "uniquement", "least",  "moins"};
  if (no + 1 >= words.end) return true;
  const std::string own = fold(document[no]);
  return !is_one_of(own, deciding) || !is_one_of(fold(document[no + 1]), taken_back);
}

// `ne` by itself: `elle ne cesse`; not in `avant qu'elle ne parte`, nor in `elle ne voit que lui`.
bool denies(const Document& document, std::uint32_t ne, Range<Word> words) {
  const std::uint32_t end = std::min(words.end, ne + 1 + nearby);
  const std::uint32_t begin = ne - words.begin > nearby ? ne - nearby : words.begin;
  bool only = false;
  for (std::uint32_t w = ne + 1; w < end; ++w) {
    const std::string word = fold(document[w]);
    if (is_one_of(word, after_ne)) return is_no(document, w, words);
    only = only || is_que(word);
  }
  for (std::uint32_t w = begin + 1; w < ne; ++w)
    if (is_que(fold(document[w])) && is_one_of(fold(document[w - 1]), before_que)) return false;
  return !only;
}

// `n’t` is three words: `didn`, a mark, `t`.
bool ends_contraction(const Document& document, std::uint32_t word, Range<Word> words) {
  return word >= words.begin + 2 && !is_word(decode(document[word - 1], 0).code_point) &&
         fold(document[word - 2]).ends_with('n');
}

}  // namespace

std::vector<std::uint32_t> negations(const Document& document, Range<Word> words) {
  std::vector<std::uint32_t> found;
  bool first = true;
  for (std::uint32_t w = words.begin; w < words.end; ++w) {
    const std::string word = fold(document[w]);
    const bool ne = word == "ne" || word == "n";
    const bool no = (is_one_of(word, alone) || (first && is_one_of(word, at_head))) && is_no(document, w, words);
    if (no || (ne && denies(document, w, words)) || (word == "t" && ends_contraction(document, w, words)))
      found.push_back(w);
    first = first && !is_word(decode(document[w], 0).code_point);
  }
  return found;
}

Range<Word> clause_around(const Document& document, std::uint32_t word, Range<Word> words) {
  static constexpr std::string_view apostrophes = "'’-";
  const auto digit = [&](std::uint32_t w) { return w < words.end && is_digit(decode(document[w], 0).code_point); };
  const auto parts = [&](std::uint32_t w) {
    if (is_word(decode(document[w], 0).code_point)) return false;
    const bool of_number = w > words.begin && digit(w - 1) && digit(w + 1);  // `60,000`
    return !of_number && apostrophes.find(document[w]) == std::string_view::npos;
  };
  const auto begins = [&](std::uint32_t w) { return is_one_of(fold(document[w]), beginning); };
  Range<Word> clause{word, word + 1};
  while (clause.begin > words.begin && !begins(clause.begin) && !parts(clause.begin - 1)) --clause.begin;
  while (clause.end < words.end && !parts(clause.end) && !begins(clause.end)) ++clause.end;
  return clause;
}

Range<Word> clause_with(const Document& document, Range<Word> told, Range<Word> words) {
  Range<Word> clause = clause_around(document, told.begin, words);
  clause.end = std::max(clause.end, clause_around(document, std::min(told.end, words.end) - 1, words).end);
  const auto says_little = [&] {
    std::uint32_t count = 0;
    for (std::uint32_t w = clause.begin; w < clause.end; ++w) count += is_word(decode(document[w], 0).code_point);
    return count < clause_words;
  };
  while (clause.begin > words.begin && says_little())
    clause.begin = clause_around(document, clause.begin - 1, words).begin;
  return clause;
}

}  // namespace dixit::comparison
