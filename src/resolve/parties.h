// Whom a contact is between: what speaks for each record, added up.
//
//   Parties parties;
//   parties.add(macron, 0.4F);
//   parties.add(france, 0.2F);
//   parties.likely(0.2F, 3)       // {macron, france}, likeliest first, three at most
//
// For one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "resolve/registry.h"

namespace dixit::resolution {

class Parties {
 public:
  void add(std::uint32_t record, float weight);  // `none` is passed over
  std::vector<std::uint32_t> likely(float least, std::size_t most) const;

 private:
  std::vector<std::pair<std::uint32_t, float>> sums_;
};

// Is it one who can take part in a contact? A town cannot, a state can. `none`: no.
bool may_meet(const Registry& registry, std::uint32_t record);

}  // namespace dixit::resolution
