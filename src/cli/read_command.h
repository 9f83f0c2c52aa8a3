// `dixit read`: the statements of articles, as text, JSON lines or JSON.
//
//   ReadOptions options;
//   options.inputs = {"news/"};
//   const ExitCode code = read_command(options);
//
// Documents come out in the order of the inputs, the same bytes for any number of threads. Inputs that cannot be
// read are told on standard error while the others go on. Throws Failure where nothing can go on.
#pragma once

#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "cli/terminal.h"
#include "wording/interface_words.h"

namespace dixit {

enum class Format { automatic, text, jsonl, json };

struct ReadOptions {
  std::vector<std::string> inputs;    // files, folders, `-`; none: standard input
  Format format = Format::automatic;  // text at a terminal, else jsonl
  std::string date;                   // ISO 8601, of every document; empty: its own
  std::string language;               // ISO 639-1, likewise
  std::string product;                // Reader::Options::product
  std::string output;                 // a file; empty: standard output
  std::string model;                  // a file or a name; empty: the one that is there
  unsigned threads = 1;
  Colour colour = Colour::automatic;
  Ui ui = Ui::en;
  bool meanings = false;  // also what each content means
  bool times = false;     // tell the seconds of each stage at the end
};

ExitCode read_command(const ReadOptions& options);

}  // namespace dixit
