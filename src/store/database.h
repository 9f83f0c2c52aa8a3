// An SQLite database file as an object, and its statements.
//
//   Database db("news.db", Database::Mode::read);
//   Sql count = db.sql("SELECT count(*) FROM statements WHERE act = ?1");
//   count.bind(1, 4);
//   while (count.step()) use(count.integer(0));
//
// `Store` opens databases that are stores; this knows nothing of tables, but each connection has the tokenizer that
// the word tables need (tokenizer.h). Whoever waits for another writer waits `patience` milliseconds. Texts and blobs
// that `bind` is given are copied; views that `text` and `blob` give last until the next `step`.
// Throws Error: file, what SQLite found, what to do; StoreBusy where somebody else writes. A Database, with its Sql,
// belongs to one thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "text/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace dixit {

class WordStems;

class StoreBusy : public Error {  // another connection has what this needs
 public:
  using Error::Error;
};

class Sql {  // a prepared statement
 public:
  Sql(sqlite3* db, std::string_view sql);

  Sql& bind(int parameter, std::int64_t value);
  Sql& bind(int parameter, std::uint32_t value) { return bind(parameter, std::int64_t{value}); }
  Sql& bind(int parameter, double value);
  Sql& bind(int parameter, std::string_view text);
  Sql& bind_blob(int parameter, std::string_view bytes);
  Sql& bind_or_null(int parameter, std::string_view text);  // null where empty
  Sql& bind_or_null(int parameter, std::int64_t value);     // null where 0
  Sql& bind_or_null(int parameter, std::uint32_t value) { return bind_or_null(parameter, std::int64_t{value}); }
  Sql& bind_null(int parameter);

  bool step();   // true: a row is there; false: done, and ready to run again with what is bound
  void run();    // to the end
  void reset();  // before the end of the rows

  std::int64_t integer(int column) const;  // 0 for null
  std::uint32_t number(int column) const { return static_cast<std::uint32_t>(integer(column)); }
  double real(int column) const;
  std::string_view text(int column) const;
  std::string_view blob(int column) const;
  bool null(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  [[noreturn]] void fail() const;

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

class Database {
 public:
  enum class Mode { read, write, create };  // create: the file may be missing
  static constexpr int patience = 10'000;

  Database(const std::string& path, Mode mode);
  ~Database();

  Sql sql(std::string_view text) const { return Sql(db_.get(), text); }
  void run(const char* script);                  // statements without parameters or rows
  std::int64_t number(const char* query) const;  // the first value of the first row, 0 where there is none
  std::int64_t last_id() const;                  // of the row inserted last
  std::int64_t changes() const;                  // rows that the last statement changed
  // Moves what is in the WAL into the file. False: for `wait` milliseconds others wrote, or read what was before.
  bool empty_wal(int wait = patience);
  const std::string& path() const { return path_; }
  sqlite3* handle() const { return db_.get(); }
  WordStems& words() const { return *words_; }  // of the tokenizer; tells it the language of what is indexed

 private:
  struct Close {
    void operator()(sqlite3* db) const;
  };
  std::string path_;
  std::unique_ptr<WordStems> words_;
  std::unique_ptr<sqlite3, Close> db_;
};

// From BEGIN IMMEDIATE to COMMIT; without `commit` all is rolled back.
class Transaction {
 public:
  explicit Transaction(Database& db);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit();

 private:
  Database& db_;
  bool open_ = true;
};

// What SQLite's code and message mean for a person who uses the store at `path`.
[[noreturn]] void fail_with(sqlite3* db, int code);

}  // namespace dixit
