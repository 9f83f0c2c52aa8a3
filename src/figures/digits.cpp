#include <algorithm>
#include <array>
#include <charconv>
#include <span>

#include "figures/amounts.h"

namespace dixit {
namespace {

struct Group {
  std::string_view digits;
  char mark = 0;  // before it: 0 . , or a space
};

// The groups of digits that stand together, and the letters after the last.
struct Run {
  std::array<Group, 8> groups;
  std::uint32_t count = 0, end = 0;
  std::string_view suffix;
  bool broken = false;

  std::span<const Group> all() const { return std::span(groups).first(count); }
};

bool digit(char c) { return c >= '0' && c <= '9'; }

void add_group(Run& run, std::string_view word, char mark) {
  const auto size = static_cast<std::size_t>(std::ranges::find_if_not(word, digit) - word.begin());
  run.suffix = word.substr(size);
  if (run.count == run.groups.size()) {
    run.broken = true;
  } else {
    run.groups[run.count++] = {word.substr(0, size), mark};
  }
}

bool glued_digit(const Words& words, std::uint32_t i) {
  return words.glued(i) && words.glued(i + 1) && digit(words.raw(i + 1)[0]);
}

Run run_at(const Words& words, std::uint32_t i) {
  Run run;
  add_group(run, words.raw(i), 0);
  for (run.end = i + 1; words.inside(run.end) && run.suffix.empty();) {
    const std::string_view next = words.raw(run.end);
    if ((next == "." || next == ",") && glued_digit(words, run.end)) {
      add_group(run, words.raw(run.end + 1), next[0]);
      run.end += 2;
    } else if (next.size() == 3 && words.spaced(run.end) && words.digits(run.end) && run.groups[0].digits.size() <= 3 &&
               (run.count == 1 || run.groups[run.count - 1].mark == ' ')) {
      add_group(run, next, ' ');
      ++run.end;
    } else {
      break;
    }
  }
  for (; (words.is(run.end, ":") || words.is(run.end, "/")) && glued_digit(words, run.end); run.end += 2)
    run.broken = true;
  return run;
}

bool thousands(std::span<const Group> groups, char mark) {
  return std::ranges::all_of(groups, [&](const Group& g) { return g.mark == mark && g.digits.size() == 3; });
}

// Where the decimals begin in `groups`, its size for a whole number, 0 where it is no number.
std::size_t decimals_at(std::span<const Group> groups, bool french, bool large_follows) {
  const std::size_t n = groups.size();
  const char decimal = french ? ',' : '.', mark = french ? '.' : ',';
  if (n == 1) return 1;
  const char first = groups[1].mark, last = groups[n - 1].mark;
  const auto inner = groups.subspan(1, n - 2);
  const bool leads = groups[0].digits.size() <= 3 && groups[0].digits[0] != '0';
  if (last == ' ') return leads && thousands(groups.subspan(1), ' ') ? n : 0;
  if (n == 2) {
    if (first == decimal) return 1;
    if (groups[1].digits.size() == 3 && leads && !(french && large_follows)) return n;
    return french || groups[1].digits.size() < 3 ? 1 : 0;
  }
  if (leads && thousands(groups.subspan(1), first) && (first == mark || n > 2)) return n;
  return leads && first != last && thousands(inner, first) ? n - 1 : 0;
}

// No number has so many digits in the news; a double holds them all exactly.
constexpr std::size_t most_digits = 15;

std::optional<double> value_of(std::span<const Group> groups, std::size_t decimals) {
  std::array<char, most_digits + 1> text;
  std::size_t size = 0;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (size + groups[g].digits.size() + 1 > text.size()) return std::nullopt;
    if (g == decimals) text[size++] = '.';
    size = static_cast<std::size_t>(std::ranges::copy(groups[g].digits, text.begin() + size).out - text.begin());
  }
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + size, value);
  if (error != std::errc() || end != text.data() + size) return std::nullopt;
  return value;
}

bool large_at(const Words& words, std::uint32_t i) {
  const Numeral* n = find_numeral(Folded(words.raw(i)).view(), words.french());
  return n != nullptr && n->kind == NumeralKind::large;
}

}  // namespace

Amount read_digits(const Words& words, std::uint32_t i) {
  const Run run = run_at(words, i);
  Amount amount;
  amount.words = {i, run.end};
  amount.digits = true;
  amount.marked = run.count > 1;
  amount.suffix = run.suffix;
  const bool leading_zero = run.groups[0].digits.size() > 1 && run.groups[0].digits[0] == '0';
  const std::size_t decimals = run.broken || leading_zero || run.suffix.size() > 4
                                   ? 0
                                   : decimals_at(run.all(), words.french(), large_at(words, run.end));
  const std::optional<double> value = decimals == 0 ? std::nullopt : value_of(run.all(), decimals);
  if (!value) {
    amount.kind = AmountKind::nothing;
    // What is left of a telephone number goes with it.
    if (leading_zero)
      while (words.digits(amount.words.end) && words.spaced(amount.words.end)) ++amount.words.end;
    return amount;
  }
  amount.value = *value;
  return amount;
}

}  // namespace dixit
