// Numbers that count nothing the article is about: dates, hours, ages, labels, counts told before.
//
//   in_passing(words, draft)   // true for `5` in `le 5 janvier`
#pragma once

#include "figures/draft.h"

namespace dixit {

bool in_passing(const Words& words, const Draft& draft);

// `le 5 janvier`, `2018`, `22 heures`, `il y a dix ans`, `34 ans`: times and ages.
bool is_time(const Words& words, const Draft& draft);

// `multiplié par trois`, `by a factor of ten`.
bool tells_factor(const Words& words, const Draft& draft);

// The right one of two: `quinze` in `pas de douze morts, mais de quinze`.
bool corrects(const Words& words, const Draft& draft);

}  // namespace dixit
