// `GET actors?q=name`: docs/api.md.
//
//   actors_json(facts, {.name = "cla mor", .limit = 20})   // Claire Moreau, and who else has such names
//
// Every word begins a word of one of the actor's names; none: all actors. Who says the most comes first. One object
// without a line end, of one state of the store. Throws Error where SQLite fails. Belongs to the thread of `facts`.
#pragma once

#include <cstdint>
#include <string>

#include "query/facts.h"

namespace dixit {

struct ActorsRequest {
  std::string name = {};
  std::uint64_t limit = 20, offset = 0;
};

std::string actors_json(Facts& facts, const ActorsRequest& request);

}  // namespace dixit
