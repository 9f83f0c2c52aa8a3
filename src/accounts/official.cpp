#include "accounts/official.h"

#include <algorithm>
#include <array>
#include <span>

#include "accounts/plain_names.h"
#include "lexicon/bodies.h"
#include "lexicon/lexicon.h"
#include "lexicon/nationality.h"
#include "resolve/offices.h"
#include "resolve/states.h"
#include "text/unicode.h"
#include "text/word_list.h"

namespace dixit::comparison {
namespace {

// Beginnings of words in the name of an outlet.
constexpr std::array<std::string_view, 43> official = {"media office",
                                                       "media relations",
                                                       "communications office",
                                                       "diwan",
                                                       "press office",
                                                       "press service",
                                                       "bureau de presse",
                                                       "gouvernement",
                                                       "government",
                                                       "presiden",
                                                       "minister",
                                                       "ministr",
                                                       "kremlin",
                                                       "elysee",
                                                       "matignon",
                                                       "chancell",
                                                       "ambassade",
                                                       "embassy",
                                                       "white house",
                                                       "maison blanche",
                                                       "foreign office",
                                                       "department",
                                                       "departement d",
                                                       "service de pr",
                                                       "primature",
                                                       "royal court",
                                                       "state house",
                                                       "palais royal",
                                                       "royal palace",
                                                       "etat major",
                                                       "defence staff",
                                                       "general staff",
                                                       "armed forces",
                                                       "forces armees",
                                                       "permanent mi",
                                                       "mission perm",
                                                       "commission eu",
                                                       "european comm",
                                                       "nations unies",
                                                       "united nations",
                                                       "governor",
                                                       "gouverneur",
                                                       "investor rel"};
// Likewise, where no article stands first: `La République du Fleuve` is a paper.
constexpr std::array<std::string_view, 4> states = {"republic of", "kingdom of", "republique d", "royaume d"};

// Who may be told of as both, and what may stand with it.
constexpr std::array<std::string_view, 26> talking = {
    "parties", "sides",        "leaders",       "dirigeants",   "presidents",    "chefs",       "chiefs",
    "heads",   "ministres",    "ministers",     "responsables", "secretaries",   "secretaires", "interlocuteurs",
    "pays",    "countries",    "nations",       "delegations",  "gouvernements", "governments", "capitales",
    "hommes",  "counterparts", "interlocutors", "homologues",   "officials"};
constexpr std::array<std::string_view, 3> two = {"deux", "two", "both"};
constexpr std::array<std::string_view, 20> complements = {
    "d",        "de",         "des",          "du",       "of",         "state",   "etat",
    "etats",    "government", "gouvernement", "premiers", "foreign",    "defence", "defense",
    "affaires", "etrangeres", "la",           "affairs",  "diplomatie", "prime"};
constexpr std::array<std::string_view, 10> bodies = {"ministry",  "ministere",      "diplomatie", "diplomacy",
                                                     "armee",     "administration", "presidence", "presidency",
                                                     "primature", "chancellerie"};
constexpr std::array<std::string_view, 4> pronouns = {"he", "she", "il", "elle"};
constexpr std::array<std::string_view, 3> sides = {"partie", "side", "cote"};
// Of an outlet's name what tells no state.
constexpr std::array<std::string_view, 37> general = {
    "republic", "republique",    "kingdom",         "royaume",       "service",       "services",    "office",
    "national", "nationale",     "general",         "press",         "presse",        "states",      "commonwealth",
    "federal",  "federation",    "confederation",   "democratic",    "people",        "union",       "first",
    "premier",  "premiere",      "relations",       "royal",         "royale",        "permanent",   "permanente",
    "mission",  "international", "internationales", "organizations", "organisations", "secretariat", "hygiene",
    "monde",    "europe"};

// What ministries are of, by the first letters.
constexpr std::array<std::string_view, 40> fields = {
    "sante",  "health", "cultur", "memoir", "justic", "migrat", "energi", "energy", "ressou", "resour",
    "water",  "interi", "educat", "scienc", "recher", "resear", "commer", "trade",  "econom", "financ",
    "agricu", "peche",  "fisher", "transp", "enviro", "climat", "commun", "orient", "numeri", "digita",
    "cooper", "develo", "exteri", "extern", "outre",  "affair", "securi", "travai", "labour", "touris"};

// Of an outlet's name: whoever has it brings news.
constexpr std::array<std::string_view, 16> of_press = {"news",  "press",      "presse", "info",       "infos", "media",
                                                       "radio", "television", "tv",     "daily",      "times", "post",
                                                       "actu",  "actus",      "afp",    "information"};

constexpr std::size_t shortest_state = 4, of_office = 6;  // letters

bool brings_news(const std::string& word) {
  const Headword* head = find_headword(word);
  return is_one_of(word, of_press) || (head && head->field == Field::media);
}

// Is the outlet one of its names, or in one: `Velsund Motor`, `the chief executive of Velsund Motor`? Or does a body's
// begin the outlet's: `Velsund`?
bool bears(const Entity& entity, const std::vector<std::string>& outlet) {
  return std::ranges::any_of(entity.names, [&](const std::string& name) {
    const std::vector<std::string> words = plain_words(name);
    if (!std::ranges::search(words, outlet).empty()) return true;
    return entity.kind == Kind::organisation && is_upper(decode(name, 0).code_point) && !words.empty() &&
           words.size() < outlet.size() && std::ranges::equal(words, std::span(outlet).first(words.size()));
  });
}

// Before a preposition that is still of the field: `et de la Pêche`, `for the Sea`.
bool goes_on(std::string_view word) { return word == "et" || word == "and" || is_article(std::string(word)); }

// Without what a ministry is of: `Power and Networks` of `Ministry of Power and Networks of Castany`. A `Prime Minister
// of Castany` is of none.
void erase_field(std::vector<std::string>& words) {
  constexpr std::array<std::string_view, 4> of_all = {"prime", "first", "premier", "premiere"};
  const auto office = std::ranges::find_if(words, [](const std::string& w) { return w.starts_with("minist"); });
  constexpr std::array<std::string_view, 4> before = {"foreign", "defence", "defense", "interior"};
  if (office != words.begin() && (is_one_of(*(office - 1), of_all) || is_one_of(*(office - 1), before))) return;
  const auto is_of = [](const std::string& word) { return is_preposition(word) || word == "d"; };
  const auto begin = std::find_if(office, words.end(), is_of);
  if (begin == words.end()) return;
  auto end = begin + 1;
  while (end != words.end() && (!is_of(*end) || goes_on(*(end - 1)))) ++end;
  words.erase(begin, end);
}

}  // namespace

// `au Kolanda`, of `Ambassade de Valmorie au Kolanda`.
void erase_host(std::vector<std::string>& words) {
  constexpr std::array<std::string_view, 6> in = {"au", "en", "aux", "in", "to", "pres"};
  const auto embassy = std::ranges::find_if(words, [](const std::string& word) {
    return word.starts_with("ambassad") || word.starts_with("embass") || word.starts_with("mission");
  });
  if (embassy == words.end()) return;
  words.erase(std::find_if(embassy, words.end(), [&](const std::string& word) { return is_one_of(word, in); }),
              words.end());
}

namespace {

bool is_of_power(const Headword& head) {
  return head.field == Field::state || head.field == Field::government || head.field == Field::diplomacy ||
         head.field == Field::army;
}

// `Fédération autonome des cheminots`, `Northport Water Authority`; not `L'Union`, `Agence du Fleuve`.
bool is_of_a_body(std::string_view outlet) {
  const std::vector<std::string> words = plain_words(outlet);
  if (words.size() < 3 || is_article(words.front())) return false;
  if (std::ranges::any_of(words, brings_news)) return false;
  return std::ranges::any_of(std::array{words.front(), words.back()}, [&](const std::string& word) {
    const Headword* head = find_headword(word);
    if (!head || head->kind != Kind::organisation || head->number == Number::plural || head->always_plural)
      return false;
    if (word == "agence" || word == "agency") return words.size() > 3;
    return head->field != Field::media && word != "pays" && word != "country";
  });
}

}  // namespace

bool is_body_alone(std::string_view outlet) {
  const std::vector<std::string> words = plain_words(outlet);
  return is_official(outlet) && std::ranges::none_of(words, in_power) &&
         std::ranges::none_of(official, [&](std::string_view begins) {
           return (' ' + plain_name(outlet)).find(' ' + std::string(begins)) != std::string::npos;
         });
}

bool is_official(std::string_view outlet) {
  const std::string name = ' ' + plain_name(outlet);
  const auto has = [&](std::string_view word) { return name.find(' ' + std::string(word)) != std::string::npos; };
  const std::vector<std::string> words = plain_words(outlet);
  return is_of_a_body(outlet) || std::ranges::any_of(official, has) ||
         (!words.empty() && !is_article(words.front()) && std::ranges::any_of(states, has));
}

// `Agence pelgore d'information`, `Norvane News Agency`, where it tells of a contact of that land's.
bool is_agency_of_a_party(const Document& document) {
  constexpr std::size_t stem = 5;
  const std::vector<std::string> words = plain_words(document.outlet);
  if (words.size() < 3 || (words.front() != "agence" && words.back() != "agency")) return false;
  for (const std::string& land : state_words(document.outlet)) {
    if (land.size() < stem) continue;
    for (const Contact& contact : document.contacts)
      for (const std::uint32_t e : contact.parties)
        for (const std::string& name : document.entities[e].names)
          for (const std::string& word : plain_words(name))
            if (word.starts_with(land.substr(0, stem))) return true;
  }
  return false;
}

bool is_written_we(const Document& document, Range<Word> source) {
  const Pronoun* pronoun = find_pronoun(fold(document(source)));
  return pronoun && pronoun->person == Person::first &&
         std::ranges::none_of(document.quotations, [&](const Quotation& q) { return q.words.contains(source.begin); });
}

Range<Word> signature(const Document& document) {
  constexpr std::uint32_t longest = 12;
  if (document.paragraphs.size() < 2) return {};
  const Range<Word> last = document.paragraphs.back().words;
  return last.empty() || last.size() > longest || document[last.end - 1] == "." ? Range<Word>{} : last;
}

bool is_readout(const Document& document) {
  if (is_official(document.outlet) || is_agency_of_a_party(document)) return true;
  const std::vector<std::string> words = plain_words(document.outlet);
  if (words.empty() || is_article(words.front()) || std::ranges::any_of(words, brings_news) ||
      field_of_body(plain_name(document.outlet)) == Field::media)
    return false;
  const bool writes = std::ranges::any_of(document.statements, [&](const Statement& s) {
    return s.source.size() == 1 && is_written_we(document, s.source.front());
  });
  const std::vector<std::string> signed_by = plain_words(document(signature(document)));
  if (writes && !std::ranges::search(signed_by, words).empty()) return true;
  return std::ranges::any_of(document.contacts, [&](const Contact& contact) {
    return std::ranges::any_of(contact.parties, [&](std::uint32_t e) { return bears(document.entities[e], words); });
  });
}

bool is_office(const std::string& word) {
  const Headword* head = find_headword(word);
  return head && head->kind == Kind::person && head->field != Field::none && head->number != Number::plural;
}

bool in_power(const std::string& word) {
  const Headword* head = find_headword(word);
  return is_one_of(word, bodies) || (head && is_of_power(*head));
}

bool is_body_of_power(const std::string& word) {
  const Headword* head = find_headword(word);
  return is_one_of(word, bodies) || (head && is_of_power(*head) && head->kind != Kind::person);
}

bool is_side(const std::string& word) { return is_one_of(word, sides); }

// `les deux chefs d'État`, `the leaders`, `both sides`, `he and Minister Vale`.
bool are_both_sides(std::string_view name) {
  std::vector<std::string> words = plain_words(name);
  for (const std::string_view joint : {"et", "and"}) {
    const auto at = std::ranges::find(words, joint);
    if (at == words.end()) continue;
    const auto one = [](const std::string& word) { return is_one_of(word, pronouns) || is_office(word); };
    return std::any_of(words.begin(), at, one) || (at + 1 != words.end() && is_one_of(at[1], pronouns));
  }
  if (words == std::vector<std::string>{"pays"} || words == std::vector<std::string>{"le", "pays"}) return false;
  const bool counts = std::ranges::any_of(words, [](const std::string& word) { return is_one_of(word, two); });
  std::erase_if(words, [](const std::string& word) { return is_article(word) || is_one_of(word, two); });
  if (words.empty()) return counts;  // `The two`
  return std::ranges::any_of(words, [](const std::string& word) { return is_one_of(word, talking); }) &&
         std::ranges::all_of(
             words, [](const std::string& word) { return is_one_of(word, talking) || is_one_of(word, complements); });
}

bool are_both_sides(const Entity& entity) {
  return are_both_sides(entity.name) ||
         (entity.kind == Kind::group &&
          std::ranges::any_of(entity.names, [](auto& name) { return are_both_sides(name); }));
}

// Of an outlet: what may be its state's name. `Santé` is a word like others.
std::vector<std::string> state_words(std::string_view outlet) {
  std::vector<std::string> words;
  while (!outlet.empty()) {  // `Ministry of Power and Networks, Corrland`
    const std::string_view part = outlet.substr(0, outlet.find(','));
    outlet.remove_prefix(std::min(outlet.size(), part.size() + 1));
    std::vector<std::string> some = plain_words(part);
    erase_field(some);
    erase_host(some);
    words.insert(words.end(), some.begin(), some.end());
  }
  std::erase_if(words, [](const std::string& word) {
    return word.size() < shortest_state || is_one_of(word, general) || is_one_of(word, complements) ||
           find_headword(word) || is_one_of(word.substr(0, of_office), fields) ||
           std::ranges::any_of(official, [&](std::string_view begins) { return word.starts_with(begins); });
  });
  return words;
}

std::string_view known_state(const std::vector<std::string>& words) {
  constexpr std::size_t longest = 3;  // words
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string name;
    for (std::size_t k = i; k < std::min(i + longest, words.size()); ++k) {
      name += (k > i ? " " : "") + words[k];
      if (const resolution::State* state = resolution::state_of(name)) return state->code;
    }
    if (const std::string_view state = state_of_adjective(words[i]); !state.empty()) return state;
  }
  return {};
}

