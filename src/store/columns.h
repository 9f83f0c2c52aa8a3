// The facts of every statement as columns of numbers: what questions filter, count and sort by, a million rows in
// some milliseconds. They repeat what the tables say, in the order of the statements' row ids.
//
//   ColumnWriter columns(db);                       // inside the writer's transaction
//   columns.set(statement_id, {.document = 7, .who = 12, .date = 20240403, …});
//   columns.flush();                                // before COMMIT; after a ROLLBACK: drop()
//
//   const std::vector<std::uint32_t> who = read_column(db, Column::who);   // who[id]: of the statement `id`
//
// Kept in `statement_columns(id INTEGER PRIMARY KEY, data BLOB NOT NULL)`: `data` holds `column_block` values,
// little-endian, of the statements `block * column_block` and on; `id` is `column << 32 | block`. A statement that
// there is not is 0 in every column: no row id is 0, so `first` tells which there are. Row ids up to 2^32 - 1. Throws
// Error where SQLite fails. A writer belongs to one thread; reading is as safe as the connection.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace dixit {

inline constexpr std::uint32_t column_block = 4096;

enum class Column : std::uint8_t {
  document,    // documents.id: of the version
  first,       // statements.id of the first appearance: itself, but in a wire copy the one that it repeats
  who,         // actors.id, 0: unknown
  to,          // likewise
  via,         // dictionary.id of its text as folded, 0: none
  outlet,      // dictionary.id, 0: unknown
  language,    // dictionary.id, 0: unknown
  date,        // the article's, 20240403; 20240400, 20240000 where day or month is not known; 0: unknown
  when,        // when it was said, likewise
  confidence,  // times 10,000
  act,
  form,
  kind,
  polarity,
  distance,  // the enumerators as numbers
  hidden,    // bits: 1 of a version that a newer one replaced, 2 rejected by a person
};
inline constexpr std::uint8_t hidden_replaced = 1, hidden_rejected = 2;
inline constexpr std::uint8_t column_count = 16;

int column_width(Column column);  // bytes of a value: 4, 2 or 1

struct StatementFacts {
  std::uint32_t document = 0, first = 0, who = 0, to = 0, via = 0, outlet = 0, language = 0, date = 0, when = 0;
  std::uint16_t confidence = 0;
  std::uint8_t act = 0, form = 0, kind = 0, polarity = 0, distance = 0, hidden = 0;
};

std::uint32_t date_number(std::string_view iso);  // `2024-04-03` → 20240403; 0 for what is no date

class ColumnWriter {
 public:
  explicit ColumnWriter(sqlite3* db) : db_(db) {}

  void set(std::uint32_t statement, const StatementFacts& facts);  // new, or in place of what was there
  void set(std::uint32_t statement, Column column, std::uint32_t value);
  void clear(std::uint32_t statement) { set(statement, StatementFacts{}); }
  StatementFacts get(std::uint32_t statement);
  void flush();
  void drop() { blocks_.clear(); }

 private:
  struct Block {
    std::array<std::string, column_count> data;
    std::uint32_t changed = 0;  // a bit a column
  };
  Block& block_of(std::uint32_t statement);

  sqlite3* db_;
  std::map<std::uint32_t, Block> blocks_;
};

// The values of all statements: as many as there are blocks of them, times `column_block`.
std::vector<std::uint32_t> read_column(sqlite3* db, Column column);

}  // namespace dixit
