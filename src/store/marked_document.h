// A Document with what a person said of its statements: for whatever works on Documents, as `compare` does.
//
//   const Document document = corrected(store, 7);
//
//   Document read = store.document(7);
//   apply_marks(read, marks_of(store.database(), 7));     // the same
//
// Statements that were rejected are not in it; what they told of others, and figures and contacts in them, belong to
// the statement around them, or to the author. Speakers and acts are those that a person gave, with the rule
// `corrected` as their reason; one whom the article did not name becomes an entity without mentions. All else stays as
// it was read. Marks are those of this very reading. Pure; `corrected` throws Error as Store::document does.
#pragma once

#include <vector>

#include "document/document.h"
#include "store/statement_marks.h"
#include "store/store.h"

namespace dixit {

void apply_marks(Document& document, const std::vector<StatementMark>& marks);
Document corrected(const Store& store, std::uint32_t document);

}  // namespace dixit
