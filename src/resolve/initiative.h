// Who asked for a contact, and where it was, by the words of the sentence that tells of it.
//
//   for (const Asked& a : asked_in(document, forms, sentence)) …
//   // `l'appel a été passé à la demande urgente de la France`: words `à la demande urgente de la France`, asker
//   `France`
//
// Pure; linear in the sentence.
#pragma once

#include <vector>

#include "resolve/forms.h"

namespace dixit::resolution {

struct Asked {
  Range<Word> words;  // that say so
  Range<Word> asker;  // the mention of who asked
  bool side = false;  // `asker` is the adjective of a state: `la partie castanaise`
};

std::vector<Asked> asked_in(const Document& document, const Forms& forms, Range<Word> sentence);

// The first place named after `à`, `en`, `in` … within a few words behind the telling; empty: none.
Range<Word> place_beside(const Document& document, const Forms& forms, Range<Word> sentence, Range<Word> telling);

}  // namespace dixit::resolution
