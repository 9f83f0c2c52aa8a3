#include "accounts/camps.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <utility>

#include "accounts/official.h"
#include "accounts/plain_names.h"
#include "accounts/whose.h"
#include "lexicon/lexicon.h"
#include "lexicon/nationality.h"
#include "resolve/offices.h"
#include "resolve/phrase.h"
#include "resolve/states.h"
#include "text/unicode.h"

namespace dixit::comparison {
namespace {

// A name of somebody: small words in it are particles. Not `a U.S. official`, `la mort de Luc Amiot`.
bool is_name(std::string_view name) {
  static constexpr std::string_view particles[] = {"de",  "du",  "des", "d",  "von", "van", "der", "den", "di",
                                                   "da",  "del", "la",  "le", "el",  "al",  "ben", "bin", "ibn",
                                                   "ter", "zu",  "af",  "y",  "e",   "os",  "dos"};
  bool capital = false;
  for (std::size_t at = 0; at < name.size();) {
    const Decoded c = decode(name, at);
    std::size_t end = at + c.size;
    if (!is_word(c.code_point)) {
      at = end;
      continue;
    }
    while (end < name.size() && is_word(decode(name, end).code_point)) end += decode(name, end).size;
    const bool joined = at > 0 && name[at - 1] == '-';  // `Jong-un`
    capital |= is_upper(c.code_point);
    if (!is_upper(c.code_point) && !joined &&
        std::ranges::find(particles, name.substr(at, end - at)) == std::end(particles))
      return false;
    at = end;
  }
  return capital;
}

std::vector<std::string> paper_names(std::string_view outlet) {
  std::vector<std::string> names = {std::string(outlet)};
  for (std::size_t at = 0; at < outlet.size();) {
    const std::size_t end = std::min(outlet.find_first_of("/()", at), outlet.size());
    std::string_view part = outlet.substr(at, end - at);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty() && part != outlet) names.emplace_back(part);
    at = end + 1;
  }
  return names;
}

bool holds_office(const std::string& word) { return in_power(word) || word == "homologue" || word == "counterpart"; }

// What tells which office, of a definite description: `ministre orlandais de la defense` of `son ministre orlandais de
// la Défense` and of `Le ministre orlandais de la Défense Pavel Doran`. Empty where no office is told, or one by one
// word.
std::string office_of(const std::string& name, const std::string& person) {
  static constexpr std::string_view definite[] = {"le",  "la",  "l",   "son", "sa",   "leur",
                                                  "the", "his", "her", "its", "their"};
  std::vector<std::string> words = plain_words(name);
  if (words.empty() || std::ranges::find(definite, words.front()) == std::end(definite)) return {};
  words.erase(words.begin());
  words.erase(std::ranges::find_first_of(words, words_of_person(person)), words.end());
  return words.size() > 1 && std::ranges::any_of(words, holds_office) ? joined(words, 0) : std::string();
}

}  // namespace

Camps::Camps(std::span<const Document> documents) : documents_(documents) {
  add_nodes();
  join_names();
  join_bodies();
  join_full_names();
  join_spellings();
  join_surnames();
  join_titled();
  join_offices();
  join_states();
  join_speakers();
  join_owned();
  join_readouts();
}

void Camps::add_nodes() {
  for (std::uint32_t d = 0; d < documents_.size(); ++d) {
    first_.push_back(static_cast<std::uint32_t>(nodes_.size()));
    readout_.push_back(comparison::is_readout(documents_[d]));
    std::vector<std::string> outlet = plain_words(documents_[d].outlet);
    const std::string_view state = known_state(outlet);
    const std::string& printed_by = documents_[d].outlet;
    outlets_.push_back({fold(printed_by), std::move(outlet), plain_name(printed_by), state_words(printed_by), state});
    nodes_.push_back({{d, none}, documents_[d].outlet, true});
    for (std::uint32_t e = 0; e < documents_[d].entities.size(); ++e) {
      const std::string& name = documents_[d].entities[e].name;
      nodes_.push_back({{d, e}, plain_name(name), is_proper(name)});
    }
  }
  up_.resize(nodes_.size());
  std::iota(up_.begin(), up_.end(), 0U);
  next_ = up_;
}

std::uint32_t Camps::of(PartyMember member) const {
  if (member.entity == none) return documents_[member.document].outlet.empty() ? none : now(first_[member.document]);
  return now(first_[member.document] + 1 + member.entity);
}

