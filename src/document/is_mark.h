// Words that are letters or digits, and words that are marks.
//
//   while (!words.empty() && is_mark(document, words.end - 1)) --words.end;   // `le maire ,` → `le maire`
//
// Pure.
#pragma once

#include "document/document.h"
#include "text/unicode.h"

namespace dixit {

inline bool is_mark(const Document& document, std::uint32_t word) {
  return !is_word(decode(document[word], 0).code_point);
}

}  // namespace dixit
