// Two amounts that stand together: a range, a change, the two sides of a vote.
//
//   read_pair(words, *read_amount(words, i))->kind   // change for `de 400 à 200 euros`
#pragma once

#include <optional>

#include "figures/amounts.h"

namespace dixit {

enum class PairKind : std::uint8_t {
  range,   // `entre 250 et 300 euros`, `80 à 90 %`
  change,  // `de 400 à 200 euros`
  vote,    // `a 61-16 vote`
  score    // `3-0`
};

struct Pair {
  PairKind kind = PairKind::range;
  Amount first, second;     // `first` with the multiplier that it shares
  std::uint32_t begin = 0;  // with `entre` or `de`
};

std::optional<Pair> read_pair(const Words& words, const Amount& first);

// Does a word before tell of a change: `est passé de`, `rose from`?
bool tells_change(const Words& words, std::uint32_t before);

}  // namespace dixit
