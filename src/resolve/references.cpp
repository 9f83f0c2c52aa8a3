#include "resolve/references.h"

#include <algorithm>
#include <cmath>

#include "resolve/weights.h"

namespace dixit::resolution {
namespace {

// In double, so that the float is the same whatever libm a machine has.
float exponential(float x) { return static_cast<float>(std::exp(static_cast<double>(x))); }

constexpr std::size_t farthest_back = 60;  // references that a pronoun looks at
constexpr std::size_t most_descriptors = 200;
constexpr std::uint32_t last_of_lead = 2;  // paragraph

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

bool shares(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(a, [&](const std::string& word) { return holds(b, word); });
}

bool all_of(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::all_of(a, [&](const std::string& word) { return holds(b, word); });
}

// `le boxeur`, `la gréviste`: a word that names people by what they do.
bool is_agent(const std::string& word) {
  static constexpr std::string_view endings[] = {"eur",  "euse",  "iste",  "ien",   "ienne", "aire", "ant",
                                                 "ante", "logue", "crate", "trice", "ier",   "iere", "er",
                                                 "or",   "ain",   "aine",  "ais",   "aise",  "ent",  "ente"};
  return word.size() > 4 && std::ranges::any_of(endings, [&](std::string_view e) { return word.ends_with(e); });
}

bool same_head(const Phrase& phrase, const Descriptor& descriptor) {
  return phrase.headword && descriptor.headword ? phrase.headword->lemma == descriptor.headword->lemma
                                                : phrase.head_text == descriptor.head_text;
}

// A title that a rule cut out goes by its noun alone, and only if that is in the lexicon.
bool may_refer_on(const Phrase& phrase, bool marked) {
  return marked || (phrase.headword && phrase.headword->kind == Kind::person && phrase.definite);
}

bool by_probability(const Candidate& a, const Candidate& b) { return a.probability > b.probability; }

}  // namespace

bool References::agrees(const Phrase& phrase, const Record& record) const {
  if (phrase.gender != Gender::unknown && record.gender != Gender::unknown && phrase.gender != record.gender)
    return false;
  if (phrase.number == Number::plural && record.number == Number::singular) return false;
  return !(phrase.number == Number::singular && record.number == Number::plural);
}

Candidates References::candidates(const Phrase& phrase, bool marked) {
  if (phrase.shape == Shape::description && phrase.number == Number::plural && phrase.words.size() >= 3) {
    const std::string& last = forms_.folded[phrase.words.end - 1];
    if ((last == "eux" || last == "elles" || last == "them") && !seen_.empty()) return salient(phrase, "some of them");
  }
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

Candidates References::by_name(const Phrase& phrase) {
  const std::uint32_t record = registry_.of_name(phrase.mention);
  if (record == none) return {{registry_.add(phrase, document_(phrase.words)), 0.5F, "new name", phrase.words}};
  if (phrase.words != phrase.name) registry_.add_name(record, document_(phrase.words));
  return {{record, 0.95F, phrase.shape == Shape::titled ? "title and name" : "name", phrase.name}};
}

Candidate References::apposition(const Phrase& phrase) {
  std::uint32_t at = phrase.words.end;
  const std::uint32_t n = forms_.size();
  while (at < n && (forms_.folded[at] == "\"" || forms_.folded[at] == "»" || forms_.folded[at] == "”")) ++at;
  if (at + 1 >= n || forms_.folded[at] != "," || phrase.shape != Shape::description) return {};
  ++at;
  while (at < n && (find_civility(forms_.folded[at]) || forms_.folded[at] == ".")) ++at;
  if (at >= n || names_.begins[at] == none) return {};
  const Range<Word> name = document_.mentions[names_.begins[at]].words;
  const bool closed = name.end >= n || forms_.mark[name.end] || forms_.sentence[name.end] != forms_.sentence[at];
  if (!closed || forms_.sentence[at] != forms_.sentence[phrase.words.begin]) return {};
  const std::uint32_t record = registry_.of_name(names_.begins[at]);
  const bool person = !phrase.headword || phrase.headword->kind == Kind::person;
  if (record == none || phrase.number == Number::plural || person != (registry_.kind(record) == Kind::person))
    return {};
  return {record, 0.85F, "apposition", name};
}

// `une information de X`, `nos confrères de X`: X itself.
std::uint32_t References::informant(const Phrase& phrase) const {
  if (!(phrase.head_text.starts_with("information") || phrase.head_text.starts_with("confrere"))) return none;
  for (std::uint32_t w = phrase.head; w < phrase.words.end && w - phrase.head < 5; ++w)
    if (names_.begins[w] != none) return registry_.of_name(names_.begins[w]);
  return none;
}

// What stands beside the phrase tells who it is.
Candidate References::told_beside(const Phrase& phrase) {
  if (const std::uint32_t record = informant(phrase); record != none)
    return {record, 0.8F, "information of", phrase.words};
  Candidate found = apposition(phrase);
  if (found.record != none) {
    registry_.add_name(found.record, document_(phrase.words));
  } else if (phrase.short_form != none && !(phrase.headword && phrase.headword->kind == Kind::person)) {
    found = {registry_.of_name(phrase.short_form), 0.9F, "short form", phrase.words};
    if (found.record != none) registry_.rename(found.record, document_(phrase.words));
  }
  if (found.record != none && phrase.head != none)
    registry_.describe({found.record, phrase.headword, phrase.head_text, phrase.details, phrase.words});
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

Candidate References::known(const Phrase& phrase, bool marked) {
  if (const std::uint32_t same = registry_.of_text(forms_.join(phrase.words)); same != none)
    return {same, 0.9F, "same description", phrase.words};
  if (marked)
    if (const Candidate found = named_below(phrase); found.record != none) return found;
  if (phrase.shape != Shape::description || (phrase.determined && !phrase.definite) || phrase.head == none) return {};
  if (const Candidate found = same_again(phrase); found.record != none) return found;
  for (const Candidate& found : {described(phrase), described_before(phrase), generic(phrase)})
    if (found.record != none && found.probability >= least_probability) {
      if (marked) registry_.name_by_mark(found.record, document_(phrase.words));
      return found;
    }
  if (!may_refer_on(phrase, marked)) return {};
  const Candidate again = speaker_again(phrase);
  return again.record != none ? again : main_person(phrase);
}

// `Claire Moreau et Paul Vasseur` of `la maire, Claire Moreau, et l'élu Paul Vasseur`; the words as they are where
// fewer than two of them are names.
std::string References::names_alone(Range<Word> words) const {
  std::vector<std::string> names;
  for (std::uint32_t w = words.begin; w < words.end; ++w)
    if (const std::uint32_t mention = names_.begins[w];
        mention != none && document_.mentions[mention].type == MentionType::person)
      names.emplace_back(document_(document_.mentions[mention].words));
  if (names.size() < 2) return std::string(document_(words));
  std::string text = names.front();
  for (std::size_t i = 1; i < names.size(); ++i)
    text += (i + 1 < names.size() ? ", " : document_.language == "en" ? " and " : " et ") + names[i];
  return text;
}

Candidates References::by_description(const Phrase& phrase, bool marked) {
  if (const Candidate found = told_beside(phrase); found.record != none) return {found};
  if (const Candidate found = known(phrase, marked); found.record != none) {
    registry_.add_name(found.record, document_(phrase.words));
    return {found};
  }
  const std::uint32_t record = registry_.add(phrase, document_(phrase.words));
  if (phrase.shape == Shape::several) registry_.rename(record, names_alone(phrase.words));
  registry_.records()[record].marked = marked;
  if (phrase.head != none && phrase.shape == Shape::description)
    registry_.describe({record, phrase.headword, phrase.head_text, phrase.details, phrase.words});
  return {{record, 0.7F, phrase.shape == Shape::several ? "several" : "description", phrase.words}};
}

float References::fit_of_office(const Phrase& phrase, const Office& office, bool former) const {
  return former == phrase.former ? resolution::fit_of_office(office, phrase.details, document_.language) : 0;
}

float References::fit(const Phrase& phrase, const Descriptor& descriptor) const {
  const bool same = same_head(phrase, descriptor);
  if (!same && !(phrase.headword && descriptor.headword && related(*phrase.headword, *descriptor.headword))) return 0;
  float p = same ? 0.8F : 0.6F;
  const Record& record = registry_.records()[descriptor.record];
  if (!agrees(phrase, record)) p *= 0.1F;
  if (descriptor.office) return p * fit_of_office(phrase, *descriptor.office, descriptor.former);
  if (phrase.former && record.office && !record.former) p *= 0.4F;
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
  const auto& all = registry_.described(phrase.headword, phrase.head_text);
  const std::size_t from = all.size() > most_descriptors ? all.size() - most_descriptors : 0;
  for (std::size_t i = from; i < all.size(); ++i) {
    const Descriptor& descriptor = registry_.descriptors()[all[i]];
    const Record& record = registry_.records()[descriptor.record];
    if (record.tokens.empty()) continue;
    const float p = fit(phrase, descriptor);
    // Of two ministers the one named last.
    const float near =
        record.last == none ? 0.5F : 1.0F / (1.0F + 0.002F * static_cast<float>(phrase.words.begin - record.last));
    const float score = p * (0.8F + 0.2F * near);
    if (p >= least_probability && score > best_score) {
      best = {descriptor.record, std::min(p, 0.95F), "title", descriptor.words};
      best_score = score;
    }
  }
  return best;
}

Candidate References::described_before(const Phrase& phrase) {
  Candidate best;
  const auto& all = registry_.described(phrase.headword, phrase.head_text);
  const std::size_t from = all.size() > most_descriptors ? all.size() - most_descriptors : 0;
  for (std::size_t i = from; i < all.size(); ++i) {
    const Descriptor& descriptor = registry_.descriptors()[all[i]];
    if (!registry_.records()[descriptor.record].tokens.empty() || !same_head(phrase, descriptor)) continue;
    if (!phrase.details.empty() && !shares(phrase.details, descriptor.details)) continue;
    const float p = fit(phrase, descriptor);
    if (p >= least_probability && p >= best.probability) best = {descriptor.record, p, "same noun", descriptor.words};
  }
  return best;
}

Candidate References::generic(const Phrase& phrase) const {
  if (!phrase.definite || phrase.possessive || phrase.number == Number::plural) return {};
  const Kind kind = phrase.headword ? phrase.headword->kind : Kind::person;
  const bool person = kind == Kind::person, pointed = person && phrase.demonstrative;
  if (!pointed && (!phrase.details.empty() || (phrase.headword && !phrase.headword->general))) return {};
  Candidate best;
  std::size_t looked = 0;
  for (std::size_t i = seen_.size(); i-- > 0 && looked < farthest_back; ++looked) {
    const Seen& seen = seen_[i];
    const Record& record = registry_.records()[seen.record];
    const Kind other = registry_.kind(seen.record);
    if (kind == Kind::organisation && record.types[1] == 0) continue;
    if (other != kind || (kind != Kind::document && record.tokens.empty())) continue;
    if (person && !agrees(phrase, record)) continue;
    const float p = person ? 0.5F : 0.55F;
    const float better = p + (seen.subject ? 0.1F : 0) + (seen.spoke ? 0.15F : 0) - 0.02F * static_cast<float>(looked);
    if (better > best.probability) best = {seen.record, better, "general noun", seen.words};
  }
  return best;
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
  if (!phrase.headword) return is_agent(phrase.head_text);
  bool told = false;
  for (const std::uint32_t d : registry_.said_of(record)) {
    const Headword* other = registry_.descriptors()[d].headword;
    if (!other || other->general || other->field == Field::human || other->field == Field::family) continue;
    if (may_both_be(other->field, phrase.headword->field)) return true;
    told = true;
  }
  return !told || phrase.headword->field == Field::human;
}

bool References::could_be(const Phrase& phrase, std::uint32_t record) const {
  if (phrase.shape == Shape::pronoun) return true;
  if (!agrees(phrase, registry_.records()[record])) return false;
  if (!phrase.headword) return true;
  const bool person = phrase.headword->kind == Kind::person;
  return person == (registry_.kind(record) == Kind::person) && (!person || may_be(phrase, record));
}

// `la même source`: who spoke last, where nothing speaks against it.
Candidate References::same_again(const Phrase& phrase) const {
  if (!phrase.same || !phrase.definite) return {};
  std::size_t looked = 0;
  for (std::size_t i = seen_.size(); i-- > 0 && looked < farthest_back; ++looked) {
    if (!seen_[i].spoke) continue;
    const bool source = phrase.head_text == "source" || phrase.head_text == "sources";
    if (!source && !could_be(phrase, seen_[i].record)) continue;
    return {seen_[i].record, 0.8F, "the same again", seen_[i].words};
  }
  return {};
}

Candidate References::speaker_again(const Phrase& phrase) const {
  if (!phrase.definite || phrase.possessive || phrase.number == Number::plural) return {};
  if (phrase.headword && phrase.headword->kind != Kind::person) return {};
  std::size_t looked = 0;
  for (std::size_t i = seen_.size(); i-- > 0 && looked < farthest_back; ++looked) {
    const Record& record = registry_.records()[seen_[i].record];
    if (!seen_[i].spoke || registry_.kind(seen_[i].record) != Kind::person) continue;
    if (record.tokens.empty() || !agrees(phrase, record) || !may_be(phrase, seen_[i].record)) return {};
    return {seen_[i].record, 0.45F, "speaker again", seen_[i].words};
  }
  return {};
}

Candidates References::by_pronoun(const Phrase& phrase) {
  if (phrase.pronoun->person == Person::nobody) return {{none, 0.7F, "nobody is named", phrase.words}};
  if (phrase.pronoun->person == Person::first) return {};
  if (phrase.pronoun->latter)
    if (const Candidate found = latter(phrase); found.record != none) return {found};
  return salient(phrase, "pronoun");
}

Candidate References::latter(const Phrase& phrase) const {
  std::size_t looked = 0;
  for (std::size_t i = seen_.size(); i-- > 0 && looked < farthest_back; ++looked) {
    const Record& record = registry_.records()[seen_[i].record];
    const Kind kind = registry_.kind(seen_[i].record);
    if (!agrees(phrase, record) || kind == Kind::document || kind == Kind::state || seen_[i].quoted) continue;
    return {seen_[i].record, 0.75F, "the latter", seen_[i].words};
  }
  return {};
}

float References::score(const Phrase& pronoun, const Seen& seen, bool spoke_last) const {
  const Record& record = registry_.records()[seen.record];
  const Kind kind = registry_.kind(seen.record);
  const auto sentences = static_cast<float>(forms_.sentence[pronoun.words.begin] - forms_.sentence[seen.words.begin]);
  float sum = salience.sentence * std::min(sentences, salience.farthest);
  if (spoke_last) sum += salience.spoke_last;
  if (seen.subject) sum += salience.subject;
  const bool within = forms_.quoted[pronoun.words.begin];
  if (seen.quoted) sum += within ? salience.quoted_both : salience.quoted;
  if (!record.tokens.empty()) sum += salience.named;
  if (pronoun.gender != Gender::unknown && record.gender == pronoun.gender) sum += salience.gender;
  const bool thing = pronoun.pronoun && pronoun.pronoun->thing;
  const bool group = pronoun.number == Number::plural;
  if (kind == Kind::document || kind == Kind::state || record.types[2] > record.types[0] + record.types[1])
    sum += salience.thing;
  else if ((kind == Kind::person) != thing && !group)
    sum += salience.person;
  sum += salience.often * static_cast<float>(std::log2(1.0 + record.count));
  if (group) {
    if (record.number == Number::plural || kind == Kind::group)
      sum += salience.number;
    else
      sum += kind == Kind::organisation ? 0 : salience.far_number;
  }
  return sum;
}

Candidates References::salient(const Phrase& pronoun, const char* rule) const {
  Candidates found;
  const bool english = document_.language == "en";
  std::size_t looked = 0;
  bool spoken = false;
  for (std::size_t i = seen_.size(); i-- > 0 && looked < farthest_back; ++looked) {
    const Seen& seen = seen_[i];
    const Record& record = registry_.records()[seen.record];
    const bool spoke_last = seen.spoke && !spoken;
    spoken |= seen.spoke;
    if (pronoun.gender != Gender::unknown && record.gender != Gender::unknown && pronoun.gender != record.gender)
      continue;
    const Kind kind = registry_.kind(seen.record);
    if (pronoun.number == Number::singular && (record.number == Number::plural || kind == Kind::group)) continue;
    if (english && pronoun.gender != Gender::unknown && kind != Kind::person) continue;
    if (pronoun.pronoun && pronoun.pronoun->thing && kind == Kind::person) continue;
    const float sum = score(pronoun, seen, spoke_last);
    const auto same = std::ranges::find(found, seen.record, &Candidate::record);
    if (same == found.end())
      found.push_back({seen.record, sum, rule, seen.words});
    else if (sum > same->probability)
      same->probability = sum;
  }
  if (found.empty()) return {{none, 0.5F, rule, pronoun.words}};
  float most = found.front().probability, total = 0;
  for (const Candidate& c : found) most = std::max(most, c.probability);
  for (Candidate& c : found) total += c.probability = exponential(c.probability - most);
  for (Candidate& c : found) c.probability /= total;
  std::ranges::stable_sort(found, by_probability);
  return found;
}

bool References::see(std::uint32_t record, const Phrase& phrase, bool spoke) {
  Seen seen{record, phrase.words, false, forms_.quoted[phrase.words.begin], spoke};
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
