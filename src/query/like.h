// The statements that mean nearly what a question means: of the allowed ones those with the nearest vectors.
//
//   const std::vector<Near> found = nearest(db, reader.meaning("no one asked us"), allowed);
//
// At most `most_near`, the nearest first, by the cosine of the two meanings, what all have in common taken off
// (accounts/common_meaning.h), from `least_near` on; a statement without a meaning is never found. All are compared by
// the signs of their components, the best some thousand then exactly. `question` must have as many components as the
// store's vectors, else it throws Error. Reads `sign_codes` and `meanings` (docs/store.md).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "query/facts.h"

namespace dixit {

struct Near {
  std::uint32_t statement = 0;
  float likeness = 0;  // 1: the same; of two that have nothing to do with each other about 0
};

inline constexpr std::size_t most_near = 1000;
// Of the statements of news one in a thousand is so near to a question, of translations nine in ten
// (docs/decisions/meaning.md).
inline constexpr float least_near = .4F;

std::vector<Near> nearest(const Database& db, std::span<const std::int8_t> question, const StatementSet& allowed);

}  // namespace dixit
