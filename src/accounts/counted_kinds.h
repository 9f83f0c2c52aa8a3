// The kinds of things that the news count, by the noun that names them: people, vessels, animals, jobs …
//
//   counted_kind("soldats") == counted_kind("personnel")   // people, as `hommes`, `victims`; folded words
//
// 0 for a word of no kind that is listed. Of French and English, written by us. Read-only after the first call; safe
// from any thread.
#pragma once

#include <cstdint>
#include <string_view>

namespace dixit {

std::uint32_t counted_kind(std::string_view folded);

}  // namespace dixit
