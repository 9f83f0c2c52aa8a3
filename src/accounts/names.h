// The names of stances and relations, as every format spells them.
//
//   to_string(Stance::affirms);              // "affirms"
//   to_string(RelationKind::contradicts);    // "contradicts"
//
// Pure; the views live for ever.
#pragma once

#include <string_view>

#include "accounts/accounts.h"

namespace dixit {

std::string_view to_string(Stance value);
std::string_view to_string(RelationKind value);

}  // namespace dixit
