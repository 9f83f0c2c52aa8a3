// From passages to matters: which are one saying, which are about one question, and what each party's answer is.
//
//   std::vector<Saying> sayings = find_sayings(documents, candidates, camps, pairs);
//   for (const Question& q : find_questions(candidates, sayings, pairs, one_matter, camps, together))
//     for (const Answer& a : q.answers) use(a.camp, a.candidates);
//
// A saying is what several articles tell in nearly the same words; the party is the one that is named best and most,
// one that is only described in another article is found to be the same, and another name is taken for a mistake.
// Questions group sayings whose passages are, on the average, likely to be about one matter; where two governments tell
// of one talk themselves, point by point: of two passages that are each other's likeliest one answers the other. A
// party has one answer to a question, or several where its stance or its figures differ. Memory and time grow with the
// square of the sayings; of more than `most_sayings` the first are taken. Pure, but that find_sayings
// joins camps that it finds to be one.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "accounts/camps.h"
#include "accounts/candidates.h"
#include "accounts/one_matter.h"
#include "accounts/pairs.h"
#include "accounts/together.h"

namespace dixit::comparison {

inline constexpr std::size_t most_sayings = 2500;

struct Saying {
  std::vector<std::uint32_t> candidates;  // ascending
  std::uint32_t camp = none;
};

struct Answer {
  std::uint32_t camp = none;
  std::vector<std::uint32_t> candidates;  // the best first
  float fit = 0;                          // how surely it belongs to its question, 0 to 1
};

struct Question {
  std::vector<Answer> answers;  // in the order of the text
};

// Joins camps, and sets that of each candidate.
std::vector<Saying> find_sayings(std::span<const Document> documents, std::vector<Candidate>& candidates, Camps& camps,
                                 const Pairs& pairs);

// `together`: candidates that are known to be about one matter.
std::vector<Question> find_questions(std::span<const Candidate> candidates, std::span<const Saying> sayings,
                                     const Pairs& pairs, const OneMatter& one_matter, const Camps& camps,
                                     std::span<const Together> together);

}  // namespace dixit::comparison
