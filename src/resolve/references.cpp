#include "resolve/references.h"

#include <algorithm>

#include "lexicon/bodies.h"
#include "resolve/both.h"
#include "resolve/noun_phrase.h"
#include "resolve/phrase_ends.h"
#include "resolve/roles.h"
#include "resolve/weights.h"
#include "text/unicode.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t reach_of_news = 8;  // words from `informations` to the name of whose they are
constexpr float unsure = 0.5F;              // a title that fits less says less than who spoke last

// A title that a rule cut out goes by its noun alone, and only if that is in the lexicon.
bool may_refer_on(const Phrase& phrase, bool marked) {
  return marked || (phrase.headword && phrase.headword->kind == Kind::person && phrase.definite);
}

// `les données de l'Office du lac (ODL)`: the short form is not theirs.
bool may_be_short_for(const Phrase& phrase) {
  const Kind kind = phrase.headword ? phrase.headword->kind : Kind::organisation;
  return kind != Kind::person && kind != Kind::document;
}

// `le chef de l'État`, `le procureur`: who is one is told to be.
bool is_told_of(const Phrase& phrase) {
  const bool head_of_state = phrase.headword->field == Field::state && phrase.head_text.find(' ') != std::string::npos;
  return head_of_state || phrase.head_text.starts_with("procureur");
}

}  // namespace

References::References(const Document& document, const Forms& forms, const NameIndex& names, Registry& registry,
                       const Antecedents* antecedents, std::vector<PronounExample>* examples)
    : document_(document),
      forms_(forms),
      names_(names),
      registry_(registry),
      several_(document, forms, names, registry),
      antecedents_(antecedents),
      examples_(examples),
      through_(forms.size(), false),
      outlet_(fold(document.outlet)) {
  for (const Statement& s : document.statements)
    for (const Range<Word> via : s.via)
      for (std::uint32_t w = via.begin; w < via.end; ++w) through_[w] = true;
  for (std::uint32_t r = 0; r < registry.records().size(); ++r)
    if (const Field field = field_of_body(joined(registry.records()[r].tokens)); field != Field::none)
      bodies_[field].push_back(r);
}

bool References::agrees(const Phrase& phrase, const Record& record) const {
  if (phrase.gender != Gender::unknown && record.gender != Gender::unknown && phrase.gender != record.gender)
    return false;
  if (phrase.ages.exclude(record.ages)) return false;
  if (phrase.number == Number::plural && record.number == Number::singular) return false;
  return !(phrase.number == Number::singular && record.number == Number::plural);
}

Candidates References::candidates(const Phrase& phrase, bool marked) {
  if (phrase.shape == Shape::description && phrase.number == Number::plural && phrase.words.size() >= 3) {
    const std::string& last = forms_.folded[phrase.words.end - 1];
    if ((last == "eux" || last == "elles" || last == "them") && !seen_.empty()) return salient(phrase, "some of them");
  }
  if (marked && is_known_one(phrase)) return salient(phrase, "the one who");
  switch (phrase.shape) {
    case Shape::pronoun:
      return by_pronoun(phrase);
    case Shape::name:
    case Shape::titled:
      return by_name(phrase);
    case Shape::several:
    case Shape::description:
      break;
  }
  return by_description(phrase, marked);
}

// `a dit celui qui préside la ville`: somebody named before.
bool References::is_known_one(const Phrase& phrase) const {
  const std::string& word = forms_.folded[phrase.words.begin];
  const std::uint32_t next = phrase.words.begin + 1;
  return (word == "celui" || word == "celle") && next < forms_.size() && forms_.folded[next] == "qui" && !seen_.empty();
}

