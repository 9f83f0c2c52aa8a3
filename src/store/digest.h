// SHA-256 (FIPS 180-4), the first 16 bytes of it: tells texts apart whatever they hold.
//
//   const std::string hash = digest(document.title + '\0' + document.text);   // 16 bytes
//
// Pure.
#pragma once

#include <string>
#include <string_view>

namespace dixit {

std::string digest(std::string_view bytes);

}  // namespace dixit
