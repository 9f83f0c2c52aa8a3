// The words that numbers are written with, French and English.
//
//   find_numeral("vingt", true)->value   // 20
//
// Keys are folded as `Folded` does. Read-only; safe from any thread.
#pragma once

#include <cstdint>
#include <string_view>

namespace dixit {

enum class NumeralKind : std::uint8_t {
  one,   // `un`, `a`: an article unless more follows
  unit,  // 0, 2 – 19
  ten,   // 20 – 90
  hundred,
  thousand,
  large,     // `million`
  group,     // `dizaine`, `millier`, `dozen`: about so many
  order,     // `dizaines`, `hundreds`: several of that size
  fraction,  // `tiers`, `half`
  factor     // `doubled`, `twice`
};

struct Numeral {
  std::string_view word;
  double value;
  NumeralKind kind;
};

// nullptr where the word is none. Cheap for words that are none.
const Numeral* find_numeral(std::string_view folded, bool french);

// May a word of this size that begins with this letter, in lower case, be one? Before it is folded.
bool may_be_numeral(char first, std::size_t size);

}  // namespace dixit
