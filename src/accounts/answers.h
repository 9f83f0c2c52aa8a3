// What is said in turn, in an interview or a briefing (turns/turns.h).
//
//   is_said_in_turn(statement)   // of `MR. REYES: The port is closed.`
//   only_who_answers(document)   // Mr. Reyes, where journalists ask and nobody else answers
//
// By the reasons of the statement, which a store gives back too. Pure.
#pragma once

#include "document/document.h"

namespace dixit::comparison {

bool is_said_in_turn(const Statement& statement);

// An index in Document::entities; none: several answer, or nobody.
std::uint32_t only_who_answers(const Document& document);

}  // namespace dixit::comparison
