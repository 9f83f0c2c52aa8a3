// The values of fields that are not words: dates, confidences, codes, enumerators.
//
//   QueryValue value{.text = "2024-03"};
//   understand(QueryWord::since, value);   // nothing: low 20240300, high the end of time
//
// Sets `low` and `high`, and `text` where it has a form of its own; returns what is wrong, or nothing. Pure.
#pragma once

#include <optional>

#include "query/names.h"
#include "query/query.h"

namespace dixit {

std::optional<QueryProblem> understand(QueryWord word, QueryValue& value);

// The last day of the month or year that 20240300 or 20240000 stand for, if not the calendar's; of a day, and of 0 (not
// known), the same.
std::uint32_t end_of_date(std::uint32_t date);

// `who:unknown`, `outlet:inconnu`, `date:unknown`: where it is not known.
bool is_unknown(const QueryValue& value);

}  // namespace dixit
