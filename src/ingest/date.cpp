#include "ingest/date.h"

#include <algorithm>
#include <cstdio>
#include <optional>

#include "text/unicode.h"

namespace dixit {
namespace {

// Folded beginnings that tell a month from the others, in both languages.
struct MonthName {
  std::string_view start;
  int month;
};
constexpr MonthName months[] = {{"janv", 1}, {"jan", 1},  {"fev", 2},  {"feb", 2},  {"mars", 3}, {"march", 3},
                                {"mar", 3},  {"avr", 4},  {"apr", 4},  {"mai", 5},  {"may", 5},  {"juin", 6},
                                {"june", 6}, {"jun", 6},  {"juil", 7}, {"july", 7}, {"jul", 7},  {"aout", 8},
                                {"aug", 8},  {"sept", 9}, {"sep", 9},  {"oct", 10}, {"nov", 11}, {"dec", 12}};
constexpr std::string_view month_words[] = {
    "janvier", "fevrier",  "mars",      "avril",   "mai",      "juin",     "juillet", "aout", "septembre",
    "octobre", "novembre", "decembre",  "january", "february", "march",    "april",   "may",  "june",
    "july",    "august",   "september", "october", "november", "december", "janv",    "jan",  "fevr",
    "fev",     "feb",      "mar",       "avr",     "apr",      "jun",      "juil",    "jul",  "aug",
    "sept",    "sep",      "oct",       "nov",     "dec"};
constexpr std::string_view weekdays[] = {"lundi",    "mardi",  "mercredi", "jeudi",     "vendredi", "samedi",
                                         "dimanche", "monday", "tuesday",  "wednesday", "thursday", "friday",
                                         "saturday", "sunday", "mon",      "tue",       "tues",     "wed",
                                         "thu",      "thurs",  "fri",      "sat",       "sun",      "le"};

struct Reader {
  std::string_view text;
  std::size_t at = 0;

  bool ended() const { return at >= text.size(); }
  char peek() const { return ended() ? '\0' : text[at]; }
  bool take(char c) { return peek() == c ? (++at, true) : false; }
  bool digit() const { return peek() >= '0' && peek() <= '9'; }

