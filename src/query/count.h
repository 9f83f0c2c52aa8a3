// How many of the statements found have which values.
//
//   answer.counts = counted(found, query.count_by, {.limit = 50}, facts, answer.groups);
//
// Part of `ask` (ask.h), which says what comes out. `values_of` gives the value of each found statement by one field: a
// row id, an enumerator, or of days, months and years a number without large gaps; `label_of` how it is shown, empty
// where it is not known.
#pragma once

#include <string>
#include <vector>

#include "query/facts.h"
#include "query/query.h"

namespace dixit {

struct Counted {
  std::vector<std::uint32_t> values;  // one for each of Query::count_by: row ids, enumerators, numbers of dates
  std::vector<std::string> labels;    // as they are shown; empty: not known
  std::uint64_t count = 0;
};

struct Page {
  std::uint64_t offset = 0, limit = 0;

  // Of `size` things, those on it.
  std::uint64_t begin(std::uint64_t size) const { return offset < size ? offset : size; }
  std::uint64_t end(std::uint64_t size) const { return limit < size - begin(size) ? begin(size) + limit : size; }
};

std::vector<Counted> counted(const std::vector<std::uint32_t>& found, const std::vector<CountBy>& by, Page page,
                             Facts& facts, std::uint64_t& groups);

std::vector<std::uint32_t> values_of(CountBy by, const std::vector<std::uint32_t>& found, Facts& facts);
std::string label_of(CountBy by, std::uint32_t value, const Database& db);

}  // namespace dixit
