// Those whom one phrase stands for together are parties each.
#include <algorithm>
#include <vector>

#include "resolve/parties.h"

namespace dixit::resolution {

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

// Those that the record of the phrase stands for, or that it names.
std::vector<std::uint32_t> PartyFinder::several_of(Range<Word> words) const {
  const std::uint32_t key = key_of(read_phrase(document_, ground_.forms, ground_.names, words));
  const std::uint32_t record = key == none ? none : ground_.owner[key];
  std::vector<std::uint32_t> several;
  if (record != none) several = ground_.references.members_of(record);
  return several.empty() ? ground_.references.named_in(words) : several;
}

std::vector<Scored<Range<Word>>> PartyFinder::each_near(const Contact& contact) const {
  std::vector<Scored<Range<Word>>> out;
  for (const Scored<Range<Word>>& near : contact.parties_near) {
    const std::vector<std::uint32_t> several = several_of(near.value);
    if (several.size() < 2)
      out.push_back(near);
    else
      for (const std::uint32_t record : several)
        if (const std::uint32_t word = ground_.registry.records()[record].first; word != none)
          out.push_back({{word, word + 1}, near.probability});
  }
  return out;
}

}  // namespace dixit::resolution
