#include "cli/compare_store.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <fstream>
#include <string_view>
#include <system_error>

#include "cli/compare_command.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"
#include "store/compared.h"
#include "store/store.h"
#include "store/stored_events.h"

namespace dixit {
namespace {

constexpr std::int64_t fewest_compared = 2;  // articles of an event that is listed

std::vector<std::uint32_t> of_event(const Store& store, const std::string& event) {
  std::int64_t number = 0;
  const auto [end, fault] = std::from_chars(event.data(), event.data() + event.size(), number);
  const bool is_number = fault == std::errc() && end == event.data() + event.size();
  std::vector<std::uint32_t> found = is_number ? documents_of_event(store, number) : std::vector<std::uint32_t>();
  if (found.empty())
    throw Failure(ExitCode::usage,
                  "the store has no event `" + event + "`; expected the number of one, as --events lists them");
  return found;
}

std::vector<std::uint32_t> of_ids(const Store& store, const std::vector<std::string>& ids) {
  std::vector<std::uint32_t> found;
  for (const std::string& id : ids) {
    const std::vector<std::string> keys = store.find(id);
    if (keys.empty()) throw Failure(ExitCode::usage, "the store has no article `" + id + "`; look at --id");
    for (const std::string& key : keys) {
      Sql rows = store.database().sql("SELECT id FROM documents WHERE current AND key = ?1");
      for (rows.bind(1, std::string_view(key)); rows.step();) found.push_back(rows.number(0));
    }
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
    throw Failure(ExitCode::usage,
                  path + " is a store; name an event of it with --event (--events lists them), or articles with --id");
  }
  const Store store(path, Store::Mode::read);
  const std::vector<std::uint32_t> rows = ids.empty() ? of_event(store, event) : of_ids(store, ids);
  check_count(rows.size());
  return documents_to_compare(store, rows);
}

std::string listed_events(const std::string& path) {
  const Store store(path, Store::Mode::read);
  std::string lines;
  for (const StoredEvent& event : stored_events(store, fewest_compared, INT64_MAX, 0)) {
    const bool one_day = event.from == event.to;
    lines += std::to_string(event.number) + '\t' + event.from + (one_day ? "" : ".." + event.to) + '\t' +
             std::to_string(event.articles) + '\t' + on_one_line(event.label) + '\n';
  }
  return lines;
}

}  // namespace dixit
