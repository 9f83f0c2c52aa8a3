#include "cli/options.h"

#include "reader/language.h"

namespace dixit {

std::string check_date(const std::string& date) {
  const std::string_view shape = "dddd-dd-dd";
  bool fits = date.size() == 4 || date.size() == 7 || date.size() == 10;
  for (std::size_t i = 0; fits && i < date.size(); ++i) {
    fits = shape[i] == '-' ? date[i] == '-' : date[i] >= '0' && date[i] <= '9';
  }
  return fits ? "" : "found `" + date + "`, expected a date such as 2024-04-03 or 2024-04";
}

std::string check_language(const std::string& language) {
  return language_code(language).empty() ? "found `" + language + "`, expected a language code such as fr or en" : "";
}

}  // namespace dixit
