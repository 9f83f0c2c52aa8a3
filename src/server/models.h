// The models that read and compare, loaded while the first page shows already.
//
//   Models models("");                    // the reader's model: a file or a name; empty: the one that is there
//   models.state().name                   // nullopt: it is loading, or `problem` says why it is not there
//   models.reader().read(document);       // waits for it; throws Refusal where it cannot be had
//
// Safe from several threads. The destructor waits for the loading.
#pragma once

#include <future>
#include <optional>
#include <string>
#include <vector>

#include "reader/meanings.h"
#include "reader/reader.h"

namespace dixit {

struct ModelsState {
  bool loading = false;
  std::optional<std::string> name;
  std::string problem;  // why there is none
  std::vector<std::string> languages;
  bool meanings = false;  // whether the model of meanings is there
};

class Models {
 public:
  explicit Models(const std::string& model, const std::string& meanings = "dixit-meaning-1");

  const Reader& reader();
  const Meanings* meanings();  // null where its model is not there
  Document read(Document document, const Step& step = {});
  ModelsState state();

 private:
  std::shared_future<Reader> reader_;
  std::shared_future<std::optional<Meanings>> meanings_;
};

}  // namespace dixit
