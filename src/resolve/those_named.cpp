// Whom a plural stands for, where several have been named together: `ils`, `tous deux`, `les deux élus`.
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "resolve/joint.h"
#include "resolve/references.h"
#include "resolve/weights.h"
#include "text/word_list.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t near = 4, within_reach = 12;  // sentences back from `ils`, from `les deux élus`
constexpr std::size_t most_lists = 8;                 // looked at

constexpr std::array<std::string_view, 15> two_alone = {
    "les deux",        "tous deux",        "toutes deux", "tous les deux", "toutes les deux",
    "the two",         "the pair",         "the duo",     "le duo",        "l un et l autre",
    "l un ni l autre", "l une et l autre", "le couple",   "the couple",    "both"};

// How many `les deux élus`, `tous deux`, `the pair` are; 0: they do not say.
std::size_t how_many(const std::string& text) {
  static constexpr std::array<std::string_view, 5> three = {"les trois", "tous trois", "the three", "le trio",
                                                            "the trio"};
  static constexpr std::array<std::string_view, 6> none_of_them = {" autres",  " other", " sides",
                                                                   " parties", " camps", " parts"};
  const auto has = [&](std::string_view word) { return text.find(word) != std::string::npos; };
  const auto begins = [&](std::string_view word) { return text.starts_with(word); };
  if (is_one_of(text, two_alone)) return 2;
  if (is_one_of(text, three)) return 3;
  if (std::ranges::any_of(none_of_them, has)) return 0;
  constexpr std::array<std::string_view, 5> both = {"les deux ", "the two ", "both ", "ces deux ", "these two "};
  constexpr std::array<std::string_view, 3> all = {"les trois ", "the three ", "ces trois "};
  return std::ranges::any_of(both, begins) ? 2 : std::ranges::any_of(all, begins) ? 3 : 0;
}

// `la première`, `the former`: the first of two; 1: the second; else 2.
std::size_t which_of_two(const std::string& text) {
  static constexpr std::array<std::string_view, 3> first = {"le premier", "la premiere", "the former"};
  static constexpr std::array<std::string_view, 3> second = {"le second", "la seconde", "the latter"};
  return is_one_of(text, first) ? 0 : is_one_of(text, second) ? 1 : 2;
}

// `les signataires`: whoever wrote together.
bool tells_authors(std::string_view head) {
  static constexpr std::array<std::string_view, 8> authors = {
      "auteurs", "signataires", "chercheurs", "authors", "researchers", "coauthors", "signatories", "scientists"};
  return is_one_of(head, authors);
}

bool is_body(Kind kind) { return kind == Kind::organisation || kind == Kind::state; }

}  // namespace

// `ont plaidé le sculpteur Luc Bar, 71 ans, et Anne Roy`, of which the reader took the first.
Candidate References::with_others(const Phrase& phrase) {
  const std::uint32_t list = phrase.mention == none ? none : several_.begun_by(phrase.mention);
  if (list == none || several_.members(list).size() < 2) return {};
  return {several_.record_of(list), by_rule.several, "several", several_.words(list)};
}

// Those of the list that the words are; of others none.
std::vector<std::uint32_t> References::named_in(Range<Word> words) {
  const std::uint32_t list = several_.all_of(words);
  return list == none ? std::vector<std::uint32_t>{} : several_.members(list);
}

// `et` of `l'économiste et féministe Rebecca Amar`, before the names of a list.
bool References::is_in_title(std::uint32_t joint, std::uint32_t names) const {
  return joint + 1 < names && !find_determiner(forms_.folded[joint + 1]);
}

// The list that a phrase of several is, but for titles; none: others are meant too.
std::uint32_t References::list_of(const Phrase& phrase) const {
  const std::uint32_t list = phrase.shape == Shape::several ? several_.all_of(phrase.words) : none;
  if (list == none || joins_others(forms_, phrase.head, phrase.words.end)) return none;
  const Range<Word> named = several_.words(list);
  const std::uint32_t before = forms_.before(named.begin);  // `les chefs de A et de B, Luc Amiot et Eve Sorel`
  const bool apposed = before != none && before > phrase.words.begin && forms_.folded[before] == ",";
  for (std::uint32_t w = apposed ? named.end : phrase.words.begin; w < phrase.words.end; ++w)
    if (!named.contains(w) && names_.covers[w] == none && !is_in_title(w, named.begin) &&
        behind_joint(forms_, w, phrase.words.end) != none)
      return none;
  return list;
}

