// Who a pronoun stands for: by what the network says of each mention before it where it was asked, else by rules.
#include <algorithm>
#include <cmath>
#include <utility>

#include "resolve/references.h"
#include "resolve/weights.h"

namespace dixit::resolution {
namespace {

constexpr float of_the_house = 8;  // times likelier: whoever leads the office that prints the text
constexpr float unnamed_of_the_house = 60;
constexpr float of_other_gender = 0.1F;  // likewise: a person whose name tells another gender than the pronoun

constexpr float sentences_counted = 20;

// In double, so that the float is the same whatever libm a machine has.
float exponential(float x) { return static_cast<float>(std::exp(static_cast<double>(x))); }
float logarithm(double x) { return static_cast<float>(std::log(x)); }

bool by_probability(const Candidate& a, const Candidate& b) { return a.probability > b.probability; }

// To a sum of one, the likeliest first.
Candidates shared_out(Candidates found) {
  float total = 0;
  for (const Candidate& c : found) total += c.probability;
  for (Candidate& c : found) c.probability /= total;
  std::ranges::stable_sort(found, by_probability);
  return found;
}

// The word that a mention ends with, and its score; `none`: it stands too far back.
Antecedent end_of(const Anaphor& anaphor, Range<Word> mention) {
  const auto after = std::ranges::lower_bound(anaphor.antecedents, mention.end, {}, &Antecedent::word);
  if (after == anaphor.antecedents.begin() || std::prev(after)->word < mention.begin) return {};
  return *std::prev(after);
}

}  // namespace

Candidates References::by_pronoun(const Phrase& phrase) {
  if (phrase.pronoun->person == Person::nobody) return {{none, 0.7F, "nobody is named", phrase.words}};
  if (phrase.pronoun->person == Person::first) return {};
  if (Candidates found = pointed_at(phrase, "pronoun"); !found.empty()) return with_several(std::move(found), phrase);
  if (phrase.pronoun->latter)
    if (const Candidate found = latter(phrase); found.record != none) return {found};
  return with_several(salient(phrase, "pronoun"), phrase);
}

Candidate References::latter(const Phrase& phrase) const {
  std::size_t looked = 0;
  for (std::size_t i = met_before(phrase); i-- > 0 && looked < farthest_back; ++looked) {
    const Record& record = registry_.records()[seen_[i].record];
    const Kind kind = registry_.kind(seen_[i].record);
    if (!agrees(phrase, record) || kind == Kind::document || kind == Kind::state || seen_[i].quoted) continue;
    return {seen_[i].record, 0.75F, "the latter", seen_[i].words};
  }
  return {};
}

Candidates References::pointed_at(const Phrase& pronoun, const char* rule) const {
  const std::uint32_t word = pronoun.words.end - 1;
  const auto anaphor = std::ranges::lower_bound(document_.anaphors, word, {}, &Anaphor::word);
  if (pronoun.shape != Shape::pronoun || anaphor == document_.anaphors.end() || anaphor->word != word) return {};
  const std::vector<AntecedentOption> options = options_of(pronoun, *anaphor);
  if (examples_ != nullptr) examples_->push_back({word, options});
  if (antecedents_ == nullptr) return {};
  return likeliest(options, pronoun, rule);
}

std::vector<AntecedentOption> References::options_of(const Phrase& pronoun, const Anaphor& anaphor) const {
  std::vector<AntecedentOption> options;
  std::vector<std::uint32_t> records;  // met so far
  bool spoken = false;
  for (std::size_t i = met_before(pronoun); i-- > 0 && options.size() < most_antecedents;) {
    const Seen& seen = seen_[i];
    if (std::ranges::find(records, seen.record) == records.end()) records.push_back(seen.record);
    const bool spoke_last = seen.spoke && !spoken;
    spoken |= seen.spoke;
    const auto [word, score] = end_of(anaphor, seen.words);
    options.push_back({seen.record, seen.words, word, score, values_of(pronoun, seen, records.size(), spoke_last)});
  }
  return options;
}

AntecedentValues References::values_of(const Phrase& pronoun, const Seen& seen, std::size_t rank,
                                       bool spoke_last) const {
  const Record& record = registry_.records()[seen.record];
  const Kind kind = registry_.kind(seen.record);
  const std::uint32_t at = pronoun.words.begin, from = seen.words.begin;
  const auto sentences = static_cast<float>(forms_.sentence[at] - forms_.sentence[from]);
  const bool quoted = forms_.quoted[at];
  const bool both = pronoun.gender != Gender::unknown && record.gender != Gender::unknown;
  const float named = static_cast<float>(record.types[0] + record.types[1] + record.types[2] + 1);
  const auto yes = [](bool is) { return is ? 1.0F : 0.0F; };
  const auto is = [&](Kind k) { return yes(kind == k); };
  const auto share = [&](std::size_t type) { return static_cast<float>(record.types[type]) / named; };
  return {yes(pronoun.number == Number::singular), yes(pronoun.number == Number::plural),
          yes(pronoun.gender == Gender::feminine), yes(pronoun.gender == Gender::masculine),
          yes(forms_.paragraph[at] <= last_of_lead), yes(quoted), yes(document_.language == "en"),
          // how near it is
          std::min(sentences, sentences_counted) / 5, yes(sentences == 0), yes(sentences == 1),
          yes(forms_.paragraph[at] == forms_.paragraph[from]), logarithm(1.0 + static_cast<double>(rank)),
          logarithm(1.0 + (at - from)),
          // what it is there
          yes(seen.subject), yes(seen.spoke), yes(spoke_last), yes(seen.quoted), yes(seen.quoted && quoted),
          yes(seen.quoted && !quoted),
          // who it is
          yes(!record.tokens.empty()), is(Kind::person), is(Kind::organisation), is(Kind::state), is(Kind::group),
          is(Kind::document), is(Kind::unknown), yes(both && pronoun.gender == record.gender),
          yes(both && pronoun.gender != record.gender), yes(record.gender == Gender::unknown),
          yes(pronoun.number == record.number), logarithm(1.0 + record.count),
          yes(registry_.main_person() == seen.record),
          logarithm(1.0 + static_cast<double>(registry_.said_of(seen.record).size())), share(0), share(1), share(2)};
}

// Not `he` for `Mme Morel`, `Lena Moss`; a body or what has no name may be of either, whatever its noun.
bool References::is_of_gender(const Phrase& pronoun, std::uint32_t record) const {
  const Record& who = registry_.records()[record];
  const bool told = !who.tokens.empty() && registry_.kind(record) == Kind::person && who.gender != Gender::unknown;
  return !told || pronoun.gender == Gender::unknown || pronoun.gender == who.gender;
}

// Of one referent all mentions speak for it.
Candidates References::likeliest(const std::vector<AntecedentOption>& options, const Phrase& pronoun,
                                 const char* rule) const {
  if (options.empty()) return {{none, 0.5F, rule, pronoun.words}};
  std::vector<AntecedentValues> values;
  values.reserve(options.size());
  for (const AntecedentOption& option : options) values.push_back(option.values);
  std::vector<float> scores = antecedents_->weigh(values);
  for (std::size_t i = 0; i < options.size(); ++i) scores[i] += options[i].score;
  const float most = std::ranges::max(scores);
  Candidates found;
  std::vector<float> best;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const float mass =
        exponential(scores[i] - most) * (is_of_gender(pronoun, options[i].referent) ? 1 : of_other_gender);
    const auto same = std::ranges::find(found, options[i].referent, &Candidate::record);
    if (same == found.end()) {
      found.push_back({options[i].referent, mass, rule, options[i].words});
      best.push_back(mass);
      continue;
    }
    same->probability += mass;
    if (float& before = best[static_cast<std::size_t>(same - found.begin())]; mass > before)
      before = mass, same->words = options[i].words;
  }
  return in_its_house(std::move(found), pronoun);
}

