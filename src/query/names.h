// What a question may call its fields and their values, in English and French.
//
//   query_word_named("qui")                  // QueryWord::who
//   value_named(QueryField::act, "nier")     // Act::deny, as a number; of "deny" likewise
//   nearest_query_word("wo")                 // "who"
//
// Names are compared folded (text/unicode.h). Pure.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/query.h"

namespace dixit {

// What stands before a colon: the fields, and what else does.
enum class QueryWord : std::uint8_t {
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
  date,
  since,
  until,
  said,
  confidence,
  like,
  limit,
  offset
};

std::optional<QueryWord> query_word_named(std::string_view name);
std::optional<QueryField> field_of(QueryWord word);  // what it is a condition of
std::optional<CountBy> count_named(std::string_view name);
std::string_view count_name(CountBy by);  // the name that JSON and CSV give it
std::optional<SortBy> sort_named(std::string_view name);
// The enumerator of an act, a form, a kind, a polarity or a distance.
std::optional<std::uint32_t> value_named(QueryField field, std::string_view name);

// All of them as messages list them, in English, the French one beside it.
std::string known_query_words();
std::string known_counts();
std::string known_sorts();
std::string known_values(QueryField field);

// The name that was probably meant; empty: none is near.
std::string nearest(std::span<const std::string_view> names, std::string_view name);  // of these, which are folded
std::string nearest_query_word(std::string_view name);
std::string nearest_count(std::string_view name);
std::string nearest_sort(std::string_view name);
std::string nearest_value(QueryField field, std::string_view name);

}  // namespace dixit
