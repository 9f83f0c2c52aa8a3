// A question to a store, as it was understood: what `parse` makes of its text.
//
//   const Query query = parse("who:Kremlin act:deny|reject -about:gas since:2024-03 count by outlet");
//   query.clauses[0][0].field == QueryField::who
//
// A statement is found where it meets every clause; a clause is met by any of its terms; a term by any of its values,
// or by none where it is negated. docs/query.md describes the language. Plain data, owns all it holds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "query/query_error.h"

namespace dixit {

enum class QueryField : std::uint8_t {
  text,  // a word without a field
  who,
  to,
  via,
  about,
  quote,
  act,
  form,
  kind,
  polarity,
  distance,
  in,
  outlet,
  language,
  state,
  date,  // `since` and `until` too
  said,
  confidence,
};

struct QueryValue {
  std::string text;     // without its quotation marks
  bool phrase = false;  // it had some
  Range<char> at;       // where it stands in the question
  // act … distance: the enumerator; date, said, confidence: the bounds, both included; who, to: the actor of `a12`
  std::uint32_t low = 0, high = 0;
};

struct QueryTerm {
  QueryField field = QueryField::text;
  bool negated = false;
  std::vector<QueryValue> values;
};
using QueryClause = std::vector<QueryTerm>;

enum class CountBy : std::uint8_t {
  who,
  to,
  via,
  act,
  form,
  kind,
  polarity,
  distance,
  article,
  outlet,
  language,
  state,
  day,
  month,
  year
};
enum class SortBy : std::uint8_t { standard, date, said, confidence, added };  // standard: the nearest, else the newest

struct Query {
  std::string text;  // as asked
  std::vector<QueryClause> clauses;
  std::optional<QueryValue> like;
  std::vector<CountBy> count_by;  // empty: the statements themselves
  SortBy sort = SortBy::standard;
  bool ascending = false;
  std::optional<std::uint64_t> limit, offset;
};

inline constexpr std::size_t longest_query = 8000;  // bytes

// Throws QueryError: an unknown field or value, a missing quotation mark, a question longer than `longest_query` …
// Pure.
Query parse(std::string_view question);

}  // namespace dixit
