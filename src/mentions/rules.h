// Mentions that need no learning: by function or description, and by pronoun.
//
//   `le ministre français de la Défense` → title, person, masculine, singular
//   `elles`                             → pronoun, person, feminine, plural
//
// needs  words of `within`, and the names already in `mentions` (no title reaches into a name)
// adds   mentions; `sort_mentions` then puts them in the document's order
// Never fails; linear in the words.
#pragma once

#include "document/document.h"

namespace dixit {

void add_titles(Range<Word> within, Document& document);
void add_pronouns(Range<Word> within, Document& document);
// By first word, the longer first; of two on the same words the likelier stays.
void sort_mentions(Document& document);

}  // namespace dixit
