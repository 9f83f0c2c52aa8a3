// Whom a contact is between: what speaks for each record, added up.
//
//   Parties parties;
//   parties.add(macron, 0.4F);
//   parties.add(france, 0.2F);
//   parties.likely(0.2F)          // {macron, france}, likeliest first
//
// For one thread.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "document/document.h"

namespace dixit::resolution {

class Parties {
 public:
  void add(std::uint32_t record, float weight);  // `none` is passed over
  std::vector<std::uint32_t> likely(float least) const;

 private:
  std::vector<std::pair<std::uint32_t, float>> sums_;
};

}  // namespace dixit::resolution
