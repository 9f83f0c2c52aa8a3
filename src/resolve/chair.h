// Who presides over a conversation: `LE PRÉSIDENT` of a debate `sous la présidence de M. Jean Roche`.
//
//   describe_chair(document, forms, names, registry);   // Jean Roche is `président`
//
// Of a document with turns alone. Linear in its mentions.
#pragma once

#include "resolve/registry.h"

namespace dixit::resolution {

void describe_chair(const Document& document, const Forms& forms, const NameIndex& names, Registry& registry);

}  // namespace dixit::resolution
