// The command line: what is asked for, and the help that says how to ask.
//
//   return static_cast<int>(run(argc, argv));
//
// Help and version go to standard output, what is wrong with the arguments to standard error (`usage`). Throws
// what the sub-commands throw.
#pragma once

#include "cli/exit_code.h"

namespace dixit {

ExitCode run(int argc, const char* const* argv);

}  // namespace dixit
