// A figure while the rules look at it.
#pragma once

#include <optional>

#include "figures/amounts.h"
#include "figures/bounds.h"
#include "figures/units.h"

namespace dixit {

struct Draft {
  Amount amount;  // of a range the first
  std::optional<double> low, high;
  bool range = false;  // `entre 5 et 10`
  bool sign = false;   // `+ 9`, `plus 7 points`
  bool vote = false;   // `61-16`
  std::optional<Unit> unit;
  std::optional<BoundWords> bound;
  Range<Word> core;   // the amounts
  Range<Word> words;  // with unit and bound
};

}  // namespace dixit
