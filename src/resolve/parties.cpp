#include "resolve/parties.h"

#include <algorithm>
#include <functional>
#include <span>

#include "resolve/states.h"
#include "resolve/weights.h"

namespace dixit::resolution {
namespace {

constexpr std::size_t most_told = 8;           // tellings looked back at
constexpr std::uint32_t farthest_again = 20;   // sentences to the telling before
constexpr std::uint32_t farthest_subject = 3;  // sentences back to whom the text speaks of
constexpr std::size_t most_seen = 40;          // references that a pronoun looks back at
constexpr std::uint32_t most_statements = 40;  // before a telling, that may hold it
constexpr std::uint32_t farthest_pair = 4;     // sentences back to `les deux hommes`

bool holds(const std::vector<std::uint32_t>& records, std::uint32_t record) {
  return std::ranges::find(records, record) != records.end();
}

}  // namespace

void Parties::add(std::uint32_t record, float weight) {
  if (record == none) return;
  const auto known = std::ranges::find(sums_, record, &std::pair<std::uint32_t, float>::first);
  if (known == sums_.end())
    sums_.emplace_back(record, weight);
  else
    known->second += weight;
}

std::vector<std::uint32_t> Parties::likely(float least, std::size_t most) const {
  auto sorted = sums_;
  std::ranges::stable_sort(sorted, std::ranges::greater{}, &std::pair<std::uint32_t, float>::second);
  std::vector<std::uint32_t> records;
  for (const auto& [record, sum] : sorted)
    if (sum >= least && records.size() < most) records.push_back(record);
  return records;
}

bool may_meet(const Registry& registry, std::uint32_t record) {
  if (record == none || registry.kind(record) == Kind::document) return false;
  const Record& r = registry.records()[record];
  const auto told_as = [&](MentionType type) { return r.types[static_cast<std::size_t>(type)]; };
  const std::uint32_t places = told_as(MentionType::place);
  return places == 0 || places < told_as(MentionType::person) + told_as(MentionType::organisation) ||
         state_of(joined(r.tokens)) != nullptr;
}

std::uint32_t key_of(const Phrase& phrase) {
  if (!phrase.name.empty()) return phrase.name.end - 1;
  if (phrase.head != none) return phrase.head;
  return phrase.words.empty() ? none : phrase.words.end - 1;
}

std::uint32_t record_at_end(const Document& document, const Ground& ground, std::uint32_t word) {
  if (word >= ground.ends.size() || ground.ends[word] == none) return none;
  const std::uint32_t mention = ground.ends[word];
  if (ground.of_mention[mention] != none) return ground.of_mention[mention];
  return document.mentions[mention].form == MentionForm::name ? ground.registry.of_name(mention) : ground.owner[word];
}

std::vector<std::uint32_t> PartyFinder::parties_of(const Contact& contact) {
  const Range<Word> telling = contact.mentions.front();
  const Sides sides = sides_of(document_, ground_.forms, ground_.names, contact);
  std::vector<std::uint32_t> records;
  add_sides(sides, telling, records);
  const std::uint32_t sentence = ground_.forms.sentence[telling.begin];
  if (sides.again && records.size() < 2)
    if (const Told* before = told_before(contact.kind.value, sentence, records)) records = before->records;
  if (records.size() < 2)
    fill(contact, sides, records);
  else if (sides.one_sided)
    if (const std::uint32_t other = spoken_about(sides, telling, records); may_meet(ground_.registry, other))
      records.insert(records.begin(), other);
  if (records.size() > most_parties) records.resize(most_parties);
  if (records.size() >= 2) told_.push_back({contact.kind.value, sentence, records});
  return records;
}

// One is known or none: whom the sentence is about, the reader's pointers and who is named nearest are weighed. The
// first of these alone, where it weighs most, is the other party.
void PartyFinder::fill(const Contact& contact, const Sides& sides, std::vector<std::uint32_t>& records) {
  const Range<Word> telling = contact.mentions.front();
  const std::uint32_t about = spoken_about(sides, telling, records);
  Parties parties;
  if (may_meet(ground_.registry, about)) parties.add(about, about_weight);
  add_pointed(contact, parties);
  const std::size_t known = records.size();
  const auto likely = known == 0 ? parties.likely(least_alone, most_alone) : parties.likely(least_party, most_parties);
  for (const std::uint32_t record : likely) {
    if (holds(records, record)) continue;
    records.push_back(record);
    if (known == 1 && (record == about || records.size() == 3)) return;
  }
}

std::uint32_t PartyFinder::spoken_about(const Sides& sides, Range<Word> telling,
                                        const std::vector<std::uint32_t>& but) {
  for (const Range<Word> phrase : sides.about)
    if (const std::uint32_t record = record_of(phrase, false, but); record != none && !holds(but, record))
      return record;
  return sides.speaker ? spoken_of(telling, but) : none;
}

// The last telling near of that kind, else of any, that those known take part in.
const PartyFinder::Told* PartyFinder::told_before(ContactKind kind, std::uint32_t sentence,
                                                  const std::vector<std::uint32_t>& known) const {
  const Told* found = nullptr;
  std::size_t looked = 0;
  for (auto t = told_.rbegin(); t != told_.rend() && looked < most_told; ++t, ++looked) {
    if (sentence - t->sentence > farthest_again) break;
    if (!std::ranges::all_of(known, [&](std::uint32_t r) { return holds(t->records, r); })) continue;
    if (t->kind == kind) return &*t;
    if (!found) found = &*t;
  }
  return found;
}

void PartyFinder::add_sides(const Sides& sides, Range<Word> telling, std::vector<std::uint32_t>& records) {
  const auto add = [&](std::uint32_t record) {
    const bool able = may_meet(ground_.registry, record) || (sides.between && record != none);
    if (able && !holds(records, record)) records.push_back(record);
  };
  std::vector<Range<Word>> named = sides.named;  // a pronoun is none of those named, the object none but the subject
  std::ranges::stable_sort(named, {}, [&](Range<Word> phrase) { return order_of(phrase); });
  for (const Range<Word> phrase : named) add(record_of(phrase, sides.feminine, records));
  if (sides.both && records.size() < 2)
    for (const std::uint32_t record : pair_before(telling.begin)) add(record);
}

// 0: a name or description, 1: a pronoun that is a subject, 2: another.
int PartyFinder::order_of(Range<Word> phrase) const {
  const std::string& word = ground_.forms.folded[phrase.begin];
  if (phrase.size() > 1 || find_pronoun(word) == nullptr) return 0;
  static constexpr std::string_view subjects[] = {"il", "elle", "ils", "elles", "he", "she", "they", "it"};
  return std::ranges::find(subjects, word) != std::end(subjects) ? 1 : 2;
}

std::uint32_t PartyFinder::record_of(Range<Word> words, bool feminine, const std::vector<std::uint32_t>& but) {
  Phrase phrase = read_phrase(document_, ground_.forms, ground_.names, words);
  if (feminine && order_of(words) == 2) phrase.gender = Gender::feminine;
  if (document_.language == "en" && !phrase.name.empty() && phrase.name.end < phrase.words.end) {
    phrase.shape = Shape::description;  // `Afghan leadership`: no name of the Afghans
    phrase.name = {};
    phrase.mention = none;
    phrase.head = phrase.words.end - 1;
    phrase.head_text = ground_.forms.folded[phrase.head];
  }
  const std::uint32_t key = key_of(phrase);
  if (key == none) return none;
  if (phrase.shape == Shape::pronoun) {
    const std::uint32_t settled = ground_.owner[key];
    return settled != none && !holds(but, settled) ? settled : seen_before(phrase, but);
  }
  const std::uint32_t named = phrase.mention == none ? none : of_mention(phrase.mention);
  const std::uint32_t record = named == none ? of_phrase(phrase) : named;
  if (record != none) name(record, phrase);
  return record;
}

std::uint32_t PartyFinder::of_mention(std::uint32_t mention) {
  const std::uint32_t record = ground_.of_mention[mention];
  const bool named = record != none && !ground_.registry.records()[record].tokens.empty();
  return named ? record : ground_.registry.of_name(mention);
}

// `son cabinet` of `cabinet`, `des élus de la métropole` of `élus`; without the preposition in `aux`.
void PartyFinder::name(std::uint32_t record, const Phrase& phrase) {
  Range<Word> words = phrase.words;
  const std::string& first = ground_.forms.folded[words.begin];
  if (words.size() > 1 && (first == "aux" || first == "au" || first == "du")) ++words.begin;
  ground_.registry.add_name(record, document_(words));
  ground_.registry.name_by_mark(record, document_(words));
}

std::uint32_t PartyFinder::of_phrase(const Phrase& phrase) {
  const std::uint32_t key = key_of(phrase);
  if (key == none || phrase.shape == Shape::pronoun) return none;
  std::uint32_t& owner = ground_.owner[key];
  if (owner == none) owner = ground_.references.candidates(phrase, true).front().record;
  if (owner != none) ground_.added.push_back({phrase.words, owner});
  return owner;
}

// The nearest one seen before that agrees and is not among the parties, subjects before others.
std::uint32_t PartyFinder::seen_before(const Phrase& pronoun, const std::vector<std::uint32_t>& but) const {
  const auto& seen = ground_.references.seen();
  const auto begin_of = [](const Seen& s) { return s.words.begin; };
  const auto at = std::ranges::lower_bound(seen, pronoun.words.begin, {}, begin_of) - seen.begin();
  const std::uint32_t sentence = ground_.forms.sentence[pronoun.words.begin];
  std::uint32_t best = none, least = none;
  for (auto i = static_cast<std::size_t>(at), k = std::size_t{0}; i-- > 0 && k < most_seen; ++k) {
    if (holds(but, seen[i].record) || !may_be(pronoun, seen[i].record)) continue;
    const std::uint32_t far = 2 * (sentence - ground_.forms.sentence[seen[i].words.begin]) + (seen[i].subject ? 0 : 1);
    if (far < least) best = seen[i].record, least = far;
  }
  return best;
}

bool PartyFinder::may_be(const Phrase& pronoun, std::uint32_t record) const {
  const Record& r = ground_.registry.records()[record];
  const Kind kind = ground_.registry.kind(record);
  const bool clash = pronoun.gender != Gender::unknown && r.gender != Gender::unknown && r.gender != pronoun.gender;
  const bool many = r.number == Number::plural || kind == Kind::group;
  if (clash || kind == Kind::document || kind == Kind::state) return false;
  if (pronoun.number == Number::singular) return !many && kind == Kind::person;
  return pronoun.number != Number::plural || many || kind == Kind::organisation;
}

// Of the innermost of the statements near whose content holds the word.
std::uint32_t PartyFinder::speaker_at(std::uint32_t word) const {
  const auto& all = document_.statements;
  const auto begin_of = [](const Statement& s) { return s.content.empty() ? s.trigger : s.content.front().begin; };
  std::uint32_t speaker = none, size = none, left = most_statements;
  auto s = static_cast<std::uint32_t>(all.size());
  while (s > 0 && begin_of(all[s - 1]) > word) --s;
  for (; s-- > 0 && left-- > 0;)
    for (const Range<Word> part : all[s].content)
      if (part.contains(word) && part.size() < size) speaker = ground_.scene.speaker[s], size = part.size();
  return speaker;
}

// Who speaks the words it is told in, or else whom the sentences before are about.
std::uint32_t PartyFinder::spoken_of(Range<Word> telling, const std::vector<std::uint32_t>& but) const {
  if (const std::uint32_t speaker = speaker_at(telling.begin); speaker != none && !holds(but, speaker)) return speaker;
  const std::uint32_t sentence = ground_.forms.sentence[telling.begin];
  for (std::uint32_t back = 0; back <= std::min(sentence, farthest_subject); ++back)
    if (const std::uint32_t record = ground_.scene.subject[sentence - back];
        record != none && !holds(but, record) && may_meet(ground_.registry, record))
      return record;
  return none;
}

// The two of the contact before, else the last two people seen.
std::vector<std::uint32_t> PartyFinder::pair_before(std::uint32_t word) const {
  const std::uint32_t sentence = ground_.forms.sentence[word];
  if (!told_.empty() && sentence - told_.back().sentence <= farthest_pair) return told_.back().records;
  const auto& seen = ground_.references.seen();
  const auto at = std::ranges::lower_bound(seen, word, {}, [](const Seen& s) { return s.words.begin; }) - seen.begin();
  std::vector<std::uint32_t> found;
  for (auto i = static_cast<std::size_t>(at); i-- > 0 && found.size() < 2;) {
    if (sentence - ground_.forms.sentence[seen[i].words.begin] > farthest_pair) break;
    const Record& record = ground_.registry.records()[seen[i].record];
    const Kind kind = ground_.registry.kind(seen[i].record);
    const bool one = record.number != Number::plural && !record.tokens.empty();
    if (one && kind != Kind::document && !holds(found, seen[i].record) && may_meet(ground_.registry, seen[i].record))
      found.push_back(seen[i].record);
  }
  return found;
}

// Those that the reader's pointers name, and who is named nearest.
void PartyFinder::add_pointed(const Contact& contact, Parties& parties) {
  const Range<Word> telling = contact.mentions.front();
  for (const Pointer& pointer : contact.named)
    if (contact.kind.value == ContactKind::visit || !only_where(pointer.word))
      parties.add(record_at(pointer.word, telling), pointer.probability);
  const Range<Word> sentence = document_.sentences[ground_.forms.sentence[telling.begin]].words;
  const auto owners = std::span(ground_.owner).subspan(sentence.begin, sentence.size());
  const auto before = owners.first(telling.begin - sentence.begin), after = owners.subspan(before.size());
  const auto able = [&](std::uint32_t record) { return may_meet(ground_.registry, record); };
  if (const auto r = std::find_if(before.rbegin(), before.rend(), able); r != before.rend())
    parties.add(*r, party_beside);
  if (const auto r = std::ranges::find_if(after, able); r != after.end()) parties.add(*r, party_beside);
}

// `à Oslo`, `in Cairo`
bool PartyFinder::only_where(std::uint32_t word) const {
  if (word >= ground_.ends.size() || ground_.ends[word] == none) return false;
  const Mention& m = document_.mentions[ground_.ends[word]];
  if (m.type != MentionType::place || m.words.begin == 0) return false;
  const std::string& before = ground_.forms.folded[m.words.begin - 1];
  return before == "a" || before == "au" || before == "in" || before == "at";
}

// Of a mention, or of the noun phrase that ends at the word.
std::uint32_t PartyFinder::record_at(std::uint32_t word, Range<Word> telling) {
  if (const std::uint32_t record = record_at_end(document_, ground_, word); record != none) return record;
  if (ground_.owner[word] != none) return ground_.owner[word];
  const std::uint32_t after = telling.contains(word) ? word : telling.end;  // `met` is no part of `met senior officers`
  return of_phrase(
      read_phrase(document_, ground_.forms, ground_.names, phrase_to(document_, ground_.forms, word, after)));
}

}  // namespace dixit::resolution
