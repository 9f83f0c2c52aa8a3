#include "resolve/parties.h"

#include <algorithm>
#include <functional>

namespace dixit::resolution {

void Parties::add(std::uint32_t record, float weight) {
  if (record == none) return;
  const auto known = std::ranges::find(sums_, record, &std::pair<std::uint32_t, float>::first);
  if (known == sums_.end())
    sums_.emplace_back(record, weight);
  else
    known->second += weight;
}

std::vector<std::uint32_t> Parties::likely(float least) const {
  auto sorted = sums_;
  std::ranges::stable_sort(sorted, std::ranges::greater{}, &std::pair<std::uint32_t, float>::second);
  std::vector<std::uint32_t> records;
  for (const auto& [record, sum] : sorted)
    if (sum >= least) records.push_back(record);
  return records;
}

}  // namespace dixit::resolution
