#include "figures/numerals.h"

#include <algorithm>
#include <array>
#include <span>

namespace dixit {
namespace {

using enum NumeralKind;

template <std::size_t N>
consteval std::array<Numeral, N> sorted(std::array<Numeral, N> table) {
  std::ranges::sort(table, {}, &Numeral::word);
  return table;
}

constexpr auto french_numerals = sorted(std::to_array<Numeral>({
    {"un", 1, one},
    {"une", 1, one},
    {"zero", 0, unit},
    {"deux", 2, unit},
    {"trois", 3, unit},
    {"quatre", 4, unit},
    {"cinq", 5, unit},
    {"six", 6, unit},
    {"sept", 7, unit},
    {"huit", 8, unit},
    {"neuf", 9, unit},
    {"dix", 10, unit},
    {"onze", 11, unit},
    {"douze", 12, unit},
    {"treize", 13, unit},
    {"quatorze", 14, unit},
    {"quinze", 15, unit},
    {"seize", 16, unit},
    {"vingt", 20, ten},
    {"vingts", 20, ten},
    {"trente", 30, ten},
    {"quarante", 40, ten},
    {"cinquante", 50, ten},
    {"soixante", 60, ten},
    {"septante", 70, ten},
    {"huitante", 80, ten},
    {"nonante", 90, ten},
    {"cent", 100, hundred},
    {"cents", 100, hundred},
    {"mille", 1000, thousand},
    {"million", 1e6, large},
    {"millions", 1e6, large},
    {"milliard", 1e9, large},
    {"milliards", 1e9, large},
    {"billion", 1e12, large},
    {"billions", 1e12, large},
    {"millier", 1e3, group},
    {"milliers", 1e3, order},
    {"dizaine", 10, group},
    {"douzaine", 12, group},
    {"quinzaine", 15, group},
    {"vingtaine", 20, group},
    {"trentaine", 30, group},
    {"quarantaine", 40, group},
    {"cinquantaine", 50, group},
    {"soixantaine", 60, group},
    {"centaine", 100, group},
    {"dizaines", 10, order},
    {"douzaines", 12, order},
    {"centaines", 100, order},
    {"vingtaines", 20, order},
    {"tiers", 3, fraction},
    {"quart", 4, fraction},
    {"quarts", 4, fraction},
    {"moitie", 2, fraction},
    {"cinquieme", 5, fraction},
    {"cinquiemes", 5, fraction},
    {"sixieme", 6, fraction},
    {"sixiemes", 6, fraction},
    {"huitieme", 8, fraction},
    {"huitiemes", 8, fraction},
    {"dixieme", 10, fraction},
    {"dixiemes", 10, fraction},
    {"demi", 2, fraction},
    {"demie", 2, fraction},
    {"double", 2, factor},
    {"triple", 3, factor},
    {"quadruple", 4, factor},
}));

constexpr auto english_numerals = sorted(std::to_array<Numeral>({
    {"a", 1, one},
    {"an", 1, one},
    {"one", 1, one},
    {"zero", 0, unit},
    {"two", 2, unit},
    {"three", 3, unit},
    {"four", 4, unit},
    {"five", 5, unit},
    {"six", 6, unit},
    {"seven", 7, unit},
    {"eight", 8, unit},
    {"nine", 9, unit},
    {"ten", 10, unit},
    {"eleven", 11, unit},
    {"twelve", 12, unit},
    {"thirteen", 13, unit},
    {"fourteen", 14, unit},
    {"fifteen", 15, unit},
    {"sixteen", 16, unit},
    {"seventeen", 17, unit},
    {"eighteen", 18, unit},
    {"nineteen", 19, unit},
    {"twenty", 20, ten},
    {"thirty", 30, ten},
    {"forty", 40, ten},
    {"fifty", 50, ten},
    {"sixty", 60, ten},
    {"seventy", 70, ten},
    {"eighty", 80, ten},
    {"ninety", 90, ten},
    {"hundred", 100, hundred},
    {"thousand", 1000, thousand},
    {"million", 1e6, large},
    {"billion", 1e9, large},
    {"trillion", 1e12, large},
    {"bn", 1e9, large},
    {"dozen", 12, group},
    {"tens", 10, order},
    {"dozens", 12, order},
    {"scores", 20, order},
    {"hundreds", 100, order},
    {"thousands", 1000, order},
    {"millions", 1e6, order},
    {"billions", 1e9, order},
    {"trillions", 1e12, order},
    {"half", 2, fraction},
    {"third", 3, fraction},
    {"thirds", 3, fraction},
    {"quarter", 4, fraction},
    {"quarters", 4, fraction},
    {"fifth", 5, fraction},
    {"fifths", 5, fraction},
    {"sixth", 6, fraction},
    {"sixths", 6, fraction},
    {"eighth", 8, fraction},
    {"eighths", 8, fraction},
    {"tenth", 10, fraction},
    {"tenths", 10, fraction},
    {"twice", 2, factor},
    {"double", 2, factor},
    {"triple", 3, factor},
    {"twofold", 2, factor},
    {"threefold", 3, factor},
    {"fourfold", 4, factor},
    {"fivefold", 5, factor},
    {"sixfold", 6, factor},
    {"tenfold", 10, factor},
    {"doubled", 2, factor},
    {"tripled", 3, factor},
    {"quadrupled", 4, factor},
}));

// For each first letter a bit for each size in bytes: most words are known for none by it. Two more than the
// folded size, as a mark on a letter takes a byte.
consteval std::array<std::uint32_t, 26> sizes() {
  std::array<std::uint32_t, 26> bits{};
  const auto add = [&](std::span<const Numeral> table) {
    for (const Numeral& n : table) bits[n.word[0] - 'a'] |= (7U << n.word.size());
  };
  add(french_numerals);
  add(english_numerals);
  return bits;
}

constexpr std::array<std::uint32_t, 26> sizes_of_letter = sizes();

}  // namespace

bool may_be_numeral(char first, std::size_t size) {
  return first >= 'a' && first <= 'z' && size < 16 && (sizes_of_letter[first - 'a'] >> size & 1U) != 0;
}

const Numeral* find_numeral(std::string_view folded, bool french) {
  if (folded.empty() || !may_be_numeral(folded[0], folded.size())) return nullptr;
  const std::span<const Numeral> table =
      french ? std::span<const Numeral>(french_numerals) : std::span<const Numeral>(english_numerals);
  const auto at = std::ranges::lower_bound(table, folded, {}, &Numeral::word);
  return at != table.end() && at->word == folded ? &*at : nullptr;
}

}  // namespace dixit
