// Elements by their names without prefixes, which each program may choose.
//
//   child(node, "rPr")   // `w:rPr`; no node: there is none
//
// Pure.
#pragma once

#include <pugixml.hpp>
#include <string_view>

namespace dixit {

inline std::string_view local_name(std::string_view name) { return name.substr(name.find(':') + 1); }
inline std::string_view local_name(const pugi::xml_node& node) { return local_name(std::string_view(node.name())); }

inline pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& one : node.children())
    if (local_name(one) == name) return one;
  return {};
}

}  // namespace dixit
