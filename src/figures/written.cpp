#include <cmath>

#include "figures/amounts.h"
#include "figures/pairs.h"
#include "figures/units.h"

namespace dixit {
namespace {

using enum NumeralKind;

const Numeral* numeral_at(const Words& words, std::uint32_t i) {
  return find_numeral(Folded(words.raw(i)).view(), words.french());
}

// A number under a million as its words come: `deux cent mille` is 0 + 2, 200, then 200000 + 0.
struct Sum {
  double total = 0, chunk = 0;

  bool add(const Numeral& n, bool french) {
    const int tail = static_cast<int>(std::fmod(chunk, 100));
    switch (n.kind) {
      case one:
      case unit:
        return add_unit(n.value, tail, french);
      case ten:
        if (french && tail == 4 && n.value == 20) return put(76);
        return tail == 0 && put(n.value);
      case hundred:
        if (chunk > (french ? 9 : 99)) return false;
        chunk = (chunk == 0 ? 1 : chunk) * 100;
        return true;
      case thousand:
        if (total > 0) return false;
        total = (chunk == 0 ? 1 : chunk) * 1000;
        chunk = 0;
        return true;
      default:
        return false;
    }
  }

  double value() const { return total + chunk; }

 private:
  bool put(double more) {
    chunk += more;
    return true;
  }

