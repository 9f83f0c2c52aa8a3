// Where a noun phrase begins and ends, by the words around it: for those that no mention covers.
//
//   phrase_from(document, forms, names, {5, 20})    // from word 5: `des pêcheurs de Lanvénec`; empty: none begins
//   phrase_before(document, forms, names, {0, 5})   // that ends before word 5: `les juges d'instruction`
//
// No dictionary says what a noun is: a phrase has a determiner or a name, and ends before what cannot stand in one.
// Pure; looks at a bounded number of words.
#pragma once

#include "resolve/forms.h"

namespace dixit::resolution {

// `within`: first word it may begin with, end of where it may end.
Range<Word> phrase_from(const Document& document, const Forms& forms, const NameIndex& names, Range<Word> within);
Range<Word> phrase_before(const Document& document, const Forms& forms, const NameIndex& names, Range<Word> within);

bool is_of(const Document& document, const Forms& forms, std::uint32_t word);  // `de`, `d'`, `du`, `des`, `of`
bool is_time(const std::string& folded);  // `mardi`, `janvier`, `hier`, `Monday`: tells when

}  // namespace dixit::resolution
