#include "resolve/parties.h"

#include <algorithm>
#include <functional>
#include <span>

#include "resolve/apposition.h"
#include "resolve/parties_apart.h"
#include "resolve/phrase_ends.h"
#include "resolve/states.h"
#include "resolve/tidy_mentions.h"
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

// The sides without the named ones of which the reader found no word near.
Sides found_near(Sides sides, const Contact& contact) {
  std::erase_if(sides.named, [&](Range<Word> side) {
    return std::ranges::none_of(contact.parties_near, [&](const Scored<Range<Word>>& phrase) {
      return phrase.value.begin < side.end && side.begin < phrase.value.end;
    });
  });
  return sides;
}

}  // namespace

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

PartyFinder::PartyFinder(const Document& document, Ground ground)
    : document_(document), ground_(ground), begins_(document.statements.size()) {
  std::uint32_t first = none;
  for (std::size_t i = begins_.size(); i-- > 0;) {
    const Statement& s = document.statements[i];
    begins_[i] = first = std::min(first, s.content.empty() ? s.trigger : s.content.front().begin);
  }
}

std::vector<std::uint32_t> PartyFinder::parties_of(Contact& contact) {
  pronouns_.clear();
  leave_out_bystanders(document_, ground_.forms, ground_.names, contact);
  const Range<Word> telling = contact.mentions.front();
  const Sides sides = sides_of(document_, ground_.forms, ground_.names, contact);
  std::vector<std::uint32_t> records;
  add_sides(found_near(sides, contact), telling, records);
  add_near(contact, sides, records);
  if (records.size() < 2) add_sides(sides, telling, records);
  const std::uint32_t sentence = ground_.forms.sentence[telling.begin];
  if (sides.again && records.size() < 2)
    if (const Told* before = told_before(contact.kind.value, sentence, records)) records = before->records;
  if (records.size() < 2)
    fill(sides, telling, records);
  else if (sides.one_sided)
    if (const std::uint32_t other = spoken_about(sides, telling, records); may_meet(ground_.registry, other))
      records.insert(records.begin(), other);
  records = each_alone(records);
  if (records.size() > most_parties) records.resize(most_parties);
  put_each_near(sides, records, contact);
  if (records.size() >= 2) told_.push_back({contact.kind.value, sentence, records});
  return records;
}

