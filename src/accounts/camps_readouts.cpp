// Whose account a readout is: what a government prints itself of a talk it had.
#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include "accounts/answers.h"
#include "accounts/camps.h"
#include "accounts/official.h"
#include "accounts/plain_names.h"
#include "lexicon/lexicon.h"
#include "resolve/given_names.h"
#include "resolve/offices.h"
#include "resolve/roles.h"
#include "resolve/states.h"
#include "text/unicode.h"

namespace dixit::comparison {

constexpr std::uint32_t longest_office = 6;  // words and marks: `le Chef de l'État`

// `le ministre`, `the Ministry` in a readout of his ministry, or of his: nothing but what the outlet has.
static bool tells_outlet_alone(const std::string& outlet, const std::string& name) {
  return std::ranges::all_of(plain_words(name), [&](const std::string& word) {
    return is_article(word) || is_preposition(word) || is_office(word) || word.size() == 1 ||
           office_in_common(outlet, {word}) > 0;
  });
}

bool Camps::has_readouts_of_two() const {
  std::set<std::uint32_t> telling;
  for (std::uint32_t d = 0; d < documents_.size(); ++d)
    if (readout_[d]) telling.insert(now(first_[d]));
  return telling.size() > 1;
}

bool Camps::tells_itself(std::uint32_t camp) const {
  for (std::uint32_t d = 0; d < documents_.size(); ++d)
    if (readout_[d] && now(first_[d]) == now(camp)) return true;
  return false;
}

// `the President` of two readouts are two.
bool Camps::is_called_by_office(const Node& node) const {
  if (node.member.entity == none || !readout_[node.member.document]) return false;
  if (are_both_sides(entity(node))) return true;
  const std::vector<std::string> words = plain_words(node.name);
  if (words.empty()) return false;
  if (is_office(words.front()) || (words.size() > 1 && is_office(words[1]))) return true;
  const std::vector<std::string>& outlet = outlets_[node.member.document].words;
  return is_body_of_power(words.front()) && std::ranges::all_of(words, [&](const std::string& word) {
           return is_article(word) || is_preposition(word) || std::ranges::find(outlet, word) != outlet.end();
         });
}

// `the Government Press Bureau` of `Government Press Bureau, Norwell`; `Brymoor` of `Brymoor Airports`.
// Both plain.
static bool begins_outlet(const std::string& outlet, const std::string& name) {
  constexpr std::size_t shortest = 5;  // of a name of one word, which is no common one
  const bool one_word = name.find(' ') == std::string::npos;
  if (one_word && (name.size() < shortest || find_headword(name) || is_article(name))) return false;
  return outlet.starts_with(name) && (outlet.size() == name.size() || outlet[name.size()] == ' ');
}

// `directeur général`, `chief executive`, `president`; not `porte-parole`.
static bool leads_a_body(std::span<const std::string> title) {
  static constexpr std::string_view leading[] = {
      "president", "presidente", "directeur",  "directrice", "chief",     "director",   "chairman", "chairwoman",
      "chair",     "general",    "secretaire", "secretary",  "dirigeant", "dirigeante", "patron",   "patronne"};
  return !title.empty() && std::ranges::find(leading, title.front()) != std::end(leading);
}

// A body; or what was taken for a person, and has no given name.
static bool may_be_body(const Entity& entity, const std::string& name) {
  if (entity.kind == Kind::organisation) return true;
  return entity.kind == Kind::person &&
         resolution::gender_of_given_name(name.substr(0, name.find(' '))) == Gender::unknown;
}

// Does a day begin there: `le 22 avril`, `mardi 22 avril`, `22 April`? Not an age: `42 ans`, `42, was`.
static bool begins_a_day(const Document& readout, std::uint32_t word) {
  constexpr std::uint32_t before_number = 2;
  for (std::uint32_t w = word; w <= word + before_number && w + 1 < readout.words.size(); ++w)
    if (is_digit(decode(readout[w], 0).code_point)) {
      const std::string next = fold(readout[w + 1]);
      return w > word || (is_word(decode(next, 0).code_point) && next != "ans" && next != "an" && next != "years");
    }
  return false;
}

// The place by which it is dated: `Velk` of `Velk, le 22 avril.`, `VELK –`; empty: none.
static std::string dateline(const Document& readout) {
  constexpr std::uint32_t longest = 4;
  constexpr std::array<std::string_view, 5> dashes = {"–", "—", "(", "-", ":"};
  for (std::uint32_t w = 0; w < longest && w < readout.words.size(); ++w) {
    if (is_upper(decode(readout[w], 0).code_point) || (w > 0 && readout[w] == "-")) continue;
    const bool closed = std::ranges::find(dashes, readout[w]) != dashes.end();
    const bool dated = readout[w] == "," && begins_a_day(readout, w + 1);
    return w > 0 && (closed || dated) ? plain_name(readout(Range<Word>{0, w})) : std::string();
  }
  return {};
}

// Of a call nobody travels to: where it is told from is the seat of whoever tells it.
static bool is_seat(const Document& readout, const std::string& name) {
  return !name.empty() && name == dateline(readout) &&
         std::ranges::all_of(readout.contacts, [](const Contact& c) { return c.kind.value == ContactKind::call; });
}

bool Camps::signs(const Node& node) const {
  const Document& readout = documents_[node.member.document];
  const std::uint32_t who = node.member.entity;
  if (!node.proper || entity(node).kind != Kind::person) return false;
  const Range<Word> line = signature(readout);
  return std::ranges::any_of(readout.mentions,
                             [&](const Mention& m) { return m.entity == who && line.contains(m.words.begin); });
}

// `its chief executive, X`, in what a body prints of itself; `the president of Velsund Motor`.
bool Camps::heads_outlet(const Node& node) const {
  const std::string& printed_by = documents_[node.member.document].outlet;
  if (!node.proper || entity(node).kind != Kind::person || is_official(printed_by)) return false;
  const std::vector<std::string>& outlet = outlets_[node.member.document].words;
  return std::ranges::any_of(entity(node).names, [&](const std::string& name) {
    const std::vector<std::string> words = plain_words(name);
    if (words.size() < 2) return false;
    const Determiner* owner = find_determiner(words.front());
    const std::span title = std::span(words).subspan(owner ? 1 : 0);
    if (!leads_a_body(title)) return false;
    return (owner && owner->possessive) || !std::ranges::search(title, outlet).empty();
  });
}

// Both who talked, as the one tells it; who signs; who answers alone, of what an office prints; the minister and the
// ministry, of a ministry, that are not called otherwise.
bool Camps::speaks_for_outlet(const Node& node) const {
  const Entity& who = entity(node);
  if (are_both_sides(who)) return true;
  const std::string& outlet = documents_[node.member.document].outlet;
  if (node.proper && is_seat(documents_[node.member.document], node.name)) return true;
  if (signs(node) || heads_outlet(node)) return true;
  if (is_official(outlet) && node.member.entity == only_who_answers(documents_[node.member.document])) return true;
  if (may_be_body(who, node.name) && begins_outlet(outlets_[node.member.document].name, node.name)) return true;
  if (who.kind == Kind::organisation)
    return office_in_common(outlet, {node.name}) > 0 &&
           (tells_outlet_alone(outlet, node.name) || is_office_alone(node));
  return who.kind == Kind::person && is_called_by_office(node) && office_in_common(outlet, who.names) > 0 &&
         tells_outlet_alone(outlet, node.name);
}

// `The Minister` of a readout is who heads the ministry that printed it, though the other one is a minister too; `we`
// are who printed it.
std::uint32_t Camps::of_source(std::uint32_t document, const Statement& statement) const {
  const Document& told = documents_[document];
  if (readout_[document] && statement.source.size() == 1) {
    const Range<Word> source = statement.source.front();
    const std::string words(told(source));
    const bool office = source.size() <= longest_office &&
                        ((office_in_common(told.outlet, {words}) > 0 && tells_outlet_alone(told.outlet, words)) ||
                         is_office_of(told.outlet, words));
    if (office || is_written_we(told, source)) return of({document, none});
  }
  return of({document, statement.entity});
}

// `ministre`, `president`; not of a body that is none of a state: `le président de la Fédération castanaise`.
static bool tells_official(const std::vector<std::string>& words) {
  static constexpr std::string_view others[] = {
      "federation", "confederation", "conseil",    "council",     "parti",      "party",     "front",
      "union",      "ligue",         "league",     "association", "comite",     "committee", "assemblee",
      "assembly",   "parlement",     "parliament", "chambre",     "commission", "syndicat",  "club"};
  const auto other = [](const std::string& word) { return std::ranges::find(others, word) != std::end(others); };
  return std::ranges::any_of(words, [](const std::string& word) { return in_power(word) && is_office(word); }) &&
         std::ranges::none_of(words, other);
}

// `the Orlandish Minister of Transport`, `the Orlandish side`, as the readout of Castany tells of him: of another
// outlet's state.
bool Camps::is_of_other(std::uint32_t document, std::uint32_t e) const {
  const Document& readout = documents_[document];
  const std::vector<std::string>& own = outlets_[document].states;
  return std::ranges::any_of(readout.entities[e].names, [&](const std::string& name) {
    const std::vector<std::string> words = plain_words(name);
    const bool side = std::ranges::any_of(words, is_side);
    if ((!side && !tells_official(words)) || names_state(words, own)) return false;
    return std::ranges::any_of(outlets_, [&](const Outlet& other) {
      return &other != &outlets_[document] && names_state(words, other.states);
    });
  });
}

// Who signs it; else who is told to say most in it, is told of first, and has the office that the outlet is of.
std::uint32_t Camps::leading_speaker(std::uint32_t document) const {
  const Document& readout = documents_[document];
  for (std::uint32_t e = 0; e < readout.entities.size(); ++e)
    if (signs(nodes_[first_[document] + 1 + e])) return of({document, e});
  std::map<std::uint32_t, std::size_t> told, statements;  // by camp; by entity
  for (const Statement& s : readout.statements)
    if (s.entity != none && (s.source.size() != 1 || !is_written_we(readout, s.source.front()))) ++statements[s.entity];
  for (const auto& [entity, count] : statements)
    if (may_lead(document, entity)) told[of({document, entity})] += count;
  for (const Mention& mention : readout.mentions) {
    const auto found = mention.entity == none ? told.end() : told.find(of({document, mention.entity}));
    if (found == told.end()) continue;
    found->second += 2;
    break;
  }
  for (std::uint32_t e = 0; e < readout.entities.size(); ++e)
    if (const auto found = told.find(of({document, e})); found != told.end())
      found->second += office_in_common(readout.outlet, readout.entities[e].names);
  std::uint32_t best = none;
  std::size_t most = 0, next = 0;
  for (const auto& [camp, count] : told) {
    if (count > most) {
      next = std::exchange(most, count);
      best = camp;
    } else {
      next = std::max(next, count);
    }
  }
  return most > next ? best : none;
}

// A town hall has a mayor, too.
static bool is_power(const std::vector<std::string>& outlet) { return std::ranges::any_of(outlet, in_power); }

// `la Région`, `l'entreprise`: a body by its sort alone; nullptr: none.
static const Headword* sort_of_body(const std::vector<std::string>& words) {
  const Determiner* determiner = words.size() == 2 ? find_determiner(words.front()) : nullptr;
  const Headword* head =
      determiner && determiner->definite && !determiner->possessive ? find_headword(words.back()) : nullptr;
  return head && head->kind == Kind::organisation ? head : nullptr;
}

// `l'entreprise` of an outlet that is a name alone, `la Région` of `Région Mervoise`.
static bool tells_sort(const std::vector<std::string>& outlet, const std::vector<std::string>& words,
                       const Headword& sort) {
  if (words_of_office(outlet, words) > 0) return true;
  if (sort.field != Field::business || !sort.general || words.back() == "groupe") return false;
  return std::ranges::none_of(outlet, [](const std::string& word) { return find_headword(word) != nullptr; });
}

// The readouts of the one party whose outlets are called so, in whatever article: not `le ministère de la Défense`,
// which others have, too.
std::uint32_t Camps::readout_called(const Node& node) const {
  if (tells_itself(first_[node.member.document] + 1 + node.member.entity)) return none;  // of one already
  const bool of_power = std::ranges::any_of(plain_words(node.name), is_body_of_power);
  const std::vector<std::string> words = plain_words(entity(node).name);
  const Headword* sort = !of_power || !readout_[node.member.document] ? sort_of_body(words) : nullptr;
  return only_readout([&](std::uint32_t d) {
    if (!of_power && begins_outlet(outlets_[d].name, node.name)) return true;
    return sort != nullptr && tells_sort(outlets_[d].words, words, *sort);
  });
}

// One of the readouts, by their documents, of the one party whose are so.
std::uint32_t Camps::only_readout(const std::function<bool(std::uint32_t)>& is_so) const {
  std::uint32_t found = none;
  for (std::uint32_t d = 0; d < documents_.size(); ++d) {
    if (!readout_[d] || !is_so(d)) continue;
    if (found != none && now(first_[found]) != now(first_[d])) return none;
    found = d;
  }
  return found;
}

// The readout of whose outlet it tells the name, or the state: `la partie castanaise`, `la présidence castanaise`,
// `Castany`.
std::uint32_t Camps::readout_of(const Node& node) const {
  if (node.member.entity == none) return none;
  const Kind kind = entity(node).kind;
  if (kind == Kind::group) return none;  // `soldats castanais`
  if (may_be_body(entity(node), node.name))
    if (const std::uint32_t called = readout_called(node); called != none) return called;
  if (kind == Kind::person)
    for (const std::uint32_t official : {readout_of_official(node), readout_of_office(node)})
      if (official != none) return official;
  std::vector<std::string> words = plain_words(node.name);
  if (words.size() == 1 && node.proper)  // `Varenia`, whatever it was taken for
    if (const std::uint32_t state = readout_with_state(words); state != none) return state;
  if (words.size() == 1 && is_side(words.front()))  // `side`, where `the Castanian side` is its other name
    for (const std::string& name : entity(node).names)
      if (std::vector<std::string> whole = plain_words(name); std::ranges::any_of(whole, is_side)) words = whole;
  const bool power = kind == Kind::state || std::ranges::any_of(words, [](const std::string& word) {
                       return is_side(word) || is_body_of_power(word);
                     });
  if (!power && (!node.proper || kind != Kind::organisation || state_words(node.name).size() != 1)) return none;
  return readout_with_state(words);
}

// `le ministre`, `l'entourage du président` of an article, where one side alone is led by such a one.
std::uint32_t Camps::readout_of_office(const Node& node) const {
  static constexpr std::string_view around[] = {"entourage", "cabinet", "services", "proches", "office", "team"};
  if (node.proper) return none;
  std::string office;
  for (const std::string& word : plain_words(entity(node).name)) {
    if (is_article(word) || is_preposition(word) || word.size() == 1 ||
        std::ranges::find(around, word) != std::end(around))
      continue;
    const Headword* seat = find_headword(word);
    if (!office.empty() || !is_office(word) || !(in_power(word) || (seat && resolution::is_seat(*seat)))) return none;
    office = word;
  }
  if (office.empty()) return none;
  const std::uint32_t own = node.member.document;
  if (readout_[own] && (is_power(outlets_[own].words) || words_of_office(outlets_[own].words, {office}) > 0))
    return none;  // of a ministry's own, or of the minister's whom it met
  return only_readout([&](std::uint32_t d) {
    return words_of_office(outlets_[d].words, {office}) > 0 || resolution::leads_house(office, outlets_[d].folded);
  });
}

// `First Minister Douglas Penhale of Torrisk`, `le ministre castanais`, in whatever article.
std::uint32_t Camps::readout_of_official(const Node& node) const {
  const std::string& called = entity(node).name;
  const Determiner* determiner = find_determiner(fold(called.substr(0, called.find(' '))));
  if (determiner && !determiner->definite) return none;  // `a Castanian diplomat`
  if (tells_itself(first_[node.member.document] + 1 + node.member.entity))
    return none;  // of one already, and misread at times to be of another
  std::uint32_t found = none;
  for (const std::string& name : entity(node).names) {
    const std::vector<std::string> words = plain_words(name);
    const std::uint32_t told = tells_official(words) ? readout_with_state(words) : none;
    if (told == none) continue;
    if (found != none && now(first_[found]) != now(first_[told])) return none;
    found = told;
  }
  return found;
}

// `son homologue vernois`, without a name.
static bool is_counterpart_alone(const Entity& entity) {
  const std::vector<std::string> words = plain_words(entity.name);
  return std::ranges::any_of(words, [](const std::string& w) { return w == "homologue" || w == "counterpart"; });
}

// Where two sides tell of the talk: whom the readout tells to have taken part, by name and by the office that the other
// outlet is of, though this one names no land (`the President of Castany, Ines Valmont`; `Présidence de la
// République`); or as the counterpart alone.
std::uint32_t Camps::counterpart(std::uint32_t document) const {
  const std::uint32_t other = readout_beside(document);
  if (other == none) return none;
  std::set<std::uint32_t> found, unnamed;
  for (const Contact& contact : documents_[document].contacts)
    for (const std::uint32_t e : contact.parties) {
      const std::uint32_t node = first_[document] + 1 + e;
      const Entity& who = entity(nodes_[node]);
      if (who.kind != Kind::person || now(node) == now(first_[document])) continue;
      if (!nodes_[node].proper) {
        if (is_counterpart_alone(who)) unnamed.insert(node);
        continue;
      }
      if (tells_itself(node)) return none;  // known
      if (office_in_common(documents_[other].outlet, who.names) > 0) found.insert(node);
    }
  const std::set<std::uint32_t>& told = found.empty() ? unnamed : found;
  return told.size() == 1 ? *told.begin() : none;
}

// A readout of the only other side.
std::uint32_t Camps::readout_beside(std::uint32_t document) const {
  return only_readout([&](std::uint32_t d) { return now(first_[d]) != now(first_[document]); });
}

// A readout, and both who talked as it tells of them, are the account of its leading speaker; of one who leads in two
// outlets' readouts only where these are one party by name.
void Camps::join_readouts() {
  std::map<std::uint32_t, std::set<std::uint32_t>> outlets;  // of a leading speaker
  std::vector<std::uint32_t> leading(documents_.size(), none);
  for (std::uint32_t d = 0; d < documents_.size(); ++d) {
    if (!readout_[d]) continue;
    leading[d] = leader(d);
    if (leading[d] != none) outlets[leading[d]].insert(now(first_[d]));
  }
  const auto is_of = [&](std::uint32_t node, std::uint32_t camp) { put(now(node), now(camp)); };
  for (std::uint32_t d = 0; d < documents_.size(); ++d) {
    if (!readout_[d]) continue;
    for (std::uint32_t e = 0; e < documents_[d].entities.size(); ++e)
      if (speaks_for_outlet(nodes_[first_[d] + 1 + e])) is_of(first_[d] + 1 + e, first_[d]);
    if (leading[d] != none && outlets[leading[d]].size() == 1) is_of(first_[d], leading[d]);
    if (leading[d] != none && is_office_of_head(d, leading[d])) is_of(named_head(d), first_[d]);
  }
  for (std::uint32_t n = 0; n < nodes_.size(); ++n)
    if (const std::uint32_t d = readout_of(nodes_[n]); d != none) is_of(n, first_[d]);
  for (std::uint32_t d = 0; d < documents_.size(); ++d)
    if (const std::uint32_t node = readout_[d] ? counterpart(d) : none; node != none)
      is_of(node, first_[readout_beside(d)]);
}

}  // namespace dixit::comparison
