// Words that exclude each other: `avant`/`après`, `inside`/`outside`, `peaceful`/`violent`.
//
//   are_opposites("dedans", "dehors")
//
// Folded words, in either order; by their beginnings where forms differ. French and English, written by us. Pure.
#pragma once

#include <string_view>

namespace dixit::comparison {

bool are_opposites(std::string_view a, std::string_view b);

}  // namespace dixit::comparison
