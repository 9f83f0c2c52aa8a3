// `GET ask`, `GET statements/N`: docs/api.md.
//
//   Facts facts(db);                                             // one a connection, kept: query/facts.h
//   ask_json(facts, {.question = "gaz", .prefix = true, .facets = facets_named("who,act")})
//   statement_answer(facts, 103, marks)                          // nothing: there is no such statement
//
// One object without a line end, of one state of the store. Throws QueryError for a question that is not understood
// (query_error_json gives its body), Error where the store fails. Belongs to the thread of `facts`.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/ask.h"

namespace dixit {

struct AskRequest {
  std::string question = {};
  std::optional<std::uint64_t> limit = {}, offset = {};  // in place of those of the question; none: 50 from 0
  bool copies = false, prefix = false;
  std::uint32_t after = 0;  // only what later articles are the first to have: AskOptions
  std::vector<CountBy> facets = {};
  std::function<std::vector<std::int8_t>(std::string_view)> meaning =
      {};  // for `like:`; none: an error of the question
};

inline constexpr std::uint64_t most_rows = 1000;  // of one answer, whatever the question says

std::string ask_json(Facts& facts, const AskRequest& request);

// `marks`: the JSON list of what a person put right about it.
std::optional<std::string> statement_answer(Facts& facts, std::uint32_t statement, std::string_view marks = "[]");

// `who,act` as a request has it. Throws Error for one that is no facet.
std::vector<CountBy> facets_named(std::string_view list);

// {"error":{"message":…,"code":…,"args":{…},"at":[begin,end)}}, in code points of the question.
std::string query_error_json(const QueryError& error, std::string_view question);

}  // namespace dixit
