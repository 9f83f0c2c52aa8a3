// The statements that mean nearly what a question means: of the allowed ones those with the nearest vectors.
//
//   const std::vector<Near> found = nearest(db, reader.meaning("no one asked us"), allowed);
//
// At most `most_near`, the nearest first, by the cosine of the two meanings, from `least_near` on; a statement without
// a meaning is never found. All are compared by the signs of their components, the best some thousand then exactly.
// `question` must have as many components as the store's vectors, else it throws Error. Reads `sign_codes` and
// `meanings` (docs/store.md).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "query/facts.h"

namespace dixit {

struct Near {
  std::uint32_t statement = 0;
  float likeness = 0;  // 1: the same
};

inline constexpr std::size_t most_near = 1000;
// Of 1,755 pairs of unrelated statements one in a thousand is nearer than this, of 40 statements and their translations
// (eval/meaning_pairs.tsv) nineteen in twenty are.
inline constexpr float least_near = .86F;

std::vector<Near> nearest(const Database& db, std::span<const std::int8_t> question, const StatementSet& allowed);

}  // namespace dixit
