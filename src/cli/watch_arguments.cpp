#include <algorithm>
#include <memory>
#include <thread>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/watch_command.h"

namespace dixit {
namespace {

constexpr const char* watch_footer =
    R"(Exit codes: those of `dixit read`; 1 also where a question could not be asked; 6 where one that is named is not saved.

Examples:
  dixit ask news.db 'act:deny about:gas' --save gas
  dixit watch news.db incoming/ https://example.org/rss --query @gas --every 600
  dixit watch news.db feed.xml --once --format jsonl)";

}  // namespace

void add_watch(CLI::App& app, Run& run) {
  const auto made = std::make_shared<WatchCommand>();  // lives as long as the command line
  WatchCommand& options = *made;
  options.ui = ui_of_environment();
  options.threads = std::max(1U, std::thread::hardware_concurrency());
  CLI::App* command = app.add_subcommand("watch", "Add what arrives, and tell what saved questions newly find");
  command->footer(watch_footer);
  command->add_option("store", options.store, "The store; made where it is missing")->type_name("STORE")->required();
  command
      ->add_option("inputs", options.inputs,
                   "Folders and files as for `dixit add`; RSS or Atom feeds, by address or as files")
      ->type_name("FOLDER|FEED")
      ->required();
  command->add_option("--query", options.queries, "Tell of this saved question; by default of all; may be given again")
      ->type_name("@NAME")
      ->expected(1)
      ->take_all();
  command->add_option("--every", options.seconds, "Seconds between two looks; by default 300")
      ->check(CLI::Range(1, 86400 * 7).description(""))
      ->type_name("SECONDS");
  command->add_flag("--once", options.once, "Look once, tell what is new, and end");
  add_choice<AskFormat>(*command, "--format", options.format, {{"text", AskFormat::text}, {"jsonl", AskFormat::jsonl}},
                        "How to write; text by default at a terminal, else jsonl");
  add_threads(*command, options.threads);
  add_model(*command, options.model);
  add_colour(*command, options.colour);
  add_ui(*command, options.ui);
  command->callback([made, &run] { run = [made] { return watch_command(*made); }; });
}

}  // namespace dixit