Candidates References::by_name(const Phrase& phrase) {
  if (const Candidate found = by_origin(phrase); found.record != none) {
    registry_.add_name(found.record, document_(phrase.words));
    return {found};
  }
  if (const Candidate found = account(phrase); found.record != none) return {found};
  const std::uint32_t record = registry_.of_name(phrase.mention);
  if (record == none) return {{registry_.add(phrase, document_(phrase.words)), 0.5F, "new name", phrase.words}};
  registry_.add_name(record, document_(phrase.words));
  return {{record, 0.95F, phrase.shape == Shape::titled ? "title and name" : "name", phrase.name}};
}

// Past `morgave` of `son homologue morgave`, where the reader took `son homologue`.
std::uint32_t References::end_of_whole(const Phrase& phrase) const {
  const bool person = phrase.headword && phrase.headword->kind == Kind::person;
  if (phrase.shape != Shape::description || !person || phrase.words.end >= forms_.size() ||
      forms_.mark[phrase.words.end])
    return phrase.words.end;
  const std::uint32_t end = document_.sentences[forms_.sentence[phrase.words.begin]].words.end;
  const Range<Word> whole = phrase_from(document_, forms_, names_, {phrase.words.begin, end});
  const bool cut = whole.begin == phrase.words.begin && whole.end > phrase.words.end &&
                   !begins_another(forms_, {phrase.words.end, whole.end});
  return after_second_field(names_, document_, forms_, cut ? whole.end : phrase.words.end);
}

Candidate References::apposition(const Phrase& phrase) {
  std::uint32_t at = end_of_whole(phrase);
  const std::uint32_t n = forms_.size();
  if (phrase.possessive && at + 1 < n && forms_.folded[at] == "et" && find_headword(forms_.folded[at + 1]) &&
      find_headword(forms_.folded[at + 1])->kind == Kind::person)
    at += 2;  // `son frère et ami, le président X`
  while (at < n && (forms_.folded[at] == "\"" || forms_.folded[at] == "»" || forms_.folded[at] == "”")) ++at;
  at = after_brackets(forms_, at);
  if (at + 1 >= n || forms_.folded[at] != "," || phrase.shape != Shape::description) return {};
  ++at;
  while (at < n && names_.begins[at] == none && (find_civility(forms_.folded[at]) || forms_.folded[at] == ".")) ++at;
  if (!is_owner(phrase)) at = past_title(at);
  if (at >= n || names_.begins[at] == none) return {};
  const Range<Word> name = document_.mentions[names_.begins[at]].words;
  const bool closed = name.end >= n || forms_.mark[name.end] || forms_.sentence[name.end] != forms_.sentence[at];
  if (!closed || forms_.sentence[at] != forms_.sentence[phrase.words.begin]) return {};
  const std::uint32_t record = registry_.of_name(names_.begins[at]);
  const bool person = phrase.one_of || !phrase.headword || phrase.headword->kind == Kind::person;
  if (record == none || phrase.number == Number::plural) return {};
  const bool alike = person == (registry_.kind(record) == Kind::person) || may_be_firm(phrase.head_text);
  if (!alike) return {};
  return {record, 0.85F, "apposition", name};
}

// `Prime Minister` of `Prime Minister Anne Rivoire`: she.
Candidate References::title_of_name(const Phrase& phrase) const {
  const std::uint32_t at = phrase.words.end;
  if (phrase.shape != Shape::description || !phrase.headword || phrase.headword->kind != Kind::person) return {};
  if (phrase.number == Number::plural || at >= forms_.size() || names_.begins[at] == none) return {};
  if (phrase.head + 1 != at || forms_.sentence[at] != forms_.sentence[phrase.words.begin]) return {};
  const std::uint32_t record = registry_.of_name(names_.begins[at]);
  if (record == none || registry_.kind(record) != Kind::person) return {};
  return {record, 0.95F, "title and name", document_.mentions[names_.begins[at]].words};
}

