// The parties named behind the words that tell of a contact: `avec`, `entre … et`, `à`, `par`, the object.
//
//   complements_of(telling)   // `a reçu mardi Luc Amiot et des pêcheurs` → Luc Amiot, des pêcheurs
//
// Pure; looks at a bounded number of words.
#pragma once

#include <vector>

#include "resolve/telling.h"

namespace dixit::resolution {

struct Complements {
  std::vector<Range<Word>> named;  // in the order of the text, without repeats
  bool both = false;               // `entre les deux hommes`
  bool between = false;            // they are all: `entre X et Y`
  bool of = false;                 // one of them at least is named by `de`: `une réunion de X`
};

Complements complements_of(const Telling& telling);

}  // namespace dixit::resolution
