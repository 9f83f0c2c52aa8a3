// The code of the language that a tag names, wherever one is told: a page, a feed, a file, a record, an option.
//
//   language_code("fr-CA"), language_code("FR_fr.UTF-8"), language_code(" fr, en"), language_code("fra")   // "fr"
//
// ISO 639-1 in lower case, ISO 639-2 where there is no shorter code. Empty where `tag` does not begin with a code of
// two or three letters, or with one that names no language: `und`, `mul`, `zxx`. Pure.
#pragma once

#include <string>
#include <string_view>

namespace dixit {

std::string language_code(std::string_view tag);

}  // namespace dixit
