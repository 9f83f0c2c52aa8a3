// A title that stands by itself between commas, before the name of who has it.
//
//   is_title(document, forms, names, range of `ministre de la Mer`)            // not `ministre rencontre le maire`
//   second_title(forms, range of `Premier ministre et ministre de la Mer`)     // where the second begins; none: one
//
// Pure; linear in the words, which are few.
#pragma once

#include "resolve/forms.h"

namespace dixit::resolution {

bool is_title(const Document& document, const Forms& forms, const NameIndex& names, Range<Word> words);
std::uint32_t second_title(const Forms& forms, Range<Word> words);

}  // namespace dixit::resolution
