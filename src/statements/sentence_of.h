// The sentence that a word stands in; the word alone where it stands in none.
//
//   Range<Word> sentence = sentence_of(document, statement.trigger);
//
// Pure; a search among the sentences.
#pragma once

#include <algorithm>
#include <iterator>

#include "document/document.h"

namespace dixit {

inline Range<Word> sentence_of(const Document& document, std::uint32_t word) {
  const auto after =
      std::ranges::upper_bound(document.sentences, word, {}, [](const Sentence& s) { return s.words.begin; });
  return after == document.sentences.begin() ? Range<Word>{word, word + 1} : std::prev(after)->words;
}

}  // namespace dixit
