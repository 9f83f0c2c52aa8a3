// Who takes part in a contact, of all whom the article speaks of near where it is told?
//
//   const TakesPart takes_part(document);
//   const auto likely = takes_part.run(tellings);   // `Eva Sorel a reçu Luc Amiot` → 0.9 Luc Amiot, 0.9 Eva Sorel …
//   likely_parties(likely);                         // those likely enough
//
// The parties of each telling are whom it shows alone (resolve/parties.h). Here all its tellings count together, and
// who is near, named, and spoken of often: a logistic regression over values that are told in takes_part.cpp, with
// weights learned from marked articles (contact_weights.h, eval/train_contacts.py). Needs sentences, mentions and
// entities, and the parties and `parties_near` of the tellings. Looks at a bounded stretch beside each telling. Borrows
// the document; immutable after construction, for several threads.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "document/document.h"

namespace dixit {

inline constexpr std::size_t party_values = 19;

struct PartyCandidate {
  std::uint32_t entity = none;  // index in Document::entities
  std::array<float, party_values> values{};
};

struct LikelyParty {
  std::uint32_t entity = none;
  float probability = 0;
  bool shown = false;  // by a telling: among its parties, or by a phrase near it
};

// Of each entity, whether it is named somewhere: not by descriptions and pronouns alone.
std::vector<bool> named_entities(const Document& document);

// Whom the words stand for: the entity of the mention likest them; none: of none.
std::uint32_t entity_of(const Document& document, Range<Word> words);

class TakesPart {
 public:
  explicit TakesPart(const Document& document);

  // By entity, ascending. tellings: of one contact, not empty.
  std::vector<PartyCandidate> candidates(std::span<const Contact> tellings) const;
  // Every candidate with its probability, the likeliest first.
  std::vector<LikelyParty> run(std::span<const Contact> tellings) const;

 private:
  const Document& document_;
  std::vector<bool> named_, as_person_;  // of each entity: by a name; as a person
  std::size_t most_ = 1;                 // mentions of one entity
};

// As entities are numbered, so in the order of the text: the two likeliest unless hardly likely, and others that are
// and that a telling shows.
std::vector<std::uint32_t> likely_parties(std::span<const LikelyParty> likeliest_first);

}  // namespace dixit
