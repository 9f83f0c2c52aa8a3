// SHA-256 (FIPS 180-4), the first 16 bytes of it: tells texts apart whatever they hold.
//
//   const std::string hash = digest(document.title + '\0' + document.text);   // 16 bytes
//   hex(hash)                                                                 // "9f86d081884c7d659a2feaa0c55ad015"
//
// Pure.
#pragma once

#include <string>
#include <string_view>

namespace dixit {

std::string digest(std::string_view bytes);
std::string hex(std::string_view bytes);  // two digits a byte

}  // namespace dixit
