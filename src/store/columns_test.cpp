#include "store/columns.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include "text/error.h"

namespace dixit {
namespace {

class Columns : public testing::Test {
 protected:
  Columns() {
    sqlite3_open(":memory:", &db);
    run("CREATE TABLE statement_columns(id INTEGER PRIMARY KEY, data BLOB NOT NULL)");
  }
  ~Columns() override { sqlite3_close(db); }
  void run(const char* sql) { ASSERT_EQ(sqlite3_exec(db, sql, nullptr, nullptr, nullptr), SQLITE_OK); }

  sqlite3* db = nullptr;
};

TEST_F(Columns, AreReadAsTheyWereWritten) {
  ColumnWriter writer(db);
  writer.set(1, {.document = 7, .first = 1, .who = 70000, .date = 20240403, .confidence = 9876, .act = 4});
  writer.set(5000, {.document = 8, .first = 1, .outlet = 3, .hidden = 1});
  writer.flush();
  EXPECT_EQ(read_column(db, Column::who).size(), 2 * column_block);
  EXPECT_EQ(read_column(db, Column::who)[1], 70000);
  EXPECT_EQ(read_column(db, Column::confidence)[1], 9876);
  EXPECT_EQ(read_column(db, Column::act)[1], 4);
  EXPECT_EQ(read_column(db, Column::outlet)[5000], 3);
  EXPECT_EQ(read_column(db, Column::hidden)[5000], 1);
  EXPECT_EQ(read_column(db, Column::first)[2], 0);
  EXPECT_EQ(ColumnWriter(db).get(1).date, 20240403);
}

TEST_F(Columns, ChangeInPlace) {
  ColumnWriter writer(db);
  writer.set(4095, {.document = 1, .first = 4095, .who = 1});
  writer.set(4096, {.document = 1, .first = 4096, .who = 2});
  writer.flush();
  ColumnWriter later(db);
  later.set(4095, Column::who, 9);
  later.clear(4096);
  later.flush();
  EXPECT_EQ(read_column(db, Column::who)[4095], 9);
  EXPECT_EQ(read_column(db, Column::document)[4095], 1);
  EXPECT_EQ(read_column(db, Column::first)[4096], 0);
}

TEST_F(Columns, DropForgetsWhatWasNotFlushed) {
  ColumnWriter writer(db);
  writer.set(1, {.who = 5});
  writer.drop();
  writer.flush();
  EXPECT_TRUE(read_column(db, Column::who).empty());
}

TEST_F(Columns, BlocksThatAreMissingAreZero) {
  ColumnWriter writer(db);
  writer.set(3 * column_block + 1, {.first = 1, .who = 5});
  writer.flush();
  EXPECT_EQ(read_column(db, Column::who)[column_block], 0);
  EXPECT_EQ(read_column(db, Column::who)[3 * column_block + 1], 5);
}

TEST_F(Columns, OfAnotherSizeAreAnError) {
  run("INSERT INTO statement_columns VALUES(0, x'00')");
  EXPECT_THROW(read_column(db, Column::document), std::exception);
}

TEST_F(Columns, OfABlockFarBehindAllOthersAreDamaged) {
  run("INSERT INTO statement_columns VALUES(0, zeroblob(16384)), (4000000000, zeroblob(16384))");
  try {
    read_column(db, Column::document);
    FAIL() << "was taken";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("damaged: found block 4000000000 among 2"), std::string::npos);
  }
}

TEST(DateNumber, HoldsWhatIsKnown) {
  EXPECT_EQ(date_number("2024-04-03"), 20240403);
  EXPECT_EQ(date_number("2024-04"), 20240400);
  EXPECT_EQ(date_number("2024"), 20240000);
  EXPECT_EQ(date_number(""), 0);
  EXPECT_EQ(date_number("soon, yes"), 0);
}

}  // namespace
}  // namespace dixit
