// Brackets and quotation marks that the edge of a part cuts through: `L'Observatoire des frontières (OFR`.
//
//   close_marks(document, statement.source, Cut::brackets)   // → `L'Observatoire des frontières (OFR)`
//
// The mark that closes or opens is taken in where it stands beside the part; a bracket that closes farther off, or
// nowhere, is cut away with what it holds, if wished. Linear in the words of the parts; no part becomes empty or leaves
// its document.
#pragma once

#include <vector>

#include "document/document.h"

namespace dixit {

enum class Cut : std::uint8_t { nothing, brackets };

void close_marks(const Document& document, std::vector<Range<Word>>& parts, Cut cut);

}  // namespace dixit
