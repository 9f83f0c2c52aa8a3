// Who is said to say what: the attributed statements of a stretch of words.
//
//   Statements statements(*model);
//   statements.run(vectors, document);
//   number_statements(document);         // once all stretches are read
//
// needs  words, sentences, quotations; the encoder's vectors
// adds   statements with their parts, attributes, parents, `speakers`, `why` and confidence; who the
//        sources are is `resolve`'s to say
// A statement is found by its trigger and lies within the words that the trigger looks at
// (encoder/pair_distance.h), whatever windows the encoder read them in; what is told in what is
// decided among the statements of the stretch. Immutable after construction, shared by threads. A
// model that does not fit throws Error when constructed.
#pragma once

#include "document/document.h"
#include "encoder/encoder.h"
#include "statements/heads.h"

namespace dixit {

class Statements {
 public:
  explicit Statements(const Model& model) : heads_(model) {}
  std::uint32_t vector_width() const { return heads_.vector_width(); }  // of the vectors that it reads
  void run(const Vectors& vectors, Document& document) const;

 private:
  struct Found;  // a statement and what its parent is judged by
  struct Told {  // a statement and the one it is told in, by index
    std::uint32_t child = none, parent = none;
    float probability = 0;
  };
  std::vector<Found> find(const Vectors& vectors, const PairWords& words, std::span<const Trigger> triggers,
                          const Document& document) const;
  Told told_by(const std::vector<Found>& found, std::uint32_t child) const;
  static void keep(const Document& document, Found next, std::vector<Found>& found);
  void find_parents(std::vector<Found>& found) const;

  Heads heads_;
};

// Puts statements in the document's order (first word, outer before inner) and names them s1, s2 …
void number_statements(Document& document);

}  // namespace dixit
