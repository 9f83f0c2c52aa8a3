#include "accounts/counted_kinds.h"

#include <gtest/gtest.h>

namespace dixit {
namespace {

TEST(CountedKinds, OneKindInBothLanguages) {
  EXPECT_NE(counted_kind("soldats"), 0U);
  EXPECT_EQ(counted_kind("soldats"), counted_kind("personnel"));
  EXPECT_EQ(counted_kind("chalutier"), counted_kind("vessels"));
  EXPECT_EQ(counted_kind("chevaux"), counted_kind("horse"));
}

TEST(CountedKinds, ManyKinds) {
  EXPECT_NE(counted_kind("soldats"), counted_kind("navires"));
  EXPECT_EQ(counted_kind("tonnes"), 0U) << "a unit";
  EXPECT_EQ(counted_kind(""), 0U);
  EXPECT_EQ(counted_kind("s"), 0U);
}

}  // namespace
}  // namespace dixit
