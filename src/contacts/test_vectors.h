// For tests: a text and the vectors of its words, all zero until they are set.
//
//   TextVectors read("Anne a reçu Luc.", 4);   // four numbers a word
//   read.at(0, 2) = 1;
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "encoder/encoder.h"
#include "encoder/test_document.h"

namespace dixit {

struct TextVectors {
  Document document;
  Vectors vectors;

  TextVectors(std::string_view text, std::uint32_t width) : document(words_of(text)) {
    vectors.words = {0, static_cast<std::uint32_t>(document.words.size())};
    vectors.width = width;
    vectors.values.assign(std::size_t{vectors.words.size()} * width, 0);
  }

  float& at(std::uint32_t word, std::uint32_t i) {
    return vectors.values[std::size_t{word - vectors.words.begin} * vectors.width + i];
  }
};

}  // namespace dixit
