// Who is meant by `on`, where the text says at whose place: `dit-on à l'Élysée`, `Chez les Verts, on craint`.
//
//   told_at(document, forms, names, range of `on`)   // `l'Élysée`; empty: no place is told
//
// French. A body, not a town; with `chez`, `l'entourage de`, anybody. Pure; looks at a bounded number of words.
#pragma once

#include "resolve/forms.h"

namespace dixit::resolution {

Range<Word> told_at(const Document& document, const Forms& forms, const NameIndex& names, Range<Word> on);

}  // namespace dixit::resolution
