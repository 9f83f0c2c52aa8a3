// How likely two answers to one question, which a rule finds in conflict, really are: a logistic regression over values
// told in conflict.cpp, with weights learned from conflicts that were judged by reading (conflict_weights.h,
// eval/train_conflicts.py).
//
//   conflict_probability(values_of_conflict(side, other, pairs.one_matter(a, b), share_name(party, its)))   // 0 to 1
//
// Pure.
#pragma once

#include <array>
#include <cstddef>

#include "accounts/matters.h"

namespace dixit::comparison {

inline constexpr std::size_t conflict_values = 19;
using ConflictValues = std::array<float, conflict_values>;

struct Side {  // an answer, and the passage of it that is compared
  const Candidate& passage;
  const Statement* statement = nullptr;  // that says it; null: the article itself
  Stance stance = Stance::affirms;
  bool paper = false;  // the party is the article's paper
};

// one_matter: of the two passages; kin: names of the two parties share a word.
ConflictValues values_of_conflict(const Side& a, const Side& b, float one_matter, bool kin);
float conflict_probability(const ConflictValues& values);

// `ministère de la Santé`, `le ministre de la Santé`; `CGT`, `le secrétaire de la CGT`: a word of four letters or more
// or an acronym, of any name.
bool share_name(const Party& a, const Party& b);

}  // namespace dixit::comparison
