#include <algorithm>
#include <memory>
#include <thread>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/read_command.h"
#include "cli/terminal.h"

namespace dixit {
namespace {

constexpr const char* exit_codes = R"(Exit codes:
  0  all inputs were read
  1  some inputs could not be read; the others were
  2  the command line is wrong
  3  the model cannot be found or loaded
  4  the output cannot be written
  5  whoever read the output closed it
  6  anything else, such as too little memory

Examples:
  dixit read article.txt
  dixit read --format jsonl --output read.jsonl news/
  curl -s https://example.org/page | dixit read --lang fr -)";

}  // namespace

void add_read(CLI::App& app, Run& run) {
  const auto made = std::make_shared<ReadOptions>();  // lives as long as the command line
  ReadOptions& options = *made;
  options.ui = ui_of_environment();
  options.threads = std::max(1U, std::thread::hardware_concurrency());
  CLI::App* read = app.add_subcommand("read", "Read articles and write who says what in them");
  read->footer(exit_codes);
  read->add_option("inputs", options.inputs,
                   "Files, folders, or - for standard input, which is also read where none is given: plain text, HTML "
                   "pages, lines of JSON with id and text, PDF, DOCX, ODT, web archives (WARC); gzip or zstd of these")
      ->type_name("FILE|DIR|-");
  add_choice<Format>(*read, "--format", options.format,
                     {{"text", Format::text}, {"jsonl", Format::jsonl}, {"json", Format::json}},
                     "How to write; text by default at a terminal, else jsonl");
  add_date(*read, options.date);
  add_language(*read, options.language);
  add_threads(*read, options.threads);
  add_output(*read, options.output);
  add_model(*read, options.model);
  add_colour(*read, options.colour);
  add_ui(*read, options.ui);
  read->add_option("--product", options.product, "What multiplies, to check that all give the same answers")
      ->check(CLI::IsMember({"amx", "dnnl", "avx2", "portable"}).description(""))
      ->type_name("amx|dnnl|avx2|portable");
  read->add_flag("--meanings", options.meanings,
                 "Also write what each content means, for `like:` and `compare` later; takes about two thirds longer");
  read->add_flag("--timings", options.times, "At the end write the seconds of each stage as JSON to standard error");
  read->callback([made, &run] {
    run = [made] {
      if (made->inputs.empty() && is_terminal(0)) {
        throw Failure(ExitCode::usage, "nothing to read: name a file, a folder, or - for what you type");
      }
      return read_command(*made);
    };
  });
}

}  // namespace dixit
