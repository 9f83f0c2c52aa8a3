// `dixit refresh`: reads the articles of a store again that another model has read.
//
//   RefreshOptions options;
//   options.store = "news.db";
//   const ExitCode code = refresh_command(options);
//
// Articles keep their ids, versions, copies and what a person put right. Interrupted, it goes on where it stopped.
// Throws Failure (no model) and Error (the store).
#pragma once

#include <string>

#include "cli/exit_code.h"
#include "wording/interface_words.h"

namespace dixit {

struct RefreshOptions {
  std::string store, model;
  unsigned threads = 1;
  bool all_versions = false;  // also those that a newer one replaced
  Ui ui = Ui::en;
};

ExitCode refresh_command(const RefreshOptions& options);

}  // namespace dixit
