// `dixit compare`: the accounts that articles about one event give, side by side, as text, JSON or a page.
//
//   CompareOptions options;
//   options.inputs = {"elysee.html", "kremlin.html"};
//   const ExitCode code = compare_command(options);
//
// Articles that `dixit read` wrote as JSON, or that a store keeps, are taken as they are; the model is loaded where one
// is to be read. They keep the order of the inputs. Inputs that cannot be read are told on standard error while the
// others go on. Throws Failure where nothing can go on.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "cli/terminal.h"
#include "wording/interface_words.h"

namespace dixit {

enum class AccountsFormat { automatic, text, json, html };

struct CompareOptions {
  std::vector<std::string> inputs;  // files, folders, `-`, or one store; none: standard input
  std::vector<std::string> ids;     // only articles with one of these; none: all
  std::string event;  // of a store: which to compare; else what to call it in JSON; empty: the first article's id
  bool list_events = false;                           // of a store, in place of a comparison
  AccountsFormat format = AccountsFormat::automatic;  // text at a terminal, else json
  bool context = false;                               // in text, sentences around passages
  std::string language;                               // ISO 639-1, of every article; empty: its own
  std::string output;                                 // a file; empty: standard output
  std::string model;                                  // a file or a name; empty: the one that is there
  unsigned threads = 1;
  Colour colour = Colour::automatic;
  Ui ui = Ui::en;
};

// Throws Failure (`usage`) above `most_compared`.
void check_count(std::size_t articles);

ExitCode compare_command(const CompareOptions& options);

}  // namespace dixit
