// When each statement was said.
//
//   write_dates(document, forms, order);   // document.statements[0].when == "2024-03-12"
//
// needs  statements with their entities; `order`: their indexes as the text has them. For one thread.
#pragma once

#include <vector>

#include "resolve/forms.h"

namespace dixit::resolution {

void write_dates(Document& document, const Forms& forms, const std::vector<std::uint32_t>& order);

}  // namespace dixit::resolution
