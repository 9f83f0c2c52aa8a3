// A title before a name: `President Anna Moss of Castany`, `Dr. Moss`, `le prince Rodolphe`. What the text calls
// somebody with it becomes one of the names of the record.
//
//   name_with_titles(document, forms, names, registry);
//
// Needs the names settled. Linear in the mentions.
#pragma once

#include "resolve/registry.h"

namespace dixit::resolution {

void name_with_titles(const Document& document, const Forms& forms, const NameIndex& names, Registry& registry);

}  // namespace dixit::resolution
