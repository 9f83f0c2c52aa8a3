#include "resolve/parties.h"

#include <algorithm>
#include <functional>

#include "resolve/states.h"

namespace dixit::resolution {

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

}  // namespace dixit::resolution
