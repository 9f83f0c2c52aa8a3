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

// `ne` by itself: `elle ne cesse`; not in `avant qu'elle ne parte`, nor in `elle ne voit que lui`.
bool denies(const Document& document, std::uint32_t ne, Range<Word> words) {
  const std::uint32_t end = std::min(words.end, ne + 1 + nearby);
  const std::uint32_t begin = ne - words.begin > nearby ? ne - nearby : words.begin;
  bool only = false;
  for (std::uint32_t w = ne + 1; w < end; ++w) {
    const std::string word = fold(document[w]);
    if (is_one_of(word, after_ne)) return true;
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
    if (is_one_of(word, alone) || (first && is_one_of(word, at_head)) || (ne && denies(document, w, words)) ||
        (word == "t" && ends_contraction(document, w, words)))
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
