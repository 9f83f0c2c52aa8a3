// The rules' candidates and the reader's pointers, weighed together.
//
//   Candidates c = {{ministre, 0.7F, "description", words}};
//   weigh(c, {{macron, 0.8F, word}}, 0.6F);      // c.front().record == macron
//
// The mass of one referent is summed over its voices; a share of 0 leaves the candidates as they are. Keeps them
// likeliest first. Pure.
#pragma once

#include <vector>

#include "resolve/references.h"

namespace dixit::resolution {

// One pointer and the record that its word belongs to; `none`: nobody.
struct Voice {
  std::uint32_t record = none;
  float probability = 0;
  Range<Word> words;
};

void weigh(Candidates& candidates, const std::vector<Voice>& voices, float share);

}  // namespace dixit::resolution
