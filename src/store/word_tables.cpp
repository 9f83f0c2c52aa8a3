#include "store/word_tables.h"

#include <string>

#include "store/words.h"

namespace dixit {
namespace {

void fill_titles(Database& db) {
  Sql select = db.sql("SELECT id, title, language FROM documents WHERE title IS NOT NULL ORDER BY id");
  Sql add = db.sql("INSERT INTO title_words(rowid, title) VALUES(?1, ?2)");
  while (select.step()) {
    db.words().language = text_language(select.text(2));
    add.bind(1, select.integer(0)).bind(2, select.text(1)).run();
  }
}

void fill_statements(Database& db) {
  Sql select = db.sql(
      "SELECT s.id, s.content, s.source, s.cue, s.via, s.named, d.language FROM documents d JOIN statements s "
      "ON s.id BETWEEN d.first_statement AND d.first_statement + d.statements - 1 ORDER BY d.id");
  Sql add =
      db.sql("INSERT INTO statement_words(rowid, content, source, cue, via, named) VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
  while (select.step()) {
    db.words().language = text_language(select.text(6));
    add.bind(1, select.integer(0));
    for (int i = 1; i < 6; ++i) add.bind(i + 1, select.text(i));
    add.run();
  }
}

// As Actors indexes them: all names of one in one text, in the order of their folded forms.
void fill_actors(Database& db) {
  Sql select = db.sql("SELECT actor, name FROM names ORDER BY actor, folded");
  Sql add = db.sql("INSERT INTO actor_words(rowid, names) VALUES(?1, ?2)");
  db.words().language = TextLanguage::french;
  std::int64_t actor = 0;
  std::string names;
  const auto put = [&] {
    if (!names.empty()) add.bind(1, actor).bind(2, names).run();
    names.clear();
  };
  while (select.step()) {
    if (select.integer(0) != actor) put();
    actor = select.integer(0);
    names += std::string(select.text(1)) + '\n';
  }
  put();
}

}  // namespace

void fill_word_tables(Database& db) {
  fill_titles(db);
  fill_statements(db);
  fill_actors(db);
}

}  // namespace dixit
