// Letters of ASCII, where no others count: names of fields, elements and attributes. All other bytes stay.
//
//   ascii_lower("Content-TYPE")   // "content-type"
//
// Pure.
#pragma once

#include <string>
#include <string_view>

namespace dixit {

inline std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return out;
}

}  // namespace dixit
