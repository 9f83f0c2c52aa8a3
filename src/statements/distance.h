// How the author stands to a statement: neutral, endorsed (`rappelle que`) or doubted (`sans aucune preuve`).
//
//   const AuthorStance stance = stance_of(document, statement, heads);   // heads: probabilities of the three
//   stance.distance.value, stance.words
//
// By the words of the cue and those beside it where they tell, else by the heads. What is told in another statement is
// neutral: its cue is that one's. Needs sentences and `parent`. Pure; linear in the cue.
#pragma once

#include <vector>

#include "document/document.h"

namespace dixit {

struct AuthorStance {
  Scored<Distance> distance;
  Range<Word> words;  // that show it, empty for neutral
};

AuthorStance stance_of(const Document& document, const Statement& statement, const std::vector<float>& heads);

}  // namespace dixit
