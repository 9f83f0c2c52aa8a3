#include "cli/accounts_view.h"

#include <algorithm>
#include <array>
#include <functional>

#include "cli/block.h"
#include "cli/html_text.h"
#include "text/first_words.h"
#include "text/unicode.h"
#include "text/web_address.h"

namespace dixit {
namespace {

// By what follows the article: `l’Élysée` stands at E.
std::string sort_key(const std::string& name) {
  static constexpr std::array<std::string_view, 9> articles = {"le ",  "la ",  "les ", "l'", "un ",
                                                               "une ", "des ", "the ", "a "};
  std::string key = fold(name);
  for (const std::string_view article : articles) {
    if (key.starts_with(article) && key.size() > article.size()) return key.substr(article.size());
  }
  return key;
}

bool symmetric(RelationKind kind) {
  return kind == RelationKind::contradicts || kind == RelationKind::agrees || kind == RelationKind::diverges;
}

void add_fact(std::vector<Fact>& facts, const std::string& value, const ContactAccount& account) {
  if (value.empty()) return;
  const auto found = std::ranges::find(facts, value, &Fact::value);
  if (found != facts.end()) {
    found->accounts.push_back(account);
  } else {
    facts.push_back({value, {account}});
  }
}

std::vector<Fact> facts_of(const AccountsView& view,
                           const std::function<std::string(const Document&, const Contact&)>& value_of) {
  std::vector<Fact> facts;
  for (const ContactAccount& account : view.accounts.event.contact) {
    const Document& document = view.documents[account.document];
    add_fact(facts, value_of(document, document.contacts[account.contact]), account);
  }
  return facts;
}

// Of a path the name of the file: where that stands is nobody's but the author's.
std::string name_in(const std::string& id) {
  const std::size_t slash = id.find_last_of("/\\");
  return is_web_address(id) || slash == id.npos || slash + 1 == id.size() ? id : id.substr(slash + 1);
}

// Whether agreement, which goes on from one to the next, joins all positions.
bool all_agree(const Matter& matter) {
  std::vector<bool> joined(matter.positions.size());
  joined[0] = true;
  for (bool grows = true; grows;) {
    grows = false;
    for (const Relation& r : matter.relations) {
      if (r.kind != RelationKind::agrees || r.probability < unsure_below || joined[r.a] == joined[r.b]) continue;
      joined[r.a] = joined[r.b] = grows = true;
    }
  }
  return std::ranges::find(joined, false) == joined.end();
}

}  // namespace

AccountsView::AccountsView(const Accounts& accounts, std::span<const Document> documents, Ui ui)
    : accounts(accounts), documents(documents), ui(ui), words(accounts_words(ui)), membership(accounts) {
  for (const Document& document : documents) lines.emplace_back(document);
  std::vector<std::string> keys;
  for (std::uint32_t i = 0; i < accounts.parties.size(); ++i) {
    keys.push_back(sort_key(accounts.parties[i].name));
    by_name.push_back(i);
  }
  std::ranges::stable_sort(by_name, {}, [&](std::uint32_t i) { return keys[i]; });
  asked = who_asked(accounts, documents);
}

std::vector<std::string> AccountsView::other_names(std::uint32_t party) const {
  const std::vector<std::string>& names = accounts.parties[party].names;
  std::vector<std::string> others = names;
  std::erase(others, accounts.parties[party].name);
  std::erase_if(others, [&](const std::string& name) {
    return std::ranges::any_of(names, [&](const std::string& longer) {
      return longer.size() > name.size() && longer.starts_with(name + ' ');
    });
  });
  return others;
}

std::string AccountsView::language_of(const Matter& matter) const {
  std::string found;
  for (const Position& position : matter.positions) {
    for (const Evidence& evidence : position.evidence) {
      const Document& from = document(evidence);
      if (from.text.find(matter.label) == std::string::npos) continue;
      if (found.empty() || from.language == words.language) found = from.language;
    }
  }
  return found;
}

std::string AccountsView::language_of(std::uint32_t index) const {
  std::string found;
  for (const PartyMember& member : party(index).members) {
    const Document& in = documents[member.document];
    const bool named =
        member.entity != none && std::ranges::find(in.entities[member.entity].names, party(index).name) !=
                                     in.entities[member.entity].names.end();
    if (named && (found.empty() || in.language == words.language)) found = in.language;
  }
  return found;
}

std::string AccountsView::language_of_event() const {
  std::string found;
  for (const Document& in : documents) {
    const bool has = in.title == accounts.event.what || in.text.find(accounts.event.what) != std::string::npos;
    if (has && (found.empty() || in.language == words.language)) found = in.language;
  }
  return accounts.event.what.empty() ? "" : found;
}

std::string AccountsView::heading() const {
  constexpr std::size_t most = 14;  // articles without a title give the event all of their first sentence
  const std::string& what = accounts.event.what;
  return what.empty() ? std::string(words.title) : first_words(what, most);
}

std::string AccountsView::label_of(std::uint32_t index) const {
  const Document& document = documents[index];
  if (!document.title.empty()) return document.title;
  return !document.outlet.empty() ? document.outlet : name_in(document.id);
}

std::string AccountsView::facts_of(std::uint32_t index) const {
  const Document& document = documents[index];
  std::string facts;
  const auto add = [&](const std::string& fact) {
    if (!fact.empty()) facts += (facts.empty() ? "" : " · ") + fact;
  };
  if (!document.title.empty()) add(document.outlet);
  add(document.author);
  add(date_in_words(document.date, ui));
  return facts;
}

std::vector<std::uint32_t> AccountsView::positions_by_name(const Matter& matter) const {
  std::vector<std::uint32_t> rank(accounts.parties.size()), order;
  for (std::uint32_t i = 0; i < by_name.size(); ++i) rank[by_name[i]] = i;
  for (std::uint32_t i = 0; i < matter.positions.size(); ++i) order.push_back(i);
  std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return rank[matter.positions[i].party]; });
  return order;
}

