#include "store/grouping.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "accounts/events.h"

namespace dixit {
namespace {

constexpr std::int64_t batch = 500;  // articles a transaction

EventArticle article_of(const Sql& row) {
  EventArticle article;
  article.id = static_cast<std::uint64_t>(row.integer(0));
  article.day = static_cast<std::int32_t>(row.integer(1));
  article.words = EventWords::from_bytes(row.blob(2));
  article.dated = day_of(row.text(3)).has_value();
  return article;
}

constexpr const char* ungrouped =
    "FROM event_words w JOIN documents d ON d.id = w.document WHERE d.current "
    "AND NOT EXISTS(SELECT 1 FROM event_documents e WHERE e.document = d.id) ";

std::vector<EventArticle> next(const Database& db) {
  Sql select = db.sql(std::string("SELECT w.document, w.day, w.words, d.date ") + ungrouped + "ORDER BY d.id LIMIT ?1");
  select.bind(1, std::int64_t{batch});
  std::vector<EventArticle> waiting;
  while (select.step()) waiting.push_back(article_of(select));
  return waiting;
}

std::vector<EventArticle> articles_of(const Database& db, std::int32_t first, std::int32_t last) {
  Sql select = db.sql(
      "SELECT w.document, w.day, w.words, d.date, e.event, e.fixed FROM event_words w JOIN event_documents e "
      "ON e.document = w.document JOIN documents d ON d.id = w.document WHERE w.day BETWEEN ?1 AND ?2 "
      "ORDER BY w.document");
  select.bind(1, std::int64_t{first}).bind(2, std::int64_t{last});
  std::vector<EventArticle> articles;
  while (select.step()) {
    EventArticle& article = articles.emplace_back(article_of(select));
    article.event = select.number(4);
    article.fixed = select.integer(5) != 0;
  }
  return articles;
}

class Grouping {
 public:
  explicit Grouping(Database& db)
      : events_([&db](std::int32_t first, std::int32_t last) { return articles_of(db, first, last); }, next_event(db)),
        put_(db.sql("INSERT INTO event_documents(document, event, fixed) VALUES(?1, ?2, 0) "
                    "ON CONFLICT(document) DO UPDATE SET event = excluded.event WHERE NOT fixed")),
        make_(db.sql("INSERT OR IGNORE INTO events(id) VALUES(?1)")),
        join_(db.sql("UPDATE event_documents SET event = ?2 WHERE event = ?1 AND NOT fixed")),
        drop_(
            db.sql("DELETE FROM events WHERE id = ?1 AND NOT EXISTS(SELECT 1 FROM event_documents WHERE event = ?1)")) {
  }

  void add(EventArticle waiting) {
    const auto document = static_cast<std::uint32_t>(waiting.id);
    const Placed placed = events_.add(std::move(waiting));
    put(document, placed.event);
    for (const Placed::Joined& joined : placed.joined) {
      make_.bind(1, std::int64_t{joined.to}).run();
      join_.bind(1, std::int64_t{joined.from}).bind(2, std::int64_t{joined.to}).run();
      drop_.bind(1, std::int64_t{joined.from}).run();
    }
    for (const Placed::Moved& moved : placed.moved) put(static_cast<std::uint32_t>(moved.article), moved.event);
  }

 private:
  void put(std::uint32_t document, std::uint32_t event) {
    make_.bind(1, std::int64_t{event}).run();
    put_.bind(1, std::int64_t{document}).bind(2, std::int64_t{event}).run();
  }

  Events events_;
  Sql put_, make_, join_, drop_;
};

}  // namespace

std::uint32_t next_event(const Database& db) {
  return static_cast<std::uint32_t>(
      db.number("SELECT max(1, coalesce((SELECT next FROM counters WHERE name = 'events'), 1), "
                "coalesce((SELECT max(id) + 1 FROM events), 1))"));
}

void keep_next_event(Database& db) {
  db.sql("INSERT OR REPLACE INTO counters(name, next) VALUES('events', ?1)")
      .bind(1, std::int64_t{next_event(db)})
      .run();
}

std::uint64_t group_events(Database& db, const std::function<void(std::uint64_t, std::uint64_t)>& done) {
  const auto all = static_cast<std::uint64_t>(db.number((std::string("SELECT count(*) ") + ungrouped).c_str()));
  if (all == 0) return 0;
  std::optional<Grouping> grouping;
  std::int64_t seen = -1;
  std::uint64_t grouped = 0;
  while (true) {
    Transaction transaction(db);
    // Another program may have grouped or removed articles in the meantime.
    const std::int64_t version = db.number("PRAGMA data_version");
    if (version != seen) grouping.emplace(db);
    seen = version;
    std::vector<EventArticle> waiting = next(db);
    if (waiting.empty()) return grouped;
    for (EventArticle& one : waiting) grouping->add(std::move(one));
    keep_next_event(db);
    transaction.commit();
    grouped += waiting.size();
    if (done) done(grouped, std::max(grouped, all));
  }
}

}  // namespace dixit
