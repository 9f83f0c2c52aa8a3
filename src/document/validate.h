// Checks the invariants of a Document, and small questions about its layers.
//
//   assert(validate(doc).empty());
//
// Pure. Any Document may be given; nothing is thrown.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace dixit {

// One line for each violated invariant (at most 20), empty where all hold: ranges lie in their
// sequence, layers are ordered as `document.h` says, indexes point at what exists, `text` is UTF-8.
std::vector<std::string> validate(const Document& doc);

// From the first word of any part to the last one; empty where the statement has no part.
Range<Word> extent(const Statement& statement);

}  // namespace dixit
