// The words of some articles by which passages are about one thing, and how rare each is.
//
//   const Vocabulary vocabulary(documents);
//   const std::vector<std::uint32_t> keys = vocabulary.keys(0, content);   // ascending, each once
//   vocabulary.weight(keys.front());                                       // about 1 (common) to 6 (rare)
//
// A key stands for a stem (common_words.h), for what is one in French and English (concepts.h), or for a number.
// Rare is what few sentences of these articles have, and few articles of the news. Marks and small words have no
// key. Keeps nothing of the documents. Const use is safe from several threads.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "document/document.h"

namespace dixit::comparison {

class Vocabulary {
 public:
  explicit Vocabulary(std::span<const Document> documents);

  std::vector<std::uint32_t> keys(std::uint32_t document, Range<Word> words) const;
  std::uint32_t key(std::uint32_t document, std::uint32_t word) const { return words_[document][word]; }
  float weight(std::uint32_t key) const { return weights_[key]; }
  float weight(const std::vector<std::uint32_t>& keys) const;

 private:
  std::vector<std::vector<std::uint32_t>> words_;  // of each document: the key of each word, or none
  std::vector<float> weights_;
};

// What both have, of two ascending lists: how much it weighs together, and the rarest of it.
struct Shared {
  float weight = 0, rarest = 0;
};
Shared shared(const Vocabulary& vocabulary, const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

}  // namespace dixit::comparison
