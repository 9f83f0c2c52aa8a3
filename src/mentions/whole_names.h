// Names that the name head cut where nobody would: made whole.
//
//   `SUD-` + [PTT]       → [SUD-PTT]          a hyphen holds two capitals together
//   [U] `.` [S]          → [U.S]              so do full stops initials
//   [De] [Wever]         → [De Wever]         a particle is no name by itself
//   [Un habitant de X]   → nothing            an article and a common noun begin no name
//   chef de l'[État]     → nothing            a function of several words names nobody
//   [Union du lac (UDL]  → [Union du lac]     a bracket is left open
//   [Côte d'] [Azur]     → [Côte d'Azur]      small words lead to what follows
//   [Teachers]' [Union]  → [Teachers' Union]  many own a body
//
// And each begins and ends where a name does (name_ends.h).
//
// needs  words; the names from `first` on in `mentions`, in the order of the text
// adds   nothing; changes and erases those names
// Never fails; linear in the names.
#pragma once

#include <cstddef>

#include "document/document.h"

namespace dixit {

void make_names_whole(Document& document, std::size_t first);

}  // namespace dixit
