// When and where a contact was, and who asked for it, by the sentences that tell of it.
//
//   add_contact_facts(document, forms);   // sets `when place initiative initiative_words` of each contact
//
// Needs entities. Pure but for the document; linear in the sentences that tell of contacts.
#pragma once

#include "resolve/forms.h"

namespace dixit::resolution {

void add_contact_facts(Document& document, const Forms& forms);

}  // namespace dixit::resolution
