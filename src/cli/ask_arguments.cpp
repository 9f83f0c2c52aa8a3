#include <charconv>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/ask_command.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "query/query.h"
#include "query/saved.h"

namespace dixit {
namespace {

constexpr const char* ask_footer = R"(The question: words, "several words", -without, a OR b, and fields:
  who: to: via: about: quote:"…" act: form: kind: polarity: distance: in: outlet: lang: state:
  since: until: date: said: confidence: like:"…"   count by who, month   sort by date|said|confidence|added
  in French too: qui: à: sur: citation: acte:nier depuis: jusqu'à: média: comme:"…"   compter par qui

Exit codes: those of `dixit read`; 2 where the question is wrong; 6 where there is no store or no such saved question.

Examples:
  dixit ask news.db 'who:Kremlin act:deny about:Ukraine since:2024-03'
  dixit ask news.db 'qui:"Claire Moreau" acte:nier|rejeter trier par confiance'
  dixit ask news.db 'about:gas -act:say count by who, outlet' --format excel --output gas.csv
  dixit ask news.db 'act:deny since:2024' --save denials;  dixit ask news.db @denials
  dixit ask news.db -- '-act:say'        (a question that begins with a minus))";

constexpr std::uint64_t all = UINT64_MAX;

std::optional<std::uint64_t> number_of(const std::string& text) {
  std::uint64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

std::string check_limit(const std::string& text) {
  const bool fits = text == "all" || number_of(text).value_or(0) > 0;
  return fits ? "" : "found `" + text + "`, expected a number from 1 on, or `all`";
}

std::string check_offset(const std::string& text) {
  return number_of(text) ? "" : "found `" + text + "`, expected a number";
}

std::string check_saved_name(const std::string& text) { return text.empty() ? "found nothing, expected a name" : ""; }

std::string check_new_name(const std::string& text) { return text.empty() ? check_saved_name(text) : wrong_name(text); }

// From standard input, no more of it than is needed to see that it is too long.
std::string question_typed() {
  std::string text(longest_query + 1, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), stdin));
  return text;
}

void add_saving(CLI::App& command, AskCommand& options) {
  CLI::Option* save =
      command.add_option("--save", options.save, "Keep the question in the store by this name; `@NAME` stands for it")
          ->check(CLI::Validator(check_new_name, ""))
          ->type_name("NAME");
  for (const char* how : {"--limit", "--offset", "--copies", "--versions"}) save->excludes(command.get_option(how));
  CLI::Option* forget = command.add_option("--forget", options.forget, "Keep the saved question no longer")
                            ->check(CLI::Validator(check_saved_name, ""))
                            ->type_name("NAME")
                            ->excludes(save);
  command.add_flag("--saved", options.saved, "List the saved questions")->excludes(save)->excludes(forget);
}

void add_form(CLI::App& command, AskCommand& options) {
  add_choice<AskFormat>(
      command, "--format", options.format,
      {{"text", AskFormat::text}, {"jsonl", AskFormat::jsonl}, {"csv", AskFormat::csv}, {"excel", AskFormat::excel}},
      "How to write; text by default at a terminal, else jsonl. excel: CSV with semicolons and a byte "
      "order mark");
  add_choice<AskFormat>(command, "--csv", options.format, {{"plain", AskFormat::csv}, {"excel", AskFormat::excel}},
                        "Write CSV: RFC 4180, or as a French Excel opens it");
  add_output(command, options.output);
  add_colour(command, options.colour);
  add_ui(command, options.ui);
}

}  // namespace

void add_ask(CLI::App& app, Run& run) {
  const auto made = std::make_shared<AskCommand>();  // lives as long as the command line
  const auto words = std::make_shared<std::vector<std::string>>();
  const auto limit = std::make_shared<std::string>();
  made->ui = ui_of_environment();
  CLI::App* command = app.add_subcommand("ask", "Find statements in a store, or count them");
  command->footer(ask_footer);
  command->add_option("store", made->store, "The store, as `dixit add` made it")->type_name("STORE")->required();
  command->add_option("question", *words, "What to find; without one, everything; - reads it from standard input")
      ->type_name("QUESTION");
  command->add_option("--limit", *limit, "How many to show at most; by default 50")
      ->check(CLI::Validator(check_limit, ""))
      ->type_name("N|all");
  command->add_option("--offset", made->offset, "How many to pass over first")
      ->check(CLI::Validator(check_offset, ""))
      ->type_name("N");
  command->add_flag("--copies", made->copies, "Show every appearance of a statement in wire copies");
  command->add_flag("--versions", made->versions, "Ask also in versions of articles that newer ones replaced");
  command->add_option("--model", made->model, "The model that `like:` needs; by default as for `dixit read`")
      ->type_name("NAME|FILE");
  add_saving(*command, *made);
  add_form(*command, *made);
  command->callback([made, words, limit, &run] {
    run = [made, words, limit] {
      for (const std::string& word : *words) made->question += (made->question.empty() ? "" : " ") + word;
      if (made->question == "-") made->question = question_typed();
      if (!limit->empty()) made->limit = *limit == "all" ? all : std::stoull(*limit);
      return ask_command(*made);
    };
  });
}

}  // namespace dixit
