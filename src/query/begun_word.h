// A word that is still being typed, as FTS5 understands it: also the words that begin with it.
//
//   begun_expression("gaz", stems)            // `("gaz" *)`: gaz, gazoduc …
//   begun_expression("l'Ukr", stems)          // `("Ukr" *)`
//   begun_expression("nationalisat", stems)   // `("nationalisat" * OR "nationalisation" …)`: stems lose their endings
//
// The store keeps stems, so a word that breaks off within an ending is also looked for with that ending whole. Of
// several words the last is the begun one, the others stand before it. Only words come out, as from
// match_expression. Empty where it ends with no word.
#pragma once

#include <string>
#include <string_view>

#include "store/words.h"

namespace dixit {

std::string begun_expression(std::string_view words, WordStems& stems);

}  // namespace dixit