// `une information de X`, `nos confrères de X`, `les révélations de X`, `le site de X`: X itself.
std::uint32_t References::informant(const Phrase& phrase) {
  static constexpr std::string_view heads[] = {"information", "confrere", "revelation", "explication",
                                               "propos",      "site",     "precision",  "indication"};
  if (std::ranges::none_of(heads, [&](std::string_view head) { return phrase.head_text.starts_with(head); }))
    return none;
  for (std::uint32_t w = phrase.head; w < phrase.words.end && w - phrase.head < reach_of_news; ++w)
    if (names_.begins[w] != none) return registry_.of_name(names_.begins[w]);
  if (const std::uint32_t whose = outlet_that_informs(phrase); whose != none) return whose;
  const std::uint32_t inner = phrase.head + 2;  // `les propos de son adjoint, X`
  if (inner >= phrase.words.end) return none;
  return apposition(read_phrase(document_, forms_, names_, {inner, phrase.words.end})).record;
}

// `le magazine` of `les informations du magazine`, where the text names it.
std::uint32_t References::outlet_that_informs(const Phrase& phrase) {
  const std::uint32_t of = phrase.head + 1;
  if (of + 1 >= phrase.words.end || !is_preposition(forms_.folded[of])) return none;
  const bool contracted = find_determiner(forms_.folded[of]) != nullptr;  // `du`
  const Phrase outlet = read_phrase(document_, forms_, names_, {contracted ? of : of + 1, phrase.words.end});
  if (!outlet.headword || outlet.headword->field != Field::media) return none;
  return known(outlet, false).record;
}

// `du président` of `le conseiller du président, l'amiral Luc Amiot`: the name may well be the other one's.
bool References::is_owner(const Phrase& phrase) const {
  const auto of = [&](std::uint32_t word) {
    const std::string& text = forms_.folded[word];
    return text == "de" || text == "d" || text == "du" || text == "des" || text == "of";
  };
  const std::uint32_t begin = phrase.words.begin, before = forms_.before(begin);
  return of(begin) || (before != none && of(before));
}

// `le général` of `le chef du gouvernement, le général Paul Vasseur,`, `le Dr`; elsewhere nothing.
std::uint32_t References::past_title(std::uint32_t at) const {
  const std::uint32_t n = forms_.size();
  if (at >= n || names_.begins[at] != none || !find_determiner(forms_.folded[at])) return at;
  std::uint32_t name = at + 1;
  if (name < n && forms_.mark[name]) ++name;  // l'
  while (name < n && names_.begins[name] == none && (find_civility(forms_.folded[name]) || forms_.folded[name] == "."))
    ++name;
  if (name < n && names_.begins[name] == none)
    if (const Found title = headword_at(forms_, name, n); title.headword && title.headword->kind == Kind::person)
      name += title.words;
  return name < n && names_.begins[name] != none ? name : at;
}

// What stands beside the phrase tells who it is.
Candidate References::told_beside(const Phrase& phrase) {
  if (const std::uint32_t record = informant(phrase); record != none)
    return {record, 0.8F, "information of", phrase.words};
  if (const Candidate found = title_of_name(phrase); found.record != none) return found;
  Candidate found = apposition(phrase);
  if (found.record != none) {
    registry_.add_name(found.record, document_(phrase.words));
  } else if (phrase.short_form != none && may_be_short_for(phrase)) {
    found = {registry_.of_name(phrase.short_form), 0.9F, "short form", phrase.words};
    if (found.record != none) registry_.rename(found.record, document_(phrase.words));
  }
  if (found.record != none && phrase.head != none)
    registry_.describe({found.record, phrase.headword, phrase.head_text, phrase.details, phrase.state, phrase.words,
                        nullptr, phrase.former});
  return found;
}

// `Un maire a été agressé` at the head of an article that names him below.
Candidate References::named_below(const Phrase& phrase) const {
  const bool lead = forms_.paragraph[phrase.words.begin] <= last_of_lead && phrase.number != Number::plural &&
                    phrase.shape == Shape::description && !phrase.definite;
  if (!lead || !phrase.headword || phrase.headword->field == Field::human) return {};
  const Candidate found = described(phrase);
  return found.record != none && found.probability >= 0.75F ? Candidate{found.record, 0.6F, "named below", found.words}
                                                            : Candidate{};
}

