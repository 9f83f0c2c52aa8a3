// `les ministres russe et français, respectivement X et Y`: which title is whose.
//
//   describe_respective(document, forms, names, registry);
//   // X is then known as `ministre russe`, Y as `ministre français`
//
// Titles before the names or after them, one plural noun for all or one noun each, French and English. Where
// their numbers differ nothing is said. Looks at a bounded number of words around each such adverb. Needs the
// names joined (registry.h); for one thread.
#pragma once

#include "resolve/registry.h"

namespace dixit::resolution {

void describe_respective(const Document& document, const Forms& forms, const NameIndex& names, Registry& registry);

}  // namespace dixit::resolution
