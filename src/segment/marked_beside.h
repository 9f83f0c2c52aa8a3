// What a marked article says beside its statements: "contacts", "figures", "claims", and, in articles marked by
// hand, the "distance" of statements as a list.
//
//   read_beside(object, true, spans, entities, doc);
//
// Needs the statements, and in `entities` those that "party_ids" name; adds contacts, figures, claims, and with
// `with_parties` the entities of parties that are given by name. Throws Error as marked.h says.
#pragma once

#include "segment/marked_fields.h"

namespace dixit::marked {

void read_beside(const object& from, bool with_parties, const Spans& spans, EntityIndex& entities, Document& doc);

}  // namespace dixit::marked
