// Who a description is, by what the text says of those it names and has met.
#include <algorithm>
#include <array>

#include "lexicon/bodies.h"
#include "resolve/noun_phrase.h"
#include "resolve/references.h"
#include "resolve/roles.h"
#include "resolve/weights.h"
#include "text/unicode.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t near_sentences = 2;  // before a description
constexpr float told_of_a_land = 0.7F;       // of a title, where the description has none

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

bool shares(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(a, [&](const std::string& word) { return holds(b, word); });
}

bool all_of(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::all_of(a, [&](const std::string& word) { return holds(b, word); });
}

// `l'impérialisme`, `l'opération`: a word for no person.
bool is_abstract(const std::string& word) {
  static constexpr std::string_view endings[] = {"isme", "ism",  "tion", "sion", "ment",  "age",  "ite",
                                                 "ity",  "ance", "ence", "ure",  "logie", "ness", "ing"};
  return word.size() > 5 && std::ranges::any_of(endings, [&](std::string_view e) { return word.ends_with(e); });
}

// A paper says so when it means him: `l'assaillant` is somebody else.
bool leads_a_state(const Record& record) {
  return record.office && record.office->detail.empty() && !record.former &&
         record.office->headword != "porte parole du gouvernement";
}

// `le secrétaire d'État auprès du ministre de l'Intérieur` is not that minister, though called one now and then.
bool is_junior(std::string_view head_text) { return head_text == "secretaire d etat"; }

// The sort of body that only some are: media, a party, a union, a business; none: `l'organisation`, `l'institution`.
Field sort_of_body(const Headword* headword, std::string_view head_text) {
  if (head_text == "parti" || head_text == "party") return Field::party;
  if (head_text == "syndicat" || head_text == "union" || head_text == "centrale syndicale") return Field::union_;
  if (!headword || headword->kind != Kind::organisation || head_text == "groupe" || head_text == "group")
    return Field::none;
  return headword->field == Field::media || headword->field == Field::business ? headword->field : Field::none;
}

// `Autorité de la concurrence`, `Financial Conduct Office`: no business.
bool is_named_otherwise(const std::vector<std::string>& name, Field asked) {
  if (name.empty()) return false;
  return std::ranges::any_of(std::array{name.front(), name.back()}, [&](const std::string& word) {
    const Headword* noun = find_headword(word);
    if (!noun || noun->kind != Kind::organisation || word == "groupe" || word == "group") return false;
    return noun->field == Field::office || noun->field == Field::court ||
           (noun->field == Field::association && asked == Field::business);
  });
}

// A radio station is no newspaper.
bool may_be_medium(const Record& record, std::string_view noun) {
  const Medium known = medium_of_body(joined(record.tokens)), asked = medium_of_noun(noun);
  return known == Medium::any || asked == Medium::any || known == asked;
}

bool is_sort(Field told, Field asked) {
  return told == asked || (told == Field::media && asked == Field::business);  // `l'entreprise` of a broadcaster
}

// `LFI`, capitals alone: it may be short for a party's name.
bool is_short_form(const Record& record) {
  return std::ranges::none_of(record.name, [](char c) { return c >= 'a' && c <= 'z'; });
}

// `le ministre russe`, `le ministre français de la Défense`
bool of_two_states(std::string_view a, std::string_view b) { return !a.empty() && !b.empty() && a != b; }

// Words between the phrase and where the record was last met; 0 where that stands behind it.
std::uint32_t distance(const Phrase& phrase, const Record& record) {
  return phrase.words.begin - std::min(phrase.words.begin, record.last);
}

bool same_head(const Phrase& phrase, const Descriptor& descriptor) {
  return phrase.headword && descriptor.headword ? phrase.headword->lemma == descriptor.headword->lemma
                                                : phrase.head_text == descriptor.head_text;
}

}  // namespace

float References::fit_of_office(const Phrase& phrase, const Office& office, bool former) const {
  const bool bare = phrase.details.empty() && phrase.head_text == office.headword;  // `le ministre`, of what?
  if (bare && !office.detail.empty()) return former || phrase.former ? 0 : 0.6F;
  return former == phrase.former ? resolution::fit_of_office(office, phrase.details, document_.language) : 0;
}

