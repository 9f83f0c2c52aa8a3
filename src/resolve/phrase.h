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
#include <vector>

#include "document/document.h"
#include "resolve/lexicon.h"

namespace dixit::resolution {

// What is asked of each word again and again.
struct Forms {
  explicit Forms(const Document& document);

  std::vector<std::string> folded;      // lower case, no accents
  std::vector<bool> upper;              // begins with a capital
  std::vector<bool> mark;               // no letter or digit
  std::vector<bool> quoted;             // within a quotation
  std::vector<std::uint32_t> sentence, paragraph;

  std::uint32_t size() const { return static_cast<std::uint32_t>(folded.size()); }
  // The words without marks, joined by one space: `lui meme`.
  std::string join(Range<Word> words) const;
  // The first word before `at` that is no apostrophe, hyphen or quotation mark; none: the start.
  std::uint32_t before(std::uint32_t at) const;
};

// The name mention (index in Document::mentions) that begins at a word or covers it, the longest one; else `none`.
struct NameIndex {
  explicit NameIndex(const Document& document);
  std::vector<std::uint32_t> begins, covers;
};

enum class Shape : std::uint8_t { description, name, titled, several, pronoun };

struct Phrase {
  Range<Word> words;                    // without marks at its ends
  Shape shape = Shape::description;
  Range<Word> name;                     // of `name` and `titled`
  std::uint32_t mention = none;         // the mention that is the name
  std::uint32_t head = none;            // last word of the head
  std::string head_text;                // folded: `premier ministre`, `adolescente`
  const Headword* headword = nullptr;   // none: not in the lexicon
  const Pronoun* pronoun = nullptr;
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
  std::uint32_t short_form = none;      // the name mention in `(IGPN)` at its end, which `words` leaves out
  bool one_of = false;                  // `l'un des manifestants`
  bool former = false;                  // `ancien`, `ex`
  bool definite = false, possessive = false, determined = false;
  std::vector<std::string> details;     // stems of what else it says: {"sant"} of `la ministre de la Santé`
};

Phrase read_phrase(const Document& document, const Forms& forms, const NameIndex& names, Range<Word> words);

// The longest headword that begins at `at` and ends before `end`; words: how many words it takes, marks included.
struct Found {
  const Headword* headword = nullptr;
  std::uint32_t words = 0;
  std::string text;
};
Found headword_at(const Forms& forms, std::uint32_t at, std::uint32_t end);

bool all_capitals(std::string_view word);  // two letters or more, no small one
std::string joined(const std::vector<std::string>& words);  // by one space

// Stems of the words of `words` that say who, those of `except` left out.
std::vector<std::string> details_of(const Forms& forms, Range<Word> words, Range<Word> except);

// A given name or civility before or in a name tells it.
Gender gender_of_name(const Forms& forms, Range<Word> name);

}  // namespace dixit::resolution
