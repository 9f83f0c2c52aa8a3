// What the tests of answers look at: JSON as text, where keys always stand in one order.
#pragma once

#include <gtest/gtest.h>

#include <simdjson.h>

#include <string>
#include <string_view>

namespace dixit {

// The value at a JSON pointer, as compact JSON; a message where there is none, or where the whole is no JSON.
inline std::string at(const std::string& json, std::string_view pointer) {
  simdjson::dom::parser parser;
  simdjson::dom::element root, found;
  if (parser.parse(json).get(root) != simdjson::SUCCESS) return "no JSON: " + json;
  if (root.at_pointer(pointer).get(found) != simdjson::SUCCESS) return "nothing at " + std::string(pointer);
  return simdjson::minify(found);
}

}  // namespace dixit
