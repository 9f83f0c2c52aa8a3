// How far a word stands from the trigger that looks at it, in steps that widen with the distance.
//
//   scores[distance_bucket(word, trigger)]
//
// 2 log2(|distance| + 1), whole steps, signed; `network.bucket` in train/ is the same. Pure.
#pragma once

#include <cstdint>

namespace dixit {

inline constexpr std::uint32_t distance_steps = 16;  // each way
inline constexpr std::uint32_t distance_buckets = 2 * distance_steps + 1;

// A trigger looks at this many words before and after itself. It was trained in windows of about 240 words; farther off
// it would take the parts of other statements for its own.
inline constexpr std::uint32_t words_before = 120, words_after = 100;
// What is quoted on and on belongs to the content by its marks alone, up to so many words after the trigger.
inline constexpr std::uint32_t quoted_after = 480;

inline std::uint32_t distance_bucket(std::uint32_t word, std::uint32_t trigger) {
  const std::uint64_t far = (word > trigger ? word - trigger : trigger - word) + 1ULL;
  std::uint32_t step = 0;
  while (step < distance_steps && (2ULL << step) <= far * far) ++step;
  return word < trigger ? distance_steps - step : distance_steps + step;
}

}  // namespace dixit
