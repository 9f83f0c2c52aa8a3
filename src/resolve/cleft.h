// Who asked for a contact, told by a cleft: `c'est la préfète qui a sollicité l'entretien`, `it was she who requested
// it`, `« C'est lui qui m'a appelée »`.
//
//   for (const Asked& a : clefts_in(document, forms, sentence)) …   // as of asked_in (initiative.h), with `contact`
//
// Pure; linear in the sentence.
#pragma once

#include <vector>

#include "resolve/initiative.h"

namespace dixit::resolution {

std::vector<Asked> clefts_in(const Document& document, const Forms& forms, Range<Word> sentence);

}  // namespace dixit::resolution
