#include "resolve/both.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace dixit::resolution {

std::string of_both(std::string text) {
  constexpr std::array<std::string_view, 4> beginnings = {"Ni ", "ni ", "Neither ", "neither "};
  constexpr std::array<std::pair<std::string_view, std::string_view>, 2> joints = {
      {{" ni ", " et "}, {" nor ", " and "}}};
  bool both = false;
  for (const auto& [neither, and_word] : joints)
    for (std::size_t at = text.find(neither); at != std::string::npos; at = text.find(neither, at), both = true)
      text.replace(at, neither.size(), and_word);
  const auto begins = [&](std::string_view word) { return text.starts_with(word); };
  if (const auto first = std::ranges::find_if(beginnings, begins); both && first != beginnings.end())
    text.erase(0, first->size());
  return text;
}

}  // namespace dixit::resolution
