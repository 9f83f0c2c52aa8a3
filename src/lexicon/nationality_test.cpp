#include "lexicon/nationality.h"

#include <gtest/gtest.h>

namespace dixit {
namespace {

TEST(Nationality, OfAnAdjective) {
  EXPECT_EQ(state_of_adjective("americaines"), "US");
  EXPECT_EQ(state_of_adjective("yemenite"), "YE");
  EXPECT_EQ(state_of_adjective("north korean"), "KP");
  EXPECT_EQ(state_of_adjective("sud coreenne"), "KR");
  EXPECT_EQ(state_of_adjective("nigerienne"), "NE");
  EXPECT_EQ(state_of_adjective("nigeriane"), "NG");
}

TEST(Nationality, OfNoOtherWord) {
  EXPECT_EQ(state_of_adjective("indiana"), "");
  EXPECT_EQ(state_of_adjective("coreen"), "") << "of which of the two?";
  EXPECT_EQ(state_of_adjective("grecquement"), "");
  EXPECT_EQ(state_of_adjective("lac"), "");
  EXPECT_EQ(state_of_adjective(""), "");
}

}  // namespace
}  // namespace dixit
