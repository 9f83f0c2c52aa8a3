#include "cli/arguments.h"

#include <algorithm>
#include <cstdio>
#include <string>

#include "cli/commands.h"
#include "cli/mistaken_arguments.h"

namespace dixit {

ExitCode run(int argc, const char* const* argv) {
  CLI::App app("dixit: who says what, in the news", "dixit");
  app.set_version_flag("--version", "dixit " DIXIT_VERSION);
  app.require_subcommand(1);
  app.failure_message(mistake);
  Run run;
  add_read(app, run);
  add_add(app, run);
  add_remove(app, run);
  add_refresh(app, run);
  add_correct(app, run);
  add_backup(app, run);
  add_compare(app, run);
  add_ask(app, run);
  add_watch(app, run);
  add_serve(app, run);
  const std::string mistaken = mistaken_help(app, {argv + 1, static_cast<std::size_t>(std::max(argc - 1, 0))});
  if (!mistaken.empty()) {
    std::fputs(mistaken.c_str(), stderr);
    return ExitCode::usage;
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? ExitCode::done : ExitCode::usage;
  }
  return run();
}

}  // namespace dixit
