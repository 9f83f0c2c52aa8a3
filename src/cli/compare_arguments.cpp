#include <algorithm>
#include <memory>
#include <thread>

#include "cli/commands.h"
#include "cli/compare_command.h"
#include "cli/options.h"
#include "cli/terminal.h"

namespace dixit {
namespace {

constexpr const char* compare_footer = R"(Exit codes: those of `dixit read`.

Examples:
  dixit compare elysee.html kremlin.html
  dixit compare --format html --output call.html read.jsonl --id readout-1 --id readout-2
  dixit read --format jsonl news/ | dixit compare --format json -
  dixit compare news.db --events
  dixit compare news.db --event 12)";

void add_options(CLI::App& command, CompareOptions& options) {
  command
      .add_option("inputs", options.inputs,
                  "Articles about one event: files, folders, or - for standard input, as for `dixit read`, or what "
                  "that wrote as JSON, which is not read again; or one store, with --event or --id")
      ->type_name("FILE|DIR|-|STORE");
  command.add_option("--id", options.ids, "Compare only the article with this id; may be given again")
      ->type_name("ID")
      ->allow_extra_args(false);
  command
      .add_option("--event", options.event,
                  "Of a store: the number of the event to compare. Else what to call it in JSON; by default the first "
                  "article's id")
      ->type_name("ID");
  command.add_flag("--events", options.list_events,
                   "Of a store: list its events of several articles, the latest first: number, dates, articles, title");
  add_choice<AccountsFormat>(
      command, "--format", options.format,
      {{"text", AccountsFormat::text}, {"json", AccountsFormat::json}, {"html", AccountsFormat::html}},
      "How to write; text by default at a terminal, else json. html: one page, to open or print");
  command.add_flag("--context", options.context, "In text, show the sentence that each passage stands in");
  add_language(command, options.language);
  add_threads(command, options.threads);
  add_output(command, options.output);
  add_model(command, options.model);
  add_colour(command, options.colour);
  add_ui(command, options.ui);
}

}  // namespace

void add_compare(CLI::App& app, Run& run) {
  const auto made = std::make_shared<CompareOptions>();  // lives as long as the command line
  made->ui = ui_of_environment();
  made->threads = std::max(1U, std::thread::hardware_concurrency());
  CLI::App* command = app.add_subcommand("compare", "Set the accounts of one event side by side");
  command->footer(compare_footer);
  add_options(*command, *made);
  command->callback([made, &run] {
    run = [made] {
      if (made->inputs.empty() && is_terminal(0)) {
        throw Failure(ExitCode::usage, "nothing to compare: name files, a folder, or - for what you type");
      }
      return compare_command(*made);
    };
  });
}

}  // namespace dixit
