// The state that an adjective tells: `russe`, `Russian` → RU.
//
//   state_of_adjective("americaine") == "US"
//
// For states that the news of diplomacy names often. Folded; empty for other words. Written by us. Pure.
#pragma once

#include <string_view>

namespace dixit {

std::string_view state_of_adjective(std::string_view folded);

}  // namespace dixit
