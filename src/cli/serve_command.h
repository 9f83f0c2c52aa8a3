// `dixit serve`: shows a store, and what is read in articles, as a page of this machine's browser.
//
//   ServeOptions options;
//   options.store = "news.db";
//   const ExitCode code = serve_command(options);      // until SIGINT or SIGTERM
//
// Writes the address to standard output, and opens the browser where somebody sits at a screen. Without a store there
// is a temporary one, in a folder of its own that nobody else can open, removed at the end. Throws Error where the
// store cannot be opened or the port is taken.
#pragma once

#include <cstdint>
#include <string>

#include "cli/exit_code.h"

namespace dixit {

struct ServeOptions {
  std::string store;          // empty: a temporary one
  std::string model;          // a file or a name; empty: the one that is there
  std::uint16_t port = 4747;  // 0: any that is free
  bool browser = true;        // open it, where there is one
};

ExitCode serve_command(const ServeOptions& options);

}  // namespace dixit
