// Names that stand in sources and addressees where the reader found none: `Schtroumpfette`, `la CFTX`.
//
// Adds mentions (form `name`, probability 0.5), completes `Maire` to `Le Maire` where the document has `Bruno Le
// Maire`, and keeps the document's order. Needs words, sentences, mentions and statements.
#pragma once

#include "document/document.h"

namespace dixit::resolution {

void add_missing_names(Document& document);

}  // namespace dixit::resolution
