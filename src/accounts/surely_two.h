// Whether two parties that say the same are surely two.
//
//   surely_two(camps, {3, 0}, {7, 1})   // camps, and the articles that tell what they say
//
// What two articles tell alike was mostly said once, and read to be of two: by an agency and by whom it cites, by a
// ministry and `the official`. So surely two are those that are both named, neither by a word of the other's name, and
// neither in the article that tells of the other; and governments that tell it themselves. Pure.
#pragma once

#include <cstdint>

#include "accounts/camps.h"

namespace dixit::comparison {

struct Held {
  std::uint32_t camp = 0, document = 0;
};

bool surely_two(const Camps& camps, Held a, Held b);

}  // namespace dixit::comparison
