// Days, months or years as the axis of a chart: every one from the first to the last, in order.
//
//   const std::vector<std::uint32_t> values = values_of(CountBy::month, ids, facts);   // query/count.h
//   const TimeAxis axis(CountBy::month, values);
//   axis.at(values[3])                  // its place on the axis; nothing: it has no date that tells the month
//   axis.counts(values)                 // how many of them at each place
//
// Where they are more than `most_steps` apart, only those that there are. Pure but for `labels`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/count.h"

namespace dixit {

class TimeAxis {
 public:
  static constexpr std::uint32_t most_steps = 5000;

  TimeAxis(CountBy unit, const std::vector<std::uint32_t>& values);

  std::size_t size() const { return steps_.size(); }
  std::optional<std::size_t> at(std::uint32_t value) const;
  std::vector<std::int64_t> counts(const std::vector<std::uint32_t>& values) const;
  std::vector<std::string> labels(const Database& db) const;  // `2024-03`

 private:
  CountBy unit_;
  std::vector<std::uint32_t> steps_;   // ascending
  std::vector<std::uint32_t> places_;  // of values from the first step on, `size()` where there is none
};

}  // namespace dixit
