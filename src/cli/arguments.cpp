#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "cli/read_command.h"
#include "cli/terminal.h"
#include "reader/language.h"

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

// `2024`, `2024-04` or `2024-04-03`; empty: it is one.
std::string check_date(const std::string& date) {
  const std::string_view shape = "dddd-dd-dd";
  bool fits = date.size() == 4 || date.size() == 7 || date.size() == 10;
  for (std::size_t i = 0; fits && i < date.size(); ++i) {
    fits = shape[i] == '-' ? date[i] == '-' : date[i] >= '0' && date[i] <= '9';
  }
  return fits ? "" : "found `" + date + "`, expected a date such as 2024-04-03 or 2024-04";
}

std::string check_language(const std::string& language) {
  return language_code(language).empty() ? "found `" + language + "`, expected a language code such as fr or en" : "";
}

// An option whose value is one of `names`.
template <class Value>
void add_choice(CLI::App& app, const std::string& option, Value& value, const std::map<std::string, Value>& names,
                const std::string& help) {
  std::vector<std::string> known;
  std::string listed;
  for (const auto& name : names) {
    known.push_back(name.first);
    listed += (listed.empty() ? "" : "|") + name.first;
  }
  app.add_option_function<std::string>(
         option, [&value, names](const std::string& name) { value = names.at(name); }, help)
      ->check(CLI::IsMember(known).description(""))
      ->type_name(listed);
}

void add_read(CLI::App& app, ReadOptions& options) {
  CLI::App* read = app.add_subcommand("read", "Read articles and write who says what in them");
  read->footer(exit_codes);
  read->add_option("inputs", options.inputs,
                   "Files, folders, or - for standard input, which is also read where none is given: plain text, HTML "
                   "pages, lines of JSON with id and text; gzip or zstd of these")
      ->type_name("FILE|DIR|-");
  add_choice<Format>(*read, "--format", options.format,
                     {{"text", Format::text}, {"jsonl", Format::jsonl}, {"json", Format::json}},
                     "How to write; text by default at a terminal, else jsonl");
  read->add_option("--date", options.date, "The articles' date, in place of their own; weekdays are told from it")
      ->check(CLI::Validator(check_date, ""))
      ->type_name("YYYY-MM-DD");
  read->add_option("--lang", options.language, "The articles' language, in place of what they say or look like")
      ->check(CLI::Validator(check_language, ""))
      ->type_name("fr|en|...");
  read->add_option("--threads", options.threads, "Articles read at once; by default one a processor")
      ->check(CLI::Range(1, 512).description(""))
      ->type_name("N");
  read->add_option("--output", options.output, "Write to this file, which appears whole or not at all")
      ->type_name("FILE");
  read->add_option("--model", options.model, "The model; by default $DIXIT_MODEL, else the one that is installed")
      ->type_name("NAME|FILE");
  add_choice<Colour>(*read, "--color", options.colour,
                     {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}},
                     "Colours in text; auto: at a terminal, unless $NO_COLOR is set");
  add_choice<Ui>(*read, "--ui", options.ui, {{"fr", Ui::fr}, {"en", Ui::en}},
                 "The language of labels in text; by default the locale's");
  read->add_option("--product", options.product, "What multiplies, to check that all give the same answers")
      ->check(CLI::IsMember({"dnnl", "avx2", "portable"}).description(""))
      ->type_name("dnnl|avx2|portable");
  read->add_flag("--timings", options.times, "At the end write the seconds of each stage as JSON to standard error");
}

}  // namespace

ExitCode run(int argc, const char* const* argv) {
  ReadOptions options;
  options.ui = ui_of_environment();
  options.threads = std::max(1U, std::thread::hardware_concurrency());
  CLI::App app("dixit: who says what, in the news", "dixit");
  app.set_version_flag("--version", "dixit " DIXIT_VERSION);
  app.require_subcommand(1);
  add_read(app, options);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? ExitCode::done : ExitCode::usage;
  }
  if (options.inputs.empty() && is_terminal(0)) {
    throw Failure(ExitCode::usage, "nothing to read: name a file, a folder, or - for what you type");
  }
  return read_command(options);
}

}  // namespace dixit
