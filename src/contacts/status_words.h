// What the words beside a telling say has become of a contact: that it was cancelled or refused. Few contacts are, so a
// head that is taught on marked ones hardly ever tells.
//
//   status_of_words(document, telling)   // `une réunion` in `Une réunion a été reportée` → cancelled
//                                        // `rencontrer` in `Il a refusé de rencontrer la maire` → refused; else nothing
//
// Pure; looks at a bounded number of words beside the telling, within its sentence.
#pragma once

#include <optional>

#include "document/document.h"

namespace dixit {

std::optional<ContactStatus> status_of_words(const Document& document, Range<Word> telling);

}  // namespace dixit
