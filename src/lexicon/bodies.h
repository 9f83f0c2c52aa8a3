// What sort of body a well-known name is, French and English press.
//
//   field_of_body("le monde")  // Field::media
//   field_of_body("lfi")       // Field::party
//   field_of_body("verlin")    // Field::none: not known
//   medium_of_body("rtl")      // Medium::broadcast
//
// Pure; safe from several threads.
#pragma once

#include <string_view>

#include "lexicon/lexicon.h"

namespace dixit {

// Field::media, Field::party, Field::union_ or Field::none. `folded`: the name in lower case without accents, its words
// parted by one space, with or without an article before it.
Field field_of_body(std::string_view folded);

// How a medium reaches its public, as far as that is known.
enum class Medium : std::uint8_t { any, press, broadcast };

Medium medium_of_body(std::string_view folded);  // `le monde`: press; `rtl`: broadcast; `mediapart`: any
Medium medium_of_noun(std::string_view folded);  // `hebdomadaire`: press; `chaine`: broadcast; `site`: any

}  // namespace dixit
