#include "query/words.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"

namespace dixit {

std::string kept_words(std::string_view words, WordStems& stems, TextLanguage language) {
  std::string phrase;
  for (Range<char> word = next_word(words, 0); !word.empty(); word = next_word(words, word.end)) {
    const std::string_view spelled = words.substr(word.begin, word.size());
    if (stems.of(spelled, language).empty()) continue;
    phrase += (phrase.empty() ? "" : " ") + std::string(spelled);
  }
  return phrase;
}

bool is_small(std::string_view words, WordStems& stems) {
  return kept_words(words, stems, TextLanguage::french).empty() ||
         kept_words(words, stems, TextLanguage::english).empty();
}

bool is_small_in_one_alone(std::string_view word, WordStems& stems) {
  static constexpr std::array in_english = {"ai", "aura", "car", "plus", "pour", "son"};
  static constexpr std::array in_french = {"an", "but"};
  const std::string folded = fold(word);
  if (kept_words(word, stems, TextLanguage::french).empty())
    return std::ranges::find(in_english, folded) != in_english.end();
  if (!kept_words(word, stems, TextLanguage::english).empty()) return false;
  return std::ranges::find(in_french, folded) != in_french.end() ||
         folded != lower(word);  // no English word has accents
}

std::string match_expression(std::string_view words, WordStems& stems) {
  const std::string french = kept_words(words, stems, TextLanguage::french);
  const std::string english = kept_words(words, stems, TextLanguage::english);
  if (french.empty() && english.empty()) return "";
  // Without its accents too: the English stem of `président` is not that of `president`.
  const std::string plain = fold(french) == lower(french) ? std::string() : fold(french);
  std::string expression;
  for (const std::string& phrase : {french, english, plain})
    if (!phrase.empty() && expression.find('"' + phrase + '"') == std::string::npos)
      expression += (expression.empty() ? "(\"" : " OR \"") + phrase + '"';
  return expression + ')';
}

}  // namespace dixit