bool References::is_near(std::uint32_t list, const Phrase& phrase, std::uint32_t sentences) {
  std::uint32_t at = several_.words(list).begin;
  if (const std::uint32_t record = several_.known_record_of(list); record != none)
    if (const std::uint32_t last = registry_.records()[record].last; last != none) at = std::max(at, last);
  return at < phrase.words.begin && is_within({at, at + 1}, phrase, sentences);
}

bool References::are_of_gender(std::uint32_t list, Gender gender) {
  return gender != Gender::feminine || std::ranges::none_of(several_.members(list), [&](std::uint32_t record) {
           return registry_.records()[record].gender == Gender::masculine;
         });
}

// `ils` behind `Marie Lenoir et Paul Vasseur`: what speaks for either of them speaks for both.
Candidates References::with_several(Candidates found, const Phrase& pronoun) {
  if (pronoun.number != Number::plural || found.front().record == none) return found;
  Together together = likeliest_list(found, pronoun);
  if (Together seen = likeliest_seen(found, pronoun); seen.share > together.share) together = std::move(seen);
  const auto is_theirs = [&](const Candidate& c) { return std::ranges::count(together.records, c.record) > 0; };
  const auto first = std::ranges::find_if(found, is_theirs);
  if (first == found.end() || (first != found.begin() && together.share <= found.front().probability)) return found;
  const std::uint32_t all = together.list == none ? together.records.front() : several_.record_of(together.list);
  const Candidate those{all, together.share, first->rule, first->words};
  std::erase_if(found, is_theirs);
  found.insert(found.begin(), those);
  return found;
}

// Of the lists of names before the pronoun.
References::Together References::likeliest_list(const Candidates& found, const Phrase& pronoun) {
  Together best;
  std::size_t looked = 0;
  for (std::uint32_t list = several_.last_before(pronoun.words.begin); list != none && looked < most_lists;
       list = list == 0 ? none : list - 1, ++looked) {
    std::vector<std::uint32_t> records = several_.members(list);
    if (records.size() < 2 || !is_near(list, pronoun, near) || !are_of_gender(list, pronoun.gender)) continue;
    if (const std::uint32_t all = several_.known_record_of(list); all != none) records.push_back(all);
    if (const float share = share_of(records, found); share > best.share) best = {std::move(records), list, share};
  }
  return best;
}

// Of phrases such as `la gauche et certains syndicats`: the phrase, and whom its words name.
References::Together References::likeliest_seen(const Candidates& found, const Phrase& pronoun) const {
  Together best;
  for (std::size_t i = met_before(pronoun); i-- > 0 && is_within(seen_[i].words, pronoun, near);) {
    if (!seen_[i].several || !members_of(seen_[i].record).empty()) continue;
    std::vector<std::uint32_t> records = {seen_[i].record};
    for (std::size_t k = i + 1; k < seen_.size() && seen_[k].words.begin < seen_[i].words.end; ++k)
      records.push_back(seen_[k].record);
    if (const float share = share_of(records, found); share > best.share) best = {std::move(records), none, share};
  }
  return best;
}

float References::share_of(const std::vector<std::uint32_t>& records, const Candidates& found) {
  float sum = 0;
  for (const Candidate& c : found) sum += std::ranges::count(records, c.record) > 0 ? c.probability : 0;
  return sum;
}

bool References::is_within(Range<Word> words, const Phrase& phrase, std::uint32_t sentences) const {
  return forms_.sentence[phrase.words.begin] - forms_.sentence[words.begin] <= sentences;
}

// `les deux élus`, `tous deux`, `les signataires`: those who were named together last, or the two of the sentence
// before.
Candidate References::those_named(const Phrase& phrase) {
  if (phrase.shape != Shape::description) return {};
  const std::string text = forms_.join(phrase.words);
  const std::size_t count = how_many(text), which = which_of_two(text);
  const bool plain = phrase.definite && !phrase.possessive && phrase.number == Number::plural &&
                     phrase.details.empty() && phrase.head != none;
  if (count == 0 && which == 2 && !plain) return {};
  std::size_t looked = 0;
  for (std::uint32_t list = several_.last_before(phrase.words.begin); list != none && looked < most_lists;
       list = list == 0 ? none : list - 1, ++looked) {
    const std::vector<std::uint32_t>& members = several_.members(list);
    if (members.size() < 2 || !are_of_gender(list, phrase.gender)) continue;
    const Range<Word> words = several_.words(list);
    if (which < 2) {
      if (members.size() != 2 || !is_near(list, phrase, near)) return {};
      return {members[which], by_rule.one_of_two, "those named", words};
    }
    const bool those = count > 0 ? members.size() == count && is_near(list, phrase, within_reach)
                                 : is_near(list, phrase, near) && are_told_as(list, phrase);
    if (those && may_be_those(phrase, list)) return {several_.record_of(list), by_rule.listed, "those named", words};
  }
  if (count != 2) return {};
  const Candidate found = two_before(phrase);
  return found.record != none ? found : two_told_so(phrase);
}

