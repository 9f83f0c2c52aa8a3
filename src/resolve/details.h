// What a description says besides its noun, by which two of one noun are told apart.
//
//   details_of(forms, range of `la ministre de la Santé`, {head})             // {"sant"}
//   state_of_head(document, forms, range of `le ministre russe de la Défense`, {head})   // "RU"
//
// Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "lexicon/lexicon.h"
#include "resolve/forms.h"

namespace dixit::resolution {

// Stems of the words of `words` that say who, those of `except` left out.
std::vector<std::string> details_of(const Forms& forms, Range<Word> words, Range<Word> except);

// The code of the state that an adjective of the head tells, beside it or at the end of `words`; empty: none does.
std::string_view state_of_head(const Document& document, const Forms& forms, Range<Word> words, Range<Word> head);

// `le chef de la diplomatie française` is the minister of foreign affairs, and gets his details; not that of
// Washington, who is the secretary of state, nor that of the Union. nullptr: it is another office.
const Headword* as_minister(const Document& document, std::string_view head_text, std::vector<std::string>& details);

}  // namespace dixit::resolution
