// What a figure counts or measures: `personnes` in `144 personnes sont mortes`, `la hausse` in `la hausse sera
// de 3 %`.
//
//   counted(words, draft)   // empty where no words near by name it
#pragma once

#include "figures/draft.h"

namespace dixit {

// The noun phrase after the figure, or where none stands there the one before.
Range<Word> counted(const Words& words, const Draft& draft);

// Is it joined to the figure before, which ends at `end`, so that it counts the same: `93 % (+ 9)`, `317 voix
// contre 301`?
bool counts_same(const Words& words, const Draft& draft, std::uint32_t end);

// Is it followed by its verb, so that what it counts was told before: `deux ont refusé`, `dont 17 grièvement`?
bool stands_alone(const Words& words, const Draft& draft);

}  // namespace dixit
