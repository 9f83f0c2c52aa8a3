// What the text and the page of a comparison have in common: the order of parties, where passages stand, what a
// position is to the others.
//
//   const AccountsView view(accounts, documents, Ui::fr);
//   view.by_name;                                          // parties as columns: never by who is right or left
//   view.line(evidence);                                   // 14
//   for (const Tie& tie : view.ties(matter, 0)) print(view.in_words(tie));   // "≠ contredit le Kremlin"
//
// Keeps to what it was made of, which must outlive it. Const use is safe from several threads.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "accounts/accounts.h"
#include "accounts/initiative.h"
#include "accounts/membership.h"
#include "cli/line_numbers.h"
#include "wording/accounts_words.h"

namespace dixit {

// One relation from the side of one position, with all the parties it stands in it to.
struct Tie {
  RelationKind kind = RelationKind::agrees;
  bool forward = true;    // it says so of them; else they say so of it
  bool self = false;      // the party itself stands on the other side
  float probability = 0;  // of the likeliest of them
  std::vector<std::uint32_t> parties;
};

// What the accounts of one matter are to each other as a whole. `accord`: all agree, surely, not some with some.
// `perhaps`: they are in conflict, and every relation that says so is unsure.
enum class Standing : std::uint8_t { alone, several, accord, perhaps, conflict };

// A value of the contact with the accounts that give it.
struct Fact {
  std::string value;
  std::vector<ContactAccount> accounts;
};

class AccountsView {
 public:
  AccountsView(const Accounts& accounts, std::span<const Document> documents, Ui ui);

  const Party& party(std::uint32_t index) const { return accounts.parties[index]; }
  const Document& document(const Evidence& evidence) const { return documents[evidence.document]; }
  std::uint32_t line(const Evidence& evidence) const { return lines[evidence.document].of(evidence.words.begin); }
  // Without those that another goes on from: `le directeur` beside `le directeur du port`.
  std::vector<std::string> other_names(std::uint32_t party) const;
  // The language of the articles that have these words: that of `ui` where one of them is in it; empty: none has them.
  std::string language_of(const Matter& matter) const;  // of its label
  std::string language_of(std::uint32_t party) const;   // of its name
  std::string language_of_event() const;                // of what it is
  std::string heading() const;                          // what the event is, in few words
  std::string label_of(
      std::uint32_t document) const;  // its title, else outlet, else id; of a path, the name of the file
  std::string facts_of(std::uint32_t document) const;  // outlet, author, date

  std::vector<std::uint32_t> positions_by_name(const Matter& matter) const;  // indexes, by party
  std::vector<std::uint32_t> speakers(const Matter& matter) const;           // parties, by name
  // Further passages, one a line of an article: indexes in its evidence.
  std::vector<std::size_t> also(const Position& position) const;
  // Who says a passage where that is not the party: another one by its name, or somebody who speaks for none.
  std::string other_source(const Position& position, const Evidence& evidence) const;
  std::vector<Tie> ties(const Matter& matter, std::uint32_t position) const;
  std::string_view stance_in_words(const Position& position) const;
  std::string in_words(const Tie& tie) const;
  // The words a relation rests on beyond the positions' own; nullptr: there are none, or too many to show.
  const Evidence* reason(const Matter& matter, const Relation& relation) const;
  Standing standing(const Matter& matter) const;
  // Whether none of its positions is likely to answer the question; said once, not of each.
  bool loose(const Matter& matter) const;
  // Of a position, for what is said beside it.
  float sureness(const Matter& matter, const Position& position) const {
    return loose(matter) ? 1 : position.confidence;
  }
  // Of one party, whose answers stand in no relation: shown in a list, without a place of its own.
  bool lone(const Matter& matter) const { return matter.relations.empty() && speakers(matter).size() < 2; }
  // What a paper tells itself and its author claims: it stands among the claims.
  bool among_claims(const Matter& matter) const;
  bool any_lone() const;                                          // whether there are lone ones that do not
  bool any_shared() const;                                        // and others
  std::vector<const Matter*> lone_of(std::uint32_t party) const;  // those of a party, in their order
  std::string in_words(Standing standing, const Matter& matter) const;
  std::vector<Tie> kinds_of(const Matter& matter) const;  // one of each kind that it has, for a legend

  // Each field of the contact: one value where the accounts agree.
  std::vector<Fact> means() const, when() const, place() const, status() const;
  std::string source_of(const ContactAccount& account) const;  // the party's name, else the article
  std::string source_of(const Asked& asked) const;

  const Accounts& accounts;
  const std::span<const Document> documents;
  const Ui ui;
  const AccountsWords& words;
  std::vector<LineNumbers> lines;      // of each document
  std::vector<std::uint32_t> by_name;  // parties
  std::vector<Asked> asked;
  const Membership membership;
};

}  // namespace dixit
