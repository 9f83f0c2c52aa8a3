#include "query/saved.h"

#include <algorithm>

#include "query/facts.h"
#include "query/match.h"
#include "query/query.h"
#include "text/error.h"
#include "text/unicode.h"

namespace dixit {
std::string wrong_name(const std::string& name) {
  bool fits = !name.empty() && name.size() <= longest_saved_name && is_utf8(name);
  for (std::size_t i = 0; fits && i < name.size();) {
    const Decoded c = decode(name, i);
    fits = is_word(c.code_point) || is_mark_continuing(c.code_point) || (i > 0 && (name[i] == '-' || name[i] == '.'));
    i += c.size;
  }
  return fits ? "" : "found `" + name.substr(0, longest_saved_name) + "`, expected letters, digits, `_`, `-` and `.`";
}

namespace {

void check_name(const std::string& name) {
  if (const std::string wrong = wrong_name(name); !wrong.empty()) throw Error("the name of a saved question: " + wrong);
}

}  // namespace

bool is_saved(const Database& db, const std::string& name) {
  return db.sql("SELECT 1 FROM saved_queries WHERE name = ?1").bind(1, name).step();
}

std::optional<std::string> save_query(Database& db, const std::string& name, const std::string& query) {
  check_name(name);
  Facts facts(db);
  matching(parse(query), facts);
  Transaction transaction(db);
  std::optional<std::string> before;
  Sql earlier = db.sql("SELECT query FROM saved_queries WHERE name = ?1");
  if (earlier.bind(1, name).step()) before = earlier.text(0);
  earlier.reset();
  db.sql("INSERT OR REPLACE INTO saved_queries(name, query, seen) VALUES(?1, ?2, ?3)")
      .bind(1, name)
      .bind(2, query)
      .bind(3, std::int64_t{last_document(db)})
      .run();
  transaction.commit();
  return before;
}

std::vector<SavedQuery> saved_queries(const Database& db) {
  std::vector<SavedQuery> all;
  Sql select = db.sql("SELECT name, query, seen FROM saved_queries ORDER BY name");
  while (select.step()) {
    all.push_back({std::string(select.text(0)), std::string(select.text(1)), select.number(2)});
  }
  return all;
}

SavedQuery saved_query(const Database& db, const std::string& name) {
  const std::vector<SavedQuery> all = saved_queries(db);
  const auto at = std::ranges::find(all, name, &SavedQuery::name);
  if (at != all.end()) return *at;
  std::string names;
  for (const SavedQuery& one : all) names += (names.empty() ? "" : ", ") + one.name;
  throw Error(db.path() + ": found no saved question `" + name + "`; " +
              (names.empty() ? "none is saved, save it with --save" : "saved are: " + names));
}

bool forget_query(Database& db, const std::string& name) {
  Transaction transaction(db);
  const bool there = is_saved(db, name);
  db.sql("DELETE FROM saved_queries WHERE name = ?1").bind(1, name).run();
  transaction.commit();
  return there;
}

void rename_query(Database& db, const std::string& name, const std::string& to) {
  check_name(to);
  Transaction transaction(db);
  if (to != name && is_saved(db, name) && is_saved(db, to))
    throw Error(db.path() + ": another saved question is called `" + to +
                "`; take another name, or forget that one first");
  db.sql("UPDATE saved_queries SET name = ?2 WHERE name = ?1").bind(1, name).bind(2, to).run();
  transaction.commit();
}

void mark_seen(Database& db, const std::string& name, std::uint32_t document) {
  db.sql("UPDATE saved_queries SET seen = max(seen, ?2) WHERE name = ?1")
      .bind(1, name)
      .bind(2, std::int64_t{document})
      .run();
}

std::uint32_t last_document(const Database& db) {
  return static_cast<std::uint32_t>(db.number("SELECT coalesce(max(id), 0) FROM documents"));
}

}  // namespace dixit
