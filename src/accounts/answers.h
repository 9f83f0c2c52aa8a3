// What is said in turn, in an interview or a briefing: without a cue, without marks.
//
//   is_said_in_turn(document, statement)   // of `MR. REYES: The port is closed.`
//   only_who_answers(document)             // Mr. Reyes, where journalists ask and nobody else answers
//
// By the statement alone, so also of one that a store gives back. Pure.
#pragma once

#include "document/document.h"

namespace dixit::comparison {

bool is_said_in_turn(const Document& document, const Statement& statement);

// An index in Document::entities; none: several answer, or nobody.
std::uint32_t only_who_answers(const Document& document);

}  // namespace dixit::comparison
