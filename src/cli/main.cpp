#include <csignal>
#include <cstdio>
#include <exception>
#include <string>

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"

namespace {

int end(dixit::ExitCode code, const std::string& message) {
  if (!message.empty()) std::fputs(("dixit: " + dixit::harmless(message) + '\n').c_str(), stderr);
  return static_cast<int>(code);
}

}  // namespace

int main(int argc, char** argv) {
  using dixit::ExitCode;
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is then an error of the write
  try {
    return static_cast<int>(dixit::run(argc, argv));
  } catch (const dixit::Failure& failure) {
    return end(failure.code(), failure.what());
  } catch (const std::bad_alloc&) {
    return end(ExitCode::failed, "not enough memory; read fewer articles at once with --threads 1");
  } catch (const std::exception& error) {
    return end(ExitCode::failed, error.what());
  }
}
