// What everything that a page shows by name is called, for `GET words` (docs/api.md).
//
//   words_json(Ui::fr)    // {"acts":{"say":{"one":"dit","several":"disent"},…},"forms":{…},…}
//
// One object without a line end, keyed by the names that document/names.h and docs/compare.md give. Pure.
#pragma once

#include <string>

#include "wording/interface_words.h"

namespace dixit {

std::string words_json(Ui ui);

}  // namespace dixit
