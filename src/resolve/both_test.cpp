#include "resolve/both.h"

#include <gtest/gtest.h>

namespace dixit::resolution {
namespace {

TEST(Both, NeitherOfTwoAreTheTwo) {
  EXPECT_EQ(of_both("Ni Orlande ni Castany"), "Orlande et Castany");
  EXPECT_EQ(of_both("neither Norland nor Sund"), "Norland and Sund");
  EXPECT_EQ(of_both("Orlande et Castany"), "Orlande et Castany");
  EXPECT_EQ(of_both(""), "");
}

}  // namespace
}  // namespace dixit::resolution
