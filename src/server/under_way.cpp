#include "server/under_way.h"

namespace dixit {

UnderWay::Work::~Work() {
  const std::lock_guard lock(all_.mutex_);
  all_.shares_.erase(name_);
}

void UnderWay::Work::tell(double share) const {
  if (name_.empty()) return;
  const std::lock_guard lock(all_.mutex_);
  all_.shares_[name_] = share;
}

std::optional<double> UnderWay::share(std::string_view name) const {
  const std::lock_guard lock(mutex_);
  const auto found = shares_.find(name);
  return found == shares_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace dixit
