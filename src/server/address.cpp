#include "server/address.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "text/unicode.h"

namespace dixit {
namespace {

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 32);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::optional<std::string> decoded(std::string_view text, bool plus_is_space) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      if (i + 2 >= text.size() || digit(text[i + 1]) < 0 || digit(text[i + 2]) < 0) return std::nullopt;
      out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
      i += 2;
    } else {
      out += plus_is_space && text[i] == '+' ? ' ' : text[i];
    }
  }
  std::uint32_t replaced = 0;
  return to_utf8(out, replaced);
}

bool add_parameter(std::string_view pair, Parameters& parameters) {
  const std::size_t equals = std::min(pair.find('='), pair.size());
  std::optional<std::string> name = decoded(pair.substr(0, equals), true);
  std::optional<std::string> value = decoded(pair.substr(std::min(equals + 1, pair.size())), true);
  if (!name || !value || parameters.size() == most_parameters) return false;
  parameters.emplace(std::move(*name), std::move(*value));
  return true;
}

}  // namespace

std::optional<Address> parse_address(std::string_view target) {
  if (!target.starts_with('/')) return std::nullopt;
  target = target.substr(0, target.find('#'));
  const std::size_t mark = std::min(target.find('?'), target.size());
  std::optional<std::string> path = decoded(target.substr(0, mark), false);
  if (!path) return std::nullopt;
  Address address{std::move(*path), {}};
  std::string_view query = target.substr(std::min(mark + 1, target.size()));
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    if (end > 0 && !add_parameter(query.substr(0, end), address.parameters)) return std::nullopt;
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return address;
}

}  // namespace dixit
