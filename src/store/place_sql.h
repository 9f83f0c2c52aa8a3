// SQL for where statements stand in their article, by which a mark knows its own (statement_marks.h).
//
//   db.sql("SELECT " + place_sql("s") + " FROM statements s …");   // `[24,51,58,60]`
//
// A place is JSON: code points [begin, end, begin, end] of the content, from the first to the last, and of the cue;
// null where there is none. Of several statements at one place, which are rare, `nth` tells which. Arguments are the
// names of rows of `statements` and `documents` in the query; `c` is one of `corrections`. Pure.
#pragma once

#include <string>

namespace dixit {

std::string place_sql(const std::string& statement);
std::string nth_sql(const std::string& statement, const std::string& document);  // how many are there before it
std::string statement_of_c_sql(const std::string& document);                     // its id, or null
std::string span_sql(const std::string& place);  // `begin, end` of the content, of the cue where there is none

}  // namespace dixit
