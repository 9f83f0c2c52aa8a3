// Whether `il` stands for nobody: `Il a été rappelé que …`, `il est demandé de partir`.
//
//   is_impersonal(document, statement)   // then it has no source
//
// French, by the cue and what follows it: a passive before `que`, or before `de` and an infinitive. Pure; linear in the
// cue.
#pragma once

#include "document/document.h"

namespace dixit {

bool is_impersonal(const Document& document, const Statement& statement);

}  // namespace dixit
