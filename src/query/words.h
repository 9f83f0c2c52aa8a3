// Words of a question as FTS5 understands them.
//
//   match_expression("l'Ukraine", stems)           // `("Ukraine")`
//   match_expression("son gouvernement", stems)    // `("gouvernement" OR "son gouvernement")`: French, English
//
// Several words are a phrase. Small words are left out by the rules of each language, as they are in articles. Only
// words come out, each between quotation marks: nothing of the question is taken for syntax. Empty: no word is left.
#pragma once

#include <string>
#include <string_view>

#include "store/words.h"

namespace dixit {

std::string match_expression(std::string_view words, WordStems& stems);

// The words that a text in `language` would keep, with a space between them.
std::string kept_words(std::string_view words, WordStems& stems, TextLanguage language);

// Small in a language that the store knows, so that texts of that language have none of it.
bool is_small(std::string_view words, WordStems& stems);

// And a word like others in texts of the other: `car`, `son`, `ai` in English, `an`, `but`, `thé` in French.
bool is_small_in_one_alone(std::string_view word, WordStems& stems);

}  // namespace dixit