bool References::are_of_one_surname(const std::vector<std::uint32_t>& people) const {
  const auto is_named = [&](std::uint32_t record) { return !registry_.records()[record].tokens.empty(); };
  return people.size() == 2 && std::ranges::all_of(people, is_named) &&
         surname(registry_.records()[people[0]]) == surname(registry_.records()[people[1]]);
}

// `Les deux élus`, where by then two are told to be so, apart.
Candidate References::two_told_so(const Phrase& phrase) {
  if (!phrase.headword || !phrase.details.empty()) return {};
  std::vector<std::uint32_t> two;
  for (const std::uint32_t d : registry_.described(phrase.headword, phrase.head_text)) {
    const Descriptor& told = registry_.descriptors()[d];
    const bool before = !told.words.empty() && told.words.end <= phrase.words.begin;
    const bool person = !registry_.records()[told.record].tokens.empty() && told.headword &&
                        registry_.kind(told.record) == Kind::person;
    if (!before || !person || !related(*phrase.headword, *told.headword)) continue;
    if (std::ranges::count(two, told.record) == 0) two.push_back(told.record);
    if (two.size() > 2) return {};
  }
  if (two.size() != 2) return {};
  return {several_.record_of(two, phrase.words), by_rule.two_apart, "those named", phrase.words};
}

// `The senators` of `Sens. Ruth Calder and Owen Pike`, `les signataires` of whoever has said something together.
bool References::are_told_as(std::uint32_t list, const Phrase& phrase) {
  if (phrase.head_text == "epoux") return are_of_one_surname(several_.members(list));
  if (tells_authors(phrase.head_text)) return several_.known_record_of(list) != none;
  const std::uint32_t title = forms_.before(several_.words(list).begin);
  if (title == none) return false;
  const std::uint32_t word = forms_.folded[title] == "." && title > 0 ? title - 1 : title;
  std::string lead = forms_.folded[word];
  if (lead.ends_with('s')) lead.pop_back();
  constexpr std::size_t shortest = 3;
  return lead.size() >= shortest && phrase.head_text.starts_with(lead);
}

// The two people of the last sentence that names some, if it names two: `Hugo Roy a battu Alain Bar. Les deux élus`.
Candidate References::two_before(const Phrase& phrase) {
  std::vector<std::uint32_t> two;
  Range<Word> words;
  for (std::size_t i = met_before(phrase); i-- > 0 && is_within(seen_[i].words, phrase, 1);) {
    const std::uint32_t record = seen_[i].record;
    if (members_of(record).size() == 2) return {record, by_rule.two_apart, "those named", seen_[i].words};
    const bool named = registry_.kind(record) == Kind::person && !registry_.records()[record].tokens.empty();
    if (!named || std::ranges::count(two, record) > 0) continue;
    two.insert(two.begin(), record);
    words = words.empty() ? seen_[i].words : Range<Word>{seen_[i].words.begin, words.end};
  }
  const bool bare = is_one_of(forms_.join(phrase.words), two_alone);
  const bool people =
      phrase.headword && (phrase.headword->kind == Kind::person || phrase.headword->kind == Kind::group);
  const auto is_woman = [&](std::uint32_t r) { return registry_.records()[r].gender != Gender::masculine; };
  const auto in_full = [&](std::uint32_t r) { return registry_.records()[r].tokens.size() > 1; };
  if (two.size() != 2 || !(people || bare) || !std::ranges::all_of(two, in_full) ||
      (phrase.gender == Gender::feminine && !std::ranges::all_of(two, is_woman)))
    return {};
  return {several_.record_of(two, words), by_rule.two_apart, "those named", words};
}

// People are no bodies; a noun that is not in the lexicon is of people.
bool References::may_be_those(const Phrase& phrase, std::uint32_t list) {
  const Kind kind = phrase.headword ? phrase.headword->kind : Kind::person;
  const Kind one = registry_.kind(several_.members(list).front());
  return is_body(kind) ? is_body(one) : one == Kind::person && (kind == Kind::person || kind == Kind::group);
}

}  // namespace dixit::resolution
