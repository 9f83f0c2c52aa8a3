// An office document (DOCX, ODT) as a document: its paragraphs and what it says of itself.
//
//   Document document = read_office(bytes, limits);
//
// Adds `text title author date language replaced`. Paragraphs, headings, list items and the paragraphs of table cells
// and text boxes come in their order, parted by an empty line. Left out: footnotes, comments, headers and footers, what
// a tracked change deleted or moved away, hidden text. Title, author, language and the day of creation come from its
// properties; a line `Date : …` among the first ones counts for more, and so does a paragraph in the style of a title.
//
// Throws Error, without a file's name: a zip archive that is neither, a broken or cut one, one protected by a password,
// parts larger than `Limits::page` or packed to more than `Limits::ratio`, XML that is broken or of more than four
// million elements and attributes. No DTD and no entity is ever followed. Pure.
#pragma once

#include <string_view>

#include "document/document.h"
#include "ingest/limits.h"

namespace dixit {

Document read_office(std::string_view bytes, const Limits& limits);

}  // namespace dixit
