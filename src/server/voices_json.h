// `GET voices?q=QUESTION&by=month`, the share of voice: docs/api.md.
//
//   voices_json(facts, {.question = "about:gaz since:2023", .unit = CountBy::month})
//   unit_named("year")      // CountBy::year; nothing: no unit
//
// One object without a line end, of one state of the store. Throws QueryError for a question that is not understood,
// Error where the store fails. Belongs to the thread of `facts`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "query/ask.h"

namespace dixit {

struct VoicesRequest {
  std::string question = {};
  CountBy unit = CountBy::month;                                           // day, month or year
  std::function<std::vector<std::int8_t>(std::string_view)> meaning = {};  // for `like:`
};

inline constexpr std::size_t most_voices = 12;

std::string voices_json(Facts& facts, const VoicesRequest& request);
std::optional<CountBy> unit_named(std::string_view name);

}  // namespace dixit
