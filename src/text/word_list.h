// Is a word one of a few? For short lists that stand beside what they are for; long ones are sets.
//
//   constexpr std::array<std::string_view, 2> sides = {"partie", "cote"};
//   is_one_of("cote", sides)   // true
//
// Pure; linear in the list.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace dixit {

constexpr bool is_one_of(std::string_view word, std::span<const std::string_view> list) {
  return std::ranges::find(list, word) != list.end();
}

}  // namespace dixit
