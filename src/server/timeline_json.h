// `GET timeline?event=3` and `?q=QUESTION`: who says what when (docs/api.md).
//
//   timeline_json(facts, {.question = "about:gaz"})
//   timeline_json(facts, accounts, {7, 9})     // `accounts`: the comparison of these documents, in this order
//
// The lanes of an event are the parties of its comparison, of a question the actors who say the most; what nobody of
// these says is on the lane `others`. A point revises an earlier one where the comparison says so; of a question where
// the same actor gives another value for the same thing on a later day. One object without a line end, of one state of
// the store. Throws QueryError for a question that is not understood, Error where the store fails. Belongs to the
// thread of `facts`.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "accounts/accounts.h"
#include "query/ask.h"

namespace dixit {

struct TimelineRequest {
  std::string question = {};
  std::function<std::vector<std::int8_t>(std::string_view)> meaning = {};  // for `like:`
};

inline constexpr std::size_t most_points = 2000;  // of all that is found the newest
inline constexpr std::size_t most_lanes = 12;     // of a question, beside `others`

std::string timeline_json(Facts& facts, const TimelineRequest& request);
std::string timeline_json(Facts& facts, const Accounts& accounts, const std::vector<std::uint32_t>& documents);

}  // namespace dixit
