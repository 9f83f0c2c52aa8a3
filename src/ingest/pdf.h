// A PDF as a document: its text with paragraphs made whole, and what it says of itself.
//
//   Document document = read_pdf(bytes, limits);
//
// Needs the program `pdftotext` of poppler-utils on PATH, which runs apart, within the limits (docs/decisions/pdf.md).
// Adds `text title author date language replaced`: the text as `join_pages` makes it; title, author and day of creation
// as in told.h. Throws Error, without a file's name: no such program, a PDF that is broken, encrypted, a picture,
// or that takes more than the limits. Safe from several threads.
#pragma once

#include <string_view>

#include "document/document.h"
#include "ingest/limits.h"

namespace dixit {

Document read_pdf(std::string_view bytes, const Limits& limits);

}  // namespace dixit
