#include "figures/bounds.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dixit {
namespace {

struct Phrase {
  std::string_view words;  // folded, joined by spaces; the longer first among those that end alike
  Bound bound;
};

using enum Bound;

// Those that `de` or `d'` follows.
constexpr auto french_of = std::to_array<Phrase>({
    {"à peine plus", about},
    {"guere plus", about},
    {"un peu plus", more_than},
    {"bien plus", more_than},
    {"beaucoup plus", more_than},
    {"pas plus", at_most},
    {"plus", more_than},
    {"un peu moins", less_than},
    {"pas moins", at_least},
    {"moins", less_than},
    {"pres", about},
    {"autour", about},
    {"aux alentours", about},
    {"alentour", about},
    {"l ' ordre", about},
    {"proche", about},
    {"proches", about},
    {"au - dela", more_than},
    {"au - dessus", more_than},
    {"au - dessous", less_than},
    {"en dessous", less_than},
    {"en - dessous", less_than},
    {"un minimum", at_least},
    {"un maximum", at_most},
    {"a minima", at_least},
    {"l ' entour", about},
    {"environ", about},
});

constexpr auto french = std::to_array<Phrase>({
    {"au moins", at_least},      {"au minimum", at_least},     {"a minima", at_least},     {"minimum", at_least},
    {"au bas mot", at_least},    {"tout au plus", at_most},    {"au plus", at_most},       {"au maximum", at_most},
    {"maximum", at_most},        {"jusqu ' à", at_most},       {"jusqu ' a", at_most},     {"environ", about},
    {"quelque", about},          {"quelques", about},          {"presque", about},         {"quasiment", about},
    {"à peu pres", about},       {"approximativement", about}, {"superieur à", more_than}, {"superieure à", more_than},
    {"superieurs à", more_than}, {"superieures à", more_than}, {"inferieur à", less_than}, {"inferieure à", less_than},
    {"inferieurs à", less_than}, {"inferieures à", less_than}, {"pres des", about},        {"plus des", more_than},
    {"moins des", less_than},    {"plus du", more_than},       {"pres du", about},         {"plus ou moins", about},
});

constexpr auto english = std::to_array<Phrase>({
    {"at least", at_least},
    {"a minimum of", at_least},
    {"no fewer than", at_least},
    {"no less than", at_least},
    {"not less than", at_least},
    {"at a minimum", at_least},
    {"no more than", at_most},
    {"not more than", at_most},
    {"barely more than", about},
    {"hardly more than", about},
    {"little more than", more_than},
    {"slightly more than", more_than},
    {"much more than", more_than},
    {"more than", more_than},
    {"greater than", more_than},
    {"higher than", more_than},
    {"just over", more_than},
    {"well over", more_than},
    {"a little over", more_than},
    {"over", more_than},
    {"upwards of", more_than},
    {"upward of", more_than},
    {"in excess of", more_than},
    {"above", more_than},
    {"exceeding", more_than},
    {"at most", at_most},
    {"up to", at_most},
    {"as many as", at_most},
    {"as much as", at_most},
    {"a maximum of", at_most},
    {"within", at_most},
    {"less than", less_than},
    {"fewer than", less_than},
    {"lower than", less_than},
    {"just under", less_than},
    {"well under", less_than},
    {"under", less_than},
    {"below", less_than},
    {"nearly", about},
    {"almost", about},
    {"just about", about},
    {"about", about},
    {"around", about},
    {"roughly", about},
    {"approximately", about},
    {"some", about},
    {"close to", about},
    {"nearer to", about},
    {"nearer", about},
    {"something like", about},
    {"something near", about},
    {"a good", at_least},
    {"an estimated", about},
    {"estimated", about},
});

constexpr auto after = std::to_array<Phrase>({
    {"ou plus", at_least},
    {"or more", at_least},
    {"et plus", at_least},
    {"and more", at_least},
    {"and over", at_least},
    {"or less", at_most},
    {"give or take", about},
    {"more or less", about},
    {"à peu pres", about},
    {"or fewer", at_most},
    {"ou moins", at_most},
});

constexpr auto last = std::to_array<Phrase>({
    {"au moins", at_least},
    {"at least", at_least},
    {"au minimum", at_least},
    {"minimum", at_least},
    {"au maximum", at_most},
    {"maximum", at_most},
    {"at most", at_most},
    {"environ", about},
    {"or so", about},
});

std::uint32_t size_of(std::string_view phrase) {
  return 1 + static_cast<std::uint32_t>(std::ranges::count(phrase, ' '));
}

template <std::size_t N>
std::optional<BoundWords> before(const Words& words, std::uint32_t end, const std::array<Phrase, N>& phrases) {
  for (const Phrase& p : phrases) {
    const std::uint32_t size = size_of(p.words);
    if (end < words.begin() + size || !words.phrase(end - size, p.words)) continue;
    return BoundWords{p.bound, {end - size, end}};
  }
  return std::nullopt;
}

// `$1.2bn over five years` tells the time it takes, `it took over five years` a bound.
bool only_spans(const Words& words, std::uint32_t at) {
  const bool time = words.in(at + 1, " hours days weeks months years decades ") ||
                    words.in(at + 2, " hours days weeks months years decades ");
  return time && !words.in(at - 2,
                           " for took take takes taking taken lasted lasts lasting spent spend of after is was "
                           "be been just well little in wait waited waiting than and to ");
}

std::optional<BoundWords> bound_before(const Words& words, std::uint32_t at) {
  if (!words.french()) {
    std::optional<BoundWords> found = before(words, at, english);
    if (found && words.is(found->words.begin, "over") && only_spans(words, at)) return std::nullopt;
    if (found && words.is(found->words.begin - 1, "a") && words.is(found->words.begin, "little")) --found->words.begin;
    return found;
  }
  if (words.in(at - 1, " des du ")) return before(words, at, french);
  const std::uint32_t of = words.is(at - 1, "de")                           ? at - 1
                           : words.is(at - 1, "'") && words.is(at - 2, "d") ? at - 2
                                                                            : at;
  if (of == at) return before(words, at, french);
  std::optional<BoundWords> found = before(words, of, french_of);
  if (found && words.is(found->words.begin, "l") && words.is(found->words.begin - 1, "de")) --found->words.begin;
  return found;
}

bool ends_clause(const Words& words, std::uint32_t i) {
  return !words.inside(i) || (!words.letters(i) && !words.digits(i));
}

std::optional<BoundWords> bound_after(const Words& words, std::uint32_t at) {
  for (const Phrase& p : after)
    if (words.phrase(at, p.words)) return BoundWords{p.bound, {at, at + size_of(p.words)}};
  for (const Phrase& p : last)
    if (words.phrase(at, p.words) && ends_clause(words, at + size_of(p.words)))
      return BoundWords{p.bound, {at, at + size_of(p.words)}};
  return std::nullopt;
}

}  // namespace

std::optional<BoundWords> read_bound(const Words& words, Range<Word> amount) {
  std::uint32_t at = amount.begin;
  std::optional<BoundWords> found = bound_before(words, at);
  if (!found && words.quote(at - 1)) found = bound_before(words, at - 1);
  if (found) {
    found->words.end = amount.end;
    return found;
  }
  found = bound_after(words, amount.end);
  if (found) found->words.begin = amount.begin;
  return found;
}

}  // namespace dixit
