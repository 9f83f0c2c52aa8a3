// The offices that the people whom a text names held at its date, which it takes as known.
//
//   describe_offices(document, registry);   // `le ministre de la Santé` may be who was one then
//
// For one thread.
#pragma once

#include "resolve/registry.h"

namespace dixit::resolution {

void describe_offices(const Document& document, Registry& registry);

}  // namespace dixit::resolution
