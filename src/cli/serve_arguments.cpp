#include <memory>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/serve_command.h"

namespace dixit {
namespace {

constexpr const char* footer =
    R"(Only this machine can connect, and only pages that this server sent can ask it. It ends by Ctrl-C.

Exit codes: 0 it was ended; 2 the command line is wrong; 6 the store cannot be opened, or the port is taken.

Examples:
  dixit serve                      with a temporary store, to try it
  dixit serve news.db              a store that `dixit add` made
  dixit serve news.db --port 8080 --no-browser)";

}  // namespace

void add_serve(CLI::App& app, Run& run) {
  const auto made = std::make_shared<ServeOptions>();  // lives as long as the command line
  CLI::App* command = app.add_subcommand("serve", "Show a store, and what is read in articles, in the browser");
  command->footer(footer);
  command->add_option("store", made->store, "The store; without one a temporary one, removed at the end")
      ->type_name("STORE");
  command->add_option("--port", made->port, "The port on 127.0.0.1; by default 4747, 0: any that is free")
      ->check(CLI::Range(0, 65535).description(""))
      ->type_name("N");
  add_model(*command, made->model);
  command->add_flag_callback(
      "--no-browser", [made] { made->browser = false; }, "Do not open the browser, only write the address");
  command->callback([made, &run] { run = [made] { return serve_command(*made); }; });
}

}  // namespace dixit
