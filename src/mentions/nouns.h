// The nouns that name people by their function, bodies, groups, documents and places, in French and
// English: what makes `le ministre français de la Défense` or `the company` a mention.
//
//   find_noun("ministre")->type == MentionType::person
//
// Written by us. Read-only after the first call; safe from any thread.
#pragma once

#include <optional>
#include <string_view>

#include "document/document.h"

namespace dixit {

struct Noun {
  MentionType type = MentionType::person;
  Gender gender = Gender::unknown;  // of the noun; unknown: the same form for both, or English
  Number number = Number::singular;
};

// `word` in lower case, accents kept. A plural of a person noun is a group.
std::optional<Noun> find_noun(std::string_view word);

}  // namespace dixit
