#include "store/compared.h"

#include <set>
#include <string>

#include "store/marked_document.h"

namespace dixit {

std::vector<std::uint32_t> documents_of_event(const Store& store, std::int64_t event) {
  Sql rows = store.database().sql(
      "SELECT d.id FROM event_documents e JOIN documents d ON d.id = e.document WHERE e.event = ?1 AND d.current "
      "ORDER BY d.id");
  rows.bind(1, event);
  std::vector<std::uint32_t> found;
  while (rows.step()) found.push_back(rows.number(0));
  return found;
}

std::vector<Document> documents_to_compare(const Store& store, const std::vector<std::uint32_t>& documents) {
  std::vector<Document> read;
  std::set<std::string> taken;
  for (const std::uint32_t document : documents) {
    read.push_back(corrected(store, document));
    if (taken.insert(read.back().id).second) continue;
    if (const auto row = store.row(document)) read.back().id = row->key;  // it may have been removed meanwhile
  }
  return read;
}

}  // namespace dixit
