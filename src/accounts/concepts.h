// Words of the news that mean the same in French and English, and are not spelled alike.
//
//   concept_of("fr", "attent") == concept_of("en", "attack")     // `attentat`, `attack`; stems
//
// Stems are those of common_words.h. Empty for other words. Written by us. Read-only after the first call; safe from
// any thread.
#pragma once

#include <string_view>

namespace dixit {

std::string_view concept_of(std::string_view language, std::string_view stem);

}  // namespace dixit
