// The tokenizer `dixit` of the word tables (FTS5): the stems of words.h.
//
//   WordStems stems;                        // must outlive the connection
//   register_tokenizer(db, stems);
//   stems.language = TextLanguage::french;  // of the texts that the next INSERT brings
//
// Of what is indexed, each word gives its stem in `stems.language`, small words none: words with only small ones
// between them are neighbours. Of what is asked for, each word gives its stems in all languages, any of which will do;
// a phrase must come without the small words of the language that it is to be found in.
// Throws Error where this SQLite has no FTS5.
#pragma once

#include "store/words.h"

struct sqlite3;

namespace dixit {

void register_tokenizer(sqlite3* db, WordStems& stems);

}  // namespace dixit
