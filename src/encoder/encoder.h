// The encoder: one vector a word, in the light of the words around it.
//
//   Encoder encoder(model);
//   Vectors vectors = encoder.run(document, {0, word_count});
//   std::span<const float> v = vectors[word];   // vectors.width floats; word as numbered in the document
//
// Needs text, words, sentences and paragraphs; adds nothing to the document. Words go in as pieces
// (pieces.h), in windows (windows.h): a range that fits is one window, a longer one is covered by
// windows that overlap, and a word's vector is that of its first piece in the window that owns it.
// An Encoder never changes and may be used by several threads at once; each call is on one thread.
// The same words in the same range give the same bits on every processor and by any thread.
// A model without what the encoder needs throws Error when the Encoder is made; text never fails.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "document/document.h"
#include "encoder/linear.h"
#include "encoder/model_file.h"
#include "encoder/pieces.h"
#include "text/step.h"

namespace dixit {

struct Vectors {
  Range<Word> words;          // that were asked for
  std::uint32_t width = 0;    // of a vector
  std::vector<float> values;  // words.size() x width

  std::span<const float> operator[](std::uint32_t word) const {
    return std::span(values).subspan(std::size_t{word - words.begin} * width, width);
  }
  const float* data() const { return values.data(); }
};

class Encoder {
 public:
  struct Options {
    Product product = Product::automatic;
  };

  explicit Encoder(std::shared_ptr<const Model> model) : Encoder(std::move(model), Options{}) {}
  Encoder(std::shared_ptr<const Model> model, Options options);
  ~Encoder();
  Encoder(Encoder&&) noexcept;
  Encoder& operator=(Encoder&&) noexcept;

  std::uint32_t width() const;
  // The pieces of each word of a document, as the windows count them.
  const Pieces& pieces() const;
  // `step` is called before each window.
  Vectors run(const Document& document, Range<Word> words, const Step& step = {}) const;
  // One vector, of unit length, for the text that these runs of words make: the mean over all its pieces, with
  // `query:` before it. So the encoders of the E5 family are meant to be used (Wang et al. 2024). What goes beyond one
  // window is left out; without words, the vector of the empty text.
  std::vector<float> embed(const Document& document, std::span<const Range<Word>> words) const;

 private:
  struct Network;
  std::shared_ptr<const Model> model_;
  std::unique_ptr<Network> network_;
};

}  // namespace dixit