// One is known or none: the one the sentence is about is another; where one is known and there is none such, who is
// named nearest.
void PartyFinder::fill(const Sides& sides, Range<Word> telling, std::vector<std::uint32_t>& records) {
  const bool one = records.size() == 1;
  const std::uint32_t about = spoken_about(sides, telling, records);
  if (may_meet(ground_.registry, about) && !holds(records, about)) return records.push_back(about);
  if (!one) return;
  for (const std::uint32_t record : nearest(telling))
    if (!holds(records, record)) records.push_back(record);
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

// Those that the reader found near.
void PartyFinder::add_near(const Contact& contact, const Sides& sides, std::vector<std::uint32_t>& records) {
  const auto add = [&](std::uint32_t record) {
    if (record != none && !holds(records, record)) records.push_back(record);
  };
  for (const auto& [words, probability] : contact.parties_near) {
    if (probability < (records.size() < 2 ? least_near : surely_near) || has_name_beside(words) ||
        goes_with_a_name(document_, words))
      continue;
    const bool two = stands_for_two(words);
    if (two && records.size() >= 2) continue;  // `les deux hommes` are those
    if (two && records.empty())
      for (const std::uint32_t record : pair_before(words.begin)) add(record);
    else
      for (const Range<Word> one : each_of(whole_names(behind_with(words))))
        add(record_of(one, sides.feminine, records));
  }
}

// `son homologue,` before `Luc Amiot`: one party, by its name; likewise `les deux ministres, A et B`.
bool PartyFinder::has_name_beside(Range<Word> words) const {
  const std::uint32_t end = document_.sentences[ground_.forms.sentence[words.begin]].words.end;
  if (!apposed(document_, ground_.forms, ground_.names, words, end).empty()) return true;
  std::uint32_t name = words.end + 1;
  if (name < document_.words.size() && ground_.forms.folded[name] == "respectivement") ++name;
  if (name >= document_.words.size() || ground_.forms.folded[words.end] != "," || ground_.names.begins[name] == none)
    return false;
  return read_phrase(document_, ground_.forms, ground_.names, words).shape == Shape::description &&
         document_.mentions[ground_.names.begins[name]].type == MentionType::person;
}

// `ils`, `les deux hommes`, `l'un et l'autre`, `the pair`
bool PartyFinder::stands_for_two(Range<Word> words) const {
  static constexpr std::string_view two[] = {"l un et l autre", "l une et l autre", "tous deux",  "toutes deux",
                                             "the pair",        "each side",        "both sides", "both"};
  const std::string text = ground_.forms.join(words);
  const Pronoun* pronoun = find_pronoun(text);
  return (pronoun != nullptr && pronoun->number == Number::plural) || text.starts_with("les deux ") ||
         text.starts_with("the two ") || std::ranges::find(two, text) != std::end(two);
}

// With the rest of a name that the phrase cuts, and the name behind `Mme`.
Range<Word> PartyFinder::whole_names(Range<Word> words) const {
  const auto& covers = ground_.names.covers;
  if (words.size() == 1 && find_civility(ground_.forms.folded[words.begin])) {
    std::uint32_t name = words.end;
    while (name < document_.words.size() && document_[name] == ".") ++name;
    if (name < document_.words.size() && ground_.names.begins[name] != none) words = {name, name + 1};
  }
  if (const std::uint32_t m = covers[words.begin]; m != none) words.begin = document_.mentions[m].words.begin;
  if (const std::uint32_t m = covers[words.end - 1]; m != none)
    words.end = std::max(words.end, document_.mentions[m].words.end);
  return words;
}

// `a phone call with President Moss`, which was taken whole: whom it was with.
Range<Word> PartyFinder::behind_with(Range<Word> words) const {
  for (std::uint32_t w = words.begin + 1; w + 1 < words.end; ++w)
    if (ground_.forms.folded[w] == "with" || ground_.forms.folded[w] == "avec") return {w + 1, words.end};
  return words;
}

// `M. Kim et le président Moon Jae-in` are two.
std::vector<Range<Word>> PartyFinder::each_of(Range<Word> words) const {
  std::vector<Range<Word>> out;
  if (read_phrase(document_, ground_.forms, ground_.names, words).shape != Shape::several) return {words};
  for (std::uint32_t w = words.begin + 1; w + 1 < words.end; ++w) {
    const std::string& word = ground_.forms.folded[w];
    if (ground_.names.covers[w] != none || (!is_conjunction(word) && word != ",")) continue;
    const std::string& next = ground_.forms.folded[w + 1];
    if (is_preposition(next) || (ground_.names.begins[w + 1] == none && !find_determiner(next))) continue;
    if (w > words.begin) out.push_back({words.begin, w});
    words.begin = w + 1;
  }
  out.push_back(words);
  return out;
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
  if (document_.language == "en" && !phrase.name.empty() && phrase.name.end < phrase.words.end &&
      ground_.forms.folded[phrase.name.end] != "of") {  // `President X of Orlande`
    phrase.shape = Shape::description;                  // `Afghan leadership`: no name of the Afghans
    phrase.name = {};
    phrase.mention = none;
    phrase.head = phrase.words.end - 1;
    phrase.head_text = ground_.forms.folded[phrase.head];
  }
  const std::uint32_t key = key_of(phrase);
  if (key == none) return none;
  if (phrase.shape == Shape::pronoun && phrase.pronoun->person == Person::first) {  // `je l'ai rencontré`, he said
    const std::uint32_t speaker = speaker_at(words.begin);
    return holds(but, speaker) ? none : speaker;
  }
  if (phrase.shape == Shape::pronoun) {
    const auto [given, first] =
        pronouns_.try_emplace(key, ground_.owner[key]);  // near and in the build of the sentence
    if (first && (given->second == none || holds(but, given->second))) given->second = seen_before(phrase, but);
    return given->second;
  }
  const std::uint32_t named = phrase.mention == none ? apposed_to(words) : of_mention(phrase.mention);
  const std::uint32_t record = named == none ? of_phrase(phrase) : named;
  if (record != none) name(record, phrase);
  if (phrase.mention == none && named != none) ground_.added.push_back({phrase.words, named});
  return record;
}

// Of `son homologue`, before `, M. Luc Amiot`.
std::uint32_t PartyFinder::apposed_to(Range<Word> words) {
  const std::uint32_t end = document_.sentences[ground_.forms.sentence[words.begin]].words.end;
  const Range<Word> name = apposed(document_, ground_.forms, ground_.names, words, end);
  return name.empty() ? none : of_mention(ground_.names.begins[name.begin]);
}

std::uint32_t PartyFinder::of_mention(std::uint32_t mention) {
  const std::uint32_t record = ground_.of_mention[mention];
  const bool named = record != none && !ground_.registry.records()[record].tokens.empty();
  return named ? record : ground_.registry.of_name(mention);
}

// `son cabinet` of `cabinet`, `des élus de la métropole` of `élus`.
void PartyFinder::name(std::uint32_t record, const Phrase& phrase) {
  ground_.registry.add_name(record, document_(phrase.words));
  ground_.registry.name_by_mark(record, document_(phrase.words));
  if (phrase.shape != Shape::description || phrase.head == none) return;
  const Range<Word> whole = with_what_leads(ground_.names, document_, ground_.forms, phrase.words);
  ground_.registry.add_name(record, document_(whole));
  ground_.registry.add_name(record, document_(without_what_follows(ground_.forms, whole, phrase.head)));
}

std::uint32_t PartyFinder::of_phrase(const Phrase& phrase) {
  const std::uint32_t key = key_of(phrase);
  if (key == none || phrase.shape == Shape::pronoun) return none;
  std::uint32_t& owner = ground_.owner[key];
  if (owner == none) owner = ground_.references.candidates(phrase, true).front().record;
  if (owner != none) ground_.added.push_back({phrase.words, owner});
  return owner;
}

// The likeliest that is not among the parties; by rules the nearest that agrees, subjects before others.
std::uint32_t PartyFinder::seen_before(const Phrase& pronoun, const std::vector<std::uint32_t>& but) const {
  for (const Candidate& c : ground_.references.pointed_at(pronoun))
    if (c.record != none && !holds(but, c.record)) return c.record;
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
  std::uint32_t speaker = none, size = none, left = most_statements;
  auto s = static_cast<std::uint32_t>(std::ranges::upper_bound(begins_, word) - begins_.begin());
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

// Who is named last before the telling in its sentence, and first in it or after it.
std::vector<std::uint32_t> PartyFinder::nearest(Range<Word> telling) const {
  const Range<Word> sentence = document_.sentences[ground_.forms.sentence[telling.begin]].words;
  const auto owners = std::span(ground_.owner).subspan(sentence.begin, sentence.size());
  const auto before = owners.first(telling.begin - sentence.begin), after = owners.subspan(before.size());
  const auto able = [&](std::uint32_t record) { return may_meet(ground_.registry, record); };
  std::vector<std::uint32_t> out;
  if (const auto r = std::find_if(before.rbegin(), before.rend(), able); r != before.rend()) out.push_back(*r);
  if (const auto r = std::ranges::find_if(after, able); r != after.end()) out.push_back(*r);
  return out;
}

}  // namespace dixit::resolution
