// Comparisons of articles of a store, and the last few of them as long as they hold.
//
//   Comparisons comparisons;
//   const auto compared = comparisons.of(store, documents_of_event(store, 3), models);
//   to_json(compared->accounts, compared->documents);
//
// What contents mean is found where the store does not have it (articles that came already read). A comparison holds
// as long as its articles have the same readings and nothing was corrected. Safe from several threads, each with its
// own store. Throws Refusal (422) for more than `most_compared`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "accounts/accounts.h"
#include "server/models.h"
#include "store/store.h"

namespace dixit {

struct Compared {
  std::vector<Document> documents;
  Accounts accounts;
};

// The same with statements numbered as in the readings of the store: compared are documents without those that a
// person rejected.
Accounts numbered_as_read(const Compared& compared);

class Comparisons {
 public:
  std::shared_ptr<const Compared> of(const Store& store, const std::vector<std::uint32_t>& documents, Models& models);

 private:
  static constexpr std::size_t most = 4;

  struct Kept {
    std::string state;  // of the store, as far as it matters
    std::shared_ptr<const Compared> compared;
  };
  std::mutex mutex_;
  std::list<Kept> kept_;  // the last first
};

}  // namespace dixit
