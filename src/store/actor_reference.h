// How an actor is written where one refers to him by his number.
//
//   actor_reference(12);       // "a12"; empty for 0: nobody known
//   actor_numbered("a12");     // 12; 0: no reference to an actor
//
// Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dixit {

std::string actor_reference(std::uint32_t actor);
std::uint32_t actor_numbered(std::string_view reference);

}  // namespace dixit
