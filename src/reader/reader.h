// Reads an article: finds every attributed statement in it, and the contacts, figures and claims beside them.
//
//   const Reader reader;                                       // the model that comes with dixit
//   const Document read = reader.read("« Non », a dit le maire.");
//   for (const Statement& s : read.statements) …
//
// `read` needs `text`, valid UTF-8 (`ingest`, `to_utf8`), and takes account of `date` and `language`; it adds all
// the rest. A text in a language that the model does not know comes back with a `notice` and without statements.
// A Reader never changes: share it between threads, copy it freely (copies share the model). The constructor
// throws Error where the model cannot be found or loaded; any text can be read.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "text/step.h"

namespace dixit {

// Seconds of processor time spent in each stage.
struct StageTimes {
  double segment = 0, encoder = 0, mentions = 0, statements = 0, beside = 0, resolve = 0;
};

class Reader {
 public:
  struct Options {
    std::string model;     // a file, or a name to find as model_path.h says; empty: the one that is there
    std::string language;  // ISO 639-1, of every text; empty: the document's own, else what is recognised
    // What multiplies: `amx`, `dnnl`, `avx2`, `portable`; empty: the fastest. All give the same answers.
    std::string product;
  };

  Reader() : Reader(Options{}) {}
  explicit Reader(const Options& options);

  // `step` is called before each window of the encoder and between stages: a fraction of a second apart, but in texts
  // of hundreds of pages.
  Document read(Document document, StageTimes* times = nullptr, const Step& step = {}) const;
  Document read(std::string_view text) const;  // any bytes

  const std::string& model() const;                   // its name and version
  const std::vector<std::string>& languages() const;  // that it knows, ISO 639-1

 private:
  struct Stages;
  bool know_language(Document& document) const;

  std::shared_ptr<const Stages> stages_;
  std::string language_;
};

}  // namespace dixit
