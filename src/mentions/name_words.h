// How the words stand that a name may be spelled of.
//
//   capital(document, word)    // `Amiot`
//   glued(document, word)      // `l` of `l'Amiot`: no space is behind it
//
// Pure. `word` is an index in `Document::words`.
#pragma once

#include "document/document.h"
#include "text/unicode.h"

namespace dixit {

inline bool capital(const Document& document, std::uint32_t word) {
  return is_upper(decode(document[word], 0).code_point);
}

inline bool glued(const Document& document, std::uint32_t word) {
  return word + 1 < document.words.size() && document.words[word].text.end == document.words[word + 1].text.begin;
}

inline bool is_apostrophe(std::string_view word) { return word == "'" || word == "’"; }

}  // namespace dixit
