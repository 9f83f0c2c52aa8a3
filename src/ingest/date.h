// Dates as people and pages write them → ISO 8601.
//
//   find_date("2024-04-03T10:00:00+02:00") == "2024-04-03"
//   find_date("mercredi 3 avril 2024 à 10h") == "2024-04-03"     find_date("April 3, 2024") == "2024-04-03"
//   find_date("03/04/2024") == "2024-04-03" (day first, unless it cannot be)     find_date("avril 2024") == "2024-04"
//   take_date("2024-04 Mercredi, …", size) == "2024-04", size == 7
//
//   is_iso_date("2024-02-29"), is_iso_date("2024-02"), !is_iso_date("2024-02-30")
//
// French and English; years 1900 to 2099; the date as it stands, whatever the time zone. Empty: none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dixit {

// The first date anywhere in the first 200 bytes.
std::string find_date(std::string_view text);

// The date that `text` begins with; `size`: bytes that it takes, its weekday included.
std::string take_date(std::string_view text, std::size_t& size);

// A year, month or day of any year that there is, and nothing else.
bool is_iso_date(std::string_view text);

}  // namespace dixit
