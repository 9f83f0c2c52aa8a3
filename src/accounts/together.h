// Passages that are known to be about one matter, whatever their words: those that say who asked for the contact; a
// reply or a refusal to comment with what another party said just before it; whose words somebody blames with his own;
// those whose figures answer one question, likely enough.
//
//   find_questions(candidates, sayings, pairs, one_matter, camps, known_together(documents, candidates, figures));
//
// Pure.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "accounts/candidates.h"
#include "accounts/figure_pairs.h"

namespace dixit::comparison {

struct Together {
  std::uint32_t a = 0, b = 0;  // indexes of candidates, the earlier first
  float probability = 1;
};

std::vector<Together> known_together(std::span<const Document> documents, std::span<const Candidate> candidates,
                                     std::span<const FigurePair> figures);

}  // namespace dixit::comparison
