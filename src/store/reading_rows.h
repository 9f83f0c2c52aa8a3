// The rows that hang on one document: all that was read in it.
//
//   ReadingRows rows(db);                                         // inside the writer's transaction
//   const ReadingRows::Place place = rows.insert(document, article);   // its statements' ids
//   rows.remove(document, key);                                   // likewise, with words, vectors, columns
//   rows.flush();                                                 // before COMMIT; after ROLLBACK: drop()
//
// `document` is a row of `documents` whose place, outlet, date and language the caller keeps. Throws Error where SQLite
// fails. One thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/actors.h"
#include "store/article.h"
#include "store/columns.h"
#include "store/database.h"
#include "store/dictionary.h"
#include "store/sign_codes.h"

namespace dixit {

// The actors of the entities as `contacts` has them; `actors`: of each entity of the document, 0: not kept.
std::string actors_json(const std::vector<std::uint32_t>& entities, const std::vector<std::uint32_t>& actors);

class ReadingRows {
 public:
  explicit ReadingRows(Database& db);

  struct Place {
    std::uint32_t first = 0, count = 0;  // statements.id of the first, how many
  };
  Place insert(std::uint32_t document, const Article& article);
  void remove(std::uint32_t document, const std::string& key);
  void hide(Place place);  // of a version that a newer one replaced

  std::uint32_t dictionary_number(std::string_view text) { return dictionary_.number(text); }
  ColumnWriter& columns() { return columns_; }
  Actors& actors() { return actors_; }
  void flush();
  void drop();

 private:
  void insert_entities(std::uint32_t document, const Article& article);
  void insert_statement(std::uint32_t document, std::uint32_t id, const Article& article, std::uint32_t index);
  void insert_contacts(std::uint32_t document, const Article& article, Place place);
  void insert_figures(std::uint32_t document, const Article& article, Place place);
  void insert_meaning(std::uint32_t id, const Statement& statement);
  StatementFacts facts(std::uint32_t document, std::uint32_t id, const Document& read, std::uint32_t index);
  std::uint32_t actor_of(std::uint32_t entity) const { return entity < actor_.size() ? actor_[entity] : 0; }
  std::uint32_t next_statement(std::uint32_t count);  // the first of so many new ones
  void remove_statements(std::uint32_t document);
  void remove_entities(std::uint32_t document, const std::string& key);

  Database& db_;
  Actors actors_;
  ColumnWriter columns_;
  SignCodes codes_;
  Dictionary dictionary_;
  Sql reading_, statement_, words_, meaning_, entity_, contact_, figure_;
  std::vector<std::uint32_t> actor_;  // of each entity of the document at hand, 0: not kept
  StatementFacts shared_;             // what all its statements have in common
  std::uint32_t next_ = 0;            // statements.id; 0: not known
};

}  // namespace dixit
