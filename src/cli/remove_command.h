// `dixit remove`: takes articles out of a store, with all that was read in them.
//
//   RemoveOptions options;
//   options.store = "news.db";
//   options.ids = {"article-7"};
//   const ExitCode code = remove_command(options);
//
// All versions go, and what is deleted is overwritten. An article or entity that is not there is told on standard
// error (`unread`) and keeps the others from nothing. Throws Error where the store cannot be written.
#pragma once

#include <string>
#include <vector>

#include "cli/exit_code.h"

namespace dixit {

struct RemoveOptions {
  std::string store;
  std::vector<std::string> ids, urls;
  std::vector<std::string> entities;  // `a12`, or a name as it stands: all articles that have it
  bool only_list = false;             // tell what would go
};

ExitCode remove_command(const RemoveOptions& options);

}  // namespace dixit
