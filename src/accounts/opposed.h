// Signs in the words of two passages that they exclude each other.
//
//   negates({a, words}, {b, words})          // `the bridge is not closed`, `the bridge is closed`
//   opposite_words({a, words}, {b, words})   // `the bridge is open`, `the bridge is closed`
//
// The sign must stand in a clause that has a word in common with the other passage. Pure.
#pragma once

#include <vector>

#include "document/document.h"

namespace dixit::comparison {

struct Passage {
  const Document& document;
  Range<Word> words;
};

// The first says not, of what the second says; of what these words tell: `aucune trêve n'a été proposée`, of `a
// proposé`.
bool negates(const Passage& not_so, const Passage& so);
bool negates(const Passage& not_so, const Document& document, const std::vector<Range<Word>>& so);

// A word of one against a word of the other (opposites.h), neither of which both have.
bool opposite_words(const Passage& a, const Passage& b);

// Days of the week that are none of each other's: `mardi`, `Wednesday`.
bool on_other_days(const Passage& a, const Passage& b);

// The one tells of one's land, the other of another's: `in Castanian waters`, `within the zone of Orlande`.
bool in_other_lands(const Passage& a, const Passage& b);

}  // namespace dixit::comparison
