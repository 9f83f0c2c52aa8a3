// Who is one party by name alone.
#include <algorithm>
#include <functional>
#include <iterator>
#include <set>

#include "accounts/bodies.h"
#include "accounts/camps.h"
#include "accounts/plain_names.h"
#include "accounts/whose.h"
#include "lexicon/lexicon.h"
#include "resolve/given_names.h"
#include "text/unicode.h"

namespace dixit::comparison {
namespace {

constexpr std::ptrdiff_t long_description_blanks = 3;  // tells one from others by itself
constexpr std::size_t most_before_name = 5;            // words: `le jihadiste castanais` Luc Amiot

constexpr std::size_t shortest_acronym = 2, longest_acronym = 8;
constexpr std::size_t fewest_initials = 3;  // `BF` may be anybody's

bool is_acronym(std::string_view name) {
  return name.size() >= shortest_acronym && name.size() <= longest_acronym && all_capitals(name) &&
         std::ranges::all_of(name, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

}  // namespace

void Camps::join_by(std::map<std::string, std::uint32_t>& keys, const std::string& key, std::uint32_t node) {
  const auto [found, added] = keys.emplace(key, node);
  if (!added) join(found->second, node);
}

// `l'exécutif`, which the article also calls `le gouvernement`, of no land.
static bool is_the_government(const Entity& who) {
  static constexpr std::string_view government = "gouvernement";
  if (who.kind != Kind::organisation) return false;
  const auto called = [&](auto&& test) {
    return std::ranges::any_of(who.names, [&](const std::string& name) { return test(plain_name(name)); });
  };
  return called([](const std::string& name) { return name == government; }) &&
         !called([](const std::string& name) { return name != government && name.find(government) != name.npos; });
}

void Camps::join_names() {
  std::map<std::string, std::uint32_t> names;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    const Node& node = nodes_[n];
    if (node.name.size() < 2) continue;
    if (node.member.entity == none) {
      join_by(names, "paper:" + node.name, n);
      continue;
    }
    if (is_called_by_office(node)) continue;
    if (is_the_government(entity(node)) && !readout_[node.member.document]) join_by(names, "gouvernement", n);
    const Kind kind = entity(node).kind;
    const bool long_description = std::ranges::count(node.name, ' ') >= long_description_blanks;
    if (node.proper || long_description || kind == Kind::organisation || kind == Kind::state || kind == Kind::group)
      join_by(names, node.name, n);
  }
}

// `ONU` and `Nations unies`; what is called by the same capitals in two articles, or by capitals that its name begins
// its words with; and by a part of its name, where no other is called so.
void Camps::join_bodies() {
  std::map<std::string, std::uint32_t> known;
  std::map<std::string, std::vector<std::uint32_t>> spelled;  // bodies by their initials
  const auto is_body = [&](std::uint32_t n) {
    if (nodes_[n].member.entity == none) return false;
    const Kind kind = entity(nodes_[n]).kind;
    return kind == Kind::organisation || kind == Kind::group;
  };
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (!is_body(n)) continue;
    const bool word = is_stop_word(nodes_[n].name) && !is_acronym(entity(nodes_[n]).name);  // `un`, not `UN`
    if (const std::string_view body = body_of(nodes_[n].name); !body.empty() && !word)
      join_by(known, "body:" + std::string(body), n);
    for (const std::string& name : entity(nodes_[n]).names)
      if (is_acronym(name) && (plain_name(name) == nodes_[n].name || body_of(plain_name(name)).empty()))
        join_by(known, plain_name(name), n);
    if (const std::vector<std::string> words = plain_words(nodes_[n].name); words.size() >= fewest_initials)
      if (const std::string initials = initials_of(words); initials.size() >= fewest_initials)
        spelled[initials].push_back(n);
  }
  for (const auto& [name, n] : known)
    if (const auto found = spelled.find(name); found != spelled.end() && are_one(found->second))
      join(found->second.front(), n);
  join_shortened();
}

// `la préfecture` and `la préfecture de la Varne`.
void Camps::join_shortened() {
  struct Name {
    std::vector<std::string> words;
    std::vector<std::uint32_t> nodes;
  };
  std::map<std::string, std::map<std::string, Name>> by_word;  // by its first and its last, each name once
  const auto words_of = [&](std::uint32_t n) {
    std::vector<std::string> words = plain_words(nodes_[n].name);
    std::erase_if(words, [](const std::string& word) { return is_stop_word(word) || is_preposition(word); });
    return words;
  };
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (nodes_[n].member.entity == none || entity(nodes_[n]).kind != Kind::organisation) continue;
    const std::vector<std::string> words = words_of(n);
    if (words.size() < 2) continue;
    for (const std::string* word : {&words.front(), &words.back()}) {
      Name& name = by_word[*word][joined(words, 0)];
      name.words = words;
      if (name.nodes.empty() || name.nodes.back() != n) name.nodes.push_back(n);
    }
  }
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (nodes_[n].member.entity == none || entity(nodes_[n]).kind != Kind::organisation) continue;
    if (!entity(nodes_[n]).state.empty()) continue;
    const bool english = documents_[nodes_[n].member.document].language == "en";
    const std::vector<std::string> words = words_of(n);
    if (words.size() == 1 && find_headword(words.front()) == nullptr) continue;  // `Sund` is not `Sund Press`
    std::vector<std::uint32_t> longer;
    for (const auto* word : {words.empty() ? nullptr : &words.front(), words.empty() ? nullptr : &words.back()}) {
      const auto found = word ? by_word.find(*word) : by_word.end();
      if (found == by_word.end()) continue;
      for (const auto& [name, other] : found->second)
        if (shortens(words, other.words, english)) longer.insert(longer.end(), other.nodes.begin(), other.nodes.end());
    }
    const bool apart = std::ranges::any_of(
        longer, [&](std::uint32_t m) { return nodes_[m].member.document == nodes_[n].member.document; });
    if (!longer.empty() && !apart && are_one(longer)) join(longer.front(), n);
  }
}

