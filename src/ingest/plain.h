// Plain text as a document.
//
//   Document document = read_plain("date 2024-04 Mercredi, les ministres…");   // date "2024-04", text "Mercredi, …"
//
// Adds `text date outlet title replaced`. Cut from `text`: a byte order mark; `date 2024-04 ` at the very start, with
// or without a colon; lines `Date : 3 avril 2024` and `Source : Le Courrier` (or `Outlet:`) among the first five. The
// first line becomes `title`, and stays in `text`, where it is short, has no final stop and an empty line follows. All
// else stays byte for byte, but for UTF-16 with its mark and windows-1252 (`text_to_utf8`); other bytes that are not
// UTF-8 become U+FFFD. Any bytes give a document.
#pragma once

#include <string_view>

#include "document/document.h"

namespace dixit {

Document read_plain(std::string_view bytes);

// The same of a document whose `text`, UTF-8, comes from elsewhere. A date, an outlet or a title that it has stays, and
// is not looked for.
void read_front(Document& document);

}  // namespace dixit
