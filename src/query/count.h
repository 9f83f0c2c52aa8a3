// How many of the statements found have which values.
//
//   answer.counts = counted(found, query.count_by, {.limit = 50}, facts, answer.groups);
//
// Part of `ask` (ask.h), which says what comes out.
#pragma once

#include <vector>

#include "query/ask.h"
#include "query/facts.h"

namespace dixit {

struct Page {
  std::uint64_t offset = 0, limit = 0;

  // Of `size` things, those on it.
  std::uint64_t begin(std::uint64_t size) const { return offset < size ? offset : size; }
  std::uint64_t end(std::uint64_t size) const { return limit < size - begin(size) ? begin(size) + limit : size; }
};

std::vector<Counted> counted(const std::vector<std::uint32_t>& found, const std::vector<CountBy>& by, Page page,
                             Facts& facts, std::uint64_t& groups);

}  // namespace dixit
