// How the words that tell of a contact are built: their head, a noun or a verb, active or passive; and what else the
// rules of parties ask of words.
//
//   const Telling t(document, forms, names, contact);
//   // `a été reçue` → head `reçue`, passive; `une réunion avec Luc` → noun `réunion`, nominal
//
// Pure; borrows its arguments.
#pragma once

#include <string>

#include "resolve/forms.h"

namespace dixit::resolution {

struct Telling {
  Telling(const Document& document, const Forms& forms, const NameIndex& names, const Contact& contact);

  const Document& document;
  const Forms& forms;
  const NameIndex& names;
  Range<Word> words, sentence;
  ContactKind kind;
  bool english;
  std::uint32_t head = 0, noun = none, verb = none;  // verb: one whose object is the other party
  bool nominal = false;                              // begins as a noun phrase
  bool passive = false;

  const std::string& word(std::uint32_t w) const { return forms.folded[w]; }
  bool is_a(std::uint32_t w) const;  // `à`
  bool apostrophe(std::uint32_t w) const { return word(w) == "'" || word(w) == "’"; }
  bool subject_pronoun(std::uint32_t w) const;
  bool leads(std::uint32_t w) const;   // stands before a noun phrase: `lors de`, `in`
  bool clitic(std::uint32_t w) const;  // `l'` and `les` before a verb
  // Does the phrase name a party? `sure`: its place says so, else its words must.
  bool names_somebody(Range<Word> phrase, bool sure) const;
  bool pair(Range<Word> phrase) const;  // `les deux hommes`, `eux`, `the two`

 private:
  void read();
  bool is_noun(std::uint32_t w) const;
  bool verb_form(std::uint32_t w) const;
  bool makes_passive(std::uint32_t w) const;
  bool reflexive(std::uint32_t w) const;
  bool participle(std::uint32_t w) const;
  bool has_auxiliary() const;
};

bool goes_with_verb(const std::string& folded);  // `avait`, `pas`, `will`, `also`: may stand before a verb
bool is_clitic(const std::string& folded);       // `l'`, `les`, `leur`: a pronoun that stands before its verb
bool opens_clause(const std::string& folded);    // `qui`, `après`, `while`

}  // namespace dixit::resolution
