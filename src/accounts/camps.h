// Who is one party in articles about one event: the same name; a surname; an office that one holds; a state with its
// capital, ministers and head; a body with its spokespeople; a person with lawyers and camp; an article's paper for
// what it claims itself; a body with its initials; a name with a slip in it; a document with who wrote it.
//
//   Camps camps(documents);
//   camps.of({document, entity}) == camps.of({other, entity});   // one party?
//   const Party party = camps.party(camps.of({document, entity}));
//
// A readout, which a government prints itself, is the account of who leads in it: of the minister who is told of first
// and says most; and so is what both who talked are said in it to have agreed. Heads of state and government stand for
// their states where more than one state has a say, else for their palace. Keeps a view of the documents, which must
// outlive it. Const use is safe from several threads.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "accounts/accounts.h"
#include "resolve/offices.h"

namespace dixit::comparison {

class Camps {
 public:
  explicit Camps(std::span<const Document> documents);

  std::uint32_t of(PartyMember member) const;  // `entity` none: the paper; none where it has no name
  std::uint32_t of_source(std::uint32_t document, const Statement& statement) const;  // whose statement it is
  void join(std::uint32_t a, std::uint32_t b);                                        // from now on they are one
  std::uint32_t now(std::uint32_t camp) const;  // what a camp is called after what was joined since
  bool is_paper(std::uint32_t camp) const;
  bool is_person(std::uint32_t camp) const;
  bool has_name(std::uint32_t camp) const;  // a name of its own, not only a description
  bool is_named_in(std::uint32_t camp, std::uint32_t document) const;
  bool is_nobody(PartyMember member) const;       // `personne`, `someone`, `chaque viticulteur`: holds no account
  bool is_readout(std::uint32_t document) const;  // a government or a body of a state printed it itself, by its outlet
  // Whom these words tell to have asked for a contact; none: nobody.
  struct Asker {
    std::uint32_t camp = none;
    Range<Word> words;  // that say so
  };
  Asker asker_in(std::uint32_t document, Range<Word> words) const;
  bool has_readouts_of_two() const;             // of two parties
  bool tells_itself(std::uint32_t camp) const;  // a readout is its account
  Party party(std::uint32_t camp) const;        // without `id`

 private:
  struct Node {
    PartyMember member;
    std::string name;  // folded, without articles before it
    bool proper = false;
  };
  struct Outlet {  // what the name of a document's tells
    std::string folded;
    std::vector<std::string> words;   // plain
    std::string name;                 // these in one, without articles before them
    std::vector<std::string> states;  // what may be its state's name
    std::string_view state;           // ISO code, where it names one that is known
  };

  void add_nodes();
  void put(std::uint32_t from, std::uint32_t into);
  std::vector<std::uint32_t> nodes_of(std::uint32_t camp) const;
  void join_by(std::map<std::string, std::uint32_t>& keys, const std::string& key, std::uint32_t node);
  void join_names();
  void join_bodies();
  void join_shortened();
  void join_full_names();
  void join_spellings();
  void join_surnames();
  void join_titled();
  void join_offices();
  bool are_one(const std::vector<std::uint32_t>& nodes) const;
  bool is_named_person(const Node& node) const;
  void join_states();
  void join_speakers();
  std::map<std::string, std::uint32_t> surnames() const;
  void join_owned();
  bool is_called_by_office(const Node& node) const;
  bool speaks_for_outlet(const Node& node) const;
  bool signs(const Node& node) const;                                    // the readout
  bool is_of_other(std::uint32_t document, std::uint32_t entity) const;  // than its outlet, as it tells itself
  std::uint32_t leading_speaker(std::uint32_t document) const;
  bool is_of_other_land(std::uint32_t document, std::uint32_t entity) const;
  bool may_lead(std::uint32_t document, std::uint32_t entity) const;
  static bool speaks_for_a_body(const std::vector<std::string>& outlet, const Entity& who);
  std::uint32_t named_head(std::uint32_t document) const;
  std::uint32_t leader(std::uint32_t document) const;
  bool is_office_alone(const Node& node) const;
  bool is_office_of_head(std::uint32_t document, std::uint32_t camp) const;
  std::uint32_t readout_of(const Node& node) const;
  bool heads_outlet(const Node& node) const;
  std::uint32_t readout_of_office(const Node& node) const;
  std::uint32_t counterpart(std::uint32_t document) const;
  std::uint32_t readout_beside(std::uint32_t document) const;
  std::uint32_t readout_of_official(const Node& node) const;
  std::uint32_t only_readout(const std::function<bool(std::uint32_t)>& is_so) const;
  std::uint32_t readout_called(const Node& node) const;
  std::uint32_t readout_with_state(const std::vector<std::string>& words) const;
  void join_readouts();
  const Entity& entity(const Node& node) const { return documents_[node.member.document].entities[node.member.entity]; }
  const std::string& date_of(std::uint32_t document) const;
  const resolution::Office* office_held(const Node& node) const;
  std::string state_named(const Node& node) const;
  std::string power(const Node& node) const;

  std::span<const Document> documents_;
  std::vector<std::uint32_t> first_;  // of each document, its first node: its paper, then its entities
  std::vector<bool> readout_;         // of each document
  std::vector<Outlet> outlets_;       // of each document
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> up_;
  std::vector<std::uint32_t> next_;  // of each node, another of its camp; these make a ring
};

}  // namespace dixit::comparison
