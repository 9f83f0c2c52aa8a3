// The phrase that ends at a word, where only that is known.
#include <algorithm>
#include <string_view>

#include "lexicon/lexicon.h"
#include "resolve/phrase.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t longest_bare = 2;  // words before the last one of a phrase without a determiner
constexpr std::uint32_t longest_end = 8;   // words between a determiner and the end of its phrase

bool is_link(const std::string& word) { return word == "'" || word == "-" || word == "’" || word == "‑"; }

bool is_quote(const std::string& word) { return word == "«" || word == "\"" || word == "“" || word == "+"; }

// `cinq`: of how many, where no article says so.
bool counts(const std::string& word) {
  static constexpr std::string_view words[] = {"deux", "trois", "quatre", "cinq",  "six", "sept",  "huit",
                                               "neuf", "dix",   "douze",  "vingt", "two", "three", "four",
                                               "five", "seven", "eight",  "nine",  "ten"};
  return std::ranges::find(words, word) != std::end(words);
}

}  // namespace

Range<Word> phrase_to(const Document& document, const Forms& forms, std::uint32_t last, std::uint32_t after) {
  const std::uint32_t start = document.sentences[forms.sentence[last]].words.begin;
  for (std::uint32_t w = last; w-- > start && last - w <= longest_end;) {
    const std::string& word = forms.folded[w];
    const bool article = word != "a" || document.language == "en";  // `à`, `a appelé`
    if (article && find_determiner(word)) return {w, last + 1};
    if (counts(word)) {
      const bool determined = w > start && find_determiner(forms.folded[w - 1]) && forms.folded[w - 1] != "a";
      return {determined ? w - 1 : w, last + 1};
    }
    if ((forms.mark[w] && !is_link(word) && !is_quote(word)) || is_auxiliary(word)) break;
    if (is_preposition(word) && word != "de" && word != "d" && word != "of") break;
  }
  if (document.language != "en") return {last, last + 1};
  std::uint32_t first = last;  // `senior police officers`
  while (first > start && last - first < longest_bare && first != after && !forms.mark[first - 1] &&
         !is_stop_word(forms.folded[first - 1]) && !is_preposition(forms.folded[first - 1]) &&
         !is_auxiliary(forms.folded[first - 1]) && forms.folded[first - 1].size() > 2)
    --first;
  return {first, last + 1};
}

}  // namespace dixit::resolution
