// Words in lower case, without accents and marks, joined by one space: `Daniel Cohn-Bendit :` → `daniel cohn bendit`.
//
//   plain(document, label.words)
//   plain(document.title)
//
// Pure.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"

namespace dixit::conversation {

std::string plain(std::string_view text);
std::string plain(const Document& document, Range<Word> words);

// Does a word begin as one does, or is it a mark?
bool is_letter_word(const Document& document, std::uint32_t word);

bool is_emphasis(std::string_view word);  // a mark of markdown: of `**Pourquoi ?**`

}  // namespace dixit::conversation
