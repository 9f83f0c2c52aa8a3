#include "store/columns.h"

#include <sqlite3.h>

#include <charconv>
#include <memory>

#include "store/database.h"
#include "text/error.h"

namespace dixit {
namespace {

constexpr std::int64_t most_missing_blocks = 1024;  // four million statements

struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

[[noreturn]] void fail(sqlite3* db) { fail_with(db, sqlite3_extended_errcode(db)); }

Prepared prepare(sqlite3* db, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) != SQLITE_OK) fail(db);
  return Prepared(statement);
}

bool step(sqlite3* db, const Prepared& statement) {
  const int code = sqlite3_step(statement.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) fail(db);
  return code == SQLITE_ROW;
}

std::int64_t row_id(Column column, std::uint32_t block) { return std::int64_t{static_cast<int>(column)} << 32 | block; }

std::size_t block_bytes(Column column) { return std::size_t{column_block} * column_width(column); }

std::uint32_t value_at(const char* bytes, int width) {
  std::uint32_t value = 0;
  for (int i = width; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

// Calls `each` with the columns of `facts` in their order.
template <class Facts, class Each>
void for_columns(Facts& f, Each each) {
  int column = 0;
  const auto all = [&](auto&... values) { (each(static_cast<Column>(column++), values), ...); };
  all(f.document, f.first, f.who, f.to, f.via, f.outlet, f.language, f.date, f.when, f.confidence, f.act, f.form,
      f.kind, f.polarity, f.distance, f.hidden);
}

// A block's values. A loop for each width, which compilers turn into a few instructions a value.
void widen(const char* bytes, int width, std::uint32_t* values) {
  for (std::uint32_t i = 0; i < column_block && width == 1; ++i) values[i] = value_at(bytes + i, 1);
  for (std::uint32_t i = 0; i < column_block && width == 2; ++i) values[i] = value_at(bytes + i * 2, 2);
  for (std::uint32_t i = 0; i < column_block && width == 4; ++i) values[i] = value_at(bytes + i * 4, 4);
}

[[noreturn]] void fail_damaged(const std::string& what) {
  throw Error("the store's columns are damaged: " + what + "; restore the store from a backup");
}

// Up to the last block. Ids are given without gaps, so that one far above the number of blocks is none of dixit's.
std::size_t count_blocks(sqlite3* db, Column column) {
  const Prepared select = prepare(db, "SELECT count(*), max(id) FROM statement_columns WHERE id BETWEEN ? AND ?");
  sqlite3_bind_int64(select.get(), 1, row_id(column, 0));
  sqlite3_bind_int64(select.get(), 2, row_id(column, UINT32_MAX));
  step(db, select);
  const std::int64_t there = sqlite3_column_int64(select.get(), 0);
  if (there == 0) return 0;
  const std::int64_t last = static_cast<std::uint32_t>(sqlite3_column_int64(select.get(), 1));
  if (last >= there + most_missing_blocks)
    fail_damaged("found block " + std::to_string(last) + " among " + std::to_string(there));
  return static_cast<std::size_t>(last) + 1;
}

void put(std::string& data, std::uint32_t slot, int width, std::uint32_t value) {
  for (int i = 0; i < width; ++i) data[slot * width + i] = static_cast<char>(value >> 8 * i);
}

}  // namespace

int column_width(Column column) { return column < Column::confidence ? 4 : column == Column::confidence ? 2 : 1; }

std::uint32_t date_number(std::string_view iso) {
  std::uint32_t parts[3] = {0, 0, 0};
  const std::size_t begins[] = {0, 5, 8}, sizes[] = {4, 2, 2};
  for (int i = 0; i < 3 && iso.size() >= begins[i] + sizes[i]; ++i) {
    if (i > 0 && iso[begins[i] - 1] != '-') break;
    const char* begin = iso.data() + begins[i];
    const auto read = std::from_chars(begin, begin + sizes[i], parts[i]);
    if (read.ec != std::errc() || read.ptr != begin + sizes[i]) return 0;
  }
  return parts[0] * 10000 + parts[1] * 100 + parts[2];
}

ColumnWriter::Block& ColumnWriter::block_of(std::uint32_t statement) {
  const auto [at, added] = blocks_.try_emplace(statement / column_block);
  if (!added) return at->second;
  const Prepared select = prepare(db_, "SELECT data FROM statement_columns WHERE id = ?");
  for (int i = 0; i < column_count; ++i) {
    const auto column = static_cast<Column>(i);
    std::string& data = at->second.data[i];
    sqlite3_reset(select.get());
    sqlite3_bind_int64(select.get(), 1, row_id(column, at->first));
    if (step(db_, select) && sqlite3_column_bytes(select.get(), 0) == static_cast<int>(block_bytes(column))) {
      data.assign(static_cast<const char*>(sqlite3_column_blob(select.get(), 0)), block_bytes(column));
    } else {
      data.assign(block_bytes(column), '\0');
    }
  }
  return at->second;
}

void ColumnWriter::set(std::uint32_t statement, const StatementFacts& facts) {
  Block& block = block_of(statement);
  for_columns(facts, [&](Column column, std::uint32_t value) {
    put(block.data[static_cast<int>(column)], statement % column_block, column_width(column), value);
  });
  block.changed = (1U << column_count) - 1;
}

void ColumnWriter::set(std::uint32_t statement, Column column, std::uint32_t value) {
  Block& block = block_of(statement);
  put(block.data[static_cast<int>(column)], statement % column_block, column_width(column), value);
  block.changed |= 1U << static_cast<int>(column);
}

StatementFacts ColumnWriter::get(std::uint32_t statement) {
  const Block& block = block_of(statement);
  StatementFacts facts;
  for_columns(facts, [&]<class T>(Column column, T& value) {
    const int width = column_width(column);
    value = static_cast<T>(value_at(&block.data[static_cast<int>(column)][statement % column_block * width], width));
  });
  return facts;
}

void ColumnWriter::flush() {
  const Prepared insert = prepare(db_, "INSERT OR REPLACE INTO statement_columns(id, data) VALUES(?, ?)");
  for (auto& [number, block] : blocks_) {
    for (int i = 0; i < column_count; ++i) {
      if ((block.changed >> i & 1) == 0) continue;
      sqlite3_reset(insert.get());
      sqlite3_bind_int64(insert.get(), 1, row_id(static_cast<Column>(i), number));
      sqlite3_bind_blob(insert.get(), 2, block.data[i].data(), static_cast<int>(block.data[i].size()), SQLITE_STATIC);
      step(db_, insert);
    }
    block.changed = 0;
  }
  // Statements come in the order of their ids, so the last block is the one that is soon needed again.
  while (blocks_.size() > 1) blocks_.erase(blocks_.begin());
}

std::vector<std::uint32_t> read_column(sqlite3* db, Column column) {
  const Prepared select = prepare(db, "SELECT id, data FROM statement_columns WHERE id BETWEEN ? AND ? ORDER BY id");
  sqlite3_bind_int64(select.get(), 1, row_id(column, 0));
  sqlite3_bind_int64(select.get(), 2, row_id(column, UINT32_MAX));
  std::vector<std::uint32_t> values(count_blocks(db, column) * column_block);
  const int width = column_width(column);
  while (step(db, select)) {
    const std::size_t begin =
        std::size_t{static_cast<std::uint32_t>(sqlite3_column_int64(select.get(), 0))} * column_block;
    if (static_cast<std::size_t>(sqlite3_column_bytes(select.get(), 1)) != block_bytes(column))
      fail_damaged("a block has another size");
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(select.get(), 1));
    if (values.size() < begin + column_block) values.resize(begin + column_block);
    widen(bytes, width, values.data() + begin);
  }
  return values;
}

}  // namespace dixit