  void spaces() {
    while (!ended() && is_space(decode(text, at).code_point)) at += decode(text, at).size;
  }
  void marks() {
    while (!ended() && (peek() == ',' || peek() == '.' || is_space(decode(text, at).code_point)))
      at += decode(text, at).size;
  }
  // A number of `least` to `most` digits that no further digit follows.
  std::optional<int> number(int least, int most) {
    const std::size_t from = at;
    int n = 0, digits = 0;
    while (digit() && digits <= most) {
      n = n * 10 + (text[at] - '0');
      ++at, ++digits;
    }
    if (digits >= least && digits <= most) return n;
    at = from;
    return std::nullopt;
  }
  std::string word() {
    const std::size_t from = at;
    while (!ended() && is_letter(decode(text, at).code_point)) at += decode(text, at).size;
    return at - from > 24 ? std::string() : fold(text.substr(from, at - from));
  }
};

bool is_year(int y) { return y >= 1900 && y < 2100; }
bool is_month(int m) { return m >= 1 && m <= 12; }
bool is_day(int d) { return d >= 1 && d <= 31; }

bool is_day_of(int y, int m, int d) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = m == 2 && y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
  return is_month(m) && d >= 1 && d <= days[m - 1] + (leap ? 1 : 0);
}

bool is_date(int y, int m, int d) { return is_year(y) && is_day_of(y, m, d); }

std::string iso(int year, int month = 0, int day = 0) {
  char buffer[48];
  const char* format = day ? "%04d-%02d-%02d" : month ? "%04d-%02d" : "%04d";
  std::snprintf(buffer, sizeof buffer, format, year, month, day);
  return buffer;
}

int month_of(const std::string& word) {
  if (std::find(std::begin(month_words), std::end(month_words), word) == std::end(month_words)) return 0;
  for (const MonthName& m : months)
    if (std::string_view(word).starts_with(m.start)) return m.month;
  return 0;
}

// 2024-04-03 · 2024/04/03 · 2024-04 · 20240403
std::string year_first(Reader& r) {
  if (const auto compact = r.number(8, 8)) {
    const int y = *compact / 10000, m = *compact / 100 % 100, d = *compact % 100;
    return is_date(y, m, d) ? iso(y, m, d) : "";
  }
  const auto year = r.number(4, 4);
  if (!year || !is_year(*year)) return "";
  const char mark = r.peek();
  if (mark != '-' && mark != '/' && mark != '.') return "";
  ++r.at;
  const auto month = r.number(1, 2);
  if (!month || !is_month(*month)) return "";
  const std::size_t short_end = r.at;
  if (r.take(mark)) {
    const auto day = r.number(1, 2);
    if (day && is_date(*year, *month, *day)) return iso(*year, *month, *day);
    r.at = short_end;
  }
  return mark == '.' || r.digit() ? "" : iso(*year, *month);
}

// 03/04/2024 · 3.4.2024
std::string day_first(Reader& r) {
  const auto first = r.number(1, 2);
  const char mark = r.peek();
  if (!first || (mark != '/' && mark != '.' && mark != '-')) return "";
  ++r.at;
  const auto second = r.number(1, 2);
  if (!second || !r.take(mark)) return "";
  const auto year = r.number(4, 4);
  if (!year) return "";
  if (is_date(*year, *second, *first)) return iso(*year, *second, *first);
  return is_date(*year, *first, *second) ? iso(*year, *first, *second) : "";
}

// 3 avril 2024 · 1er avril 2024 · 3rd of April, 2024
std::string day_word(Reader& r) {
  const auto day = r.number(1, 2);
  if (!day || !is_day(*day)) return "";
  const std::size_t before = r.at;
  const std::string suffix = r.word();
  if (suffix != "er" && suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th") r.at = before;
  r.take('-');
  r.spaces();
  std::string name = r.word();
  if (name == "of") r.spaces(), name = r.word();
  const int month = month_of(name);
  if (!month) return "";
  r.marks();
  r.take('-');
  const auto year = r.number(4, 4);
  return year && is_date(*year, month, *day) ? iso(*year, month, *day) : "";
}

// April 3, 2024 · avril 2024
std::string month_word(Reader& r) {
  const int month = month_of(r.word());
  if (!month) return "";
  r.marks();
  const std::size_t before = r.at;
  if (const auto day = r.number(1, 2); day && is_day(*day)) {
    const std::size_t suffix_at = r.at;
    const std::string suffix = r.word();
    if (suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th") r.at = suffix_at;
    r.marks();
    const auto year = r.number(4, 4);
    if (year && is_date(*year, month, *day)) return iso(*year, month, *day);
  }
  r.at = before;
  const auto year = r.number(4, 4);
  return year && is_year(*year) ? iso(*year, month) : "";
}

}  // namespace

std::string take_date(std::string_view text, std::size_t& size) {
  Reader start{text};
  for (int i = 0; i < 2; ++i) {  // `le mercredi`
    const std::size_t before = start.at;
    const std::string word = start.word();
    if (std::find(std::begin(weekdays), std::end(weekdays), word) == std::end(weekdays)) {
      start.at = before;
      break;
    }
    start.marks();
  }
  for (const auto read : {year_first, day_first, day_word, month_word}) {
    Reader r = start;
    const std::string date = read(r);
    if (date.empty()) continue;
    size = r.at;
    return date;
  }
  size = 0;
  return "";
}

bool is_iso_date(std::string_view text) {
  Reader r{text};
  const int year = r.number(4, 4).value_or(0);
  const int month = r.take('-') ? r.number(2, 2).value_or(0) : 1;
  const int day = r.take('-') ? r.number(2, 2).value_or(0) : 1;
  return year > 0 && is_day_of(year, month, day) && r.ended();
}

std::string find_date(std::string_view text) {
  text = text.substr(0, 200);
  bool inside = false;  // a word or a number
  for (std::size_t i = 0; i < text.size();) {
    const Decoded c = decode(text, i);
    const bool word = is_word(c.code_point);
    if (word && !inside) {
      std::size_t size = 0;
      const std::string date = take_date(text.substr(i), size);
      if (!date.empty()) return date;
    }
    inside = word;
    i += c.size;
  }
  return "";
}

}  // namespace dixit
