// The words that say who somebody is: functions, bodies, documents, groups, and the small words around
// them, in French and English.
//
//   find_headword("ministre")->field == Field::government
//   related(*find_headword("elu"), *find_headword("maire"))       // `l'élu` may be a mayor
//
// Keys are folded (text/unicode.h: lower case, no accents); the words of a compound are joined by one
// space (`premier ministre`, `porte parole`). Written by us. Read-only after the first call; safe from
// any thread; unknown words give nullptr or false.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "document/document.h"

namespace dixit {

enum class Field : std::uint8_t {
  none,
  state,
  government,
  elected,
  law,
  justice,
  police,
  union_,
  media,
  business,
  science,
  health,
  church,
  army,
  sport,
  art,
  school,
  diplomacy,
  activism,
  family,
  human,
  party,
  court,
  association,
  office,
  text,
  poll,
  crowd
};

struct Headword {
  std::uint16_t lemma = 0;  // the forms and synonyms of one function share it
  Field field = Field::none;
  Kind kind = Kind::person;
  Gender gender = Gender::unknown;
  Number number = Number::singular;
  bool always_plural = false;   // `services secrets`: a body all the same
  bool general = false;         // may stand for any other of its field: `l'élu` for a mayor
  std::string_view first_form;  // of that lemma: `president`, of `chef de l etat`
};

inline constexpr std::size_t longest_headword = 5;  // words of the longest compound

const Headword* find_headword(std::string_view folded);

// May the two name one and the same by their functions? `élu` and `maire`, not `maire` and `député`.
bool related(const Headword& a, const Headword& b);

enum class Person : std::uint8_t { third, first, nobody };
struct Pronoun {
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
  Person person = Person::third;
  bool latter = false;  // `ce dernier`, `celui-ci`: the one named last
  bool thing = false;   // `it`: no person
};
// `words`: the folded words of the whole pronoun, joined by one space (`ce dernier`).
const Pronoun* find_pronoun(std::string_view words);

struct Determiner {
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
  bool definite = false, possessive = false;
};
const Determiner* find_determiner(std::string_view folded);

// `M`, `Mme`, `Me`, `Mr`, `Dr` …: stands before a name and is no part of it.
struct Civility {
  Gender gender = Gender::unknown;
  std::string_view noun;  // the function it tells, folded: `avocat` for `Me`; else empty
};
const Civility* find_civility(std::string_view folded);

bool is_conjunction(std::string_view folded);  // `et`, `ou`, `ni`, `nor`: joins what is alike
bool is_preposition(std::string_view folded);  // with the contracted ones: `du`, `aux`
bool is_modifier(std::string_view folded);     // stands before a noun and does not say who: `ancien`, `jeune`
bool is_auxiliary(std::string_view folded);    // `a`, `est`, `avait`, `was`: a clause, not a noun phrase
bool is_being(std::string_view folded);        // a form of `être`, `to be`
bool is_stop_word(std::string_view folded);    // says nothing about who: articles, prepositions, `qui`

}  // namespace dixit
