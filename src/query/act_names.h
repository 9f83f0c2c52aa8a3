// What acts are called in questions: by their names, and by the verbs that monitors type in their place.
//
//   for (const QueryName& name : act_names()) …   // {"deny", 4}, {"nier", 4}, {"dementir", 4} …
//   infinitives("denied")                         // "deny" and others that are no words
//
// Pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dixit {

struct QueryName {
  std::string_view name;  // folded
  std::uint32_t value;
};

// Of each act together: first the English name, then the French one.
std::span<const QueryName> act_names();

// What the present or the past participle of a regular verb may be a form of: `denied`, `accuses`, `critiqué`.
std::vector<std::string> infinitives(std::string_view folded);

}  // namespace dixit
