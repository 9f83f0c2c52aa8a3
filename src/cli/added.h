// Tells what `dixit add` did: a line of JSON for each article, or one line at the end.
//
//   AddedOutput told(AddOptions::Tell::each);
//   told.add(article, added);   // {"id":"a","result":"added","document":7,"statements":12,"copy_of":null}
//   told.finish(Ui::en);
//   told.not_read(Ui::en)       // {"2 articles not read: the model does not know the language de"}
//
// Writes to standard output; throws as Output does. One thread.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "cli/add_command.h"
#include "cli/output.h"
#include "store/article.h"
#include "store/writer.h"

namespace dixit {

std::string articles_read_again(std::uint64_t number, Ui ui);  // `2 articles read again by `

class AddedOutput {
 public:
  explicit AddedOutput(AddOptions::Tell tell) : tell_(tell) {}

  void add(const Article& article, const Added& added);
  void finish(Ui ui);
  std::vector<std::string> not_read(Ui ui) const;  // of the added and changed ones, by their languages

 private:
  Output out_;
  AddOptions::Tell tell_;
  std::array<std::uint64_t, 3> articles_{};  // by outcome
  std::uint64_t copies_ = 0, statements_ = 0;
  std::map<std::string, std::uint64_t> not_read_;  // by language
};

}  // namespace dixit