std::vector<std::uint32_t> AccountsView::speakers(const Matter& matter) const {
  std::vector<std::uint32_t> parties;
  for (const std::uint32_t i : positions_by_name(matter)) {
    const std::uint32_t party = matter.positions[i].party;
    if (parties.empty() || parties.back() != party) parties.push_back(party);
  }
  return parties;
}

std::vector<std::size_t> AccountsView::also(const Position& position) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> told;
  std::vector<std::size_t> others;
  for (std::size_t i = 0; i < position.evidence.size(); ++i) {
    const std::pair place(position.evidence[i].document, line(position.evidence[i]));
    if (std::ranges::find(told, place) != told.end()) continue;
    told.push_back(place);
    if (i > 0) others.push_back(i);
  }
  return others;
}

std::string AccountsView::other_source(const Position& position, const Evidence& evidence) const {
  const Document& from = document(evidence);
  const std::uint32_t entity = evidence.statement == none ? none : from.statements[evidence.statement].entity;
  if (entity == none) return "";
  const std::uint32_t speaker = membership.party_of({evidence.document, entity});
  if (speaker == position.party) return "";
  return speaker == none ? from.entities[entity].name : party(speaker).name;
}

std::vector<Tie> AccountsView::ties(const Matter& matter, std::uint32_t position) const {
  std::vector<Tie> ties;
  const std::uint32_t own = matter.positions[position].party;
  for (const Relation& relation : matter.relations) {
    if (relation.a != position && relation.b != position) continue;
    const std::uint32_t other = matter.positions[relation.a == position ? relation.b : relation.a].party;
    const Tie tie{
        relation.kind, relation.a == position || symmetric(relation.kind), other == own, relation.probability, {other}};
    const auto same = std::ranges::find_if(
        ties, [&](const Tie& t) { return t.kind == tie.kind && t.forward == tie.forward && t.self == tie.self; });
    if (same == ties.end()) {
      ties.push_back(tie);
      continue;
    }
    same->probability = std::max(same->probability, relation.probability);
    if (std::ranges::find(same->parties, other) == same->parties.end()) same->parties.push_back(other);
  }
  std::ranges::stable_sort(ties, {}, [](const Tie& t) { return std::pair(!in_conflict(t.kind), t.kind); });
  return ties;
}

std::string_view AccountsView::stance_in_words(const Position& position) const {
  return words.stances[static_cast<std::size_t>(told_as(position, documents))];
}

std::string AccountsView::in_words(const Tie& tie) const {
  const AccountsWords::Relation& relation = words.relations[static_cast<std::size_t>(tie.kind)];
  if (tie.self) return std::string(relation.self);
  std::vector<std::string> names;
  for (const std::uint32_t index : tie.parties) names.push_back(party(index).name);
  constexpr std::size_t most = 3;
  const std::string list = listed(names, most, ui);
  if (tie.forward) return relation_in_words(tie.kind, list, ui);
  const bool several = names.size() > 1 || names.front().starts_with("les ") || names.front().starts_with("des ");
  return list + ' ' + std::string(several ? relation.by_several : relation.by);
}

const Evidence* AccountsView::reason(const Matter& matter, const Relation& relation) const {
  constexpr std::uint32_t most = 12;
  for (const Evidence& reason : relation.reason) {
    const auto shows = [&](std::uint32_t position) {
      const std::vector<Evidence>& own = matter.positions[position].evidence;
      return std::ranges::any_of(
          own, [&](const Evidence& e) { return e.document == reason.document && e.words == reason.words; });
    };
    if (reason.words.size() <= most && !shows(relation.a) && !shows(relation.b)) return &reason;
  }
  return nullptr;
}