// What an office prints goes on about whom it began with: its head. Not where his name does not tell that he may be
// meant, and that of another does.
Candidates References::in_its_house(Candidates found, const Phrase& pronoun) const {
  const auto is_of_gender = [&](const Candidate& c) {
    return c.record != none && pronoun.gender != Gender::unknown &&
           registry_.records()[c.record].gender == pronoun.gender;
  };
  const bool known = std::ranges::any_of(found, is_of_gender);
  for (Candidate& c : found) {
    if (c.record == none || !leads_outlet(c.record)) continue;
    const bool unnamed = registry_.records()[c.record].tokens.empty();  // which the network sees seldom
    if (!known || is_of_gender(c) || unnamed) c.probability *= unnamed ? unnamed_of_the_house : of_the_house;
  }
  return shared_out(std::move(found));
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
  for (std::size_t i = met_before(pronoun); i-- > 0 && looked < farthest_back; ++looked) {
    const Seen& seen = seen_[i];
    const Record& record = registry_.records()[seen.record];
    const bool spoke_last = seen.spoke && !spoken;
    spoken |= seen.spoke;
    if (pronoun.gender != Gender::unknown && record.gender != Gender::unknown && pronoun.gender != record.gender)
      continue;
    const Kind kind = registry_.kind(seen.record);
    if (pronoun.number == Number::singular && (record.number == Number::plural || kind == Kind::group)) continue;
    const bool somebody = !pronoun.pronoun && pronoun.number != Number::plural;  // `celui qui`
    if ((somebody || (english && pronoun.gender != Gender::unknown)) && kind != Kind::person) continue;
    if (pronoun.pronoun && pronoun.pronoun->thing && kind == Kind::person) continue;
    const float sum = score(pronoun, seen, spoke_last);
    const auto same = std::ranges::find(found, seen.record, &Candidate::record);
    if (same == found.end())
      found.push_back({seen.record, sum, rule, seen.words});
    else if (sum > same->probability)
      same->probability = sum;
  }
  if (found.empty()) return {{none, 0.5F, rule, pronoun.words}};
  const float most = std::ranges::max_element(found, {}, &Candidate::probability)->probability;
  for (Candidate& c : found) c.probability = exponential(c.probability - most);
  return in_its_house(std::move(found), pronoun);
}

}  // namespace dixit::resolution
