// Words that by themselves say which kind of contact is told, and nouns that name one where who asked for it is told.
//
//   kind_of_words(document, words)        // `se sont entretenus par téléphone` → call; nothing where none tells
//   told_between(document, sentence)      // `Les pourparlers entre A et B ont repris` → `Les pourparlers`
//   asked_for(document, sentence)         // `L'appel avait été lancé à la demande de` → the word `appel`
//
// Pure; linear in the words.
#pragma once

#include <optional>

#include "document/document.h"

namespace dixit {

std::optional<ContactKind> kind_of_words(const Document& document, Range<Word> words);
Range<Word> asked_for(const Document& document, Range<Word> sentence);  // empty: none
// `L'appel entre A et B`, likewise.
Range<Word> told_between(const Document& document, Range<Word> sentence);

}  // namespace dixit
