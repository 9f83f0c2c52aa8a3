// The unit that stands after an amount, or before it as a currency mark.
//
//   read_unit(words, amount)->code   // `EUR` for `3 millions d'euros`
//
// Codes: `%`, `point`, ISO 4217 for money, `km`, `m2`, `tonne`, `hour`, `year`, … in the singular.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "figures/amounts.h"

namespace dixit {

enum class UnitKind : std::uint8_t { share, money, time, measure };

struct Unit {
  std::string_view code;
  UnitKind kind = UnitKind::measure;
  double scale = 1;         // of a `centime`
  std::uint32_t begin = 0;  // first word of amount and unit: a mark may stand before
  std::uint32_t end = 0;    // after the last
  bool old = false;         // `34-year-old`
};

std::optional<Unit> read_unit(const Words& words, const Amount& amount);

// `point` in `un quart de point`, `tonne` in `half a tonne`: a unit in the singular, no money.
bool is_unit_word(const Words& words, std::uint32_t at);

// `par mois`, `a week`, `-an-hour` after an amount, of money also `le mètre carré`, `a litre`: where it ends, `at`
// for none.
std::uint32_t period_end(const Words& words, std::uint32_t at, bool money);

}  // namespace dixit
