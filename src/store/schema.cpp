#include "store/schema.h"

#include <array>
#include <span>
#include <string>

#include "document/names.h"
#include "store/database.h"
#include "store/word_tables.h"
#include "text/error.h"

namespace dixit {
namespace {

// What a person says of one statement is known by where it stands; when a correction was made; what was read beside
// what holds now.
constexpr const char* to_version_2 = R"sql(
-- kind, too: accept, reject: a statement is one, is none · who: its speaker is `value`, actor `other`; none: unknown ·
-- act: its act is `value`. Of these: the article's version and the place there.
ALTER TABLE corrections ADD COLUMN made TEXT;   -- ISO 8601, UTC; null: by a dixit that did not note it
ALTER TABLE corrections ADD COLUMN hash BLOB;   -- documents.hash
ALTER TABLE corrections ADD COLUMN place TEXT;  -- JSON, code points: [begin, end, begin, end] of content, of cue
ALTER TABLE corrections ADD COLUMN nth INTEGER; -- of those that were read at that place: 0, seldom more
CREATE INDEX corrections_article ON corrections(article) WHERE hash IS NOT NULL;
ALTER TABLE statements ADD COLUMN marked INTEGER NOT NULL DEFAULT 0;  -- what holds of it, bits: 1 accepted, 2 rejected,
                                                                      -- 4 `actor`, 8 `act` said by a person
ALTER TABLE statements ADD COLUMN read_act INTEGER;  -- the act that was read; null: `act`
CREATE INDEX statements_marked ON statements(document) WHERE marked <> 0;
)sql";

// `US`, `WHO`, `IT`: small words in capitals are kept as they are spelled.
constexpr const char* to_version_3 = R"sql(
DROP TABLE statement_words;
DROP TABLE actor_words;
DROP TABLE title_words;
CREATE VIRTUAL TABLE statement_words USING fts5(content, source, cue, via, named,
  content='', tokenize='dixit');
CREATE VIRTUAL TABLE actor_words USING fts5(names, content='', tokenize='dixit');
CREATE VIRTUAL TABLE title_words USING fts5(title, content='', tokenize='dixit');
)sql";
constexpr std::size_t words_anew = 2;  // migrations that end with empty tables of words

// migrations[i] makes version i + 2 of version i + 1: SQL that is never changed once it was released.
constexpr std::array<const char*, store_version - 1> migrations{to_version_2, to_version_3};

template <class T>
void add_terms(Sql& insert, std::string_view field, T last) {
  for (int value = 0; value <= static_cast<int>(last); ++value) {
    insert.bind(1, field).bind(2, std::int64_t{value}).bind(3, to_string(static_cast<T>(value))).run();
  }
}

void add_all_terms(Database& db) {
  Sql insert = db.sql("INSERT INTO terms(field, value, name) VALUES(?1, ?2, ?3)");
  add_terms(insert, "form", Form::narrated);
  add_terms(insert, "act", Act::believe);
  add_terms(insert, "polarity", Polarity::hypothetical);
  add_terms(insert, "kind", Kind::unknown);
  add_terms(insert, "distance", Distance::doubted);
  add_terms(insert, "gender", Gender::masculine);
}

std::string version_pragma() { return "PRAGMA user_version = " + std::to_string(store_version); }

int version_of(const Database& db) {
  check_is_store(db);
  const auto version = static_cast<int>(db.number("PRAGMA user_version"));
  if (version > store_version) {
    throw Error(db.path() + ": found a store of version " + std::to_string(version) + ", expected at most " +
                std::to_string(store_version) + "; update dixit");
  }
  if (version < 1) {
    throw Error(db.path() + ": found a store of version " + std::to_string(version) + ", expected 1 to " +
                std::to_string(store_version) + "; the file is damaged: restore it from a backup");
  }
  return version;
}

}  // namespace

void check_is_store(const Database& db) {
  if (db.number("PRAGMA application_id") == store_application_id) return;
  const bool empty = db.number("PRAGMA page_count") == 0;
  throw Error(db.path() + ": found " + (empty ? "an empty file" : "a database of another program") +
              ", expected a store of dixit; name another file");
}

void create_schema(Database& db) {
  Transaction transaction(db);
  // Another process may have been first.
  if (db.number("SELECT count(*) FROM sqlite_schema") > 0) return;
  db.run(schema_sql);
  add_all_terms(db);
  for (const char* migration : migrations) db.run(migration);
  db.run(("PRAGMA application_id = " + std::to_string(store_application_id)).c_str());
  db.run(version_pragma().c_str());
  transaction.commit();
}

void migrate(Database& db) {
  if (version_of(db) == store_version) return;
  Transaction transaction(db);
  const auto done = static_cast<std::size_t>(version_of(db) - 1);  // another process may have been first
  for (const char* migration : std::span(migrations).subspan(done)) db.run(migration);
  if (done < words_anew) fill_word_tables(db);
  db.run(version_pragma().c_str());
  transaction.commit();
}

void check_schema(const Database& db) {
  const int version = version_of(db);
  if (version < store_version) {
    throw Error(db.path() + ": found a store of version " + std::to_string(version) + ", expected " +
                std::to_string(store_version) +
                "; open it once for writing (`dixit refresh STORE`), which brings it up to date");
  }
}

}  // namespace dixit
