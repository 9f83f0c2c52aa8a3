// Who a speaker that is only described turns out to be: the next one, named for the first time.
//
//   `a annoncé le préfet. … « … », a déclaré Anne Rivoire.`     → `le préfet` said of Anne Rivoire
//
// Needs names already described (registry.h). Adds a Descriptor for each description so explained. Statements may come
// in any order; the time grows with them, times at most `most_descriptors`.
#pragma once

#include "resolve/registry.h"

namespace dixit::resolution {

void describe_by_next_speaker(const Document& document, const Forms& forms, const NameIndex& names, Registry& registry);

}  // namespace dixit::resolution