Standing AccountsView::standing(const Matter& matter) const {
  float likeliest = -1;
  for (const Relation& relation : matter.relations)
    if (in_conflict(relation.kind)) likeliest = std::max(likeliest, relation.probability);
  if (likeliest >= 0) return likeliest < unsure_below ? Standing::perhaps : Standing::conflict;
  if (speakers(matter).size() < 2) return Standing::alone;
  return all_agree(matter) ? Standing::accord : Standing::several;
}

bool AccountsView::loose(const Matter& matter) const {
  return standing(matter) == Standing::several && std::ranges::all_of(matter.positions, [](const Position& position) {
           return position.confidence < unsure_position_below;
         });
}

bool AccountsView::among_claims(const Matter& matter) const {
  const auto claimed = [&](const Evidence& evidence) {
    return evidence.statement == none && std::ranges::any_of(accounts.claims, [&](const Evidence& claim) {
             return claim.document == evidence.document && claim.words.begin < evidence.words.end &&
                    evidence.words.begin < claim.words.end;
           });
  };
  return lone(matter) && std::ranges::all_of(matter.positions, [&](const Position& position) {
           return std::ranges::all_of(position.evidence, claimed);
         });
}

bool AccountsView::any_lone() const {
  return std::ranges::any_of(accounts.matters,
                             [&](const Matter& matter) { return lone(matter) && !among_claims(matter); });
}

bool AccountsView::any_shared() const {
  return std::ranges::any_of(accounts.matters, [&](const Matter& matter) { return !lone(matter); });
}

std::vector<const Matter*> AccountsView::lone_of(std::uint32_t party) const {
  std::vector<const Matter*> matters;
  for (const Matter& matter : accounts.matters) {
    if (lone(matter) && matter.positions.front().party == party && !among_claims(matter)) matters.push_back(&matter);
  }
  return matters;
}

std::string AccountsView::in_words(Standing standing, const Matter& matter) const {
  if (standing == Standing::conflict) return std::string(words.conflict);
  if (standing == Standing::perhaps) return std::string(words.perhaps);
  if (standing == Standing::accord) return std::string(words.accord);
  if (standing == Standing::alone) return std::string(words.alone);
  const std::string speak = std::to_string(speakers(matter).size()) + ' ' + std::string(words.several);
  return loose(matter) ? speak + ", " + std::string(words.unsure_matter) : speak;
}

std::vector<Tie> AccountsView::kinds_of(const Matter& matter) const {
  std::vector<Tie> kinds;
  for (const Relation& relation : matter.relations) {
    if (std::ranges::find(kinds, relation.kind, &Tie::kind) == kinds.end())
      kinds.push_back({relation.kind, true, false, relation.probability, {}});
  }
  std::ranges::sort(kinds, {}, &Tie::kind);
  return kinds;
}

std::vector<Fact> AccountsView::means() const {
  return dixit::facts_of(*this, [&](const Document&, const Contact& contact) {
    return std::string(interface_words(ui).contacts[static_cast<std::size_t>(contact.kind.value)]);
  });
}

std::vector<Fact> AccountsView::when() const {
  return dixit::facts_of(*this,
                         [&](const Document&, const Contact& contact) { return date_in_words(contact.when, ui); });
}

std::vector<Fact> AccountsView::place() const {
  return dixit::facts_of(
      *this, [](const Document& document, const Contact& contact) { return std::string(document(contact.place)); });
}

std::vector<Fact> AccountsView::status() const {
  return dixit::facts_of(*this, [&](const Document&, const Contact& contact) {
    const InterfaceWords& all = interface_words(ui);
    const std::string status(all.statuses[static_cast<std::size_t>(contact.status.value)]);
    return status.empty() ? status : status + std::string(all.endings[static_cast<std::size_t>(contact.kind.value)]);
  });
}

std::string AccountsView::source_of(const ContactAccount& account) const {
  return account.party == none ? std::string(words.by_article) + ' ' + std::to_string(account.document + 1)
                               : party(account.party).name;
}

std::string AccountsView::source_of(const Asked& asked) const {
  if (asked.according != none) return party(asked.according).name;
  const Document& document = documents[asked.document];
  const std::uint32_t entity = asked.statement == none ? none : document.statements[asked.statement].entity;
  if (entity != none) return document.entities[entity].name;
  return std::string(words.by_article) + ' ' + std::to_string(asked.document + 1);
}

}  // namespace dixit
