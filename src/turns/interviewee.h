// Who answers in an interview whose answers do not say: the one named above them.
//
//   find_interviewee(document, first);   // the last word of `Jeanne Roche`, of `Entretien avec Jeanne Roche`
//
// Of several the one of whom the words say so, else the first of the title, else the one named most often; not who asks
// (`par Luc Amiot`). none: nobody is named. Pure; linear in the words before `first`.
#pragma once

#include <string>
#include <unordered_map>

#include "document/document.h"

namespace dixit::conversation {

std::uint32_t find_interviewee(const Document& document, std::uint32_t first);

// The last words of the names of people, by what they are folded; of several who are called so the first's. Linear in
// the mentions.
std::unordered_map<std::string, std::uint32_t> ends_of_names(const Document& document);

}  // namespace dixit::conversation
