// A Reader that is loaded when the first article needs it: articles that were read before need none.
//
//   LazyReader reader(options.model, options.language);
//   document = reader.read(std::move(document));
//
// Safe from several threads. Throws Failure (`no_model`) where the model cannot be found or loaded.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "cli/exit_code.h"
#include "reader/meanings.h"
#include "reader/reader.h"

namespace dixit {

class LazyReader {
 public:
  LazyReader(std::string model, std::string language) : options_{std::move(model), std::move(language), ""} {}

  const Reader& reader() {
    std::call_once(loaded_, [&] {
      try {
        reader_ = std::make_unique<const Reader>(options_);
      } catch (const Error& error) {
        throw Failure(ExitCode::no_model, error.what());
      }
    });
    return *reader_;
  }
  // With what each content means, where the model for it is there.
  Document read(Document document) {
    document = reader().read(std::move(document));
    if (const Meanings* found = meanings()) found->add_to(document);
    return document;
  }
  // And with what title and opening mean, by which articles are put on events.
  Document read_to_keep(Document document) {
    document = reader().read(std::move(document));
    if (const Meanings* found = meanings()) found->add_all_to(document);
    return document;
  }

  // Null where its model is not there.
  const Meanings* meanings() {
    std::call_once(meanings_sought_, [&] {
      try {
        meanings_ = std::make_unique<const Meanings>();
      } catch (const Error& error) {
        no_meanings_ = error.what();
      }
    });
    return meanings_.get();
  }
  const std::string& no_meanings() const { return no_meanings_; }  // why they are not

 private:
  Reader::Options options_;
  std::once_flag loaded_, meanings_sought_;
  std::unique_ptr<const Reader> reader_;
  std::unique_ptr<const Meanings> meanings_;
  std::string no_meanings_;
};

}  // namespace dixit
