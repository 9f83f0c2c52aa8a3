// The name that a description stands beside, and those that it counts up.
//
//   apposed(document, forms, names, range of `le chef de la diplomatie`, end)
//   // of `le chef de la diplomatie, Anne Rivoire, à Oslo` → Anne Rivoire; empty: none
//   enumerated(document, forms, names, 9, end)
//   // from the word behind `des dirigeants` in `des dirigeants comme Luc Amiot et Eva Sorel` → both
//
// Pure; looks at a bounded number of words before `end`.
#pragma once

#include <vector>

#include "resolve/forms.h"

namespace dixit::resolution {

Range<Word> apposed(const Document& document, const Forms& forms, const NameIndex& names, Range<Word> phrase,
                    std::uint32_t end);
std::vector<Range<Word>> enumerated(const Document& document, const Forms& forms, const NameIndex& names,
                                    std::uint32_t at, std::uint32_t end);

}  // namespace dixit::resolution