bool Camps::are_one(const std::vector<std::uint32_t>& nodes) const {
  return std::ranges::all_of(nodes, [&](std::uint32_t n) { return now(n) == now(nodes.front()); });
}

// `Sarah H. Sanders`, `Sarah Huckabee Sanders` and `Sarah Sanders`, `Bob` and `Robert McDonnell`: given name and
// surname are the same. One whose name has no more than these says which.
void Camps::join_full_names() {
  std::map<std::string, std::vector<std::uint32_t>> people;
  std::set<std::string> plain;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (!is_named_person(nodes_[n])) continue;
    const std::vector<std::string> words = words_of_person(nodes_[n].name);
    if (words.size() < 2) continue;
    const std::string name = std::string(formal_given_name(words.front())) + ' ' + words.back();
    people[name].push_back(n);
    if (words.size() == 2) plain.insert(name);
  }
  for (const auto& [name, nodes] : people)
    if (plain.contains(name))
      for (const std::uint32_t n : nodes) join(nodes.front(), n);
}

// `Castaner` is `Christophe Castaner`, and `von der Leyen` is `Ursula von der Leyen`, where the articles name no other
// who is called so.
void Camps::join_surnames() {
  std::map<std::string, std::vector<std::uint32_t>> ending;  // full names by each of their ends
  std::vector<std::pair<std::size_t, std::uint32_t>> longest_first;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (!is_named_person(nodes_[n])) continue;
    const std::vector<std::string> words = words_of_person(nodes_[n].name);
    for (std::size_t from = 1; from < words.size(); ++from) ending[joined(words, from)].push_back(n);
    longest_first.emplace_back(words.size(), n);
  }
  std::ranges::stable_sort(longest_first, std::greater(), [](const auto& sized) { return sized.first; });
  for (const auto& [words, n] : longest_first) {
    const auto found = ending.find(joined(words_of_person(nodes_[n].name), 0));
    if (found == ending.end()) continue;
    std::set<std::uint32_t> people;
    for (const std::uint32_t person : found->second) people.insert(now(person));
    if (people.size() == 1) join(*people.begin(), n);
  }
}

