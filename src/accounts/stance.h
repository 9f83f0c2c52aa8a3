// How a party stands to a matter in one passage: affirms, denies, demands, blames …
//
//   stance_of(document, candidate) == Stance::refuses;
//
// From the act of the statement where it tells (deny, reject, accuse …), else from words of the cue (`souhaite`,
// `n'a pas précisé`), else of the content: negation at its head, figures, `must`, blame, questions. Without the
// question that others answer. Word lists French and English, by us. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "accounts/accounts.h"
#include "accounts/candidates.h"

namespace dixit::comparison {

// Whether a figure that a passage gives is its answer (`figures`) or told by the way.
enum class Counting : std::uint8_t { counts, told_by_the_way };

Stance stance_of(const Document& document, const Candidate& candidate, Counting counting = Counting::counts);

bool same_side(Stance a, Stance b);  // may be one answer: `affirms` and `figures`, `denies` and `refuses`

// The words that are not marks, folded.
std::vector<std::string> folded_words(const Document& document, Range<Word> words);

// Calls a saying untrue: `c'est faux`, `was a fake`, `un mensonge`; not `de faux comptes`.
bool calls_false(const Document& document, Range<Word> words);

// Between marks of quotation, whole: it was said, whatever the cue: `n'a pas mâché ses mots : « … »`.
bool is_quoted(const Document& document, Range<Word> words);

bool criticises(const Statement& statement);  // or accuses
bool asks(const Statement& statement);        // or proposes, that something be done

}  // namespace dixit::comparison
