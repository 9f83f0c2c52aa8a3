#include "figures/pairs.h"

#include <array>
#include <string_view>

#include "figures/units.h"

namespace dixit {
namespace {

// How words begin that tell of a change, folded.
constexpr auto changing = std::to_array<std::string_view>(
    {"pass",  "baiss", "hauss",   "augment", "port",  "tomb", "chut",  "progress", "recul", "relev", "grimp",
     "bond",  "ramen", "redui",   "descend", "mont",  "rel",  "dimin", "doubl",    "rose",  "ris",   "fell",
     "fall",  "drop",  "increas", "went",    "jump",  "cut",  "rais",  "mov",      "grew",  "grow",  "declin",
     "climb", "slip",  "down",    "decreas", "reduc", "shr",  "surg",  "lower"});

// What may stand between the two.
enum class Joint : std::uint8_t { none, to, and_, or_, hyphen };

Joint joint_at(const Words& words, std::uint32_t& at) {
  if (words.hyphen(at)) {
    const bool to = words.in(at + 1, " to à ");
    at += to ? 2 : 1;
    return to ? Joint::to : Joint::hyphen;
  }
  const Joint found = words.in(at, words.french() ? " à " : " to ") ? Joint::to
                      : words.in(at, " et and ")                    ? Joint::and_
                      : words.in(at, " ou or ")                     ? Joint::or_
                                                                    : Joint::none;
  if (found != Joint::none) ++at;
  return found;
}

std::uint32_t first_word(const Words& words, const Amount& amount) {
  const std::optional<Unit> unit = read_unit(words, amount);
  return unit ? unit->begin : amount.words.begin;
}

bool prefixed(const Words& words, std::uint32_t begin, Joint joint) {
  if (joint == Joint::and_) return words.in(begin - 1, " entre between ");
  if (words.french()) return words.is(begin - 1, "de") || (words.is(begin - 1, "'") && words.is(begin - 2, "d"));
  return words.is(begin - 1, "from");
}

// `The House passed the bill 218-211`, not `won 3-2`.
constexpr std::string_view voting =
    " vote voted votes passed approved adopted rejected confirmed ruled adopte adoptee rejete rejetee ";

PairKind hyphen_kind(const Words& words, const Amount& a, const Amount& b) {
  bool told = words.in(b.words.end, " vote votes voix ");
  for (std::uint32_t back = 1; back <= 6; ++back) told = told || words.in(a.words.begin - back, voting);
  if (told || words.phrase(a.words.begin - 2, "vote of")) return PairKind::vote;
  return a.value < b.value && a.value > 0 && (read_unit(words, b) || words.letters(b.words.end)) ? PairKind::range
                                                                                                 : PairKind::score;
}

std::optional<Pair> pair_of(const Words& words, const Amount& a, const Amount& b, Joint joint) {
  Pair pair{PairKind::range, a, b, first_word(words, a)};
  if (b.scale > 1 && a.scale == 1 && a.value < 1000) {
    pair.first.value *= b.scale;
    pair.first.scale = b.scale;
  }
  const double low = pair.first.value, high = b.value;
  const std::uint32_t begin = pair.begin;
  const bool prefix = prefixed(words, begin, joint);
  if (joint == Joint::hyphen) {
    pair.kind = hyphen_kind(words, a, b);
    return pair;
  }
  if (joint == Joint::or_) return low < high && high <= low * 2 && !a.marked ? std::optional(pair) : std::nullopt;
  if (joint == Joint::and_ && !prefix) return std::nullopt;
  if (prefix) pair.begin = begin - (words.is(begin - 1, "'") ? 2 : 1);
  if (joint == Joint::and_) return pair;
  if (low >= high || tells_change(words, begin)) {
    if (!prefix && !words.french()) return std::nullopt;
    pair.kind = PairKind::change;
    return pair;
  }
  if (!prefix && high > 10 * low) return std::nullopt;
  return pair;
}

}  // namespace

bool tells_change(const Words& words, std::uint32_t before) {
  for (std::uint32_t back = 1; back <= 8 && words.inside(before - back); ++back) {
    const Folded word(words.raw(before - back));
    for (std::string_view stem : changing)
      if (word.view().starts_with(stem) && word.view().size() <= stem.size() + 6) return true;
  }
  return false;
}

std::optional<Pair> read_pair(const Words& words, const Amount& first) {
  if (first.kind != AmountKind::number && first.kind != AmountKind::one) return std::nullopt;
  std::uint32_t at = first.words.end;
  const std::optional<Unit> unit = read_unit(words, first);
  if (unit && unit->end > at) at = unit->end;
  const std::uint32_t before = at;
  const Joint joint = joint_at(words, at);
  if (joint == Joint::none || (joint == Joint::hyphen && words.letters(at) && !words.glued(at))) return std::nullopt;
  if (joint == Joint::hyphen && (!words.glued(before) || !words.glued(at))) return std::nullopt;
  if (words.in(at, " € $ £ ")) ++at;
  const std::string_view word = words.raw(at);
  if (word.empty()) return std::nullopt;
  const std::optional<Amount> second = read_amount(words, at);
  if (!second || second->kind != AmountKind::number) return std::nullopt;
  const std::optional<Unit> other = read_unit(words, *second);
  if (unit && other && unit->code != other->code) return std::nullopt;  // `perd quatre points à 31 %`
  return pair_of(words, first, *second, joint);
}

}  // namespace dixit
