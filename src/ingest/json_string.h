// A string of a JSON object; empty where there is none by that key. Pure.
#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>

namespace dixit {

inline std::string string_at(const simdjson::dom::object& from, std::string_view key) {
  std::string_view value;
  return from[key].get(value) == simdjson::SUCCESS ? std::string(value) : std::string();
}

}  // namespace dixit
