// The sides that ask for a contact and that nothing else in the text names: `la partie vernoise` of `à la demande de la
// partie vernoise`, `the Velsund side`.
//
//   for (const Range<Word> side : asking_sides(document, forms)) …   // with the article
//
// needs  sentences, mentions, contacts. Pure.
#pragma once

#include <vector>

#include "resolve/forms.h"

namespace dixit::resolution {

std::vector<Range<Word>> asking_sides(const Document& document, const Forms& forms);

// Does the word tell the land that the adjective tells: `Castany` and `castanaise`, `France` and `French`?
bool is_of_land(std::string_view word, std::string_view adjective);

}  // namespace dixit::resolution
