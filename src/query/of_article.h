// Statements by what their articles are: whose, and in which language.
//
//     StatementSet found = of_outlet(term, facts);  // outlet:courrier
#pragma once

#include "query/facts.h"
#include "query/query.h"

namespace dixit {

// Whose outlet has one of the term's values in its name, or, a phrase, as its whole name. Throws Error (SQL).
StatementSet of_outlet(const QueryTerm& term, Facts& facts);

// Of articles in one of the term's languages. Throws Error (SQL).
StatementSet in_language(const QueryTerm& term, Facts& facts);

}  // namespace dixit
