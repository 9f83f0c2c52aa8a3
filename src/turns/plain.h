// Words in lower case, without accents and marks, joined by one space: `Daniel Cohn-Bendit :` → `daniel cohn bendit`.
//
//   plain(document, label.words)
//   plain_title(document)
//
// Pure.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"

namespace dixit::conversation {

std::string plain(std::string_view text);
std::string plain(const Document& document, Range<Word> words);
std::string plain_title(const Document& document);  // of a record it may be of any length: its beginning

bool is_dash(std::string_view word);

bool is_emphasis(std::string_view word);  // a mark of markdown: of `**Pourquoi ?**`

}  // namespace dixit::conversation