// `le Journal du Rhône`, which no mention tells, where `le JDR` is known by it.
Candidate References::name_in_full(const Phrase& phrase) const {
  std::uint32_t begin = phrase.words.begin;
  while (begin < phrase.words.end && (forms_.mark[begin] || find_determiner(forms_.folded[begin]))) ++begin;
  if (begin + 1 >= phrase.words.end || !forms_.upper[begin]) return {};
  const std::uint32_t record = registry_.of_spelled_out(forms_.join({begin, phrase.words.end}));
  return record == none ? Candidate{} : Candidate{record, 0.9F, "name", phrase.words};
}

Candidate References::known(const Phrase& phrase, bool marked) {
  if (const Candidate found = name_in_full(phrase); found.record != none) return found;
  if (const std::uint32_t same = registry_.of_text(phrase); same != none)
    return {same, 0.9F, "same description", phrase.words};
  if (marked)
    if (const Candidate found = named_below(phrase); found.record != none) return found;
  if (const Candidate found = those_named(phrase); found.record != none) return found;
  if (phrase.shape != Shape::description || (phrase.determined && !phrase.definite) || phrase.head == none) return {};
  if (const Candidate found = same_again(phrase); found.record != none) return found;
  if (const Candidate found = of_that_age(phrase); found.record != none) return found;
  if (const Candidate found = counterpart(phrase); found.record != none) return found;
  if (const Candidate found = spouse_of_one_name(phrase); found.record != none) return found;
  if (const Candidate found = head_of_outlet(phrase); found.record != none) return found;
  const Candidate titled = described(phrase);
  if (marked && titled.probability < unsure)
    if (const Candidate again = speaker_again(phrase); again.record != none && titled.record != none) return again;
  for (const Candidate& found : {titled, described_before(phrase), generic(phrase), only_of_its_sort(phrase)})
    if (found.record != none && found.probability >= least_probability) {
      if (marked) registry_.name_by_mark(found.record, document_(phrase.words));
      return found;
    }
  if (!may_refer_on(phrase, marked)) return {};
  for (const Candidate& found : {speaker_again(phrase), main_person(phrase)})
    if (found.record != none) return found;
  return not_told_so(phrase);
}

// `@jmrivoire`: the person whose names it is made of.
Candidate References::account(const Phrase& phrase) const {
  const std::uint32_t at = phrase.words.begin;
  if (phrase.words.size() != 1 || at == 0 || forms_.folded[at - 1] != "@") return {};
  const std::uint32_t record = registry_.of_account(forms_.folded[at]);
  return record == none ? Candidate{} : Candidate{record, 0.85F, "account", phrase.words};
}

Candidates References::by_description(const Phrase& phrase, bool marked) {
  if (const Candidate found = account(phrase); found.record != none) return {found};
  if (const Candidate found = told_beside(phrase); found.record != none) return {found};
  if (const Candidate found = known(phrase, marked); found.record != none) {
    registry_.add_name(found.record, document_(phrase.words));
    registry_.learn_ages(found.record, phrase.ages);
    return {found};
  }
  return described_anew(phrase, marked);
}

Candidates References::described_anew(const Phrase& phrase, bool marked) {
  if (const std::uint32_t list = list_of(phrase); list != none && several_.members(list).size() > 1) {
    const std::uint32_t all = several_.record_of(list);
    registry_.add_name(all, document_(phrase.words));
    return {{all, 0.7F, "several", phrase.words}};
  }
  const std::uint32_t record = registry_.add(phrase, document_(phrase.words));
  if (phrase.shape == Shape::several) registry_.rename(record, of_both(std::string(document_(phrase.words))));
  registry_.records()[record].marked = marked;
  if (phrase.head != none && phrase.shape == Shape::description)
    registry_.describe({record, phrase.headword, phrase.head_text, phrase.details, phrase.state, phrase.words, nullptr,
                        phrase.former});
  return {{record, 0.7F, phrase.shape == Shape::several ? "several" : "description", phrase.words}};
}

