// What a person puts right about who is who, and which articles are about one event: kept apart from what was read, and
// applied to it again after every reading.
//
//   Corrections corrections(db);
//   corrections.merge(12, 7);                 // 12 is 7
//   corrections.split(7, {"article-key"});    // who is called 7 in that article is somebody else: gives the new actor
//   corrections.label(7, "Claire Moreau");
//   corrections.move("article-key", 5);       // is about event 5; 0: about one of its own. Gives the event
//   corrections.undo(4);                      // the correction of that number
//
// Each is one transaction: whole when it returns. Throws Error: no such actor, article or correction, a merge with
// itself, a split that would split nothing. One thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/database.h"

namespace dixit {

struct Correction {  // a row of `corrections`
  std::uint32_t id = 0, actor = 0, other = 0;
  std::string kind, article, value, before;
};

class Corrections {
 public:
  explicit Corrections(Database& db) : db_(db) {}

  void merge(std::uint32_t actor, std::uint32_t into);
  std::uint32_t split(std::uint32_t actor, const std::vector<std::string>& articles);
  void label(std::uint32_t actor, const std::string& name);
  std::uint32_t move(const std::string& article, std::uint32_t event);
  void undo(std::uint32_t correction);
  std::vector<Correction> all() const;

 private:
  void check(std::uint32_t actor) const;
  std::uint32_t root(std::uint32_t actor) const;
  std::uint32_t record(const Correction& correction);
  void rebuild_roots();
  void put(const std::string& article, std::uint32_t event, bool fixed);
  void split_in(const std::string& article, std::uint32_t actor, std::uint32_t other);

  Database& db_;
};

}  // namespace dixit
