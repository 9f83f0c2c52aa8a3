// The words before or after an amount that bound it: `au moins`, `nearly`, `or more`.
//
//   read_bound(words, {3, 4})->bound
#pragma once

#include <optional>

#include "figures/words.h"

namespace dixit {

struct BoundWords {
  Bound bound = Bound::exact;
  Range<Word> words;  // `amount` with them
};

// `amount`: the amount with its unit.
std::optional<BoundWords> read_bound(const Words& words, Range<Word> amount);

}  // namespace dixit
