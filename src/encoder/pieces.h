// The pieces that a word is cut into: entries of the encoder's unigram vocabulary.
//
//   Pieces pieces(model);
//   std::vector<std::uint32_t> ids;
//   pieces.append("Élysée", true, ids);   // true: white space or the start of the text stands before it
//
// The word is brought to NFKC and cut where the sum of its pieces' scores is highest; at most
// `most` pieces are kept, from its start, and only its first `longest_word` code points are looked at.
// Any bytes are a word: what the vocabulary lacks becomes `unknown`. At least one piece is added.
// Immutable: share it between threads. Time is linear in the word: there is no cache, since a word
// costs less than a thousandth of what the network does with its pieces. A model without a sound
// vocabulary throws Error.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "encoder/model_file.h"

namespace dixit {

class Pieces {
 public:
  static constexpr std::uint32_t begin = 0, end = 2, unknown = 3;  // <s>, </s>, <unk>
  static constexpr std::uint32_t most = 16, longest_word = 1024;

  explicit Pieces(const Model& model);

  std::uint32_t size() const { return static_cast<std::uint32_t>(scores_.size()); }
  void append(std::string_view word, bool spaced, std::vector<std::uint32_t>& ids) const;
  // The pieces of a word where it stands.
  void append(const Document& document, std::uint32_t word, std::vector<std::uint32_t>& ids) const;

 private:
  struct Node {                  // of a tree over the bytes of the pieces; children stand together
    std::uint32_t piece = none;  // that ends here
    std::uint32_t children = 0;  // the first one
    std::uint16_t count = 0;
    unsigned char byte = 0;
  };
  void build(const std::vector<std::string_view>& strings);
  std::uint32_t child(std::uint32_t node, unsigned char byte) const;

  std::vector<float> scores_;
  double unknown_score_ = 0;
  std::vector<Node> nodes_;
  std::array<std::uint32_t, 256> first_{};  // nodes of the root's children, 0: none
};

}  // namespace dixit
