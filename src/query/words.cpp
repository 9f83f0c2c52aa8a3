#include "query/words.h"

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

std::string match_expression(std::string_view words, WordStems& stems) {
  const std::string french = kept_words(words, stems, TextLanguage::french);
  const std::string english = kept_words(words, stems, TextLanguage::english);
  if (french.empty() && english.empty()) return "";
  std::string expression = "(";
  if (!french.empty()) expression += '"' + french + '"';
  if (!english.empty() && english != french) expression += (french.empty() ? "\"" : " OR \"") + english + '"';
  return expression + ')';
}

}  // namespace dixit
