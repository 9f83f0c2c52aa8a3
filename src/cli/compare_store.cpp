#include "cli/compare_store.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <fstream>
#include <set>
#include <string_view>
#include <system_error>

#include "cli/compare_command.h"
#include "cli/exit_code.h"
#include "store/marked_document.h"
#include "store/store.h"

namespace dixit {
namespace {

std::vector<std::uint32_t> of_event(const Store& store, const std::string& event) {
  std::int64_t number = 0;
  const auto [end, fault] = std::from_chars(event.data(), event.data() + event.size(), number);
  std::vector<std::uint32_t> found;
  if (fault == std::errc() && end == event.data() + event.size()) {
    Sql rows = store.database().sql(
        "SELECT d.id FROM event_documents e JOIN documents d ON d.id = e.document WHERE e.event = ?1 AND d.current "
        "ORDER BY d.id");
    rows.bind(1, number);
    while (rows.step()) found.push_back(static_cast<std::uint32_t>(rows.integer(0)));
  }
  if (found.empty())
    throw Failure(ExitCode::usage, "the store has no event `" + event + "`; expected the number of one");
  return found;
}

std::vector<std::uint32_t> of_ids(const Store& store, const std::vector<std::string>& ids) {
  std::vector<std::uint32_t> found;
  for (const std::string& id : ids) {
    Sql rows = store.database().sql(
        "SELECT id FROM documents WHERE current AND (key = ?1 OR name = ?1 OR url = ?1) ORDER BY id");
    rows.bind(1, std::string_view(id));
    const std::size_t before = found.size();
    while (rows.step()) found.push_back(static_cast<std::uint32_t>(rows.integer(0)));
    if (found.size() == before) throw Failure(ExitCode::usage, "the store has no article `" + id + "`; look at --id");
  }
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
  return found;
}

}  // namespace

bool is_store(const std::string& path) {
  constexpr std::string_view magic("SQLite format 3\0", 16);
  std::array<char, 16> head{};
  std::ifstream file(path, std::ios::binary);
  return file.read(head.data(), head.size()) && std::string_view(head.data(), head.size()) == magic;
}

std::vector<Document> stored_articles(const std::string& path, const std::string& event,
                                      const std::vector<std::string>& ids) {
  if (event.empty() && ids.empty()) {
    throw Failure(ExitCode::usage, path + " is a store; name an event of it with --event, or articles with --id");
  }
  const Store store(path, Store::Mode::read);
  const std::vector<std::uint32_t> rows = ids.empty() ? of_event(store, event) : of_ids(store, ids);
  check_count(rows.size());
  std::vector<Document> documents;
  std::set<std::string> taken;  // ids, which two articles may share where urls tell them apart
  for (const std::uint32_t row : rows) {
    documents.push_back(corrected(store, row));
    if (!taken.insert(documents.back().id).second) documents.back().id = store.row(row)->key;
  }
  return documents;
}

}  // namespace dixit
