#include "cli/csv.h"

#include <algorithm>
#include <utility>

#include "text/json.h"

namespace dixit {

CsvRow& CsvRow::add(std::string_view value) {
  if (!std::exchange(first_, false)) row_ += style_.separator;
  const bool formula = style_.guarded && value.find_first_of("=+-@\t\r") == 0;
  const bool quoted =
      value.find_first_of("\"\r\n") != std::string_view::npos || value.find(style_.separator) != std::string_view::npos;
  if (quoted) row_ += '"';
  if (formula) row_ += '\'';
  for (const char c : value) {
    if (c == '"') row_ += '"';
    row_ += c;
  }
  if (quoted) row_ += '"';
  return *this;
}

CsvRow& CsvRow::number(float value) {
  std::string digits;
  JsonWriter(digits).number(value);
  if (style_.decimal_comma) std::ranges::replace(digits, '.', ',');
  return add(digits);
}

std::string CsvRow::take() {
  first_ = true;
  return std::exchange(row_, {}) + "\r\n";
}

}  // namespace dixit
