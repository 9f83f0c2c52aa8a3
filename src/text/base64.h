// Bytes as the 64 printable characters of RFC 4648 §4, padded with `=`, and back.
//
//   to_base64("dixit");          // "ZGl4aXQ="
//   from_base64("ZGl4aXQ=");     // "dixit"
//
// Pure. What is not base64 as written by `to_base64` gives nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dixit {

std::string to_base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);

}  // namespace dixit
