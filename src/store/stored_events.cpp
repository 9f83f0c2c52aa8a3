#include "store/stored_events.h"

#include "text/first_words.h"

namespace dixit {
namespace {

// One by one: the texts of many need not be fetched to find the first.
std::string beginning_of_first(const Store& store, std::uint32_t event) {
  Sql select = store.database().sql(
      "SELECT d.id FROM event_documents e JOIN documents d ON d.id = e.document WHERE e.event = ?1 AND d.current "
      "ORDER BY d.date, d.id");
  std::string words;
  for (select.bind(1, std::int64_t{event}); words.empty() && select.step();)
    words = first_words(store.text(select.number(0)), as_a_title);
  return words;
}

}  // namespace

std::string label_of_event(const Store& store, std::uint32_t event) {
  Sql select = store.database().sql(
      "SELECT coalesce((SELECT label FROM events WHERE id = ?1), (SELECT d.title FROM event_documents e "
      "JOIN documents d ON d.id = e.document WHERE e.event = ?1 AND d.current AND d.title <> '' "
      "ORDER BY d.date, d.id LIMIT 1))");
  const std::string label = select.bind(1, std::int64_t{event}).step() ? std::string(select.text(0)) : "";
  return label.empty() ? beginning_of_first(store, event) : label;
}

std::int64_t count_events(const Store& store, std::int64_t least) {
  Sql count = store.database().sql(
      "SELECT count(*) FROM (SELECT 1 FROM event_documents e JOIN documents d ON d.id = e.document WHERE d.current "
      "GROUP BY e.event HAVING count(*) >= ?1)");
  count.bind(1, least).step();
  return count.integer(0);
}

std::vector<StoredEvent> stored_events(const Store& store, std::int64_t least, std::int64_t limit,
                                       std::int64_t offset) {
  Sql page = store.database().sql(
      "SELECT e.event, min(d.date), max(d.date) AS last, count(*) FROM event_documents e JOIN documents d "
      "ON d.id = e.document WHERE d.current GROUP BY e.event HAVING count(*) >= ?1 "
      "ORDER BY last DESC NULLS LAST, e.event DESC LIMIT ?2 OFFSET ?3");
  page.bind(1, least).bind(2, limit).bind(3, offset);
  std::vector<StoredEvent> events;
  while (page.step()) {
    const auto number = page.number(0);
    events.push_back(
        {number, label_of_event(store, number), std::string(page.text(1)), std::string(page.text(2)), page.number(3)});
  }
  return events;
}

}  // namespace dixit
