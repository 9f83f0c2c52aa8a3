// The statements that meet the conditions of a question.
//
//   Facts facts(db);
//   const StatementSet found = matching(parse("who:Kremlin act:deny"), facts);
//
// `prefix`: the word that the question ends in, without a space or a quotation mark behind it, is still being typed and
// also stands for the words that begin with it (begun_word.h), unless it is negated; fewer than three letters are not
// looked for yet but in names of who and to. Of all versions and copies; `like`, counts, order and pages are not its
// matter. What words ask for is looked up in the store's word tables, with bound parameters only, `US` and the like
// also in the statements; all else is compared in columns. Throws QueryError where there is no word, or only one that
// is too common in its language and finds nothing in others, Error where SQLite fails. Belongs to the thread of
// `facts`.
#pragma once

#include "query/facts.h"
#include "query/query.h"

namespace dixit {

StatementSet matching(const Query& query, Facts& facts, bool prefix = false);

}  // namespace dixit
