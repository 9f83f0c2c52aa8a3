// Who asked for a contact, and where it was, by the words of the sentence that tells of it.
//
//   for (const Asked& a : asked_in(document, forms, sentence, telling)) …
//   // `un appel à la demande urgente de la France`: words `à la demande urgente de la France`, asker `France`
//   // `elle a reçu un appel de Luc Amiot`, where `telling` is `un appel`: asker `Luc Amiot`, contact `appel`
//   // `une visite qu'elle avait sollicitée`: asker empty, gender feminine, contact `visite`
//
// Pure; linear in the sentence.
#pragma once

#include <vector>

#include "resolve/forms.h"

namespace dixit::resolution {

struct Asked {
  Range<Word> words;  // that say so
  Range<Word> asker;  // the mention of who asked; empty: a pronoun tells who, of `gender`
  bool side = false;  // `asker` is the adjective of a state: `la partie castanaise`
  Gender gender = Gender::unknown;
  Range<Word> contact{};  // the word for what was asked for, where a verb or a call tells it; else empty
  bool accepted = false;  // `a accepté l'invitation de Paris`: of a contact to come
};

// `call`: the words that tell of a call, within the sentence; who calls asks for it. Empty: of another contact.
std::vector<Asked> asked_in(const Document& document, const Forms& forms, Range<Word> sentence, Range<Word> call = {});

// The first place named after `à`, `en`, `in` … within a few words behind the telling; empty: none.
Range<Word> place_beside(const Document& document, const Forms& forms, Range<Word> sentence, Range<Word> telling);

}  // namespace dixit::resolution
