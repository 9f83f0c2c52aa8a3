// Whom a statement is said to where no words beside its cue say so, or only a pronoun does.
//
//   settle_addressees(document, forms, scene, order, to);   // `« Non », répond-il` → to whoever asked
//
// Needs every speaker settled (left_out.h). `order`: the statements as they follow in the text; `to`: the record of
// each one's addressee, none: not known yet. Linear in the statements.
#pragma once

#include <vector>

#include "resolve/left_out.h"

namespace dixit::resolution {

void settle_addressees(const Document& document, const Forms& forms, const Scene& scene,
                       const std::vector<std::uint32_t>& order, std::vector<std::uint32_t>& to);

}  // namespace dixit::resolution
