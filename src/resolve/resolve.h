// Finds who each source and addressee is, and when it was said.
//
//   resolve(document, &antecedents);      // or without: pronouns by rules alone
//   const Statement& s = document.statements[0];
//   document.entities[s.entity].name;     // "Jean Castex" where the text says `le Premier ministre`
//   s.why.back().rule;                    // "title"
//
// Needs words, sentences, paragraphs, quotations; mentions, with names, titles and pronouns; statements with
// their parts, polarity and parents; contacts with `parties_near`; `language`, `date`; `speakers` and `anaphors`, where
// the reader has guessed them.
// Adds entities; to mentions their entity, and mentions for sources and addressees that had none; to statements
// `entity`, `to`, `when`, one Decision each in `why`, and the kind where that of the entity is surer; to contacts their
// parties, who asked, when and where, and each of those whom one phrase near stands for.
// `none` is the honest answer where the text names nobody.
// Rules with fixed weights (resolve/weights.h): the same document gives the same result everywhere. Time and
// memory linear in the text. Any document will do: what is missing leads to less, never to an error.
#pragma once

#include "document/document.h"
#include "resolve/antecedents.h"

namespace dixit {

void resolve(Document& document, const Antecedents* antecedents = nullptr);

// The same, and what each pronoun could go back to (train/antecedents.py).
PronounExamples resolve_telling(Document& document, const Antecedents* antecedents = nullptr);

}  // namespace dixit
