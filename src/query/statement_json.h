// What a question finds, as JSON: docs/query.md, "What comes out".
//
//   out << statement_json(rows.of(found.statement), query.like ? &found.likeness : nullptr) << '\n';
//   counted_json(counted, query.count_by)    // {"who":"Kremlin","who_id":"a12","act":"deny","count":12}
//
// One object each, without a line end. Spans count code points. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/ask.h"
#include "query/found.h"

namespace dixit {

std::string statement_json(const FoundStatement& statement, const float* likeness);
std::string counted_json(const Counted& counted, const std::vector<CountBy>& by);

}  // namespace dixit
