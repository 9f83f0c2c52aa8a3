// Who may lead in what an office prints: whose account it may be.
#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "accounts/camps.h"
#include "accounts/official.h"
#include "accounts/plain_names.h"
#include "lexicon/lexicon.h"
#include "lexicon/nationality.h"
#include "resolve/offices.h"
#include "resolve/phrase.h"
#include "resolve/roles.h"
#include "resolve/states.h"
#include "text/unicode.h"

namespace dixit::comparison {
namespace {

// A union or an association has no such head: whom it names so it speaks of.
constexpr std::array<std::string_view, 8> of_employers = {"directeur", "directrice", "patron", "patronne",
                                                          "pdg",       "employeur",  "boss",   "employer"};

bool shares_a_word(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(a, [&](const std::string& word) {
    return word.size() > 2 && !is_article(word) && !is_preposition(word) && std::ranges::find(b, word) != b.end();
  });
}

// Fields whose people have no part in a body that is not theirs.
bool is_of_others(Field field) {
  constexpr std::array<Field, 8> others = {Field::human,  Field::family, Field::elected, Field::justice,
                                           Field::police, Field::church, Field::media,   Field::law};
  return std::ranges::find(others, field) != others.end();
}

// A palace, whose head is named there without an office: `Anton Sedov had a telephone conversation`.
bool is_of_one_head(std::string_view outlet) {
  constexpr std::array<std::string_view, 9> palaces = {
      "kremlin", "elysee", "matignon", "downing", "maison blanche", "presiden", "primature", "white house", "chancell"};
  const std::string name = plain_name(outlet);
  return std::ranges::any_of(palaces, [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

bool is_of_members(const std::vector<std::string>& outlet) {
  return std::ranges::any_of(outlet, [](const std::string& word) {
    const Headword* noun = find_headword(word);
    return noun && noun->kind == Kind::organisation && noun->field == Field::association;
  });
}

}  // namespace

static bool is_written_with_capital(std::string_view name, const std::string& word) {
  for (std::size_t at = 0; at < name.size(); at += decode(name, at).size)
    if (is_upper(decode(name, at).code_point) && fold(name.substr(at)).starts_with(word)) return true;
  return false;
}

// Does the word stand where a land does: `of Varenia`, `du Sambara`, `Varenian Minister`, and with a capital or as an
// adjective? Not the given name of `Secretary of Defense Grant Calloway`, nor `the President of the sympathy`.
static bool stands_as_land(const std::string& name, const std::string& land) {
  const std::vector<std::string> words = plain_words(name);
  const bool capital = is_written_with_capital(name, land);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != land) continue;
    const bool led = i > 0 && (is_preposition(words[i - 1]) || words[i - 1] == "d" ||
                               (i > 1 && is_article(words[i - 1]) && is_preposition(words[i - 2])));
    const bool before_office = i + 1 < words.size() && (is_office(words[i + 1]) || words[i + 1] == "prime");
    if (resolution::is_of_a_place(land) || (capital && (led || before_office))) return true;
  }
  return false;
}

// What may be the state of an office in one of his names: `Sambara`, of `Président du Sambara, M. Idriss Kaboré`.
static std::vector<std::string> land_of(const Entity& entity, const std::vector<std::string>& called) {
  std::vector<std::string> lands;
  for (const std::string& name : entity.names) {
    const std::vector<std::string> words = plain_words(name);
    const auto tells = [](const std::string& word) {
      return in_power(word) || word == "homologue" || word == "counterpart";
    };
    if (std::ranges::none_of(words, tells)) continue;
    for (const std::string& word : state_words(name))
      if (std::ranges::find(called, word) == called.end() && stands_as_land(name, word)) lands.push_back(word);
  }
  return lands;
}

bool Camps::is_of_other_land(std::uint32_t document, std::uint32_t e) const {
  const std::vector<std::string>& own = outlets_[document].states;
  if (own.empty()) return false;
  const Entity& who = documents_[document].entities[e];
  const std::vector<std::string> lands = land_of(who, plain_words(who.name));
  return !lands.empty() && !names_state(lands, own);
}

// Not those of whom it tells, though nobody else is heard in it: another body, a state that is not the outlet's, who is
// told to be of another land or, of what a body prints, to be of none of it.
bool Camps::may_lead(std::uint32_t document, std::uint32_t e) const {
  const Document& readout = documents_[document];
  const Entity& who = readout.entities[e];
  if (are_both_sides(who) || is_of_other(document, e)) return false;
  const std::vector<std::string> words = plain_words(who.name);
  std::vector<std::string> outlet = outlets_[document].words;
  erase_host(outlet);
  const std::vector<std::string>& own = outlets_[document].states;
  if (is_proper(who.name) && readout_with_state(words) != none && !names_state(words, own)) return false;
  switch (who.kind) {
    case Kind::group:
    case Kind::document:
      return false;
    case Kind::state:
      return names_state(words, own) || own.empty();
    case Kind::organisation: {
      const Determiner* determiner = find_determiner(fold(who.name.substr(0, who.name.find(' '))));
      if (determiner && !determiner->definite) return false;  // `un collectif de familles`
      const bool power = std::ranges::any_of(words, is_body_of_power);
      return power || shares_a_word(words, outlet) || !is_proper(who.name);
    }
    default:
      break;
  }
  if (is_of_other_land(document, e)) return false;
  if (is_official(readout.outlet) && !is_body_alone(readout.outlet)) return true;
  return speaks_for_a_body(outlet, who);
}

// Whoever is told to have a part in a body: `sa présidente`, `le porte-parole`, `the chief executive`.
bool Camps::speaks_for_a_body(const std::vector<std::string>& outlet, const Entity& who) {
  const bool members = is_of_members(outlet);
  return std::ranges::any_of(who.names, [&](const std::string& name) {
    const std::vector<std::string> words = plain_words(name);
    if (shares_a_word(words, outlet)) return true;
    return std::ranges::any_of(words, [&](const std::string& word) {
      if (word == "porte" || word.starts_with("spokes")) return true;
      const Headword* noun = find_headword(word);
      if (!noun || noun->kind != Kind::person || is_of_others(noun->field) || resolution::is_seat(*noun) ||
          resolution::sits_or_governs(*noun))
        return false;
      return !members || std::ranges::find(of_employers, word) == of_employers.end();
    });
  });
}

// The office that the outlet is of: `ministre` of `Ministère de la Mer`, `President` of `Kremlin`.
static bool has_its_office(const std::string& outlet, const std::vector<std::string>& names) {
  if (office_in_common(outlet, names) > 0) return true;
  const std::string house = fold(outlet);
  return std::ranges::any_of(names, [&](const std::string& name) {
    return std::ranges::any_of(plain_words(name), [&](const std::string& word) {
      const Headword* office = find_headword(word);
      return office && office->kind == Kind::person && resolution::leads_house(office->first_form, house);
    });
  });
}

std::uint32_t Camps::readout_with_state(const std::vector<std::string>& words) const {
  const std::string_view state = known_state(words);
  return only_readout([&](std::uint32_t d) {
    return names_state(words, outlets_[d].states) || (!state.empty() && outlets_[d].state == state);
  });
}

// Who leads: the leading speaker, but not before a head whom it names, where his own office is another
// (`L'Ambassadrice a promis`, of what a presidency prints).
std::uint32_t Camps::leader(std::uint32_t document) const {
  const std::uint32_t speaker = leading_speaker(document), head = named_head(document);
  if (head == none || speaker == now(head)) return speaker;
  if (speaker == none) return now(head);
  const Document& readout = documents_[document];
  for (std::uint32_t e = 0; e < readout.entities.size(); ++e) {
    const Node& node = nodes_[first_[document] + 1 + e];
    if (of({document, e}) != speaker) continue;
    // `Le Président Faye a reçu un appel du Président Kaboré. Le Président Kaboré a proposé`: of two the one told
    // first.
    if (!has_its_office(readout.outlet, readout.entities[e].names)) continue;
    const bool both = has_its_office(readout.outlet, entity(nodes_[head]).names);
    return both && !is_office_alone(node) ? now(head) : speaker;
  }
  return now(head);
}

// `The Minister`, `the Ministry of Finance`, of what that ministry prints: nothing that names whoever it is.
bool Camps::is_office_alone(const Node& node) const {
  if (!is_called_by_office(node)) return false;
  const std::vector<std::string>& outlet = outlets_[node.member.document].words;
  return std::ranges::all_of(plain_words(node.name), [&](const std::string& word) {
    return is_article(word) || is_preposition(word) || word.size() == 1 || find_headword(word) ||
           std::ranges::find(outlet, word) != outlet.end();
  });
}

// `The King` who leads, and `King Sobandla`, of whom it tells first.
bool Camps::is_office_of_head(std::uint32_t document, std::uint32_t camp) const {
  const std::uint32_t head = named_head(document);
  if (head == none) return false;
  const Document& readout = documents_[document];
  for (std::uint32_t e = 0; e < readout.entities.size(); ++e) {
    const Node& node = nodes_[first_[document] + 1 + e];
    if (now(first_[document] + 1 + e) != now(camp) || !is_office_alone(node)) continue;
    const std::vector<std::string> office = plain_words(node.name);
    if (std::ranges::any_of(entity(nodes_[head]).names, [&](const std::string& name) {
          return std::ranges::all_of(office, [&](const std::string& word) {
            const std::vector<std::string> told = plain_words(name);
            return is_article(word) || std::ranges::find(told, word) != told.end();
          });
        }))
      return true;
  }
  return false;
}

// Of whom it tells first to have taken part, by a name and by the office that the outlet is of, though he says nothing
// in it: `Le Président Alioune Faye a reçu un appel`.
std::uint32_t Camps::named_head(std::uint32_t document) const {
  const Document& readout = documents_[document];
  if (readout.contacts.empty() || readout.contacts.front().parties.empty()) return none;
  const std::uint32_t e = readout.contacts.front().parties.front(), node = first_[document] + 1 + e;
  const bool named = nodes_[node].proper && entity(nodes_[node]).kind == Kind::person;
  if (!named || !may_lead(document, e)) return none;
  const std::vector<std::string>& names = readout.entities[e].names;
  const bool plain = std::ranges::none_of(names, [](const std::string& name) {
    return std::ranges::any_of(plain_words(name), [](const std::string& word) { return is_office(word); });
  });
  return (plain && is_of_one_head(readout.outlet)) || has_its_office(readout.outlet, names) ? node : none;
}

}  // namespace dixit::comparison
