#include "store/writer.h"

#include <algorithm>
#include <chrono>

#include "accounts/event_words.h"
#include "store/words.h"

namespace dixit {
namespace {

// So that nothing of what was taken out is left in them.
void rewrite_words(Database& db) {
  for (const char* table : {"statement_words", "actor_words", "title_words"}) {
    const std::string name = table;
    db.run(("INSERT INTO " + name + '(' + name + ") VALUES('optimize')").c_str());
  }
}

}  // namespace

Writer::Writer(Database& db)
    : db_(db),
      rows_(db),
      copies_(db, rows_.columns()),
      marks_(db, rows_.columns(), rows_.actors()),
      versions_(db.sql("SELECT id, version, current, hash, first_statement, statements FROM documents WHERE key = ?1 "
                       "ORDER BY version")),
      insert_(db.sql("INSERT INTO documents(key, name, version, current, hash, url, title, author, outlet, language, "
                     "date, first_statement, statements) VALUES(?1, ?2, ?3, 1, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 0, 0)")),
      place_(
          db.sql("UPDATE documents SET first_statement = ?2, statements = ?3, model = ?4, notice = ?5, language = ?6 "
                 "WHERE id = ?1")),
      add_title_(db.sql("INSERT INTO title_words(rowid, title) VALUES(?1, ?2)")),
      drop_title_(db.sql("INSERT INTO title_words(title_words, rowid, title) VALUES('delete', ?1, ?2)")) {}

Writer::~Writer() { rollback(); }

void Writer::begin() {
  transaction_ = std::make_unique<Transaction>(db_);
  const std::int64_t version = db_.number("PRAGMA data_version");
  if (version != seen_) {
    rows_.drop();
    copies_.drop();
  }
  seen_ = version;
  marks_.drop();
}

void Writer::commit() {
  for (const std::uint32_t document : changed_) {
    if (marks_.apply(document)) copies_.drop();
  }
  changed_.clear();
  rows_.flush();
  rows_.actors().erase_corrections(false);
  if (removed_) rewrite_words(db_);
  removed_ = false;
  transaction_->commit();
  transaction_.reset();
}

void Writer::rollback() {
  if (!transaction_) return;
  transaction_.reset();
  changed_.clear();
  removed_ = false;
  rows_.drop();
  copies_.drop();
}

std::vector<Writer::Version> Writer::versions(const std::string& key) {
  std::vector<Version> all;
  versions_.bind(1, key);
  while (versions_.step()) {
    all.push_back({versions_.number(0),
                   static_cast<int>(versions_.integer(1)),
                   versions_.integer(2) != 0,
                   std::string(versions_.blob(3)),
                   {versions_.number(4), versions_.number(5)}});
  }
  return all;
}

std::uint32_t Writer::insert(const Article& article, int version) {
  const Document& read = article.document;
  insert_.bind(1, article.key).bind(2, read.id).bind(3, std::int64_t{version}).bind_blob(4, article.hash);
  insert_.bind_or_null(5, read.url).bind_or_null(6, read.title).bind_or_null(7, read.author);
  insert_.bind_or_null(8, rows_.dictionary_number(read.outlet));
  insert_.bind_or_null(9, read.language).bind_or_null(10, read.date).run();
  const auto document = static_cast<std::uint32_t>(db_.last_id());
  index_title(document, true);
  return document;
}

// Its words are taken out by the language by which they were put in: the one that the row has.
void Writer::index_title(std::uint32_t document, bool add) {
  Sql select = db_.sql("SELECT title, language FROM documents WHERE id = ?1");
  if (!select.bind(1, document).step() || select.null(0)) return;
  db_.words().language = text_language(select.text(1));
  (add ? add_title_ : drop_title_).bind(1, document).bind(2, select.text(0)).run();
}

void Writer::fill(std::uint32_t document, const Article& article) {
  const ReadingRows::Place place = rows_.insert(document, article);
  place_.bind(1, document).bind(2, place.first).bind(3, place.count);
  place_.bind_or_null(4, article.document.model).bind_or_null(5, article.document.notice);
  place_.bind_or_null(6, article.document.language).run();
}

void Writer::insert_event_words(std::uint32_t document, const Article& article) {
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()).time_since_epoch().count();
  const auto day = day_of(article.document.date);
  db_.sql("INSERT INTO event_words(document, day, words) VALUES(?1, ?2, ?3)")
      .bind(1, document)
      .bind(2, day ? std::int64_t{*day} : std::int64_t{today})
      .bind_blob(3, article.event_words)
      .run();
}

