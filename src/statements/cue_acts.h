// What the words of a cue tell surely, where the network may say otherwise: the act, and whether its subject was spoken
// to rather than spoke.
//
//   act_of_cue(document, statement)   // demand, of `demanded`; say, of `soutient que`; nothing where words do not tell
//   is_told_to(document, statement)   // true: `s'est vu refuser l'accès`, `was denied entry`
//   quoted_by(document, statement)    // who speaks of `Igor Vell was quoted as saying by KNA`; empty: not so told
//
// From the words of cue and content, French and English. Pure; linear in them.
#pragma once

#include <optional>

#include "document/document.h"

namespace dixit {

std::optional<Act> act_of_cue(const Document& document, const Statement& statement);
bool is_told_to(const Document& document, const Statement& statement);
Range<Word> quoted_by(const Document& document, const Statement& statement);
// `exige des excuses`: what was taken for the cue is what is asked for.
void move_apology(const Document& document, Statement& statement);

}  // namespace dixit
