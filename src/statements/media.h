// Through whom or where it was said, where the words tell it and the heads found nothing: `a réagi sur X`, `par la voix
// de son avocat`, `Cité par l'agence Norpress, …`; and to whom a letter goes that it was said in.
//
//   add_medium(document, statement)   // fills `via`, and the addressee of `dans une lettre au préfet`
//
// Needs sentences and mentions, and of the statement its cue, source and content; fills nothing where the cue is empty.
// Reads the document's language: English, else French. Linear in the sentence.
#pragma once

#include "document/document.h"

namespace dixit {

void add_medium(const Document& document, Statement& statement);

}  // namespace dixit
