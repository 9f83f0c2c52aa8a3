// `dixit ask`: what a store has on a question, as text, JSON lines or CSV.
//
//   AskCommand options;
//   options.store = "news.db";
//   options.question = "who:Kremlin act:deny count by outlet";
//   const ExitCode code = ask_command(options);
//
// The question is in the language of docs/query.md; `@NAME` at its beginning stands for a saved one. The answer and
// its rows come from one state of the store, whoever writes to it meanwhile. Throws Failure, Error and QueryError.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cli/exit_code.h"
#include "cli/terminal.h"
#include "wording/interface_words.h"

namespace dixit {

enum class AskFormat { automatic, text, jsonl, csv, excel };  // automatic: text at a terminal, else jsonl

struct AskCommand {
  std::string store, question;
  std::string save, forget;  // the name that the question is saved by, or no longer
  bool saved = false;        // list the saved ones
  AskFormat format = AskFormat::automatic;
  std::optional<std::uint64_t> limit, offset;  // in place of the question's own
  bool copies = false, versions = false;       // AskOptions
  std::string output, model;                   // as for `read`
  Colour colour = Colour::automatic;
  Ui ui = Ui::en;
};

ExitCode ask_command(const AskCommand& options);

}  // namespace dixit
