// What a content means, as a place near those of contents that mean nearly the same, in French or English.
//
//   const Meaning meaning(Model::load("dixit-meaning-1.dixit"));
//   meaning.run(document);                                             // of each statement
//   const std::vector<std::int8_t> place = meaning.of(document, words);  // of a question
//
// The encoder is the public one as it is, all its layers: those that the reader was trained from have lost the gift
// (docs/decisions/meaning.md). Each content is read by itself, so this costs about as much as reading the article.
// needs  words, statements
// adds   Statement::meaning of statements without one
// Immutable after construction, shared by threads. A model without an encoder throws Error, and so does one that
// reads (ModelKind): its encoder was cut.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "document/document.h"
#include "encoder/encoder.h"
#include "encoder/model_file.h"
#include "text/step.h"

namespace dixit {

class Meaning {
 public:
  explicit Meaning(std::shared_ptr<const Model> model, Encoder::Options options = {});
  void run(Document& document, const Step& step = {}) const;  // `step` is called before each statement
  // Of the text that these runs of words make; empty without words.
  std::vector<std::int8_t> of(const Document& document, std::span<const Range<Word>> words) const;

 private:
  Encoder encoder_;
};

}  // namespace dixit
