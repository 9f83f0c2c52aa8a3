// The target of a request, as it stands in the first line of it.
//
//   const std::optional<Address> address = parse_address("/api/1/ask?q=who%3AKremlin&limit=20");
//   address->path            // "/api/1/ask"
//   address->parameters      // {{"limit", "20"}, {"q", "who:Kremlin"}}
//
// `%41` and, behind `?`, `+` are decoded; what is then not UTF-8 becomes U+FFFD. Nothing is looked up in a file system,
// so `..` is a segment like any other. Nothing comes back for what does not begin with `/`, for a `%` without two
// hexadecimal digits, and for more than `most_parameters`. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "server/request.h"

namespace dixit {

inline constexpr std::size_t most_parameters = 64;

struct Address {
  std::string path;
  Parameters parameters;
};

std::optional<Address> parse_address(std::string_view target);

}  // namespace dixit