// `Vicente` and `Vincente Fox`, `Lemercier` and `Lemmercier`: one letter in five; of given names those that no list
// holds both. Whom one article names both ways is two.
void Camps::join_spellings() {
  using Spellings = std::map<std::string, std::vector<std::uint32_t>>;  // of one end of the name: who is called so
  std::map<std::string, Spellings> given_of, surname_of;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (!is_named_person(nodes_[n])) continue;
    const std::vector<std::string> words = words_of_person(nodes_[n].name);
    if (words.size() < 2) continue;
    given_of[joined(words, 1)][words.front()].push_back(n);
    surname_of[words.front()][joined(words, 1)].push_back(n);
  }
  const auto known = [](const std::string& given) {
    return resolution::gender_of_given_name(given) != Gender::unknown;
  };
  const auto one_article = [&](std::uint32_t n, const std::vector<std::uint32_t>& others) {
    return std::ranges::any_of(others,
                               [&](std::uint32_t m) { return nodes_[n].member.document == nodes_[m].member.document; });
  };
  for (const auto* ends : {&given_of, &surname_of})
    for (const auto& [end, spellings] : *ends)
      for (auto a = spellings.begin(); a != spellings.end(); ++a)
        for (auto b = std::next(a); b != spellings.end(); ++b) {
          if (!is_misspelled(a->first, b->first)) continue;
          if (ends == &given_of && known(a->first) && known(b->first)) continue;
          if (std::ranges::any_of(a->second, [&](std::uint32_t n) { return one_article(n, b->second); })) continue;
          join(a->second.front(), b->second.front());
        }
}

// `le jihadiste castanais Luc Amiot`, where a name of somebody was taken for a part of a description.
void Camps::join_titled() {
  std::map<std::string, std::uint32_t> people;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n)
    if (is_named_person(nodes_[n]) && nodes_[n].name.find(' ') != std::string::npos) people.emplace(nodes_[n].name, n);
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (nodes_[n].member.entity == none) continue;
    const std::string& name = entity(nodes_[n]).name;
    const std::vector<std::string> words = plain_words(name);
    // `Anne Dupont-Sorel` is not `Dupont-Sorel`, of whom there may be several.
    if (entity(nodes_[n]).kind == Kind::person && is_upper(decode(name, 0).code_point) &&
        find_determiner(words.front()) == nullptr)
      continue;
    for (std::size_t from = 1; from + 1 < words.size() && from <= most_before_name; ++from) {
      if (is_preposition(words[from - 1]) || words[from - 1] == "et" || words[from - 1] == "and" ||
          words[from - 1] == "d")
        break;
      if (const auto found = people.find(joined(words, from)); found != people.end()) join(found->second, n);
    }
  }
}

// Of people, those that one camp alone is called by: `Sorel`, of `Sorel's office`.
std::map<std::string, std::uint32_t> Camps::surnames() const {
  std::map<std::string, std::uint32_t> out;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (nodes_[n].member.entity == none || !nodes_[n].proper || entity(nodes_[n]).kind != Kind::person) continue;
    for (const std::string& name : entity(nodes_[n]).names) {
      if (!is_proper(name) || name.find(' ') != std::string::npos) continue;
      const auto [found, added] = out.emplace(plain_name(name), n);
      if (!added && found->second != none && now(found->second) != now(n)) found->second = none;
    }
  }
  std::erase_if(out, [](const auto& of) { return of.second == none; });
  return out;
}

// `Trump's legal team`, `un bilan établi par l'AFP`: of whom the articles name.
void Camps::join_owned() {
  std::map<std::string, std::uint32_t> names;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (nodes_[n].member.entity == none) continue;
    const Entity& who = entity(nodes_[n]);
    if (who.kind == Kind::document || (!nodes_[n].proper && who.kind != Kind::organisation)) continue;
    names.emplace(nodes_[n].name, n);
  }
  for (const auto& [surname, n] : surnames()) names.emplace(surname, n);
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (nodes_[n].member.entity == none) continue;
    const Owners of = owners(entity(nodes_[n]).name);
    for (const std::string& owner : of.names) {
      auto found = names.find(owner);
      for (std::size_t end = owner.rfind(' '); of.goes_on && found == names.end() && end != std::string::npos;
           end = owner.rfind(' ', end - 1))
        found = names.find(owner.substr(0, end));
      if (found == names.end() || found->second == n) continue;
      join(found->second, n);
      break;
    }
  }
}

}  // namespace dixit::comparison
