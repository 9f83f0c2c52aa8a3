#include "accounts/measures.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace dixit::comparison {
namespace {

Figure figure(double value, const std::string& unit, Bound bound = Bound::exact) {
  Figure f;
  f.low = f.high = value;
  f.unit = unit;
  f.bound = bound;
  return f;
}

TEST(Measures, ComparableAreThoseOfOneUnitOrKind) {
  EXPECT_TRUE(comparable(figure(3, ""), figure(5000, "")));
  EXPECT_TRUE(comparable(figure(12, "mile"), figure(30, "km")));
  EXPECT_TRUE(comparable(figure(.25, "hour"), figure(40, "minute")));
  EXPECT_FALSE(comparable(figure(12, "mile"), figure(30, "kg")));
  EXPECT_FALSE(comparable(figure(40, "minute"), figure(5, "year"))) << "of a call and of a term";
  EXPECT_FALSE(comparable(figure(40, "EUR"), figure(40, "USD"))) << "of no fixed size";
}

TEST(Measures, RoundingInTwoUnitsMakesOneAmount) {
  EXPECT_TRUE(same_amount(figure(14, "mile"), figure(22, "km")));
  EXPECT_TRUE(both_may_hold(figure(14, "mile"), figure(22, "km")));
  EXPECT_FALSE(same_amount(figure(14, "mile"), figure(30, "km")));
  EXPECT_FALSE(both_may_hold(figure(14, "mile"), figure(30, "km")));
  EXPECT_FALSE(same_amount(figure(21, "km"), figure(22, "km"))) << "of one unit";
  EXPECT_FALSE(both_may_hold(figure(21, "km"), figure(22, "km")));
}

TEST(Measures, BoundsMayBothHold) {
  Figure at_least = figure(14, "mile", Bound::at_least);
  at_least.high = std::nullopt;
  EXPECT_TRUE(both_may_hold(at_least, figure(30, "km")));
  EXPECT_FALSE(both_may_hold(at_least, figure(10, "km")));
  EXPECT_TRUE(both_may_hold(figure(40, "", Bound::about), figure(45, "")));
  EXPECT_FALSE(both_may_hold(figure(40, "", Bound::about), figure(60, "")));
}

}  // namespace
}  // namespace dixit::comparison
