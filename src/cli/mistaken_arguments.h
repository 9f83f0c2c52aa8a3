// What is said of a command line that is not understood: a command or option that is not there, with the one that was
// probably meant; of all else what CLI11 says.
//
//   app.failure_message(mistake);
//   app.exit(error);   // dixit: found the command `asc`, expected one of read, add, …; did you mean `ask`?
//
// Whole lines. Pure.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace dixit {

std::string mistake(const CLI::App* app, const CLI::Error& error);

}  // namespace dixit
