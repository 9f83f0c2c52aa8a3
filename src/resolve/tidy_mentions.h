// Takes from mentions what is none of them: honours before a name, civilities taken for names, an article that leads
// on.
//
//   tidy_mentions(document);   // the name `H.E. Liora Sand` → `Liora Sand`; `S.E`, `Ms` by themselves: no mention;
//                              // `un laboratoire d'un` → `un laboratoire`
//
// Changes mentions alone; their order stays that of the text.
#pragma once

#include "document/document.h"

namespace dixit::resolution {

void tidy_mentions(Document& document);

bool is_honour(const Document& document, Range<Word> words);         // `H.E`, `Son Excellence`, and nothing else
bool goes_with_a_name(const Document& document, Range<Word> words);  // so, or `Jr.`

}  // namespace dixit::resolution
