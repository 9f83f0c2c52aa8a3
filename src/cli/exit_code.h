// How the command ends, and what carries that to `main`. docs/cli.md and `dixit read --help` list the codes.
#pragma once

#include <string>

#include "text/error.h"

namespace dixit {

enum class ExitCode : int {
  done = 0,         // all was read
  unread = 1,       // some inputs could not be read; the others were
  usage = 2,        // the command line is wrong
  no_model = 3,     // the model cannot be found or loaded
  no_output = 4,    // the output cannot be written
  closed_pipe = 5,  // whoever read the output went away; nothing is said about it
  failed = 6,       // anything else, such as too little memory
};

// An empty message is not shown.
class Failure : public Error {
 public:
  Failure(ExitCode code, const std::string& message) : Error(message), code_(code) {}
  ExitCode code() const { return code_; }

 private:
  ExitCode code_;
};

}  // namespace dixit