bool names_state(const std::vector<std::string>& words, const std::vector<std::string>& states) {
  return std::ranges::any_of(words, [&](const std::string& word) {
    return std::ranges::any_of(states, [&](const std::string& state) { return resolution::of_one_state(word, state); });
  });
}

// An office by another name.
bool is_office_of(std::string_view outlet, std::string_view name) {
  const std::vector<std::string> words = plain_words(name);
  const Headword* office = find_headword(joined(words, !words.empty() && is_article(words.front()) ? 1 : 0));
  return office && office->kind == Kind::person && office_in_common(outlet, {std::string(office->first_form)}) > 0;
}

// How many words tell the office that the outlet is of: `Première ministre`, of `Services de la Première ministre`.
std::size_t office_in_common(std::string_view outlet, const std::vector<std::string>& names) {
  const std::vector<std::string> of_outlet = plain_words(outlet);
  std::size_t most = 0;
  for (const std::string& name : names) most = std::max(most, words_of_office(of_outlet, plain_words(name)));
  return most;
}

std::size_t words_of_office(const std::vector<std::string>& outlet, const std::vector<std::string>& words) {
  return static_cast<std::size_t>(std::ranges::count_if(words, [&](const std::string& word) {
    if (word.size() < of_office && !find_headword(word)) return false;  // `press`
    return std::ranges::any_of(outlet,
                               [&](const std::string& other) { return resolution::of_one_office(word, other); });
  }));
}

}  // namespace dixit::comparison