std::uint32_t Camps::now(std::uint32_t camp) const {
  while (up_[camp] != camp) camp = up_[camp];
  return camp;
}

void Camps::join(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t one = std::min(now(a), now(b)), other = std::max(now(a), now(b));
  put(other, one);
  for (std::uint32_t camp : {a, b})  // so that the way up stays short
    while (up_[camp] != camp) camp = std::exchange(up_[camp], one);
}

// Both are what their camps are called now.
void Camps::put(std::uint32_t from, std::uint32_t into) {
  if (from == into) return;
  up_[from] = into;
  std::swap(next_[from], next_[into]);  // of two rings one
}

// Ascending.
std::vector<std::uint32_t> Camps::nodes_of(std::uint32_t camp) const {
  std::vector<std::uint32_t> nodes = {camp};
  for (std::uint32_t n = next_[camp]; n != camp; n = next_[n]) nodes.push_back(n);
  std::ranges::sort(nodes);
  return nodes;
}

bool Camps::is_paper(std::uint32_t camp) const { return nodes_[now(camp)].member.entity == none; }

bool Camps::is_person(std::uint32_t camp) const {
  const Node& node = nodes_[now(camp)];
  return node.member.entity != none && (entity(node).kind == Kind::person || entity(node).kind == Kind::unknown);
}

bool Camps::has_name(std::uint32_t camp) const {
  return std::ranges::any_of(nodes_of(camp), [&](std::uint32_t n) { return nodes_[n].proper; });
}

bool Camps::is_named_in(std::uint32_t camp, std::uint32_t document) const {
  const std::uint32_t end =
      document + 1 < first_.size() ? first_[document + 1] : static_cast<std::uint32_t>(nodes_.size());
  for (std::uint32_t n = first_[document] + 1; n < end; ++n)
    if (now(n) == now(camp)) return true;
  return false;
}

bool Camps::is_nobody(PartyMember member) const {
  static constexpr std::string_view words[] = {
      "nobody",    "no",  "nul",  "nulle", "aucun",  "aucune", "someone", "somebody", "anyone", "anybody", "everyone",
      "everybody", "you", "vous", "tu",    "quelqu", "chacun", "chacune", "chaque",   "every",  "any"};
  if (member.entity == none) return false;
  const Node& node = nodes_[first_[member.document] + 1 + member.entity];
  const std::string_view name = entity(node).name;
  if (fold(name) == "personne") return true;
  const std::string first = node.name.substr(0, node.name.find(' '));
  if (std::ranges::find(words, first) == std::end(words)) return false;
  return !is_proper(name.substr(std::min(first.size(), name.size())));
}

Camps::Asker Camps::asker_in(std::uint32_t document, Range<Word> words) const {
  for (const Contact& contact : documents_[document].contacts)
    for (std::size_t i = 0; i < contact.initiative_words.size(); ++i)
      if (words.contains(contact.initiative_words[i].begin))
        return {of({document, contact.initiative[i]}), contact.initiative_words[i]};
  return {};
}

bool Camps::is_readout(std::uint32_t document) const { return readout_[document]; }

// `son homologue castanaise` of a headline, or of another article, is `Inès Valmont, son homologue castanaise`, where
// no other who is named is called so.
void Camps::join_offices() {
  std::map<std::string, std::set<std::uint32_t>> holders;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (!is_named_person(nodes_[n])) continue;
    for (const std::string& name : entity(nodes_[n]).names) holders[office_of(name, nodes_[n].name)].insert(now(n));
  }
  holders.erase(std::string());
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    const Node& node = nodes_[n];
    if (node.member.entity == none || node.proper || entity(node).kind != Kind::person) continue;
    const auto found = holders.find(office_of(entity(node).name, {}));
    if (found != holders.end() && found->second.size() == 1) join(*found->second.begin(), n);
  }
}

bool Camps::is_named_person(const Node& node) const {
  return node.member.entity != none && node.proper && entity(node).kind == Kind::person && is_name(entity(node).name) &&
         node.name.find(" et ") == std::string::npos && node.name.find(" and ") == std::string::npos;
}

// The land in the name of a ministry, by its first letters: `norl`, of `le ministère norlandais de la Pêche`.
static std::string land_in(const std::string& name) {
  constexpr std::size_t stem = 4;
  const std::vector<std::string> words = state_words(name);
  return words.empty() ? std::string() : words.back().substr(0, stem);
}