// `le président de l'Assemblée`: no `chef de l'État`.
bool References::names_body(Range<Word> words) const {
  for (std::uint32_t w = words.begin; w < words.end; ++w)
    if (const Headword* noun = find_headword(forms_.folded[w]); noun && noun->kind == Kind::organisation) return true;
  return false;
}

float References::fit(const Phrase& phrase, const Descriptor& descriptor) const {
  const bool same = same_head(phrase, descriptor);
  if (!same && !(phrase.headword && descriptor.headword && related(*phrase.headword, *descriptor.headword))) return 0;
  if (of_two_states(phrase.state, descriptor.state)) return 0;
  if (!may_stand_for(phrase.head_text, descriptor.head_text) || is_of_other_place(phrase, descriptor)) return 0;
  float p = same ? 0.8F : 0.6F;
  if (is_junior(phrase.head_text) != is_junior(descriptor.head_text)) p *= 0.6F;
  const Record& record = registry_.records()[descriptor.record];
  if (!agrees(phrase, record)) p *= 0.1F;
  if (descriptor.office) {
    const bool of_state = descriptor.office->detail.empty();
    if (of_state && phrase.head != none && names_body({phrase.head + 1, phrase.words.end})) return 0;
    return p * fit_of_office(phrase, *descriptor.office, descriptor.former);
  }
  if (phrase.former && record.office && !record.former) p *= 0.4F;
  if (phrase.details.empty() && phrase.head_text.find(' ') != std::string::npos &&
      names_body({descriptor.words.begin + 1, descriptor.words.end}))
    p *= 0.3F;
  if (phrase.former != descriptor.former) p *= phrase.former ? 0.8F : 0.5F;
  const bool overlap = shares(phrase.details, descriptor.details);
  if (overlap)
    p += all_of(phrase.details, descriptor.details) ? 0.15F : 0.1F;
  else if (!phrase.details.empty() && record.office && same &&
           fit_of_office(phrase, *record.office, phrase.former) < 0.5F)
    p *= 0.3F;  // `le président brésilien` is not the French one
  else if (!phrase.details.empty() && !descriptor.details.empty())
    p *= 0.35F;
  else if (!phrase.details.empty())
    p *= 0.7F;
  return p;
}

Candidate References::described(const Phrase& phrase) const {
  Candidate best;
  float best_score = 0;
  for (const std::uint32_t d : registry_.described(phrase.headword, phrase.head_text)) {
    const Descriptor& descriptor = registry_.descriptors()[d];
    const Record& record = registry_.records()[descriptor.record];
    if (record.tokens.empty() || is_of_another_house(phrase, descriptor.record)) continue;
    if (phrase.headword && phrase.headword->kind == Kind::organisation && !may_be_body(phrase, descriptor.record))
      continue;
    const float p = fit(phrase, descriptor);
    // Of two ministers the one named last.
    const float near =
        record.last == none ? 0.5F : 1.0F / (1.0F + 0.002F * static_cast<float>(distance(phrase, record)));
    // `le Premier ministre` is sooner the one who is told without a land than that of Kelvanie.
    const bool bare = phrase.details.empty() && phrase.headword &&
                      (phrase.headword->field == Field::state || phrase.headword->field == Field::government) &&
                      is_told_of_a_land(descriptor);
    const float score = p * (0.8F + 0.2F * near) * (bare ? told_of_a_land : 1);
    if (p >= least_probability && score > best_score) {
      best = {descriptor.record, std::min(p, 0.95F), "title", descriptor.words};
      best_score = score;
    }
  }
  return best;
}

