// Which state a party speaks for.
#include <algorithm>
#include <array>
#include <set>

#include "accounts/camps.h"
#include "accounts/official.h"
#include "accounts/plain_names.h"
#include "lexicon/lexicon.h"
#include "lexicon/nationality.h"
#include "resolve/offices.h"
#include "resolve/phrase.h"
#include "resolve/states.h"
#include "text/word_list.h"

namespace dixit::comparison {
namespace {

bool serves_power(const std::string& word) {
  return in_power(word) || is_side(word) || word == "official" || word == "spokesman" || word == "spokeswoman" ||
         word == "spokesperson";
}

constexpr std::size_t full_office = 5;  // words: `le ministre castanais de la Pêche`

// Not `le dirigeant castanais`, which pronouns are taken for too often.
bool is_particular_office(const std::string& word) {
  static constexpr std::string_view offices[] = {"ministre",    "minister",   "secretaire", "secretary",
                                                 "diplomatie",  "porte",      "spokesman",  "spokeswoman",
                                                 "ambassadeur", "ambassador", "ministere",  "ministry"};
  return std::ranges::find(offices, word) != std::end(offices);
}

// `les autorités castanaises`; those of health or of a town are another party.
bool are_authorities(const std::vector<std::string>& words) {
  const std::size_t plain = words.empty() || !find_determiner(words.front()) ? 2 : 3;
  return words.size() == plain && (words[plain - 2] == "autorites" || words[plain - 1] == "authorities");
}

// The state of the first adjective, else the one whose name stands before a function: `Iran's President`, `White House
// spokesman`, not `ambassadeur en Iran`.
std::string_view state_told(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string next = i + 1 < words.size() ? words[i] + ' ' + words[i + 1] : std::string();
    for (const std::string_view word : {std::string_view(next), std::string_view(words[i])})
      if (const std::string_view state = state_of_adjective(word); !state.empty()) return state;
  }
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool article = i == 1 && words[0] == "a";  // `a U.S. official`, not `ambassadeur à …`
    if (i > 0 && !article && is_preposition(words[i - 1])) continue;
    if (std::ranges::none_of(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end(), serves_power)) continue;
    for (const std::string& called : {words[i] + ' ' + words[i + 1], words[i]})
      if (const resolution::State* state = resolution::state_of(called)) return state->code;
  }
  return {};
}

// Where a ministry sits: its minister's, not the head of state's.
bool houses_ministry(std::string_view name) {
  static constexpr std::array<std::string_view, 10> houses = {
      "quai d orsay", "bercy",     "place beauvau",      "beauvau",          "pentagone",
      "pentagon",     "whitehall", "departement d etat", "state department", "foreign office"};
  return is_one_of(name, houses);
}

}  // namespace

// Of the article, else of the first other that has one.
const std::string& Camps::date_of(std::uint32_t document) const {
  const auto dated = std::ranges::find_if(documents_, [](const Document& d) { return !d.date.empty(); });
  const bool own = !documents_[document].date.empty() || dated == documents_.end();
  return own ? documents_[document].date : dated->date;
}

// The office at the head of a state that is held on the day of the article; nullptr: none.
const resolution::Office* Camps::office_held(const Node& node) const {
  const std::string& date = date_of(node.member.document);
  for (const resolution::Office* office : resolution::offices_until(date))
    if (office->holder == node.name && office->detail.empty() &&
        (office->to.empty() || (!date.empty() && office->to > date)))
      return office;
  return nullptr;
}

// Of a state's name, or of what is in power there: `le ministère russe …`. Empty where two are told.
std::string Camps::state_named(const Node& node) const {
  const Entity& who = entity(node);
  if ((who.kind == Kind::state || who.kind == Kind::organisation) && !who.state.empty()) return who.state;
  if (who.kind == Kind::document) return {};
  const bool named = is_named_person(node);
  const std::string surname = named ? plain_words(node.name).back() : std::string();
  std::string state;
  for (const std::string& name : who.names) {
    const std::vector<std::string> words = plain_words(name);
    if (std::ranges::any_of(words, resolution::is_former)) continue;
    if (who.kind == Kind::group && !are_authorities(words)) continue;
    const bool in_full = words.size() >= full_office && std::ranges::any_of(words, is_particular_office);
    const bool beside_name = words.size() > 1 && !find_determiner(words.front());  // `X, ministre castanais`
    if (named && !plain_name(name).ends_with(surname) && !in_full && !beside_name) continue;
    const std::string_view told = state_told(words);
    if (told.empty() || (who.kind != Kind::group && std::ranges::none_of(words, serves_power))) continue;
    if (!state.empty() && state != told) return {};
    state = told;
  }
  return state;
}

void Camps::join_states() {
  std::vector<std::string> named(nodes_.size()), held(nodes_.size());
  std::set<std::string> speaking_states;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (nodes_[n].member.entity == none) continue;
    named[n] = state_named(nodes_[n]);
    if (const resolution::Office* office = office_held(nodes_[n])) held[n] = std::string(office->state);
    const std::string& state = held[n].empty() ? named[n] : held[n];
    const Document& document = documents_[nodes_[n].member.document];
    if (!state.empty() && std::ranges::any_of(document.statements,
                                              [&](const Statement& s) { return s.entity == nodes_[n].member.entity; }))
      speaking_states.insert(state);
  }
  std::map<std::string, std::uint32_t> keys;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    const std::string& state = held[n].empty() ? named[n] : held[n];
    if (state.empty()) continue;
    const std::string key = speaking_states.size() > 1 ? state : state + power(nodes_[n]);
    join_by(keys, key, n);
  }
}

// Whose power it is within its state: a palace is its head's, a name of the state is everybody's.
std::string Camps::power(const Node& node) const {
  const resolution::State* state = resolution::state_of(node.name);
  if (houses_ministry(node.name)) return ' ' + node.name;
  if (state && state->sort == resolution::StateName::seat)
    return node.name == "matignon" || node.name == "downing street" ? " premier ministre" : " president";
  if (const resolution::Office* office = office_held(node)) return ' ' + std::string(office->headword);
  return entity(node).kind == Kind::person ? ' ' + node.name : std::string();
}

}  // namespace dixit::comparison
