#include "cli/options.h"

#include "ingest/date.h"
#include "reader/language.h"

namespace dixit {
namespace {

// Empty: it is a date such as `2024`, `2024-04` or `2024-04-03`; else what is wrong with it.
std::string check_date(const std::string& date) {
  return is_iso_date(date) ? "" : "found `" + date + "`, expected a date such as 2024-04-03 or 2024-04";
}

// Empty: it is a language's code such as `fr`; else what is wrong with it.
std::string check_language(const std::string& language) {
  return language_code(language).empty() ? "found `" + language + "`, expected a language code such as fr or en" : "";
}

}  // namespace

void add_date(CLI::App& app, std::string& date) {
  app.add_option("--date", date, "The articles' date, in place of their own; weekdays are told from it")
      ->check(CLI::Validator(check_date, ""))
      ->type_name("YYYY-MM-DD");
}

void add_language(CLI::App& app, std::string& language) {
  app.add_option("--lang", language, "The articles' language, in place of what they say or look like")
      ->check(CLI::Validator(check_language, ""))
      ->type_name("fr|en|...");
}

void add_threads(CLI::App& app, unsigned& threads) {
  app.add_option("--threads", threads, "Articles read at once; by default one a processor")
      ->check(CLI::Range(1, 512).description(""))
      ->type_name("N");
}

void add_output(CLI::App& app, std::string& file) {
  app.add_option("--output", file, "Write to this file, which appears whole or not at all")->type_name("FILE");
}

void add_model(CLI::App& app, std::string& model) {
  app.add_option("--model", model, "The model; by default $DIXIT_MODEL, else the one that is installed")
      ->type_name("NAME|FILE");
}

void add_colour(CLI::App& app, Colour& colour) {
  add_choice<Colour>(app, "--color", colour,
                     {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}},
                     "Colours in text; auto: at a terminal, unless $NO_COLOR is set");
}

void add_ui(CLI::App& app, Ui& ui) {
  add_choice<Ui>(app, "--ui", ui, {{"fr", Ui::fr}, {"en", Ui::en}}, "The language of labels; by default the locale's");
}

}  // namespace dixit
