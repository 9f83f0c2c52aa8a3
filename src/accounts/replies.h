// To whom somebody replies: `a répliqué`, `hit back`.
//
//   replies(document, statement)                                // by its cue
//   answer_before(documents, candidates, question, 2, passage)  // index of the answer that it replies to, or `none`
//
// Pure.
#pragma once

#include <cstdint>
#include <span>

#include "accounts/matters.h"

namespace dixit::comparison {

bool replies(const Document& document, const Statement& statement);

// The answer of another party that stands last before this passage of `x`: no more than a sentence before, and not what
// is told within another's words nor another reply, both of which are answered with what they belong to; where it is
// told who is replied to, the last of his, up to four sentences before.
std::uint32_t answer_before(std::span<const Document> documents, std::span<const Candidate> candidates,
                            const Question& question, std::uint32_t x, std::uint32_t passage);

}  // namespace dixit::comparison
