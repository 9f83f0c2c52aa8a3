// Who and what is named: names by the model, functions and pronouns by rules (rules.h).
//
//   Mentions mentions(*model);
//   mentions.run(vectors, document);   // the words that the vectors are of
//
// needs  words; the encoder's vectors
// adds   mentions of those words, in the document's order
// Immutable after construction, shared by threads. A model without a name head throws Error.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "encoder/encoder.h"
#include "encoder/linear.h"
#include "encoder/model_file.h"

namespace dixit {

class Mentions {
 public:
  explicit Mentions(const Model& model);
  std::uint32_t vector_width() const { return head_.inputs(); }  // of the vectors that it reads
  void run(const Vectors& vectors, Document& document) const;

 private:
  struct Tag {
    bool begins = false, named = false;
    MentionType type = MentionType::person;
  };
  void add_names(const Vectors& vectors, Document& document) const;

  Linear head_;
  std::vector<Tag> tags_;  // one a label of the head
};

}  // namespace dixit
