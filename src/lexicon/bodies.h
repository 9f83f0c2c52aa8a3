// What sort of body a well-known name is, French and English press.
//
//   field_of_body("le monde")  // Field::media
//   field_of_body("lfi")       // Field::party
//   field_of_body("verlin")    // Field::none: not known
//
// Pure; safe from several threads.
#pragma once

#include <string_view>

#include "lexicon/lexicon.h"

namespace dixit {

// Field::media, Field::party, Field::union_ or Field::none. `folded`: the name in lower case without accents, its words
// parted by one space, with or without an article before it.
Field field_of_body(std::string_view folded);

}  // namespace dixit
