// Who answers in an interview whose answers do not say: the one named above them.
//
//   find_interviewee(document, first);   // the last word of `Jeanne Roche`, of `Entretien avec Jeanne Roche`
//
// Of several the one of whom the words say so, else the first of the title, else the one named most often; not who asks
// (`par Luc Amiot`). none: nobody is named. Pure; linear in the words before `first`.
#pragma once

#include <string_view>

#include "document/document.h"

namespace dixit::conversation {

std::uint32_t find_interviewee(const Document& document, std::uint32_t first);

// The last word of a person's name that ends so (folded); none: nobody is called so.
std::uint32_t end_of_name(const Document& document, std::string_view last);

}  // namespace dixit::conversation