// What a description says of which one: `Brécy` of `le maire de Brécy`, `Ukraine` of `Ukraine's defence ministry`,
// `karvénien`, by their first letters.
std::vector<std::string> References::places_of(Range<Word> words) const {
  constexpr std::size_t stem = 4;
  static constexpr std::array<std::string_view, 14> others = {
      "republicain", "republicaine", "ancien",     "ancienne", "humain",    "humaine", "urbain",
      "urbaine",     "chretien",     "chretienne", "moyen",    "quotidien", "second",  "grand"};
  std::vector<std::string> places;
  for (std::uint32_t w = words.begin; w < words.end; ++w) {
    const std::string& word = forms_.folded[w];
    if (word.size() < stem || find_headword(word) || find_determiner(word) ||
        std::ranges::find(others, word) != others.end())
      continue;
    std::uint32_t before = w > words.begin ? forms_.before(w) : none;
    if (before != none && before > words.begin && find_determiner(forms_.folded[before]) &&
        !is_preposition(forms_.folded[before]))
      before = forms_.before(before);  // `de la Karvénie`
    const bool led = before != none && before >= words.begin &&
                     (is_preposition(forms_.folded[before]) || forms_.folded[before] == "d");
    const bool owns = w + 2 < forms_.size() && forms_.mark[w + 1] && forms_.folded[w + 2] == "s";
    const bool name = forms_.upper[w] && names_.covers[w] != none;
    if ((name && (led || owns)) || (!forms_.upper[w] && w > words.begin && is_of_a_place(word)))
      places.push_back(word.substr(0, stem));
  }
  return places;
}

// `le Premier ministre de Kelvanie, X`; `President X of Varenia`.
bool References::is_told_of_a_land(const Descriptor& told) const {
  if (!places_of(told.words).empty() || (document_.language == "en" && !told.state.empty())) return true;
  const std::uint32_t mention = told.words.end < forms_.size() ? names_.begins[told.words.end] : none;
  if (mention == none) return false;
  const std::uint32_t of = document_.mentions[mention].words.end;
  return of + 1 < forms_.size() && is_of(document_, forms_, of) && forms_.upper[of + 1];
}

// `le maire de Brécy` is not the mayor of Vierne, nor the union's secretary general that of the préfecture.
bool References::is_of_other_place(const Phrase& phrase, const Descriptor& told) const {
  if (phrase.former || told.former || told.office) return false;
  const bool of_state =
      phrase.headword && (phrase.headword->field == Field::government || phrase.headword->field == Field::office);
  if (!of_state && shares(phrase.details, told.details)) return false;
  const std::vector<std::string> here = places_of(phrase.words), there = places_of(told.words);
  return !all_of(here, there) && !all_of(there, here);
}

// `France Bleu`, to which somebody speaks, is no firm.
bool References::is_told_through(const Phrase& phrase, const Seen& seen) const {
  if (phrase.headword && phrase.headword->field == Field::media) return false;
  return through_[seen.words.begin];
}

// `la préfecture du Doubs` after `la préfecture`, of which nothing else is said.
bool References::says_more(const Phrase& phrase, const Descriptor& descriptor) const {
  if (!phrase.definite || phrase.possessive || phrase.number == Number::plural || !phrase.headword) return false;
  return std::ranges::all_of(registry_.said_of(descriptor.record), [&](std::uint32_t d) {
    const auto& details = registry_.descriptors()[d].details;
    return details.empty() || shares(phrase.details, details);
  });
}

Candidate References::described_before(const Phrase& phrase) {
  Candidate best;
  for (const std::uint32_t d : registry_.described(phrase.headword, phrase.head_text)) {
    const Descriptor& descriptor = registry_.descriptors()[d];
    if (!registry_.records()[descriptor.record].tokens.empty() || !same_head(phrase, descriptor) ||
        is_of_another_house(phrase, descriptor.record))
      continue;
    const bool fuller = says_more(phrase, descriptor);
    if (!phrase.details.empty() && !fuller && !shares(phrase.details, descriptor.details)) continue;
    const float p = fit(phrase, descriptor);
    if (p >= least_probability && p >= best.probability) best = {descriptor.record, p, "same noun", descriptor.words};
  }
  return best;
}

bool References::has_complement(const Phrase& phrase) const {
  for (std::uint32_t w = phrase.head + 1; w < phrase.words.end; ++w)
    if (is_preposition(forms_.folded[w])) return true;
  return false;
}

bool References::is_of_another_state(const Phrase& phrase, std::uint32_t record) const {
  return std::ranges::any_of(registry_.said_of(record), [&](std::uint32_t d) {
    return of_two_states(phrase.state, registry_.descriptors()[d].state);
  });
}

