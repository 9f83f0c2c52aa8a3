#include "lexicon/calendar.h"

#include <gtest/gtest.h>

namespace dixit {
namespace {

TEST(Calendar, WeekdaysOfBothLanguages) {
  ASSERT_NE(find_weekday("dimanche"), nullptr);
  EXPECT_EQ(find_weekday("dimanche")->number, 0U);
  EXPECT_FALSE(find_weekday("dimanche")->english);
  EXPECT_EQ(find_weekday("saturday")->number, 6U);
  EXPECT_TRUE(find_weekday("saturday")->english);
  EXPECT_TRUE(find_weekday("lundis")->plural);
  EXPECT_EQ(find_weekday("dies"), nullptr);
}

TEST(Calendar, MonthsOfBothLanguages) {
  ASSERT_NE(find_month("aout"), nullptr);
  EXPECT_EQ(find_month("aout")->number, 8U);
  EXPECT_FALSE(find_month("aout")->english);
  EXPECT_EQ(find_month("dec")->number, 12U);
  EXPECT_TRUE(find_month("dec")->shortened);
  EXPECT_EQ(find_month("août"), nullptr) << "folded alone";
  EXPECT_EQ(find_month("mayor"), nullptr);
}

}  // namespace
}  // namespace dixit
