// `dixit correct`: what a person puts right in a store, kept apart from what was read.
//
//   CorrectOptions options{"news.db", "merge", {"a12", "a7"}};
//   const ExitCode code = correct_command(options);
//
// merge A B: A is B · split A ARTICLE…: in those articles A is somebody else · label A NAME · event ARTICLE NUMBER: it
// is about that event (0: one of its own) · accept S, reject S: statement S is one, is none · who S NAME (empty:
// unknown) · act S ACT · undo NUMBER · list · export: marked articles as test cases. Throws Failure (usage) for wrong
// arguments, Error for what the store does not have.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/exit_code.h"

namespace dixit {

struct CorrectOptions {
  std::string store, what;
  std::vector<std::string> arguments;
  std::optional<std::uint32_t> document;  // of export; else all that are marked
};

ExitCode correct_command(const CorrectOptions& options);

}  // namespace dixit
