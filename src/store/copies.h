// Articles with nearly the same text, and which of their statements are appearances of one.
//
//   Copies copies(db, columns);                      // inside the writer's transaction
//   const std::uint32_t of = copies.find(article);   // a document with nearly its text, 0: none
//   copies.add(document, article.sketch);            // once the document and its statements stand in the tables
//   copies.join(document, of);
//   const auto others = copies.leave(document);      // before it goes, or a newer version takes its place
//   copies.put_together(others);                     // ascending; anew, from the earliest on
//
// Only the newest versions take part. Throws Error where SQLite fails. One thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/article.h"
#include "store/columns.h"
#include "store/database.h"

namespace dixit {

class Copies {
 public:
  Copies(Database& db, ColumnWriter& columns);

  std::uint32_t find(const Article& article);
  void add(std::uint32_t document, const Sketch& sketch);
  void join(std::uint32_t document, std::uint32_t other);
  std::vector<std::uint32_t> leave(std::uint32_t document);  // those that were copies with it, which stay so
  void put_together(const std::vector<std::uint32_t>& documents);
  void forget(std::uint32_t document);  // also that it can be found

 private:
  void link(std::uint32_t group, std::uint32_t document);
  void unlink(std::uint32_t document);
  void set_group(std::uint32_t document, std::uint32_t group);
  void set_first(std::uint32_t statement, std::uint32_t first);
  std::uint32_t group_of(std::uint32_t document);

  Database& db_;
  ColumnWriter& columns_;
  Sql band_, sketch_, put_band_, drop_band_;
};

}  // namespace dixit
