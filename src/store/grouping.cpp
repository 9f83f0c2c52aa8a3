#include "store/grouping.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "accounts/events.h"

namespace dixit {
namespace {

constexpr std::int64_t batch = 500;  // articles a transaction

struct Waiting {
  std::uint32_t document = 0;
  std::int32_t day = 0;
  EventWords words;
};

constexpr const char* ungrouped =
    "FROM event_words w JOIN documents d ON d.id = w.document WHERE d.current "
    "AND NOT EXISTS(SELECT 1 FROM event_documents e WHERE e.document = d.id) ";

std::vector<Waiting> next(const Database& db) {
  Sql select = db.sql(std::string("SELECT w.document, w.day, w.words ") + ungrouped + "ORDER BY d.id LIMIT ?1");
  select.bind(1, std::int64_t{batch});
  std::vector<Waiting> waiting;
  while (select.step()) {
    waiting.push_back(
        {select.number(0), static_cast<std::int32_t>(select.integer(1)), EventWords::from_bytes(select.blob(2))});
  }
  return waiting;
}

std::vector<EventArticle> articles_of(const Database& db, std::int32_t first, std::int32_t last) {
  Sql select = db.sql(
      "SELECT w.document, w.day, w.words, e.event, e.fixed FROM event_words w JOIN event_documents e "
      "ON e.document = w.document WHERE w.day BETWEEN ?1 AND ?2 ORDER BY w.document");
  select.bind(1, std::int64_t{first}).bind(2, std::int64_t{last});
  std::vector<EventArticle> articles;
  while (select.step()) {
    EventArticle article;
    article.id = static_cast<std::uint64_t>(select.integer(0));
    article.day = static_cast<std::int32_t>(select.integer(1));
    article.words = EventWords::from_bytes(select.blob(2));
    article.event = select.number(3);
    article.fixed = select.integer(4) != 0;
    articles.push_back(std::move(article));
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

  void add(const Waiting& waiting) {
    EventArticle article;
    article.id = waiting.document;
    article.day = waiting.day;
    article.words = waiting.words;
    const Placed placed = events_.add(std::move(article));
    put(waiting.document, placed.event);
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
    const std::vector<Waiting> waiting = next(db);
    if (waiting.empty()) return grouped;
    for (const Waiting& one : waiting) grouping->add(one);
    keep_next_event(db);
    transaction.commit();
    grouped += waiting.size();
    if (done) done(grouped, std::max(grouped, all));
  }
}

}  // namespace dixit
