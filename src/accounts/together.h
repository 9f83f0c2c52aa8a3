// Passages that are known to be about one matter, whatever their words: those that say who asked for the contact; a
// reply or a refusal to comment with what another party said just before it; whose words somebody blames with his own.
//
//   find_questions(candidates, sayings, pairs, camps, known_together(documents, candidates));
//
// Pairs of indexes of candidates, the earlier first. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "accounts/candidates.h"

namespace dixit::comparison {

std::vector<std::pair<std::uint32_t, std::uint32_t>> known_together(std::span<const Document> documents,
                                                                    std::span<const Candidate> candidates);

}  // namespace dixit::comparison
