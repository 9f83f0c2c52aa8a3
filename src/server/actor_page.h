// `GET actors/a12`: all that a store has of one actor (docs/api.md).
//
//   actor_json(facts, 12)              // of whom 12 was merged into, where he was; nothing: there is no such actor
//
// What he says, what is said to him, and statements of others whose content names him; each time of how many. One
// object without a line end, of one state of the store. Throws Error where SQLite fails. Belongs to the thread of
// `facts`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "query/facts.h"

namespace dixit {

inline constexpr std::size_t most_recent = 10;    // statements of a side
inline constexpr std::size_t most_outlets = 50;   // the most first
inline constexpr std::size_t most_cued = 20'000;  // statements whose cues are counted, the latest
inline constexpr std::size_t most_cues = 12;      // of one outlet

std::optional<std::string> actor_json(Facts& facts, std::uint32_t actor);

}  // namespace dixit
