// Which phrases tell of a contact: a call, a meeting, a visit, a letter, a message, talks, a hearing.
//
//   const Contacts contacts(*model);
//   contacts.run(vectors, document);   // the words that the vectors are of: one Contact a phrase
//   resolve(document);                 // who the parties are
//   join_contacts(document);           // the phrases that tell of one contact become one
//
// needs  words, sentences; the encoder's vectors; for join_contacts mentions, entities and statements
// adds   contacts: kind, status, mentions, `parties_near`; then, joined, ids and the statement each is told in
// Immutable after construction, shared by threads. A model without the heads throws Error.
#pragma once

#include <vector>

#include "contacts/parties_near.h"
#include "document/document.h"
#include "encoder/encoder.h"
#include "encoder/linear.h"
#include "encoder/model_file.h"

namespace dixit {

class Contacts {
 public:
  explicit Contacts(const Model& model);
  std::uint32_t vector_width() const { return tag_.inputs(); }  // of the vectors that it reads
  void run(const Vectors& vectors, Document& document) const;

 private:
  Contact contact_of(const Document& document, const Vectors& vectors, const std::vector<float>& tags,
                     Range<Word> words) const;

  Linear tag_, status_;
  PartiesNear parties_;
};

// Phrases that tell of one contact become one, and what is hardly one goes (one_contact.h); so does one with fewer than
// two parties: nobody can say between whom it was.
void join_contacts(Document& document);

}  // namespace dixit
