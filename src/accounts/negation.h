// Where a passage says that something is not so, and in which clause.
//
//   negations(document, words);              // `il n'a pas plu`: `n`
//   clause_around(document, word, words);    // `elle n'accuse personne, et s'en tient là`: up to the comma
//
// `avant que la nuit ne tombe` and `il n'y a que trois voies` say nothing of the kind. French and English. Pure.
#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"

namespace dixit::comparison {

std::vector<std::uint32_t> negations(const Document& document, Range<Word> words);  // ascending

// What lies between the marks, or words like `mais` and `if`, before and after the word, within these words.
Range<Word> clause_around(const Document& document, std::uint32_t word, Range<Word> words);

// What of these words tells `told` of something, and no more: its clause, with those before it while it has hardly a
// word.
Range<Word> clause_with(const Document& document, Range<Word> told, Range<Word> words);

}  // namespace dixit::comparison
