// A contact that is told by a plain verb between two who are named, where no head sees one.
//
//   met_by_name(document, sentence)   // `Karim Delaney welcomed Agnes Vantry in Sund` → welcomed
//
// Needs mentions. `saw`, `a vu`, `called` tell of much else, so the object has to be a person's name and what follows
// it has to end the clause or tell when or where: not `called Vantry a friend`, `a vu Vautrin partir`.
// Pure; linear in the words.
#pragma once

#include "document/document.h"

namespace dixit {

Range<Word> met_by_name(const Document& document, Range<Word> sentence);  // the verb; empty: none

}  // namespace dixit