// Where a person put the article, its new version stands too; where it was only found, it is to be found anew.
void Writer::move_event(std::uint32_t from, std::uint32_t to) {
  db_.sql("UPDATE event_documents SET document = ?2 WHERE document = ?1 AND fixed").bind(1, from).bind(2, to).run();
  db_.sql("DELETE FROM event_documents WHERE document = ?1").bind(1, from).run();
}

// What was a copy of another's statement may now be the first, and have other marks.
std::vector<std::uint32_t> Writer::leave_copies(std::uint32_t document) {
  std::vector<std::uint32_t> others = copies_.leave(document);
  changed_.insert(document);
  changed_.insert(others.begin(), others.end());
  return others;
}

void Writer::supersede(const Version& version) {
  leave_copies(version.document);
  for (const char* sql :
       {"UPDATE documents SET current = 0 WHERE id = ?1", "DELETE FROM event_words WHERE document = ?1"})
    db_.sql(sql).bind(1, version.document).run();
  rows_.hide(version.place);
}

Added Writer::add(const Article& article) {
  const std::vector<Version> before = versions(article.key);
  const auto same = std::ranges::find(before, article.hash, &Version::hash);
  if (same != before.end()) return {Outcome::known, same->document, 0};
  for (const Version& version : before) {
    if (version.current) supersede(version);
  }
  Added added{before.empty() ? Outcome::added : Outcome::changed, 0, copies_.find(article)};
  added.document = insert(article, before.empty() ? 1 : before.back().version + 1);
  fill(added.document, article);
  insert_event_words(added.document, article);
  for (const Version& version : before) {
    if (version.current) move_event(version.document, added.document);
  }
  copies_.add(added.document, article.sketch);
  if (added.copy_of != 0) copies_.join(added.document, added.copy_of);
  changed_.insert(added.document);
  return added;
}

void Writer::read_again(std::uint32_t document, const Article& article) {
  Sql select = db_.sql("SELECT current, key FROM documents WHERE id = ?1");
  if (!select.bind(1, document).step()) return;
  const bool current = select.integer(0) != 0;
  const std::string key(select.text(1));
  select.reset();
  std::vector<std::uint32_t> together = leave_copies(document);
  rows_.remove(document, key);
  Article known = article;
  known.key = key;
  index_title(document, false);
  fill(document, known);
  index_title(document, true);
  db_.sql("UPDATE event_words SET words = ?2 WHERE document = ?1")
      .bind(1, document)
      .bind_blob(2, article.event_words)
      .run();
  rows_.actors().expect_nobody();
  if (!current) {
    for (const Version& version : versions(key)) {
      if (version.document == document) rows_.hide(version.place);
    }
  }
  if (together.empty()) return;
  together.insert(std::ranges::lower_bound(together, document), document);
  copies_.put_together(together);
}

bool Writer::remove(const std::string& key) {
  const std::vector<Version> all = versions(key);
  rows_.actors().erase_corrections(true);
  for (const Version& version : all) {
    leave_copies(version.document);
    copies_.forget(version.document);
    rows_.remove(version.document, key);
    index_title(version.document, false);
    for (const char* sql : {"DELETE FROM documents WHERE id = ?1", "DELETE FROM event_documents WHERE document = ?1",
                            "DELETE FROM event_words WHERE document = ?1"})
      db_.sql(sql).bind(1, version.document).run();
  }
  rows_.actors().expect_nobody();
  marks_.forget(key);
  db_.sql("DELETE FROM corrections WHERE article = ?1").bind(1, key).run();
  removed_ = removed_ || !all.empty();
  return !all.empty();
}

std::size_t remove_articles(Database& db, const std::set<std::string>& keys) {
  if (keys.empty()) return 0;
  db.run("PRAGMA secure_delete = ON");
  Writer writer(db);
  writer.begin();
  std::size_t removed = 0;
  for (const std::string& key : keys) removed += writer.remove(key) ? 1 : 0;
  db.run("INSERT OR REPLACE INTO counters(name, next) VALUES('removed', 1)");
  writer.commit();
  db.run("PRAGMA secure_delete = FAST");
  return removed;
}

bool is_to_overwrite(const Database& db) {
  return db.number("SELECT count(*) FROM counters WHERE name = 'removed'") != 0;
}

bool overwrite_removed(Database& db, int wait) {
  if (!is_to_overwrite(db)) return true;
  if (!db.empty_wal(wait)) return false;
  db.run("DELETE FROM counters WHERE name = 'removed'");
  return true;
}

}  // namespace dixit
