// Those whom one phrase stands for together are parties each.
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "resolve/parties.h"

namespace dixit::resolution {
namespace {

constexpr float as_object = 0.8F;  // that whom `l'a reçue` has for its object takes part

}  // namespace

// Marie Lenoir and Paul Vasseur, whom one record stands for behind `ils`.
std::vector<std::uint32_t> PartyFinder::each_alone(const std::vector<std::uint32_t>& records) const {
  std::vector<std::uint32_t> out;
  const auto add = [&](std::uint32_t record) {
    if (std::ranges::count(out, record) == 0) out.push_back(record);
  };
  for (const std::uint32_t record : records) {
    const std::vector<std::uint32_t>& members = ground_.references.members_of(record);
    if (members.empty()) add(record);
    for (const std::uint32_t member : members) add(member);
  }
  return out;
}

// Those that the record of the phrase stands for, or that it names; `les deux hommes` are the two parties.
std::vector<std::uint32_t> PartyFinder::several_of(Range<Word> words, const std::vector<std::uint32_t>& parties) const {
  const std::uint32_t key = key_of(read_phrase(document_, ground_.forms, ground_.names, words));
  const std::uint32_t record = key == none ? none : ground_.owner[key];
  std::vector<std::uint32_t> several;
  if (record != none) several = ground_.references.members_of(record);
  if (several.empty()) several = ground_.references.named_in(words);
  const std::string text = ground_.forms.join(words);
  const std::string before = words.begin > 0 ? ground_.forms.folded[words.begin - 1] : std::string();
  static constexpr std::string_view definite[] = {"les", "des", "aux", "ces", "the", "these"};
  const bool known = std::ranges::find(definite, before) != std::end(definite);  // `des [deux parties]`
  const bool two = text.starts_with("les deux ") || text.starts_with("the two ") ||
                   (known && (text.starts_with("deux ") || text.starts_with("two ")));
  const bool others = parties.size() == 2 && std::ranges::count(parties, record) == 0;
  return several.empty() && two && others ? parties : several;
}

// A region and a firm may be met, but `les` are seldom one.
bool PartyFinder::met(std::uint32_t record) const {
  if (record == none) return false;
  const Kind kind = ground_.registry.kind(record);
  return kind == Kind::person || kind == Kind::group;
}

std::uint32_t PartyFinder::of_object(Range<Word> pronoun) const {
  const Pronoun* found = find_pronoun(ground_.forms.folded[pronoun.begin]);
  if (found != nullptr && found->person == Person::first) return speaker_at(pronoun.begin);
  const auto known = pronouns_.find(pronoun.begin);
  return known == pronouns_.end() ? none : known->second;
}

void PartyFinder::put_each_near(const Sides& sides, const std::vector<std::uint32_t>& parties, Contact& contact) const {
  std::vector<Scored<Range<Word>>> near;
  const auto put = [&](std::uint32_t record, float probability) {
    const std::uint32_t word = record == none ? none : ground_.registry.records()[record].first;
    if (word != none) near.push_back({{word, word + 1}, probability});
  };
  for (const Scored<Range<Word>>& one : contact.parties_near) {
    const std::vector<std::uint32_t> several = several_of(one.value, parties);
    if (several.size() < 2) near.push_back(one);
    if (several.size() >= 2)
      for (const std::uint32_t record : several) put(record, one.probability);
  }
  for (const Range<Word> object : sides.objects)
    if (const std::uint32_t record = of_object(object); met(record)) put(record, as_object);
  contact.parties_near = std::move(near);
}

}  // namespace dixit::resolution
