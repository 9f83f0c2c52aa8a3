// `dixit add`: reads articles and keeps them, with what was read in them, in a store.
//
//   AddOptions options;
//   options.store = "news.db";
//   options.inputs = {"news/"};
//   const ExitCode code = add_command(options);
//
// Articles that the store has are passed over unread; those that `dixit read` wrote are taken as they were read. What
// is told of an article (`Tell::each`, the summary) is on the disk by then. A store that is missing is made for the
// first article, and not where there is none, or no model to read it. Inputs that cannot be read are told on standard
// error while the others go on. Throws Failure and Error where nothing can go on; what was told stays.
#pragma once

#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "wording/interface_words.h"

namespace dixit {

struct AddOptions {
  enum class Tell { summary, each, nothing };  // each: a line of JSON an article

  std::string store;
  std::vector<std::string> inputs;  // files, folders, `-`
  std::string date, language;       // of every document that is read, as for `read`; empty: its own
  std::string model;                // a file or a name; empty: the one that is there
  unsigned threads = 1;
  Tell tell = Tell::summary;
  Ui ui = Ui::en;
};

ExitCode add_command(const AddOptions& options);

}  // namespace dixit
