// The tables of words, made anew from the rows they are of: where a version of dixit keeps other words than the one
// before.
//
//   fill_word_tables(db);   // of tables that are empty
//
// Within the caller's transaction; as long as adding the statements took. Throws Error as Database does.
#pragma once

#include "store/database.h"

namespace dixit {

void fill_word_tables(Database& db);

}  // namespace dixit
