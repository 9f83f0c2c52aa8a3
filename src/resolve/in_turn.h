// Who says what is said in turn, where no label names him; that he does not mean himself by `il`, `le ministre`; and
// whom a question means by `vous`.
//
//   in_turn(document, ground, statement)             // of `R : Oui.`: whose interview it is
//   speaks_around(document, ground, word)            // `Le ministre nous a promis …`, said by Claire Vannier: she
//
// Needs the document's turns. Logarithmic in them.
#pragma once

#include <vector>

#include "resolve/parties.h"

namespace dixit::resolution {

// Of a turn without a source; and of `vous` of `Vous avez dit que …`: in an answer who spoke before, in a question who
// answers next. Else empty.
Candidates in_turn(const Document& document, const Ground& ground, std::uint32_t statement);

// Is it a turn whose label, `NT`, is told by a name elsewhere?
bool is_told_above(const Document& document, std::uint32_t statement);

// Is he called in turn by a label with his name, other than one that ends with `last` (folded)?
bool has_other_label(const Scene& scene, const Registry& registry, std::uint32_t record, const std::string& last);

// Does it point from `the minister` that somebody tells of in his turn at another who speaks in one?
bool points_at_speaker(const Document& document, const Scene& scene, const Phrase& phrase, std::uint32_t word);

// The record of whose turn the word stands in; none: nobody's that is known yet.
std::uint32_t speaks_around(const Document& document, const Ground& ground, std::uint32_t word);

// Is it `vous`, `you` in what holds turns, so that another speaker is meant?
bool means_other_speaker(const Document& document, Range<Word> source);

// Whom a question is put to: who answers in the next turn.
void address_questions(const Document& document, const Scene& scene, std::vector<std::uint32_t>& to);

}  // namespace dixit::resolution
