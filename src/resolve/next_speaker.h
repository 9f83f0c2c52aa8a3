// Who a speaker that is only described turns out to be: the next one, named for the first time.
//
//   `a annoncé le préfet. … « … », a déclaré Anne Rivoire.`     → `le préfet` said of Anne Rivoire
//
// Needs statements in the order of the text, and names already described (registry.h). Adds a Descriptor for each
// description so explained. Linear in the statements.
#pragma once

#include "resolve/registry.h"

namespace dixit::resolution {

void describe_by_next_speaker(const Document& document, const Forms& forms, const NameIndex& names, Registry& registry);

}  // namespace dixit::resolution
