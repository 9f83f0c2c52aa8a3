// What is said of a command line that is not understood: a command or option that is not there, with the one that was
// probably meant; of all else what CLI11 says.
//
//   app.failure_message(mistake);
//   app.exit(error);   // dixit: found the command `asc`, expected one of read, add, …; did you mean `ask`?
//
//   mistaken_help(app, arguments)   // of `-horreur`, which CLI11 would take for -h and more; empty: nothing is wrong
//
// Whole lines. `arguments` are those behind the program's name. Pure.
#pragma once

#include <CLI/CLI.hpp>
#include <span>
#include <string>

namespace dixit {

std::string mistake(const CLI::App* app, const CLI::Error& error);
std::string mistaken_help(const CLI::App& app, std::span<const char* const> arguments);

}  // namespace dixit
