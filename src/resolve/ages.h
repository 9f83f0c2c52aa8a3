// How old somebody is told to be, beside his name or in what he is called.
//
//   age_beside(forms, range of `Nadine Verhoest`)    // 54 of `Nadine Verhoest, 54 ans,`; 0: none is told
//   ages_told(forms, range of `la quinquagénaire`)   // {50, 59}
//   ages_told(forms, range of `the 24-year-old`)     // {24, 24}, as of `le joueur de 24 ans`
//
// Pure; a bounded number of words is looked at.
#pragma once

#include "resolve/forms.h"

namespace dixit::resolution {

struct Ages {
  std::uint32_t least = 0, most = 0;  // 0: none is told

  bool told() const { return most != 0; }
  // Are they told of both, and of two who are not one?
  bool exclude(Ages other) const { return told() && other.told() && (least > other.most || other.least > most); }
};

// A bare number is one between commas alone: in brackets it is a minute, votes.
std::uint32_t age_beside(const Forms& forms, Range<Word> name);
Ages ages_told(const Forms& forms, Range<Word> phrase);
bool tells_age(const Forms& forms, std::uint32_t word);  // `24` and `ans` of `24 ans`, `year`, `old`

}  // namespace dixit::resolution
