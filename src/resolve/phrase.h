// What a noun phrase says by itself: its head, its name, its gender and number.
//
//   const Forms forms(document);
//   const NameIndex names(document);
//   read_phrase(document, forms, names, range of `le président français Emmanuel Macron`)
//     → Shape::titled, name `Emmanuel Macron`, headword `president`, details {"fran"}, masculine, singular
//
// Needs words, sentences and the mentions of form `name`. Pure; holds no reference beyond its arguments.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "lexicon/lexicon.h"
#include "resolve/ages.h"
#include "resolve/forms.h"

namespace dixit::resolution {

enum class Shape : std::uint8_t { description, name, titled, several, pronoun };

struct Phrase {
  Range<Word> words;  // without marks at its ends
  Shape shape = Shape::description;
  Range<Word> name;                    // of `name` and `titled`
  std::uint32_t mention = none;        // the mention that is the name
  std::uint32_t head = none;           // last word of the head; of `several` the word that joins them
  std::string head_text;               // folded: `premier ministre`, `adolescente`
  const Headword* headword = nullptr;  // none: not in the lexicon
  const Pronoun* pronoun = nullptr;
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
  std::uint32_t short_form = none;  // the name mention in `(IGPN)` at its end, which `words` leaves out
  bool one_of = false;              // `l'un des manifestants`
  bool former = false;              // `ancien`, `ex`
  bool definite = false, possessive = false, determined = false;
  bool demonstrative = false;        // `cette figure du mouvement`
  bool same = false;                 // `la même source`
  std::vector<std::string> details;  // stems of what else it says: {"sant"} of `la ministre de la Santé`
  Ages ages;                         // `la quinquagénaire`
  std::string_view state;            // that an adjective of the head tells: `RU` of `le ministre russe de la Défense`
};

Phrase read_phrase(const Document& document, const Forms& forms, const NameIndex& names, Range<Word> words);

// The longest headword that begins at `at` and ends before `end`; words: how many words it takes, marks included.
struct Found {
  const Headword* headword = nullptr;
  std::uint32_t words = 0;
  std::string text;
};
Found headword_at(const Forms& forms, std::uint32_t at, std::uint32_t end);

// Behind `de`: `du président`, not `du conseil`, which is a body there, nor `des juges`.
bool names_one_person(const Found& found);

bool is_former(const std::string& folded);      // `ancien`, `ex`
bool is_of_a_place(const std::string& folded);  // by its ending: `allemand`, `lyonnais`, `britannique`

// The gender that a noun tells: in English only such as `spokeswoman` and `father` do.
Gender gender_of_noun(std::string_view language, const Headword& headword, std::string_view text);

// A given name or civility before or in a name tells it.
Gender gender_of_name(const Forms& forms, Range<Word> name);

}  // namespace dixit::resolution
