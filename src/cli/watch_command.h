// `dixit watch`: adds what arrives in folders and feeds, and tells what saved questions newly find.
//
//   WatchCommand options;
//   options.store = "news.db";
//   options.inputs = {"incoming/", "https://example.org/rss"};
//   options.once = true;
//   const ExitCode code = watch_command(options);
//
// A folder or file is added as by `dixit add`; of an RSS or Atom feed, by address or as a file, each page it announces
// and the store has not is fetched (fetch.h) and added. What was told is remembered in the store, so that the next
// round, or the next start, tells only what came later. What cannot be read, fetched or asked is told on standard
// error, and the rest goes on: so does what may pass, such as a store that another program writes to. Returns only with
// `once`: `unread` where something was told so; interrupted, the store is whole. Throws Failure and Error where nothing
// can go on: no model, no output, at the beginning no store or no such question.
#pragma once

#include <string>
#include <vector>

#include "cli/ask_command.h"
#include "cli/exit_code.h"

namespace dixit {

struct WatchCommand {
  std::string store;
  std::vector<std::string> inputs;
  std::vector<std::string> queries;  // names of saved questions, with or without `@`; none: all of them
  unsigned seconds = 300;            // between two rounds
  bool once = false;                 // one round
  AskFormat format = AskFormat::automatic;
  std::string model;
  unsigned threads = 1;
  Colour colour = Colour::automatic;
  Ui ui = Ui::en;
};

ExitCode watch_command(const WatchCommand& options);

}  // namespace dixit
