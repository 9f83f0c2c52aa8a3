// Whom one phrase that tells of a contact shows as its parties: by how its sentence is built (sides.h) and by the
// phrases near it that the reader took for them; where these name fewer than two, by whom the sentence is about and who
// is named nearest.
//
//   PartyFinder finder(document, ground);
//   for (Contact& contact : document.contacts) {
//     std::vector<std::uint32_t> records = finder.parties_of(contact);   // likeliest first, `most_parties` at most
//   }
//
// Contacts come in the order of the text: one told again has the parties of the one before. Borrows its arguments;
// for one thread. Bounded work a contact, as sentences are bounded, but for a search among statements and references.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "resolve/left_out.h"
#include "resolve/sides.h"

namespace dixit::resolution {

// Is it one who can take part in a contact? A town cannot, a state can. `none`: no.
bool may_meet(const Registry& registry, std::uint32_t record);

// What the resolver has settled before it looks at contacts.
struct Ground {
  const Forms& forms;
  const NameIndex& names;
  Registry& registry;
  References& references;
  const Scene& scene;
  const std::vector<std::uint32_t>& ends;                     // mention that ends at a word
  const std::vector<std::uint32_t>& of_mention;               // record of each mention
  std::vector<std::uint32_t>& owner;                          // record of the phrase whose head or name ends at a word
  std::vector<std::pair<Range<Word>, std::uint32_t>>& added;  // phrases to become mentions, and their records
};

std::uint32_t key_of(const Phrase& phrase);  // the word that stands for it in `owner`
std::uint32_t record_at_end(const Document& document, const Ground& ground, std::uint32_t word);  // of a mention there

class PartyFinder {
 public:
  PartyFinder(const Document& document, Ground ground);

  // In `parties_near` a phrase that stands for several (`ils`, `les deux hommes`) becomes where each is named first,
  // and a pronoun that is the object of the telling is put where its own is.
  std::vector<std::uint32_t> parties_of(Contact& contact);

 private:
  struct Told {
    ContactKind kind;
    std::uint32_t sentence;
    std::vector<std::uint32_t> records;
  };

  const Told* told_before(ContactKind kind, std::uint32_t sentence, const std::vector<std::uint32_t>& known) const;
  void fill(const Sides& sides, Range<Word> telling, std::vector<std::uint32_t>& records);
  std::uint32_t spoken_about(const Sides& sides, Range<Word> telling, const std::vector<std::uint32_t>& but);
  std::vector<std::uint32_t> nearest(Range<Word> telling) const;
  bool stands_for_two(Range<Word> words) const;
  bool has_name_beside(Range<Word> words) const;
  void add_near(const Contact& contact, const Sides& sides, std::vector<std::uint32_t>& records);
  Range<Word> whole_names(Range<Word> words) const;
  std::vector<Range<Word>> each_of(Range<Word> words) const;
  std::vector<std::uint32_t> several_of(Range<Word> words, const std::vector<std::uint32_t>& parties) const;
  bool met(std::uint32_t record) const;
  std::uint32_t of_object(Range<Word> pronoun) const;
  void put_each_near(const Sides& sides, const std::vector<std::uint32_t>& parties, Contact& contact) const;
  std::vector<std::uint32_t> each_alone(const std::vector<std::uint32_t>& records) const;
  Range<Word> behind_with(Range<Word> words) const;
  void add_sides(const Sides& sides, Range<Word> telling, std::vector<std::uint32_t>& records);
  int order_of(Range<Word> phrase) const;
  std::uint32_t record_of(Range<Word> phrase, bool feminine, const std::vector<std::uint32_t>& but);
  bool may_be(const Phrase& pronoun, std::uint32_t record) const;
  void name(std::uint32_t record, const Phrase& phrase);
  std::uint32_t of_mention(std::uint32_t mention);
  std::uint32_t apposed_to(Range<Word> words);
  std::uint32_t of_phrase(const Phrase& phrase);
  std::uint32_t seen_before(const Phrase& pronoun, const std::vector<std::uint32_t>& but) const;
  std::uint32_t speaker_at(std::uint32_t word) const;
  std::uint32_t spoken_of(Range<Word> telling, const std::vector<std::uint32_t>& but) const;
  std::vector<std::uint32_t> pair_before(std::uint32_t word) const;

  const Document& document_;
  Ground ground_;
  std::vector<std::uint32_t> begins_;  // of each statement, where it or one behind it begins first
  std::vector<Told> told_;             // tellings so far, of two or more
  std::unordered_map<std::uint32_t, std::uint32_t> pronouns_;  // of this contact, by last word: who each is
};

}  // namespace dixit::resolution