// Nothing that is known or told of it speaks against it: a newspaper is no party.
bool References::may_be_body(const Phrase& phrase, std::uint32_t record) const {
  if (is_of_another_state(phrase, record)) return false;
  const Field asked = sort_of_body(phrase.headword, phrase.head_text);
  const Record& body = registry_.records()[record];
  const Field known = field_of_body(joined(body.tokens));
  if (known != Field::none) {
    const bool office =
        phrase.headword && (phrase.headword->field == Field::office || phrase.headword->field == Field::court);
    return asked == Field::none ? !office : is_sort(known, asked) && may_be_medium(body, phrase.head_text);
  }
  if (asked == Field::none) return true;
  bool otherwise = is_named_otherwise(body.tokens, asked);
  for (const std::uint32_t d : registry_.said_of(record)) {
    const Descriptor& descriptor = registry_.descriptors()[d];
    const Field told = sort_of_body(descriptor.headword, descriptor.head_text);
    if (is_sort(told, asked)) return true;
    otherwise |= told != Field::none;
  }
  return !otherwise && (asked != Field::party || body.tokens.size() != 1 || is_short_form(body));
}

// `l'hebdomadaire` is sooner a newspaper that is known than a body of which nothing is, `l'entreprise` no newspaper.
float References::likeness(const Phrase& phrase, std::uint32_t record) const {
  const Field asked = sort_of_body(phrase.headword, phrase.head_text);
  const Field known = field_of_body(joined(registry_.records()[record].tokens));
  if (asked == Field::none || known == Field::none) return 0;
  return known == asked ? 0.2F : -0.3F;
}

Candidate References::generic(const Phrase& phrase) const {
  if (!phrase.definite || phrase.possessive || phrase.number == Number::plural) return {};
  const bool firm = may_be_firm(phrase.head_text);
  if (!phrase.headword && !firm && (!is_agent(phrase.head_text) || is_abstract(phrase.head_text))) return {};
  const Kind kind = firm ? Kind::organisation : phrase.headword ? phrase.headword->kind : Kind::person;
  const bool person = kind == Kind::person, pointed = person && phrase.demonstrative;
  // `la radio locale`, of what the sentence before named; `le syndicat des infirmiers` is told whole.
  const bool restated = kind == Kind::organisation && (firm || phrase.headword->general) && !phrase.details.empty() &&
                        document_.language != "en" && !has_complement(phrase);
  const bool giant = is_giant(phrase.head_text);
  if (!pointed && !restated && !giant &&
      (!phrase.details.empty() || (phrase.headword && !firm && !phrase.headword->general)))
    return {};
  Candidate best;
  std::size_t looked = 0;
  for (std::size_t i = met_before(phrase); i-- > 0 && looked < farthest_back; ++looked) {
    const Seen& seen = seen_[i];
    const Record& record = registry_.records()[seen.record];
    const Kind other = registry_.kind(seen.record);
    if (restated && forms_.sentence[seen.words.begin] + 1 < forms_.sentence[phrase.words.begin]) break;
    if (kind == Kind::organisation && record.types[1] == 0) continue;
    if (other != kind || (kind != Kind::document && record.tokens.empty())) continue;
    if (person && !agrees(phrase, record)) continue;
    if (kind == Kind::organisation && (!may_be_body(phrase, seen.record) || is_told_through(phrase, seen))) continue;
    const float p = (person ? 0.5F : 0.55F + likeness(phrase, seen.record)) - (seen.blames && !person ? 0.3F : 0);
    const auto far = static_cast<float>(looked);
    // `cet homme` is whoever was named last.
    const float better = phrase.demonstrative && person
                             ? p + 0.1F - 0.05F * far
                             : p + (seen.subject ? 0.1F : 0) + (seen.spoke ? 0.15F : 0) - 0.02F * far;
    if (better > best.probability) best = {seen.record, better, "general noun", seen.words};
  }
  return best;
}

