// What ends an operation: a file, a model, a command. Text itself never fails.
//
//   throw Error("models/news.dixit: found version 9, expected 1; rebuild the model or update dixit");
//
// The message says what was found, what was expected and what to do.
// Caught where the operation is one of many (an input, a request, an optional model) and told there; what is left,
// `main` tells.
#pragma once

#include <stdexcept>
#include <string>

namespace dixit {

class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace dixit