bool References::could_be(const Phrase& phrase, std::uint32_t record) const {
  if (phrase.shape == Shape::pronoun) return true;
  if (!agrees(phrase, registry_.records()[record])) return false;
  if (!phrase.headword) return true;
  const bool person = phrase.headword->kind == Kind::person;
  if (person != (registry_.kind(record) == Kind::person)) return false;
  return person ? may_be(phrase, record) : may_be_body(phrase, record);
}

// `la même source`: who spoke last, where nothing speaks against it.
Candidate References::same_again(const Phrase& phrase) {
  const bool source = phrase.head_text == "source" || phrase.head_text == "sources";
  const bool again = phrase.same ? phrase.definite || source : phrase.demonstrative && source;
  if (!again) return {};
  if (source)  // `cette source judiciaire` after `une source judiciaire`
    if (const Candidate found = described_before(phrase); found.record != none && !phrase.details.empty()) return found;
  Candidate last;
  std::size_t looked = 0;
  for (std::size_t i = met_before(phrase); i-- > 0 && looked < farthest_back; ++looked) {
    if (!seen_[i].spoke) continue;
    if (!source && !could_be(phrase, seen_[i].record)) continue;
    const Candidate found{seen_[i].record, 0.8F, "the same again", seen_[i].words};
    if (!source || !is_somebody(seen_[i].record)) return found;
    if (last.record == none) last = found;
  }
  return last;
}

// No source in the sense of `la même source`: a person known by name, a state, or a group but for `des sources`.
bool References::is_somebody(std::uint32_t record) const {
  for (const std::uint32_t d : registry_.said_of(record))
    if (registry_.descriptors()[d].head_text.starts_with("source")) return false;
  const Kind kind = registry_.kind(record);
  return kind == Kind::group || kind == Kind::state ||
         (kind == Kind::person && !registry_.records()[record].tokens.empty());
}

Candidate References::speaker_again(const Phrase& phrase) const {
  if (!phrase.definite || phrase.possessive || phrase.number == Number::plural) return {};
  if (phrase.headword && (phrase.headword->kind != Kind::person || is_told_of(phrase))) return {};
  std::size_t looked = 0;
  for (std::size_t i = met_before(phrase); i-- > 0 && looked < farthest_back; ++looked) {
    const Record& record = registry_.records()[seen_[i].record];
    if (!seen_[i].spoke || registry_.kind(seen_[i].record) != Kind::person) continue;
    if (phrase.former && is_still(phrase, seen_[i].record)) continue;
    if (record.tokens.empty() || !agrees(phrase, record) || !may_be(phrase, seen_[i].record)) return {};
    return {seen_[i].record, 0.45F, "speaker again", seen_[i].words};
  }
  return {};
}

// A contact is settled when all of the text is seen.
std::size_t References::met_before(const Phrase& phrase) const {
  const auto at = std::ranges::lower_bound(seen_, phrase.words.begin, {}, [](const Seen& s) { return s.words.begin; });
  return static_cast<std::size_t>(at - seen_.begin());
}

bool References::see(std::uint32_t record, const Phrase& phrase, bool spoke, bool blames) {
  Seen seen{
      record, phrase.words, false, forms_.quoted[phrase.words.begin], spoke, blames, phrase.shape == Shape::several};
  const std::uint32_t previous = forms_.before(phrase.words.begin);
  const bool oblique = previous != none && is_preposition(forms_.folded[previous]) &&
                       forms_.sentence[previous] == forms_.sentence[phrase.words.begin];
  const bool first = seen_.empty() || forms_.sentence[seen_.back().words.begin] != forms_.sentence[phrase.words.begin];
  seen.subject = spoke || (!oblique && first);
  seen_.push_back(seen);
  registry_.see(record, phrase.words.begin);
  return seen.subject;
}

}  // namespace dixit::resolution
