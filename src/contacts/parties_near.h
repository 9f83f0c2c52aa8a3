// Which phrases near a telling of a contact stand for those who take part in it.
//
//   const PartiesNear parties(*model);
//   for (const Scored<Range<Word>>& phrase : parties.run(vectors, document, telling.end - 1)) …
//   // `Anne Rivoire a reçu mardi une délégation de pêcheurs` → Anne Rivoire, une délégation de pêcheurs
//
// One biaffine scorer of telling × word (train/network.py) says of each word whether it stands in such a phrase and
// whether it begins one. Immutable, shared by threads. A model without the head throws Error.
#pragma once

#include <vector>

#include "document/document.h"
#include "encoder/encoder.h"
#include "encoder/linear.h"
#include "encoder/model_file.h"

namespace dixit {

class PartiesNear {
 public:
  explicit PartiesNear(const Model& model);
  std::uint32_t vector_width() const { return word_.inputs(); }  // of the vectors that it reads
  // In the order of the text, none beyond its sentence. telling: the last word of the phrase that tells of the contact.
  std::vector<Scored<Range<Word>>> run(const Vectors& vectors, const Document& document, std::uint32_t telling) const;

 private:
  // A row a word of `words`: the probabilities that it stands in a phrase, and that it begins one.
  std::vector<float> probabilities(const Vectors& vectors, Range<Word> words, std::uint32_t telling) const;

  Linear telling_, word_, of_word_;
  std::vector<float> biaffine_;  // (2 x width) x width
  std::vector<float> distance_;  // buckets x 2
};

}  // namespace dixit
