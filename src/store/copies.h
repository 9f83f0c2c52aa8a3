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
#include <string_view>
#include <unordered_map>
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
  void drop() { firsts_ = {}; }         // what is kept in memory: another writer, or a mark, may have changed it

 private:
  struct First {
    std::uint32_t statement = 0;
    std::string speaker;  // the actor's key; empty: not known, or said by a person
  };
  // The statements of a group's documents up to `last` that are no appearances of earlier ones, by what they say.
  struct Firsts {
    std::uint32_t group = 0, last = 0;
    std::unordered_map<std::string, std::vector<First>> of;
  };

  Firsts& firsts_before(std::uint32_t group, std::uint32_t document);
  static std::uint32_t first_of(const Firsts& firsts, const std::string& key, std::string_view speaker,
                                std::uint32_t statement);
  void link(Firsts& firsts, std::uint32_t document);
  bool has_copies(std::uint32_t document);
  void unlink(std::uint32_t document);
  void set_group(std::uint32_t document, std::uint32_t group);
  void set_first(std::uint32_t statement, std::uint32_t first);
  std::uint32_t group_of(std::uint32_t document);

  Database& db_;
  ColumnWriter& columns_;
  Sql band_, sketch_, put_band_, drop_band_;
  Firsts firsts_;  // of the group that was joined last
};

}  // namespace dixit
