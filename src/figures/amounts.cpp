#include "figures/amounts.h"

#include <cmath>

namespace dixit {
namespace {

using enum NumeralKind;

bool digit_at(const Words& words, std::uint32_t i) {
  const std::string_view word = words.raw(i);
  return !word.empty() && word[0] >= '0' && word[0] <= '9';
}

const Numeral* numeral_at(const Words& words, std::uint32_t i) {
  return find_numeral(Folded(words.raw(i)).view(), words.french());
}

bool currency_mark(const Words& words, std::uint32_t i) {
  const std::string_view word = words.raw(i);
  return word == "€" || word == "$" || word == "£" || word == "¥";
}

// `k`, `M`, `Md`, `bn`; 0 for others. `m` may be metres, so has to stand by a currency.
double letters_scale(const Words& words, Range<Word> number, std::string_view letters, std::uint32_t after) {
  const bool money = currency_mark(words, after) || currency_mark(words, number.begin - 1) || words.is(after, "d");
  if (letters == "bn" || letters == "Md" || letters == "Mds" || letters == "md" || letters == "mds") return 1e9;
  if (letters == "k" || letters == "K") return 1e3;
  if (letters == "M" || letters == "m") return money || (letters == "m" && !words.french()) ? 1e6 : 0;
  return 0;
}

// `million` and the like after the digits or words of `amount`.
void add_scale(const Words& words, Amount& amount) {
  std::uint32_t& end = amount.words.end;
  double scale = 0;
  if (!amount.suffix.empty()) {
    scale = letters_scale(words, amount.words, amount.suffix, end);
    if (scale > 0) amount.suffix = {};
  } else if (const Numeral* n = numeral_at(words, end + (words.hyphen(end) && words.glued(end) ? 1 : 0))) {
    const bool counts = n->kind == large || (amount.digits && (n->kind == thousand || n->kind == order)) ||
                        (amount.digits && n->kind == hundred && !words.french());
    if (counts) scale = n->value;
    if (counts) end += words.hyphen(end) ? 2 : 1;
  } else if (words.raw(end).size() <= 3 && words.spaced(end)) {
    const bool before_money = currency_mark(words, end + 1) || words.is(end + 1, "d");
    scale = before_money ? letters_scale(words, amount.words, words.raw(end), end + 1) : 0;
    if (scale > 0) ++end;
  }
  if (scale == 0) return;
  amount.scale = scale;
  // Not 2.123 × 10⁶ with an error in the last digit.
  const double product = amount.value * scale;
  amount.value = std::abs(product - std::round(product)) < 1e-3 ? std::round(product) : product;
}

// `deux millions cinq cent mille`, `1 million 200 000`.
void add_rest(const Words& words, Amount& amount) {
  if (amount.scale < 1e6) return;
  if (amount.digits && !words.digits(amount.words.end)) return;
  const std::optional<Amount> rest =
      amount.digits ? std::optional(read_digits(words, amount.words.end)) : read_written(words, amount.words.end);
  if (!rest || rest->kind != AmountKind::number || rest->value < 100 || rest->value >= amount.scale) return;
  amount.value += rest->value;
  amount.words.end = rest->words.end;
}

// `deux millions et demi`, `two and a half million`.
void add_half(const Words& words, Amount& amount) {
  const std::uint32_t end = amount.words.end;
  if (amount.scale > 1 && (words.phrase(end, "et demi") || words.phrase(end, "et demie"))) {
    amount.value += amount.scale / 2;
    amount.words.end += 2;
  } else if (words.phrase(end, "and a half")) {
    amount.value += 0.5;
    amount.words.end += 3;
  }
}

// `un Français sur deux`, `one in five`: hundredths.
void add_ratio(const Words& words, Amount& amount) {
  std::uint32_t at = amount.words.end;
  if (amount.value < 1 || amount.value >= 100 || amount.scale > 1) return;
  if (words.french()) {
    for (int skipped = 0; skipped < 3 && words.letters(at) && !words.is(at, "sur"); ++skipped) ++at;
    if (!words.is(at, "sur")) return;
    ++at;
  } else if (words.is(at, "in")) {
    ++at;
  } else if (words.phrase(at, "out of")) {
    at += 2;
  } else {
    return;
  }
  if (!digit_at(words, at) && numeral_at(words, at) == nullptr) return;
  const std::optional<Amount> whole =
      digit_at(words, at) ? std::optional(read_digits(words, at)) : read_written(words, at);
  if (!whole || whole->kind != AmountKind::number || whole->value <= amount.value || whole->value > 100) return;
  if (words.in(whole->words.end, " ans mois jours heures semaines years months days hours weeks minutes ")) return;
  if (amount.digits && whole->value > 10) return;
  amount.value = std::round(1000 * amount.value / whole->value) / 10;
  amount.words.end = whole->words.end;
  amount.kind = AmountKind::fraction;
}

}  // namespace

std::optional<Amount> read_amount(const Words& words, std::uint32_t i) {
  std::optional<Amount> amount = digit_at(words, i) ? std::optional(read_digits(words, i)) : read_written(words, i);
  if (!amount || amount->kind == AmountKind::nothing) return amount;
  if (amount->kind == AmountKind::one && words.phrase(amount->words.end, "and a half"))
    amount->kind = AmountKind::number;
  if (amount->kind == AmountKind::number) {
    add_half(words, *amount);
    add_scale(words, *amount);
    add_rest(words, *amount);
    add_half(words, *amount);
  }
  if (amount->kind == AmountKind::number || amount->kind == AmountKind::one) add_ratio(words, *amount);
  return amount;
}

}  // namespace dixit