// `le magazine people`, `le parti d'extrême droite`: the one of its sort that the text has named by then, or just
// before. Not `le quotidien allemand`, `the British paper`: that may be one that nobody knows.
Candidate References::only_of_its_sort(const Phrase& phrase) const {
  const Field asked = sort_of_body(phrase.headword, phrase.head_text);
  if (!phrase.definite || phrase.possessive || phrase.number == Number::plural || asked == Field::none) return {};
  for (std::uint32_t w = phrase.head + 1; w < phrase.words.end; ++w)
    if (names_.covers[w] != none || forms_.upper[w] || is_of_a_place(forms_.folded[w])) return {};
  std::uint32_t only = none, last = none;
  bool more = false, more_near = false;
  const auto bodies = bodies_.find(asked);
  if (bodies == bodies_.end()) return {};
  for (const std::uint32_t r : bodies->second) {
    const Record& record = registry_.records()[r];
    if (record.first >= phrase.words.begin || !may_be_medium(record, phrase.head_text)) continue;
    more |= only != none;
    only = r;
    const std::uint32_t word = record.last == none ? record.first : record.last;
    if (forms_.sentence[std::min(word, phrase.words.begin)] + near_sentences < forms_.sentence[phrase.words.begin])
      continue;
    more_near |= last != none;
    last = r;
  }
  const std::uint32_t found = !more ? only : more_near ? none : last;
  return found == none ? Candidate{} : Candidate{found, 0.6F, "only one of its sort", phrase.words};
}

// `le théologien` in an article on one man: the person it names most, where nobody else is near as often named.
Candidate References::main_person(const Phrase& phrase) const {
  if (!phrase.definite || phrase.possessive || phrase.number == Number::plural) return {};
  if (phrase.headword) {
    const Field field = phrase.headword->field;
    const bool common = field == Field::science || field == Field::art || field == Field::sport ||
                        field == Field::business || field == Field::state || field == Field::elected ||
                        field == Field::church || field == Field::party;
    if (!common || phrase.headword->kind != Kind::person) return {};
  }
  const std::uint32_t main = registry_.main_person();
  if (main == none || !agrees(phrase, registry_.records()[main]) || !may_be(phrase, main)) return {};
  return {main, 0.4F, "main person", phrase.words};
}

// One politician is a deputy, a minister and the head of a party.
bool References::may_both_be(Field a, Field b) {
  const auto political = [](Field field) {
    return field == Field::state || field == Field::government || field == Field::elected || field == Field::party;
  };
  return a == b || (political(a) && political(b));
}

// Nothing that the text says of him speaks against it: a boxer is no prosecutor.
bool References::may_be(const Phrase& phrase, std::uint32_t record) const {
  if (is_of_another_state(phrase, record) || is_of_another_house(phrase, record)) return false;
  if (!phrase.headword) return is_agent(phrase.head_text) && !leads_a_state(registry_.records()[record]);
  if (leads_a_state(registry_.records()[record]) && !phrase.former && is_seat(*phrase.headword)) return false;
  bool told = false;
  for (const std::uint32_t d : registry_.said_of(record)) {
    const Headword* other = registry_.descriptors()[d].headword;
    if (registry_.descriptors()[d].head_text == "porte parole") continue;  // besides what he is
    if (!other || other->general || other->field == Field::human || other->field == Field::family) continue;
    const bool now = !phrase.former && !registry_.descriptors()[d].former;
    const bool same = other->lemma == phrase.headword->lemma;
    if (now && !same && is_seat(*other) && is_seat(*phrase.headword)) return false;
    const bool bare = phrase.details.empty() && !registry_.descriptors()[d].office;
    if (now && !same && bare && sits_or_governs(*other) && sits_or_governs(*phrase.headword)) return false;
    if (now && same && is_of_other_place(phrase, registry_.descriptors()[d])) return false;
    if (now && trains(*other) != trains(*phrase.headword) && other->field == Field::sport &&
        phrase.headword->field == Field::sport)
      return false;
    if (may_both_be(other->field, phrase.headword->field)) return true;
    told |= !(registry_.descriptors()[d].office && registry_.descriptors()[d].former);
  }
  const bool bare_role = is_told_role(*phrase.headword) && phrase.details.empty() && !phrase.former;
  return !bare_role && (!told || phrase.headword->field == Field::human);
}

}  // namespace dixit::resolution
