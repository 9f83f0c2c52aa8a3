#include "cli/csv.h"

#include <gtest/gtest.h>

namespace dixit {
namespace {

TEST(CsvRow, QuotesWhatNeedsIt) {
  CsvRow row({});
  EXPECT_EQ(row.add("a").add("b, c").add("d \"e\"").add("f\ng").add("").take(),
            "a,\"b, c\",\"d \"\"e\"\"\",\"f\ng\",\r\n");
  EXPECT_EQ(row.add("again").number(0.5F).take(), "again,0.5\r\n");
}

TEST(CsvRow, SuitsAFrenchSpreadsheet) {
  CsvRow row({.separator = ';', .decimal_comma = true, .guarded = true});
  EXPECT_EQ(row.add("a, b").add("c;d").number(0.95F).take(), "a, b;\"c;d\";0,95\r\n");
  EXPECT_EQ(row.add("=1+1").add("- Non").add("a-b").take(), "'=1+1;'- Non;a-b\r\n");
}

TEST(CsvRow, OfOneEmptyValueIsALine) {
  CsvRow row({});
  EXPECT_EQ(row.add("").take(), "\r\n");
}

}  // namespace
}  // namespace dixit
