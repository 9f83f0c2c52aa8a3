// What is wrong with a question, in a form that can be said in any language, and its message in English and French.
//
//   const QueryProblem problem{QueryMistake::unknown_value, "deni", "deny", "say (dire), announce (annoncer) …"};
//   in_english(problem);          // "unknown: `deni`; did you mean `deny`?\nKnown are say (dire), …"
//   to_string(problem.mistake);   // "unknown_value"
//
// Plain data and pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "document/document.h"
#include "text/error.h"

namespace dixit {

// docs/api.md says what each is given of `found`, `near` and `expected`.
enum class QueryMistake : std::uint8_t {
  too_long,
  too_many_conditions,
  half_or,
  brackets,
  unclosed_quotation,
  unknown_field,
  missing_value,
  misplaced_minus,
  unknown_value,
  not_a_date,
  dates_reversed,
  not_a_share,
  not_a_code,
  missing_count,
  unknown_count,
  too_many_counts,
  missing_sort,
  unknown_sort,
  not_a_condition,  // what says how to answer, after a minus or beside OR
  several_values,
  second_like,
  not_a_number,
  not_a_limit,
  saved_inside,      // `@name` where no saved question can stand
  no_word,           // `%`
  only_small_words,  // all that is found by is too common to be kept
  no_meanings,
};

std::string_view to_string(QueryMistake mistake);

struct QueryProblem {
  QueryMistake mistake;
  std::string found = {};     // as the question has it
  std::string near = {};      // what was probably meant
  std::string expected = {};  // a bound, an example, or the list of what is known: `who (qui), to (a)`
};

// Its first line says what is wrong, the others what to do.
std::string in_english(const QueryProblem& problem);
std::string in_french(const QueryProblem& problem);

// Its message shows where, with a line that points at it.
class QueryError : public Error {
 public:
  QueryError(std::string_view question, Range<char> at, QueryProblem problem);
  explicit QueryError(QueryProblem problem);  // of the whole
  Range<char> at() const { return at_; }
  std::string in_french() const;                            // the message
  const QueryProblem& problem() const { return problem_; }  // for who shows the place himself

 private:
  Range<char> at_;
  QueryProblem problem_;
  std::string place_;  // lines of the message
};

}  // namespace dixit
