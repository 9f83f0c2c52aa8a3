// What a question means, for `like:` (Statement::meaning).
//
//   asked.meaning = [&](std::string_view text) { return question_meaning(reader, text); };
//
// Loads the model of meanings; throws Failure (`no_model`) where it is not there.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "cli/lazy_reader.h"

namespace dixit {

std::vector<std::int8_t> question_meaning(LazyReader& reader, std::string_view text);

}  // namespace dixit
