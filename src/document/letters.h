// What the words of a document are made of.
//
//   has_letter(document, 3)   // false for `»`, `…`, `-`
//
// Pure.
#pragma once

#include <cstdint>

#include "document/document.h"
#include "text/unicode.h"

namespace dixit {

// Is it a word with letters or digits, and no mark?
inline bool has_letter(const Document& document, std::uint32_t word) {
  return is_word(decode(document[word], 0).code_point);
}

}  // namespace dixit
