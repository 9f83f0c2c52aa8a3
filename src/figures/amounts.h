// Reads the number that begins at a word: `1 541,5`, `vingt et un`, `two hundred and five`, `3 milliards`,
// `une dizaine de milliers`, `two thirds`, `un Français sur deux`.
//
//   read_amount(words, i)->value
//
// Says nothing of what it counts, nor whether it counts at all. Pure; looks a few words ahead, never back by
// more than one.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "figures/numerals.h"
#include "figures/words.h"

namespace dixit {

enum class AmountKind : std::uint8_t {
  number,
  one,       // `un`, `une`, `one`: mostly an article
  group,     // `une dizaine`: about so many
  order,     // `des milliers`: `value` or more
  fraction,  // in hundredths
  factor,    // `doubled`, `le double`
  nothing    // digits that are no number: an hour, a telephone number, 400 digits
};

struct Amount {
  Range<Word> words;
  double value = 0;
  double scale = 1;  // of the `million` that it ends with
  AmountKind kind = AmountKind::number;
  bool digits = false;      // not written out
  bool marked = false;      // has a thousands or decimal mark, so is no year and no label
  std::string_view suffix;  // letters that follow the digits without a space: `10km`
};

std::optional<Amount> read_amount(const Words& words, std::uint32_t i);

// The parts of it. `read_digits`: where a word begins with a digit. `read_written`: a numeral.
Amount read_digits(const Words& words, std::uint32_t i);
std::optional<Amount> read_written(const Words& words, std::uint32_t i);

// `un tiers`, `two-thirds`, whatever follows: only where shares are told of may it be one by itself.
std::optional<Amount> read_part(const Words& words, std::uint32_t i);

}  // namespace dixit
