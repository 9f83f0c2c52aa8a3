// What the author claims in his own voice: clauses outside every statement that judge, predict or demand.
//
//   const Claims claims(*model);
//   claims.run(vectors, document);   // the words that the vectors are of
//   keep_own_claims(document);       // once all statements are found
//
// needs  words, sentences; the encoder's vectors; for keep_own_claims the statements
// adds   claims, at most one run of words a clause; then without those that a statement's content holds
// Immutable after construction, shared by threads. A model without the head throws Error.
#pragma once

#include "document/document.h"
#include "encoder/encoder.h"
#include "encoder/linear.h"
#include "encoder/model_file.h"

namespace dixit {

class Claims {
 public:
  explicit Claims(const Model& model);
  std::uint32_t vector_width() const { return head_.inputs(); }  // of the vectors that it reads
  void run(const Vectors& vectors, Document& document) const;

 private:
  Linear head_;
};

void keep_own_claims(Document& document);

}  // namespace dixit
