// The actors of a store: which one an entity of an article is, and what a person put right.
//
//   Actors actors(db);                                      // inside the writer's transaction
//   const std::uint32_t read = actors.find(identity);       // as the rules find it; made where there is none
//   const std::uint32_t actor = actors.corrected(read, article_key);
//   actors.add(actors.split(read, article_key), identity);  // counts it and its names
//   actors.flush();                                         // before COMMIT; after ROLLBACK: drop()
//
// Joins as docs/store.md says: conservative. Keeps what it looked up and what is to be written in memory; another
// writer's changes are seen after `drop`. Throws Error where SQLite fails. One thread.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "store/database.h"
#include "store/identity.h"
#include "text/unicode.h"

namespace dixit {

// SQL: the state that the row `actor` of `actors` stands for, else that of one who was merged into him.
std::string state_sql(const std::string& actor);

class Actors {
 public:
  explicit Actors(Database& db);

  std::uint32_t find(const Identity& identity);
  std::uint32_t split(std::uint32_t read, std::string_view article);      // only the splits applied
  std::uint32_t corrected(std::uint32_t read, std::string_view article);  // splits, then merges

  void add(std::uint32_t actor, const Identity& identity) { count(actor, identity, 1); }
  void remove(std::uint32_t actor, const Identity& identity) { count(actor, identity, -1); }
  std::uint32_t make(const Identity& identity, std::string_view key);  // a new one, whatever there is
  // What a person calls him: a name that he has in no article.
  void add_label(std::uint32_t actor, const std::string& label) { count_label(actor, label, 1); }
  void remove_label(std::uint32_t actor, const std::string& label) { count_label(actor, label, -1); }

  // Who is known to his own article alone is nobody that `find` would find again: whom a person may have corrected.
  // When an article is read again, its own actors are given back by their names there.
  void expect(const std::string& label, std::uint32_t actor) { expected_.emplace(fold(label), actor); }
  void expect_nobody() { expected_.clear(); }
  // Corrections go with the actors that are in no article any more; else they keep them.
  void erase_corrections(bool erase) { erase_corrections_ = erase; }

  void flush();
  void drop();

 private:
  struct Known {
    std::uint32_t id = 0;
    Identity identity;  // of it: gender, state, walks as far as known
    std::int64_t documents = 0;
  };
  struct Name {
    std::string name;
    std::int64_t documents = 0;
    bool label = false;  // it is kept however many there are
  };
  struct Change {
    std::int64_t documents = 0;
    Identity learned;
    std::map<std::string, Name> names;  // by folded name
    bool fresh = false;                 // made since the last flush
  };

  std::vector<Known>& known(const std::string& key);
  void count(std::uint32_t actor, const Identity& identity, int by);
  void count_label(std::uint32_t actor, const std::string& label, int by);
  void load_corrections();
  void write(std::uint32_t actor, const Change& change);
  void write_names(std::uint32_t actor, const Change& change);
  void index(std::uint32_t actor, const std::map<std::string, Name>& names, bool add);
  void remove_unused(std::uint32_t actor);
  void keep_others_one(std::uint32_t actor, std::uint32_t root);

  Database& db_;
  Sql select_, insert_, update_, select_names_, put_name_, drop_name_, add_words_, drop_words_;
  std::unordered_map<std::string, std::vector<Known>> known_;
  std::map<std::uint32_t, Change> changes_;
  std::multimap<std::string, std::uint32_t> expected_;  // by folded name
  bool corrections_loaded_ = false, erase_corrections_ = false;
  std::map<std::uint32_t, std::uint32_t> merged_;                         // → root
  std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> split_;  // (actor, article) → actor
};

}  // namespace dixit
