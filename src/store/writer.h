// Adds articles to a store, takes them out, reads them again: batches, each whole or not at all.
//
//   Writer writer(db);
//   writer.begin();
//   const Added added = writer.add(article);     // not there yet …
//   writer.commit();                             // … now it is, on the disk
//
// Between `begin` and `commit` the store is taken: others wait (Database::patience). What is thrown leaves the batch
// to `rollback`, which the destructor calls too; the store is then as it was before `begin`. Throws Error where SQLite
// fails. One thread; keeps to the database.
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "store/article.h"
#include "store/copies.h"
#include "store/database.h"
#include "store/reading_rows.h"
#include "store/statement_marks.h"

namespace dixit {

enum class Outcome { added, changed, known };  // changed: a new version of an article; known: nothing was done

struct Added {
  Outcome outcome = Outcome::added;
  std::uint32_t document = 0;  // documents.id; of what was there where it is known
  std::uint32_t copy_of = 0;   // a document with nearly the same text, 0: none
};

class Writer {
 public:
  explicit Writer(Database& db);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void begin();
  void commit();
  void rollback();
  bool open() const { return transaction_ != nullptr; }

  Added add(const Article& article);
  // In place of the reading that is there; the article keeps its id, version and copies.
  void read_again(std::uint32_t document, const Article& article);
  // All versions of the article, with their words. False: there is none. What it was is overwritten only in the
  // tables: see `remove_articles`.
  bool remove(const std::string& key);

  ReadingRows& rows() { return rows_; }

 private:
  struct Version {
    std::uint32_t document = 0;
    int version = 0;
    bool current = false;
    std::string hash;
    ReadingRows::Place place;
  };
  std::vector<Version> versions(const std::string& key);
  std::uint32_t insert(const Article& article, int version);
  void fill(std::uint32_t document, const Article& article);
  void supersede(const Version& version);
  void index_title(std::uint32_t document, bool add);
  void insert_event_words(std::uint32_t document, const Article& article);
  std::vector<std::uint32_t> leave_copies(std::uint32_t document);
  void move_event(std::uint32_t from, std::uint32_t to);

  Database& db_;
  ReadingRows rows_;
  Copies copies_;
  StatementMarks marks_;
  Sql versions_, insert_, place_, add_title_, drop_title_;
  std::unique_ptr<Transaction> transaction_;
  std::set<std::uint32_t> changed_;  // documents of the batch to which marks are to be applied
  bool removed_ = false;             // in this batch: the word tables are to be rewritten
  std::int64_t seen_ = -1;           // data_version: changes when another connection has written
};

// Takes articles out in all versions: one batch, which overwrites what was theirs in the tables and in what is free in
// the file, and rewrites the word tables, which takes as long as writing all words anew. Gives how many there were of
// them. The file is the old one until `overwrite_removed`: the store notes that it is to be done.
std::size_t remove_articles(Database& db, const std::set<std::string>& keys);

bool is_to_overwrite(const Database& db);

// Moves what was noted from the WAL into the file, and empties it. Nothing noted: nothing to do. False: for `wait`
// milliseconds somebody read the store as it was; once he has ended, to call this again is enough.
bool overwrite_removed(Database& db, int wait = Database::patience);

}  // namespace dixit
