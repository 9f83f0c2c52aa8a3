// Rows of comma-separated values, RFC 4180.
//
//   CsvRow row({.separator = ';', .guarded = true});
//   row.add("Le Monde").add("« Non »; rien").number(0.95F);
//   out << row.take();     // `Le Monde;"« Non »; rien";0,95` and CR LF
//
// A value with a separator, a quotation mark or a line end stands between quotation marks. Pure.
#pragma once

#include <string>
#include <string_view>

namespace dixit {

struct CsvStyle {
  char separator = ',';
  bool decimal_comma = false;
  bool guarded = false;  // what a spreadsheet would take for a formula begins with an apostrophe
};

class CsvRow {
 public:
  explicit CsvRow(CsvStyle style) : style_(style) {}

  CsvRow& add(std::string_view value);
  CsvRow& number(float value);  // at most 4 decimals
  std::string take();           // the row, and begins another

 private:
  CsvStyle style_;
  std::string row_;
  bool first_ = true;
};

}  // namespace dixit
