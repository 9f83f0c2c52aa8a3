// Whether a cue says that it was not said, or only that it might be: `n'a rien dit`, `would deny`.
//
//   polarity_of_cue(document, statement)   // negated, hypothetical, or nothing where the words do not tell
//
// From the words of the cue alone, French and English. `n'a pas hésité à dire` and `a refusé de
// répondre` are no negations. Pure; linear in the cue.
#pragma once

#include <optional>

#include "document/document.h"

namespace dixit {

std::optional<Polarity> polarity_of_cue(const Document& document, const Statement& statement);

}  // namespace dixit
