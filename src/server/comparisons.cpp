#include "server/comparisons.h"

#include <algorithm>
#include <utility>

#include "reader/meanings.h"
#include "server/refusal.h"
#include "store/compared.h"

namespace dixit {
namespace {

// Readings that are made again get new statements, and numbers of corrections are never used again.
std::string state_of(const Store& store, const std::vector<std::uint32_t>& documents, bool meanings) {
  std::string state = meanings ? "meanings" : "words";
  state += ' ' + std::to_string(store.database().number("SELECT count(*) FROM corrections"));
  state += ' ' + std::to_string(store.database().number("SELECT max(id) FROM corrections"));
  for (const std::uint32_t document : documents) {
    const std::optional<StoredDocument> row = store.row(document);
    state += ' ' + std::to_string(document) + ':' + std::to_string(row ? row->first_statement : 0);
  }
  return state;
}

}  // namespace

std::shared_ptr<const Compared> Comparisons::of(const Store& store, const std::vector<std::uint32_t>& documents,
                                                Models& models) {
  if (documents.size() > most_compared)
    throw Refusal(422, "found " + std::to_string(documents.size()) + " articles, expected at most " +
                           std::to_string(most_compared) + " about one event; put some on another");
  const Meanings* meanings = models.meanings();
  const std::string state = state_of(store, documents, meanings != nullptr);
  {
    const std::lock_guard lock(mutex_);
    const auto found = std::ranges::find(kept_, state, &Kept::state);
    if (found != kept_.end()) {
      kept_.splice(kept_.begin(), kept_, found);
      return found->compared;
    }
  }
  const auto compared = std::make_shared<Compared>();
  compared->documents = documents_to_compare(store, documents);
  if (meanings != nullptr) add_missing(*meanings, compared->documents);
  compared->accounts = compare(compared->documents);
  const std::lock_guard lock(mutex_);
  kept_.push_front({state, compared});
  if (kept_.size() > most) kept_.pop_back();
  return compared;
}

}  // namespace dixit
