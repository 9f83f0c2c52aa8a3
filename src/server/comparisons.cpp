#include "server/comparisons.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "reader/meanings.h"
#include "server/refusal.h"
#include "store/compared.h"

namespace dixit {
namespace {

// Readings that are made again get new statements, unless they had none, and numbers of corrections are never used
// again.
std::string state_of(const Store& store, const std::vector<std::uint32_t>& documents, bool meanings) {
  std::string state = meanings ? "meanings" : "words";
  state += ' ' + std::to_string(store.database().number("SELECT count(*) FROM corrections"));
  state += ' ' + std::to_string(store.database().number("SELECT max(id) FROM corrections"));
  for (const std::uint32_t document : documents) {
    const std::optional<StoredDocument> row = store.row(document);
    state += ' ' + std::to_string(document);
    if (row) state += ':' + std::to_string(row->first_statement) + '+' + std::to_string(row->statements);
  }
  return state;
}

// `s3` is the third that was read, whatever was left out before it.
void number_as_read(std::vector<Evidence>& all, const std::vector<Document>& documents) {
  for (Evidence& evidence : all) {
    if (evidence.statement == none) continue;
    const std::string& id = documents[evidence.document].statements[evidence.statement].id;
    std::uint32_t number = 0;
    const char* end = id.data() + id.size();
    if (id.starts_with('s') && std::from_chars(id.data() + 1, end, number).ptr == end && number > 0)
      evidence.statement = number - 1;
  }
}

}  // namespace

Accounts numbered_as_read(const Compared& compared) {
  Accounts accounts = compared.accounts;
  for (Matter& matter : accounts.matters) {
    for (Position& position : matter.positions) number_as_read(position.evidence, compared.documents);
    for (Relation& relation : matter.relations) number_as_read(relation.reason, compared.documents);
  }
  return accounts;
}

std::shared_ptr<const Compared> Comparisons::of(const Store& store, const std::vector<std::uint32_t>& documents,
                                                Models& models) {
  if (documents.size() > most_compared)
    throw Refusal(Reason::too_many_articles,
                  ErrorArgs{.found = std::to_string(documents.size()), .expected = std::to_string(most_compared)});
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
  compared->accounts = compare(compared->documents, meaning_of_words(meanings));
  const std::lock_guard lock(mutex_);
  kept_.push_front({state, compared});
  if (kept_.size() > most) kept_.pop_back();
  return compared;
}

}  // namespace dixit
