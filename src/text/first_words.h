// How a text begins, to call it by where it has no title.
//
//   first_words("Le port a fermé.\nIl rouvre lundi.", 3)   // `Le port a…`
//
// The first `most` words, one blank between them, with `…` where there are more. Words stand apart by blanks that may
// break; a mark that stands by itself, as `:`, goes with the word before and is not counted. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dixit {

inline constexpr std::size_t as_a_title = 12;

std::string first_words(std::string_view text, std::size_t most);

}  // namespace dixit
