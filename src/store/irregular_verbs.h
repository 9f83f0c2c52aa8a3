// The verb that an irregular form belongs to, for verbs of saying and other common ones.
//
//   verb_of("dit", TextLanguage::french);      // "dire"
//   verb_of("told", TextLanguage::english);    // "tell"
//
// Forms and verbs are folded. Empty for what is no such form: regular verbs are left to the stemmer. Written by us;
// forms that are more often another word (`suis`, `left`) are not among them. Read-only after the first call.
#pragma once

#include <string_view>

#include "store/words.h"

namespace dixit {

std::string_view verb_of(std::string_view folded, TextLanguage language);

}  // namespace dixit
