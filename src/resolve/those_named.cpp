// Whom a plural stands for, where several have been named together: `ils`, `tous deux`, `les deux élus`.
#include <algorithm>
#include <array>
#include <utility>

#include "resolve/joint.h"
#include "resolve/references.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t near = 4, within_reach = 12;  // sentences back from `ils`, from `les deux élus`
constexpr std::size_t most_lists = 8;                 // looked at

// How many `les deux élus`, `tous deux`, `the pair` are; 0: they do not say.
std::size_t how_many(const Forms& forms, Range<Word> words) {
  static constexpr std::array<std::string_view, 10> two = {
      "les deux", "tous deux", "toutes deux", "tous les deux", "toutes les deux",
      "the two",  "the pair",  "the duo",     "le duo",        "both"};
  const std::string text = forms.join(words);
  if (std::ranges::find(two, text) != two.end()) return 2;
  static constexpr std::array<std::string_view, 6> none_of_them = {" autres",  " other", " sides",
                                                                   " parties", " camps", " parts"};
  if (std::ranges::any_of(none_of_them, [&](std::string_view word) { return text.find(word) != std::string::npos; }))
    return 0;
  for (const std::string_view first : {"les deux ", "the two ", "both ", "ces deux ", "these two "})
    if (text.starts_with(first)) return 2;
  for (const std::string_view first : {"les trois ", "the three ", "ces trois "})
    if (text.starts_with(first)) return 3;
  return 0;
}

bool is_body(Kind kind) { return kind == Kind::organisation || kind == Kind::state; }

}  // namespace

// The list that a phrase of several is, but for titles; none: others are meant too.
std::uint32_t References::list_of(const Phrase& phrase) const {
  const std::uint32_t list = phrase.shape == Shape::several ? several_.all_of(phrase.words) : none;
  if (list == none || joins_others(forms_, phrase.head, phrase.words.end)) return none;
  const Range<Word> named = several_.words(list);
  const std::uint32_t before = forms_.before(named.begin);  // `les chefs de A et de B, Luc Amiot et Eve Sorel`
  const bool apposed = before != none && before > phrase.words.begin && forms_.folded[before] == ",";
  for (std::uint32_t w = apposed ? named.end : phrase.words.begin; w < phrase.words.end; ++w)
    if (!named.contains(w) && names_.covers[w] == none && behind_joint(forms_, w, phrase.words.end) != none)
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
  const auto share = [&](const std::vector<std::uint32_t>& records) {
    float sum = 0;
    for (const Candidate& c : found) sum += std::ranges::count(records, c.record) > 0 ? c.probability : 0;
    return sum;
  };
  std::vector<std::uint32_t> those;
  std::uint32_t all = none, list_of_those = none;
  float most = 0;
  std::size_t looked = 0;
  for (std::uint32_t list = several_.last_before(pronoun.words.begin); list != none && looked < most_lists;
       list = list == 0 ? none : list - 1, ++looked) {
    std::vector<std::uint32_t> records = several_.members(list);
    if (records.size() < 2 || !is_near(list, pronoun, near) || !are_of_gender(list, pronoun.gender)) continue;
    records.push_back(several_.known_record_of(list));
    if (const float sum = share(records); sum > most) those = std::move(records), list_of_those = list, most = sum;
  }
  for (std::size_t i = met_before(pronoun); i-- > 0 && is_within(seen_[i].words, pronoun, near);) {
    if (!seen_[i].several || !members_of(seen_[i].record).empty()) continue;
    std::vector<std::uint32_t> records = {seen_[i].record};
    for (std::size_t k = i + 1; k < seen_.size() && seen_[k].words.begin < seen_[i].words.end; ++k)
      records.push_back(seen_[k].record);
    if (const float sum = share(records); sum > most)
      those = std::move(records), all = seen_[i].record, list_of_those = none, most = sum;
  }
  const auto is_one_of = [&](const Candidate& c) {
    return c.record != none && std::ranges::count(those, c.record) > 0;
  };
  const auto first = std::ranges::find_if(found, is_one_of);
  if (first == found.end() || (first != found.begin() && most <= found.front().probability)) return found;
  if (list_of_those != none) all = several_.record_of(list_of_those);
  const Candidate together{all, most, first->rule, first->words};
  std::erase_if(found, is_one_of);
  found.insert(found.begin(), together);
  return found;
}

bool References::is_within(Range<Word> words, const Phrase& phrase, std::uint32_t sentences) const {
  return forms_.sentence[phrase.words.begin] - forms_.sentence[words.begin] <= sentences;
}

// `les deux élus`, `tous deux`: the two who were named together last.
Candidate References::those_named(const Phrase& phrase) {
  const std::size_t count = phrase.shape == Shape::description ? how_many(forms_, phrase.words) : 0;
  if (count == 0) return {};
  std::size_t looked = 0;
  for (std::uint32_t list = several_.last_before(phrase.words.begin); list != none && looked < most_lists;
       list = list == 0 ? none : list - 1, ++looked) {
    const std::vector<std::uint32_t>& members = several_.members(list);
    if (members.size() != count || !is_near(list, phrase, within_reach) || !are_of_gender(list, phrase.gender))
      continue;
    if (may_be_those(phrase, list)) return {several_.record_of(list), 0.7F, "those named", several_.words(list)};
  }
  return {};
}

// People are no bodies; a noun that is not in the lexicon is of people.
bool References::may_be_those(const Phrase& phrase, std::uint32_t list) {
  const Kind kind = phrase.headword ? phrase.headword->kind : Kind::person;
  const Kind one = registry_.kind(several_.members(list).front());
  return is_body(kind) ? is_body(one) : one == Kind::person && (kind == Kind::person || kind == Kind::group);
}

}  // namespace dixit::resolution
