#include "query/values.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <vector>

#include "store/actor_reference.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::uint32_t last_date = 99999999;

// Of exactly these digits; -1: it is not.
int number_of(std::string_view digits) {
  int value = -1;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
  return whole && !digits.empty() && digits.front() != '-' ? value : -1;
}

// The numbers between the marks, three at most; none: there is something else.
std::vector<int> numbers_between(std::string_view text, char mark) {
  std::vector<int> numbers;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(mark, begin), text.size());
    numbers.push_back(end - begin <= 4 ? number_of(text.substr(begin, end - begin)) : -1);
    if (numbers.back() < 0 || numbers.size() > 3) return {};
    begin = end + 1;
  }
  return numbers;
}

// `2024`, `2024-04`, `2024-04-03`, `03/04/2024`, `3/4/2024`, `04/2024` as 20240403 with 0 for what is left open; 0:
// none of these.
std::uint32_t date_of(std::string_view text) {
  const bool year_last = text.find('/') != std::string_view::npos;
  std::vector<int> parts = numbers_between(text, year_last ? '/' : '-');
  if (year_last) std::ranges::reverse(parts);
  if (parts.empty() || parts[0] < 1000) return 0;
  const int month = parts.size() > 1 ? parts[1] : 0, day = parts.size() > 2 ? parts[2] : 0;
  const bool month_fits = parts.size() < 2 || (month >= 1 && month <= 12);
  const std::chrono::year_month_day calendar{std::chrono::year(parts[0]),
                                             std::chrono::month(static_cast<unsigned>(month)),
                                             std::chrono::day(static_cast<unsigned>(day))};
  const bool day_fits = parts.size() < 3 || (day >= 1 && day <= 31 && calendar.ok());  // of 256 on, days wrap
  if (!month_fits || !day_fits) return 0;
  return static_cast<std::uint32_t>(parts[0] * 10000 + month * 100 + day);
}

std::optional<QueryProblem> understand_date(QueryWord word, QueryValue& value) {
  if ((word == QueryWord::date || word == QueryWord::said) && is_unknown(value))
    return std::nullopt;  // 0, as in the columns
  const std::size_t dots =
      word == QueryWord::date || word == QueryWord::said ? value.text.find("..") : std::string::npos;
  const std::string_view text = value.text;
  const bool range = dots != std::string::npos;
  const std::uint32_t from = date_of(text.substr(0, dots)), to = range ? date_of(text.substr(dots + 2)) : from;
  if (from == 0 || to == 0) return QueryProblem{QueryMistake::not_a_date, value.text};
  value.low = word == QueryWord::until ? 1 : from;
  value.high = word == QueryWord::since ? last_date : end_of_date(to);
  if (value.low > value.high) return QueryProblem{QueryMistake::dates_reversed};
  return std::nullopt;
}

std::optional<QueryProblem> understand_confidence(QueryValue& value) {
  std::string number = value.text;
  std::ranges::replace(number, ',', '.');
  const bool below = number.starts_with('<');
  number.erase(0, number.find_first_not_of("<>="));
  const bool percent = number.ends_with('%');
  if (percent) number.pop_back();
  double share = -1;
  const auto read = std::from_chars(number.data(), number.data() + number.size(), share);
  if (percent) share /= 100;
  if (read.ec != std::errc() || read.ptr != number.data() + number.size() || !(share >= 0 && share <= 1)) {
    return QueryProblem{QueryMistake::not_a_share, value.text};
  }
  const auto bound = static_cast<std::uint32_t>(std::lround(share * 10000));
  value.low = below ? 0 : bound;
  value.high = !below ? 10000 : bound == 0 ? 0 : bound - 1;
  return std::nullopt;
}

std::optional<QueryProblem> understand_code(QueryWord word, QueryValue& value) {
  const bool state = word == QueryWord::state;
  if (!state && is_unknown(value)) return std::nullopt;
  const bool letters = std::ranges::all_of(value.text, [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; });
  if (value.text.size() != 2 || !letters) {
    return QueryProblem{.mistake = QueryMistake::not_a_code, .found = value.text, .expected = state ? "FR" : "fr"};
  }
  for (char& c : value.text) c = static_cast<char>(state ? c & ~32 : c | 32);
  return std::nullopt;
}

std::optional<QueryProblem> understand_actor(QueryValue& value) {
  if (!value.phrase) value.low = value.high = actor_numbered(value.text);
  return std::nullopt;
}

std::optional<QueryProblem> understand_name(QueryField field, QueryValue& value) {
  if (const std::optional<std::uint32_t> known = value_named(field, value.text)) {
    value.low = value.high = *known;
    return std::nullopt;
  }
  return QueryProblem{QueryMistake::unknown_value, value.text, nearest_value(field, value.text), known_values(field)};
}

}  // namespace

std::optional<QueryProblem> understand(QueryWord word, QueryValue& value) {
  switch (word) {
    case QueryWord::who:
    case QueryWord::to:
      return understand_actor(value);
    case QueryWord::act:
      return understand_name(QueryField::act, value);
    case QueryWord::form:
      return understand_name(QueryField::form, value);
    case QueryWord::kind:
      return understand_name(QueryField::kind, value);
    case QueryWord::polarity:
      return understand_name(QueryField::polarity, value);
    case QueryWord::distance:
      return understand_name(QueryField::distance, value);
    case QueryWord::date:
    case QueryWord::since:
    case QueryWord::until:
    case QueryWord::said:
      return understand_date(word, value);
    case QueryWord::confidence:
      return understand_confidence(value);
    case QueryWord::state:
    case QueryWord::language:
      return understand_code(word, value);
    default:
      return std::nullopt;
  }
}

std::uint32_t end_of_date(std::uint32_t date) {
  if (date % 100 != 0 || date == 0) return date;
  return date % 10000 == 0 ? date + 9999 : date + 99;
}

bool is_unknown(const QueryValue& value) {
  const std::string folded = value.phrase ? "" : fold(value.text);
  return folded == "unknown" || folded == "inconnu";
}

}  // namespace dixit
