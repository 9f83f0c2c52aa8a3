// A long document in stretches that are encoded one after the other, so that memory stays bounded.
//
// Cut at the end of a paragraph where there is one in the second half of the stretch, else at the end of a
// sentence, else anywhere. Together they are all words, in order; none is empty or longer than `most`.
#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"

namespace dixit {

std::vector<Range<Word>> stretches(const Document& document, std::uint32_t most);

}  // namespace dixit
