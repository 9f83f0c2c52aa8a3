// Who stands near a telling of a contact and has no part in it, as the build of the sentence tells.
//
//   leave_out_bystanders(document, forms, names, contact);
//   // `called Ada Brock and will meet Luc Amiot`: Luc has no part in the call, nor Ada in the meeting
//   // `met Ada Brock while Luc Amiot waited`: Luc has none
//   // `Le conseil municipal s'est réuni.`: it met nobody who is named in another sentence
//
// Takes such phrases out of `parties_near` of a contact of the document. Looks at the contacts beside it and at a
// bounded number of words.
#pragma once

#include "resolve/forms.h"

namespace dixit::resolution {

void leave_out_bystanders(const Document& document, const Forms& forms, const NameIndex& names, Contact& contact);

}  // namespace dixit::resolution