void Camps::join_speakers() {
  std::map<std::string, std::uint32_t> names, ministries;
  std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> in_article;  // `le ministre` of another is another
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (nodes_[n].member.entity == none) continue;
    for (const std::string& name : entity(nodes_[n]).names) {
      const std::string plain = without_of(plain_name(name));
      in_article.emplace(std::pair(nodes_[n].member.document, plain), n);
      if (!find_headword(plain)) names.emplace(plain, n);
    }
  }
  std::map<std::string, std::set<std::string>> lands_of;  // of each ministry, those that are told
  for (std::uint32_t n = 0; n < nodes_.size(); ++n)
    if (const std::string key = nodes_[n].member.entity == none ? std::string() : ministry(nodes_[n].name);
        !key.empty())
      if (const std::string land = land_in(entity(nodes_[n]).name); !land.empty()) lands_of[key].insert(land);
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (nodes_[n].member.entity == none) continue;
    if (const std::string key = ministry(nodes_[n].name); !key.empty()) {
      const bool of_one = lands_of[key].size() < 2;  // else `le ministère de la Défense` alone may be either's
      const std::string land = of_one ? std::string() : land_in(entity(nodes_[n]).name);
      const bool own = land.empty() && readout_[nodes_[n].member.document] && is_called_by_office(nodes_[n]);
      if (!own && (of_one || !land.empty())) join_by(ministries, key + ' ' + land, n);
    }
    for (const std::string& name : entity(nodes_[n]).names) {
      const std::string whom = spoken_for(plain_name(name), !is_named_person(nodes_[n]));
      if (whom.size() <= 2 || std::ranges::any_of(plain_words(name), resolution::is_former)) continue;
      if (const auto here = in_article.find({nodes_[n].member.document, whom}); here != in_article.end()) {
        const bool of_many = is_named_person(nodes_[n]) && entity(nodes_[here->second]).kind == Kind::group;
        if (!of_many) join(here->second, n);
        continue;
      }
      const auto found = names.lower_bound(whom);  // `ministère de la Mer` is also that of `… de la Mer du Norland`
      if (found != names.end() && (found->first + ' ').starts_with(whom + ' ')) join(found->second, n);
    }
  }
}

// `side`, where `the Wexmoor side` is a name, too.
static bool is_cut(const std::string& name, const std::vector<std::string>& names) {
  if (name.empty() || is_upper(decode(name, 0).code_point) || name.find(' ') != std::string::npos) return false;
  return std::ranges::any_of(names, [&](const std::string& whole) { return whole.ends_with(' ' + name); });
}

Party Camps::party(std::uint32_t camp) const {
  Party party;
  std::set<std::string> seen;
  std::size_t best = 0;
  const auto add = [&](const std::string& name) {
    if (seen.insert(plain_name(name)).second) party.names.push_back(name);
  };
  for (const std::uint32_t n : nodes_of(camp)) {
    const PartyMember member = nodes_[n].member;
    if (member.entity == none) {
      if (party.name.empty()) {
        party.name = documents_[member.document].outlet;
        party.kind = Kind::organisation;
      }
      for (const std::string& name : paper_names(documents_[member.document].outlet)) add(name);
      party.members.push_back(member);
      continue;
    }
    const Entity& who = entity(nodes_[n]);
    const std::size_t sort = who.kind == Kind::document ? 0 : who.kind == Kind::state ? 1000 : 500;  // whose it is
    const bool office = readout_[member.document] && is_office_alone(nodes_[n]);     // `the Ministry`, of either side
    const bool by_name = nodes_[n].proper && !is_office(nodes_[n].name) && !office;  // `Le Ministre` is none
    const std::size_t rank = (by_name ? 2000U : 0U) + sort + who.mentions.size();
    const bool named = !office && (!readout_[member.document] || !are_both_sides(who.name));
    if (party.name.empty() || (named && rank > best)) {
      best = rank;
      party.name = who.name;
      party.kind = who.kind;
    }
    if (party.state.empty()) party.state = who.state;
    party.members.push_back(member);
    for (const std::string& name : who.names)
      if ((!readout_[member.document] || !are_both_sides(name)) && !is_cut(name, who.names)) add(name);
  }
  std::erase(party.names, party.name);
  party.names.insert(party.names.begin(), party.name);
  return party;
}

}  // namespace dixit::comparison
