// The sub-commands, each with its options and help: one file a command, `NAME_arguments.cpp`;
// those that keep a store are together in `store_arguments.cpp`.
//
//   CLI::App app;
//   Run run;
//   add_read(app, run);
//   app.parse(argc, argv);
//   return run();
//
// Each adds itself to `app` and, when it is the one asked for, sets `run` to what it does.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/exit_code.h"

namespace dixit {

using Run = std::function<ExitCode()>;

void add_read(CLI::App& app, Run& run);
void add_add(CLI::App& app, Run& run);
void add_remove(CLI::App& app, Run& run);
void add_refresh(CLI::App& app, Run& run);
void add_correct(CLI::App& app, Run& run);
void add_backup(CLI::App& app, Run& run);
void add_compare(CLI::App& app, Run& run);
void add_ask(CLI::App& app, Run& run);
void add_watch(CLI::App& app, Run& run);
void add_serve(CLI::App& app, Run& run);

}  // namespace dixit
