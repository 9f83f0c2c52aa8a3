#include "server/time_axis.h"

#include <algorithm>
#include <chrono>

namespace dixit {
namespace {

// The numbers of query/count.h: a year, year * 13 + month, that * 32 + day. Whether one is a date of that unit.
bool is_step(CountBy unit, std::uint32_t value) {
  if (unit == CountBy::year) return value != 0;
  if (unit == CountBy::month) return value % 13 != 0;
  const std::uint32_t months = value / 32;
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(months / 13)),
                                         std::chrono::month(months % 13), std::chrono::day(value % 32)};
  return date.ok();
}

}  // namespace

TimeAxis::TimeAxis(CountBy unit, const std::vector<std::uint32_t>& values) : unit_(unit) {
  if (values.empty()) return;
  std::vector<bool> seen(std::size_t{*std::ranges::max_element(values)} + 1);
  for (const std::uint32_t value : values) seen[value] = true;
  std::vector<std::uint32_t> all;
  for (std::uint32_t value = 0; value < seen.size(); ++value) {
    if (!is_step(unit, value)) continue;
    if (seen[value]) steps_.push_back(value);
    if (!steps_.empty()) all.push_back(value);
  }
  if (all.size() <= most_steps) steps_ = std::move(all);
  if (steps_.empty()) return;
  places_.assign(steps_.back() - steps_.front() + 1, static_cast<std::uint32_t>(size()));
  for (std::uint32_t i = 0; i < steps_.size(); ++i) places_[steps_[i] - steps_.front()] = i;
}

std::optional<std::size_t> TimeAxis::at(std::uint32_t value) const {
  if (steps_.empty() || value < steps_.front() || value > steps_.back()) return std::nullopt;
  const std::uint32_t place = places_[value - steps_.front()];
  return place < size() ? std::optional<std::size_t>(place) : std::nullopt;
}

std::vector<std::int64_t> TimeAxis::counts(const std::vector<std::uint32_t>& values) const {
  std::vector<std::int64_t> counts(size());
  for (const std::uint32_t value : values) {
    if (const std::optional<std::size_t> place = at(value)) ++counts[*place];
  }
  return counts;
}

std::vector<std::string> TimeAxis::labels(const Database& db) const {
  std::vector<std::string> labels;
  for (const std::uint32_t step : steps_) labels.push_back(label_of(unit_, step, db));
  return labels;
}

}  // namespace dixit