  bool add_unit(double value, int tail, bool french) {
    if (value == 0) return total == 0 && chunk == 0;
    if (tail == 0) return put(value);
    const bool upon_ten = tail >= 20 && tail % 10 == 0;
    if (value < 10) return (upon_ten || (french && tail == 10 && value >= 7)) && put(value);
    return french && (tail == 60 || tail == 80) && value < 20 && put(value);
  }
};

// The numeral that goes on with a number before `i`, by a hyphen, by `et` or `and`, or by a space.
std::uint32_t link(const Words& words, std::uint32_t i, const Sum& sum) {
  std::uint32_t at = i;
  if (words.hyphen(at) && words.glued(at) && words.glued(at + 1)) ++at;
  if (words.is(at, words.french() ? "et" : "and")) {
    ++at;
    if (words.hyphen(at) && words.glued(at)) ++at;
    const Numeral* n = numeral_at(words, at);
    if (n == nullptr) return none;
    const bool fits = words.french() ? n->value == 1 || n->value == 11
                                     : sum.value() >= 100 && (n->kind == unit || n->kind == ten) && n->value > 0;
    return fits ? at : none;
  }
  const Numeral* n = numeral_at(words, at);
  if (n == nullptr || (at == i && !words.spaced(at))) return none;
  return n->kind == one && at == i ? none : at;
}

// `vingt et un`, from a word that may begin it; empty where none does.
Amount small_number(const Words& words, std::uint32_t i) {
  Amount amount;
  Sum sum;
  amount.words = {i, i};
  const Numeral* first = numeral_at(words, i);
  if (first == nullptr) return amount;
  const Numeral* second = numeral_at(words, i + 1);
  if (first->kind == one) {
    if (second == nullptr || (second->kind != hundred && second->kind != thousand) || words.french()) return amount;
  } else if (!words.french() && (first->kind == hundred || first->kind == thousand)) {
    return amount;
  }
  for (std::uint32_t at = i; at != none;) {
    const Numeral* n = numeral_at(words, at);
    if (n == nullptr || !sum.add(*n, words.french())) break;
    amount.words.end = at + 1;
    at = link(words, at + 1, sum);
  }
  amount.value = sum.value();
  return amount;
}

bool of(const Words& words, std::uint32_t i) { return words.in(i, words.french() ? " de " : " of "); }

bool plural(const Words& words, std::uint32_t i) {
  const std::string_view word = words.raw(i);
  return !word.empty() && word.back() == 's';
}

// `dizaines de milliers`, `tens of thousands`, `millions`, from its first word.
std::optional<Amount> order_at(const Words& words, std::uint32_t i) {
  const Numeral* n = numeral_at(words, i);
  if (n == nullptr) return std::nullopt;
  const bool several = words.in(i - 1, " several few quelques plusieurs many ") || words.phrase(i - 2, "couple of");
  const bool sized =
      n->kind == large || n->kind == group || (!words.french() && (n->kind == hundred || n->kind == thousand));
  if (n->kind != order && !(sized && (plural(words, i) || several))) return std::nullopt;
  Amount amount;
  amount.kind = AmountKind::order;
  amount.value = n->value;
  amount.words = {i, i + 1};
  for (int more = 0; more < 2 && of(words, amount.words.end); ++more) {
    const Numeral* next = numeral_at(words, amount.words.end + 1);
    if (next == nullptr || !plural(words, amount.words.end + 1) || (next->kind != order && next->kind != large)) break;
    amount.value *= next->value;
    amount.words.end += 2;
  }
  return amount;
}

// `une dizaine`, `a dozen`, `une dizaine de milliers`; `at`: of the noun.
Amount group_at(const Words& words, std::uint32_t i, std::uint32_t at, double times) {
  Amount amount;
  const Numeral* n = numeral_at(words, at);
  amount.words = {i, at + 1};
  amount.value = n->value * times;
  amount.kind = AmountKind::group;
  if (!of(words, at + 1)) return amount;
  const std::optional<Amount> size = order_at(words, at + 2);
  if (!size) return amount;
  amount.value *= size->value;
  amount.words.end = size->words.end;
  amount.kind = AmountKind::order;
  return amount;
}

Amount part_of(Range<Word> words, double parts, const Numeral& whole) {
  Amount amount;
  amount.words = words;
  amount.value = std::round(1000 * parts / whole.value) / 10;
  amount.kind = AmountKind::fraction;
  return amount;
}

// The unit that a part is of, `heure` in `quart d'heure`, `point` in `a quarter of a percentage point`.
std::uint32_t of_one_unit(const Words& words, std::uint32_t at) {
  const std::uint32_t unit = words.phrase(at, "d '")                                       ? at + 2
                             : words.phrase(at, "of a") || words.phrase(at, "of an")       ? at + 2
                             : words.is(at, "de") || (words.hyphen(at) && words.glued(at)) ? at + 1
                                                                                           : at;
  const bool apart = unit != at || words.in(at, " point percentage ");
  return apart && is_unit_word(words, unit) && !words.in(unit, " an jour day ") ? unit : none;
}

// `a chuté d'un tiers`, `fell by half`: the amount at `i` is that of a change.
bool by_so_much(const Words& words, std::uint32_t i) {
  if (!words.french()) return words.is(i - 1, "by") && tells_change(words, i - 1);
  const bool of = words.is(i - 1, "de") || (words.is(i - 1, "'") && words.is(i - 2, "d"));
  return of && !words.in(i + 1, " personne ") && tells_change(words, i - 1);
}

// `un tiers`, `two-thirds`, `trois quarts`; `parts`: how many, `at`: of the noun. `un quart d'heure` is some of an
// hour.
std::optional<Amount> fraction_at(const Words& words, std::uint32_t i, std::uint32_t at, double parts) {
  const Numeral* n = numeral_at(words, at);
  if (n == nullptr || n->kind != fraction || parts >= n->value || n->value == 2) return std::nullopt;
  if (const std::uint32_t unit = of_one_unit(words, at + 1); unit != none) {
    Amount some;
    some.words = {i, unit};
    some.value = parts / n->value;
    return some;
  }
  const bool whole = words.in(at + 1, " de d des du of ") && !words.is(at + 3, "heure") && !words.is(at + 2, "finale");
  if (!whole && !by_so_much(words, i)) return std::nullopt;
  return part_of({i, at + 1}, parts, *n);
}

// `la moitié`, `half`, `half a million`, `demi-million`; from the numeral itself.
std::optional<Amount> half_at(const Words& words, std::uint32_t i) {
  const Numeral* n = numeral_at(words, i);
  if (n == nullptr || n->kind != fraction || n->value != 2) return std::nullopt;
  Amount amount;
  amount.words = {i, i + 1};
  const bool joined = words.hyphen(i + 1) || words.in(i + 1, " a an ");
  const std::uint32_t at = joined ? i + 2 : i + 1;
  if (joined || (words.in(at, " point percentage ") && is_unit_word(words, at))) {
    const Numeral* size = numeral_at(words, at);
    if (size == nullptr || (size->kind != large && size->kind != group)) {
      if (!is_unit_word(words, at)) return std::nullopt;
      amount.value = 0.5;
      amount.words.end = at;
      return amount;
    }
    amount.value = size->value / 2;
    amount.words.end = at + 1;
    return amount;
  }
  const bool noun = words.is(i, "moitie") ? !words.in(i - 1, " à ") && words.in(at, " de d des du ")
                                          : words.is(i, "half") && words.in(at, " of the its their his our all ");
  if ((!noun && !by_so_much(words, i)) || words.in(i - 1, " second first other ")) return std::nullopt;
  amount.value = 50;
  amount.kind = AmountKind::fraction;
  if (words.is(i - 1, "la")) amount.words.begin = i - 1;
  return amount;
}

// `one`, `un`, and what it begins: `un million`, `une dizaine`, `a third`, `une demi-heure`.
std::optional<Amount> one_at(const Words& words, std::uint32_t i) {
  std::uint32_t at = i + 1;
  if (words.hyphen(at) && words.glued(at)) ++at;
  if (words.in(at, " bonne petite grosse good ")) ++at;
  Amount amount;
  amount.words = {i, i + 1};
  amount.value = 1;
  if (std::optional<Amount> half = half_at(words, at)) {
    half->words.begin = i;
    return half;
  }
  if (const std::optional<Amount> part = fraction_at(words, i, at, 1)) return part;
  const Numeral* n = numeral_at(words, at);
  if (n != nullptr && n->kind == group) return group_at(words, i, at, 1);
  if (n != nullptr && n->kind == large && at == i + 1) return amount;
  if (words.in(i, " a an ")) {  // `an hour and a half`
    if (words.phrase(i + 2, "and a half")) return amount;
    return std::nullopt;
  }
  amount.kind = AmountKind::one;
  return amount;
}

// `le double` in `3 000 manifestants selon la police, le double selon les syndicats`.
bool noun_of_factor(const Words& words, std::uint32_t i) {
  return words.in(i, " double triple quadruple ") && !words.raw(i).ends_with("é") && words.is(i - 1, "le") &&
         (!words.letters(i + 1) || words.in(i + 1, " de d du selon que "));
}

std::optional<Amount> factor_at(const Words& words, std::uint32_t i) {
  const Numeral* n = numeral_at(words, i);
  const bool as_noun = noun_of_factor(words, i);
  const bool told = words.french()
                        ? words.raw(i).ends_with("é") && words.in(i - 1, " a ont avait avaient presque quasiment ")
                    : words.in(i, " twice double triple ") ? words.in(i + 1, " as the its their his her our that what ")
                                                           : !words.in(i - 1, " be been being are were was ");
  if (!told && !as_noun) return std::nullopt;
  Amount amount;
  amount.words = {as_noun ? i - 1 : i, i + 1};
  amount.value = n->value;
  amount.kind = AmountKind::factor;
  return amount;
}

}  // namespace

std::optional<Amount> read_part(const Words& words, std::uint32_t i) {
  const Numeral* first = numeral_at(words, i);
  if (first == nullptr || (first->kind != one && first->kind != NumeralKind::unit)) return std::nullopt;
  const std::uint32_t at = words.hyphen(i + 1) && words.glued(i + 1) ? i + 2 : i + 1;
  const Numeral* n = numeral_at(words, at);
  if (n == nullptr || n->kind != fraction || n->value == 2 || first->value >= n->value) return std::nullopt;
  return part_of({i, at + 1}, first->value, *n);
}

std::optional<Amount> read_written(const Words& words, std::uint32_t i) {
  const Numeral* first = numeral_at(words, i);
  if (first == nullptr) return std::nullopt;
  if (first->kind == factor) return factor_at(words, i);
  if (first->kind == fraction) return half_at(words, i);
  Amount amount = small_number(words, i);
  if (amount.words.empty()) return first->kind == one ? one_at(words, i) : order_at(words, i);
  std::uint32_t at = amount.words.end;
  if (words.hyphen(at) && words.glued(at)) ++at;
  if (const std::optional<Amount> part = fraction_at(words, i, at, amount.value)) return part;
  const Numeral* next = numeral_at(words, amount.words.end);
  if (next != nullptr && (next->kind == group || next->kind == order)) {
    Amount groups = group_at(words, i, amount.words.end, amount.value);
    if (groups.kind == AmountKind::group) groups.kind = AmountKind::number;
    return groups;
  }
  return amount;
}

}  // namespace dixit
