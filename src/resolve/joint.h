// The word that joins several in one phrase: `et` of `la maire et son adjoint`, `ni` of `ni Oslo ni Rome`.
//
//   joint_of(document, forms, names, words, first)   // none: one alone, `le ministre de l'Économie et des Finances`
//
// `first`: the first word behind the determiners. Titles in capitals and brackets may stand between two names (`Rep.
// Eva Rowan (D-Mich.) and Senate Majority Leader Tom Hall`); what joins two of a complement (`le père de Luc et Paul
// Amiot`) is none. Pure.
#pragma once

#include "document/document.h"
#include "resolve/forms.h"

namespace dixit::resolution {

std::uint32_t joint_of(const Document& document, const Forms& forms, const NameIndex& names, Range<Word> words,
                       std::uint32_t first);

// The word behind `et`, `and`, `ou`, `ainsi que`, `as well as` at `at`; none: another word stands there.
std::uint32_t behind_joint(const Forms& forms, std::uint32_t at, std::uint32_t end);

// Does it join those who are named with others: `et d'autres élus`, `and 18 members`?
bool joins_others(const Forms& forms, std::uint32_t joint, std::uint32_t end);

}  // namespace dixit::resolution
