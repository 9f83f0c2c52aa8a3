// Which words keep their stop: `M. Durand`, `art. 3`, `Inc.`
//
//   abbreviation("Mme")  // Abbreviation::title: the sentence goes on
//
// French and English in one list, by spelling, case included. Pure.
#pragma once

#include <cstdint>
#include <string_view>

namespace dixit {

enum class Abbreviation : std::uint8_t {
  no,
  title,   // a name follows, whatever it begins with: `M. Le Goff`
  number,  // goes on when a number follows: `art. 3`
  open     // ends the sentence only before a word that seldom begins a name: `Acme Inc. The …`
};

Abbreviation abbreviation(std::string_view word);

// Articles, pronouns, conjunctions with a capital: after a stop they begin a sentence.
bool begins_sentence(std::string_view word);

}  // namespace dixit
