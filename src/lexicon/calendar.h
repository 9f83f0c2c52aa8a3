// The days of the week and the months, as French and English spell them.
//
//   find_weekday("mardi")->number       // 2; Sunday is 0
//   find_month("february")->number      // 2
//   find_month("fevrier")->english      // false
//   find_month("mayor")                 // nullptr
//
// Keys are folded (text/unicode.h). Whether `may` or `mars` is a month, or `second` a day, the words around tell.
// Written by us. Read-only after the first call; safe from any thread.
#pragma once

#include <string_view>

namespace dixit {

struct Weekday {
  unsigned number = 0;   // 0, Sunday, to 6
  bool english = false;  // else French
  bool plural = false;   // `lundis`
};

struct Month {
  unsigned number = 0;     // 1 to 12
  bool english = false;    // else French
  bool shortened = false;  // `sept`
};

const Weekday* find_weekday(std::string_view folded);
const Month* find_month(std::string_view folded);

}  // namespace dixit
