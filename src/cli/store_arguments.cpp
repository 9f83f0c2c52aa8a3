#include <algorithm>
#include <memory>
#include <thread>

#include "cli/add_command.h"
#include "cli/commands.h"
#include "cli/correct_command.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/refresh_command.h"
#include "cli/remove_command.h"
#include "cli/terminal.h"
#include "store/store.h"

namespace dixit {
namespace {

constexpr const char* add_footer = R"(Exit codes: those of `dixit read`; 6 also where the store cannot be written.

Examples:
  dixit add news.db articles/
  dixit read --format jsonl articles/ | dixit add news.db -
  dixit add --each news.db today.jsonl | grep '"changed"')";

constexpr const char* correct_footer = R"(Examples (a12 is an actor, as `dixit ask` shows them):
  dixit correct news.db merge a12 a7           they are one and the same: a7
  dixit correct news.db split a7 article-3     in that article it is somebody else
  dixit correct news.db label a7 'Claire Moreau'
  dixit correct news.db event article-3 12     it is about event 12; 0: about one of its own

103 is a statement, as `dixit ask --format jsonl` shows it; what is said of it holds when it is read again:
  dixit correct news.db reject 103             it is none: it is found no more
  dixit correct news.db accept 103             it is one, as it was read
  dixit correct news.db who 103 'Claire Moreau'    she says it; '': nobody knows who does
  dixit correct news.db act 103 deny
  dixit correct news.db export > cases.txt     marked articles as test cases (--document 7: of one)

  dixit correct news.db list
  dixit correct news.db undo 3)";

CLI::Option* need_store(CLI::App& command, std::string& store) {
  return command.add_option("store", store, "The store: one file")->type_name("STORE")->required();
}

void need_threads(CLI::App& command, unsigned& threads) {
  threads = std::max(1U, std::thread::hardware_concurrency());
  add_threads(command, threads);
}

void need_ui(CLI::App& command, Ui& ui) {
  ui = ui_of_environment();
  add_ui(command, ui);
}

}  // namespace

void add_add(CLI::App& app, Run& run) {
  const auto made = std::make_shared<AddOptions>();  // lives as long as the command line
  CLI::App& command = *app.add_subcommand("add", "Read articles and keep them in a store");
  command.footer(add_footer);
  need_store(command, made->store);
  command
      .add_option("inputs", made->inputs,
                  "Articles: files, folders, or - for standard input, as for `dixit read`, or what that wrote as JSON, "
                  "which is not read again")
      ->type_name("FILE|DIR|-");
  add_date(command, made->date);
  add_language(command, made->language);
  command.add_flag_callback(
      "--each", [made] { made->tell = AddOptions::Tell::each; },
      "Write a line of JSON for each article once it is stored, in place of one at the end");
  add_model(command, made->model);
  need_threads(command, made->threads);
  need_ui(command, made->ui);
  command.callback([made, &run] {
    run = [made] {
      if (made->inputs.empty() && is_terminal(0))
        throw Failure(ExitCode::usage, "nothing to add: name a file, a folder, or - for what you type");
      return add_command(*made);
    };
  });
}

void add_remove(CLI::App& app, Run& run) {
  const auto made = std::make_shared<RemoveOptions>();
  CLI::App& command = *app.add_subcommand("remove", "Take articles out of a store, with all that was read in them");
  need_store(command, made->store);
  command.add_option("ids", made->ids, "Ids of articles, as they were added, or paths of files")->type_name("ID");
  command.add_option("--url", made->urls, "The article at this address; may be given again")
      ->type_name("URL")
      ->expected(1)
      ->take_all();
  command
      .add_option("--entity", made->entities,
                  "Every article that has this person or body: a12 as `dixit ask` shows it, or a name as it stands")
      ->type_name("NAME|aN")
      ->expected(1)
      ->take_all();
  command.add_flag("--list", made->only_list, "Only tell which articles would go");
  command.callback([made, &run] {
    run = [made] {
      if (made->ids.empty() && made->urls.empty() && made->entities.empty())
        throw Failure(ExitCode::usage, "nothing to remove: name an ID, --url or --entity");
      return remove_command(*made);
    };
  });
}

void add_refresh(CLI::App& app, Run& run) {
  const auto made = std::make_shared<RefreshOptions>();
  CLI::App& command = *app.add_subcommand("refresh", "Read the articles of a store again that another model has read");
  need_store(command, made->store);
  command.add_flag("--all-versions", made->all_versions, "Also versions of articles that a newer one replaced");
  add_model(command, made->model);
  need_threads(command, made->threads);
  need_ui(command, made->ui);
  command.callback([made, &run] { run = [made] { return refresh_command(*made); }; });
}

void add_backup(CLI::App& app, Run& run) {
  struct Options {
    std::string store, file;
  };
  const auto made = std::make_shared<Options>();
  CLI::App& command = *app.add_subcommand("backup", "Write a whole copy of a store, while others read and write it");
  need_store(command, made->store);
  command.add_option("file", made->file, "The copy, which appears whole or not at all")->type_name("FILE")->required();
  command.callback([made, &run] {
    run = [made] {
      backup(made->store, made->file);
      return ExitCode::done;
    };
  });
}

void add_correct(CLI::App& app, Run& run) {
  const auto made = std::make_shared<CorrectOptions>();
  CLI::App& command = *app.add_subcommand(
      "correct", "Put right who is who in a store, which articles are about one event, and statements");
  command.footer(correct_footer);
  need_store(command, made->store);
  command.add_option("what", made->what, "What to do")
      ->required()
      ->check(CLI::IsMember(
                  {"merge", "split", "label", "event", "accept", "reject", "who", "act", "undo", "list", "export"})
                  .description(""))
      ->type_name("merge|split|label|event|accept|reject|who|act|undo|list|export");
  command.add_option("arguments", made->arguments, "Of which, as below")->type_name("…");
  command.add_option("--document", made->document, "Export this article alone: a number, as `dixit ask` shows it")
      ->type_name("N");
  command.callback([made, &run] { run = [made] { return correct_command(*made); }; });
}

}  // namespace dixit
