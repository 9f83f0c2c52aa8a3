// The gender that a given name tells, as far as one is usual in France and in the news.
//
//   gender_of_given_name("marlene") == Gender::feminine
//   gender_of_given_name("camille") == Gender::unknown      // borne by both
//
// `folded`: lower case, no accents, one word (`jean` of `Jean-Luc`). Pure; safe from any thread.
#pragma once

#include <string_view>

#include "document/document.h"

namespace dixit::resolution {

Gender gender_of_given_name(std::string_view folded);

// `J.` and `Jean`, `Liz` and `Elizabeth`: may they be one?
bool same_given_name(std::string_view a, std::string_view b);

}  // namespace dixit::resolution
