// Competing accounts of one event, side by side: parties, matters, each party's position on a matter in its own
// words, and how the positions stand to each other. Nothing is judged true or false.
//
//   const Accounts accounts = compare(documents);   // articles that a Reader has read, about one event
//   for (const Matter& m : accounts.matters)
//     for (const Position& p : m.positions) use(accounts.parties[p.party].name, p.evidence.front());
//
// Follows shared terms of the field: party, matter, position, relation as docs/compare.md defines them. One article
// is enough: a newspaper that tells two governments' accounts. Documents are referred to by index in the span that
// `compare` was given, which the caller keeps. Pure: the same documents in the same order give the same Accounts.
// Time grows with the square of the positions, which are at most those of a few hundred articles. Throws nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "document/document.h"

namespace dixit {

enum class Stance : std::uint8_t { affirms, denies, doubts, asks, demands, refuses, blames, figures, declines };
enum class RelationKind : std::uint8_t { contradicts, denies, agrees, replies, narrower, blames, revises, diverges };

// Whether both cannot hold, or one rejects the other, or their figures differ.
constexpr bool in_conflict(RelationKind kind) {
  return kind == RelationKind::contradicts || kind == RelationKind::denies || kind == RelationKind::diverges;
}

struct Evidence {  // a passage that carries a position, word for word
  std::uint32_t document = 0;
  Range<Word> words;               // of that document
  Range<Word> sentence;            // the sentence or sentences they stand in
  std::uint32_t statement = none;  // index in Document::statements; none: the article itself says so
};

struct PartyMember {  // an entity of one document that speaks for the party
  std::uint32_t document = 0, entity = none;
};

struct Party {  // who holds an account: a state with its ministers and capital, a body, a person with lawyers and camp
  std::string id;  // `P1`, `P2` … in the order of first position
  std::string name;
  std::vector<std::string> names;  // every name and description it has in these articles, `name` first
  Kind kind = Kind::unknown;
  std::string state;                 // ISO 3166 alpha-2, empty where none
  std::vector<PartyMember> members;  // shown, so that a reader can split them
};

// A position that is less likely than this to answer the question that it is put under is called unsure. Less than for
// relations: its confidence compares with that of others, and one half would call nearly all of them so.
inline constexpr float unsure_position_below = .25F;

struct Position {           // one party's answer in one matter
  std::string id;           // `M1a`, `M1b` …
  std::uint32_t party = 0;  // index in Accounts::parties
  Stance stance = Stance::affirms;
  std::vector<Evidence> evidence;  // the best first
  float confidence = 0;
};

struct Relation {              // between two positions of one matter
  std::uint32_t a = 0, b = 0;  // indexes in Matter::positions
  RelationKind kind = RelationKind::agrees;
  float probability = 0;
  std::string rule;              // what decided: `denial`, `figures`, `same content` …
  std::vector<Evidence> reason;  // the words it rests on
};

struct Matter {    // one question on which parties have a say
  std::string id;  // `M1`, `M2` … conflicts first, then what two sides tell themselves, then as many parties as speak
  std::string label;  // what it is about, in words of the articles: of the initiative those that tell it
  std::vector<Position> positions;
  std::vector<Relation> relations;
  std::vector<std::uint32_t> silent;  // parties that were asked, or whose answer one expects, and who say nothing
};

struct ContactAccount {        // what one party says of the contact the articles are about
  std::uint32_t party = none;  // none: the articles themselves
  std::uint32_t document = 0, contact = 0;
};

struct Event {
  std::string what, when;                   // in words of the articles; ISO 8601
  std::vector<std::uint32_t> participants;  // parties
  std::vector<ContactAccount> contact;      // empty: the articles are about no contact
};

struct Accounts {
  Event event;
  std::vector<Party> parties;
  std::vector<Matter> matters;
  std::vector<Evidence> claims;  // the authors' own column
};

// More articles than this are not about one event.
inline constexpr std::size_t most_compared = 500;

// What words of an article mean, as Statement::meaning: asked of those that articles tell themselves, where two sides
// tell the event themselves.
using MeaningOf = std::function<std::vector<std::int8_t>(const Document&, Range<Word>)>;

// Without `meaning_of`, these are compared by their words alone.
Accounts compare(std::span<const Document> documents, const MeaningOf& meaning_of = nullptr);

}  // namespace dixit
