#include "cli/correct_command.h"

#include <algorithm>
#include <cstdint>

#include "cli/output.h"
#include "cli/terminal.h"
#include "document/names.h"
#include "query/names.h"
#include "store/actor_reference.h"
#include "store/corrections.h"
#include "store/marked_articles.h"
#include "store/store.h"

namespace dixit {
namespace {

[[noreturn]] void fail(const std::string& found, const char* expected) {
  throw Failure(ExitCode::usage, "found `" + found + "`, expected " + expected);
}

std::uint32_t number_of(const std::string& text, const char* expected) {
  const bool digits =
      !text.empty() && text.size() < 10 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  if (!digits) fail(text, expected);
  return static_cast<std::uint32_t>(std::stoul(text));
}

std::uint32_t actor(const CorrectOptions& options, std::size_t at) {
  const std::uint32_t number = actor_numbered(options.arguments[at]);
  if (number == 0)
    fail(options.arguments[at], "the number of an actor such as a12: `who_id` of `dixit ask --format jsonl`");
  return number;
}

// The article's keys, whichever way it is named.
std::vector<std::string> keys(const Store& store, const std::string& article) {
  const std::vector<std::string> found = store.find(article);
  if (found.empty()) throw Failure(ExitCode::usage, article + ": no article of the store has this id, url or path");
  return found;
}

std::vector<std::string> keys_to_split(const Store& store, const CorrectOptions& options) {
  std::vector<std::string> all;
  for (std::size_t i = 1; i < options.arguments.size(); ++i) {
    const std::vector<std::string> found = keys(store, options.arguments[i]);
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

bool is_mark(std::string_view kind) { return kind == "accept" || kind == "reject" || kind == "who" || kind == "act"; }

std::string line(const Correction& c) {
  const std::string number = std::to_string(c.id) + '\t' + c.kind + '\t';
  const std::string article = on_one_line(c.article), value = on_one_line(c.value);
  if (is_mark(c.kind)) {
    const std::string statement = c.statement == 0 ? "-" : std::to_string(c.statement);
    const std::string place = std::to_string(c.begin) + '-' + std::to_string(c.end);
    const bool says = c.kind == "who" || c.kind == "act";
    return number + statement + '\t' + article + '\t' + place + (says ? '\t' + value : "") + '\n';
  }
  if (c.kind == "event") return number + article + '\t' + std::to_string(c.other) + '\n';
  const std::string who = number + actor_reference(c.actor);
  if (c.kind == "label") return who + '\t' + value + '\n';
  return who + '\t' + actor_reference(c.other) + (article.empty() ? "" : '\t' + article) + '\n';
}

void check_arguments(const CorrectOptions& options) {
  struct Form {
    const char *what, *form;
    std::size_t fewest, most;
  };
  constexpr Form forms[] = {{"merge", "merge A B", 2, 2},
                            {"split", "split A ARTICLE…", 2, 1000},
                            {"label", "label A NAME", 2, 2},
                            {"event", "event ARTICLE NUMBER", 2, 2},
                            {"accept", "accept STATEMENT", 1, 1},
                            {"reject", "reject STATEMENT", 1, 1},
                            {"who", "who STATEMENT NAME", 2, 2},
                            {"act", "act STATEMENT ACT", 2, 2},
                            {"undo", "undo NUMBER", 1, 1},
                            {"list", "list", 0, 0},
                            {"export", "export", 0, 0}};
  if (options.document && options.what != "export")
    throw Failure(ExitCode::usage, "found --document with `" + options.what + "`, expected it with `export` alone");
  for (const Form& form : forms) {
    const std::size_t given = options.arguments.size();
    if (options.what != form.what) continue;
    if (given >= form.fewest && given <= form.most) return;
    throw Failure(ExitCode::usage, "found " + std::to_string(given) + " arguments, expected `" + form.form + "`");
  }
}

Act act_called(const std::string& name) {
  const auto act = value_named(QueryField::act, name);
  if (act) return static_cast<Act>(*act);
  throw Failure(ExitCode::usage, "found `" + name + "`, expected an act: " + known_values(QueryField::act));
}

std::uint32_t mark(Corrections& corrections, const CorrectOptions& options) {
  const std::uint32_t statement =
      number_of(options.arguments[0], "the number of a statement, as `dixit ask --format jsonl` shows it");
  if (options.what == "accept") return corrections.accept(statement);
  if (options.what == "reject") return corrections.reject(statement);
  if (options.what == "who") return corrections.who(statement, options.arguments[1]);
  return corrections.act(statement, act_called(options.arguments[1]));
}

}  // namespace

ExitCode correct_command(const CorrectOptions& options) try {
  check_arguments(options);
  const bool reads = options.what == "list" || options.what == "export";
  Store store(options.store, reads ? Store::Mode::read : Store::Mode::write);
  Corrections corrections(store.database());
  Output out;
  if (options.what == "list") {
    for (const Correction& c : corrections.all()) out.write(line(c));
  } else if (options.what == "export") {
    out.write(options.document ? marked_articles(store, *options.document) : marked_articles(store));
  } else if (is_mark(options.what)) {
    out.write(std::to_string(mark(corrections, options)) + '\n');
  } else if (options.what == "undo") {
    corrections.undo(number_of(options.arguments[0], "the number of a correction, as `list` shows it"));
  } else if (options.what == "event") {
    for (const std::string& key : keys(store, options.arguments[0]))
      out.write(std::to_string(corrections.move(
                    key, number_of(options.arguments[1],
                                   "the number of an event, as `dixit compare STORE --events` lists them, or 0"))) +
                '\n');
  } else if (options.what == "merge") {
    corrections.merge(actor(options, 0), actor(options, 1));
  } else if (options.what == "label") {
    corrections.label(actor(options, 0), options.arguments[1]);
  } else {
    out.write(actor_reference(corrections.split(actor(options, 0), keys_to_split(store, options))) + '\n');
  }
  out.finish();
  return ExitCode::done;
} catch (const Absent& error) {
  throw Failure(ExitCode::usage, error.what());
}

}  // namespace dixit
