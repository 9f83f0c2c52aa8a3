#include "store/identity.h"

#include <gtest/gtest.h>

namespace dixit {
namespace {

std::string key(const std::string& name) { return identity_named(name, Kind::person).key; }

TEST(Identity, APersonIsKnownByAFullName) {
  EXPECT_EQ(key("Mme Claire Moreau"), "person claire moreau");
  EXPECT_EQ(key("Moreau"), "");
  EXPECT_EQ(key("C. Moreau"), "");
}

TEST(Identity, AMiddleInitialTellsNobodyApart) {
  EXPECT_EQ(key("Daniel J. Harlow"), key("Daniel Harlow"));
  EXPECT_EQ(identity_named("Daniel J. Harlow", Kind::person).name, "Daniel J. Harlow");
  EXPECT_NE(key("Daniel H. W. Harlow"), key("Daniel Harlow"));
  EXPECT_NE(key("Daniel H.W. Harlow"), key("Daniel Harlow"));
  EXPECT_NE(key("J. Daniel Harlow"), key("Daniel Harlow"));
  EXPECT_NE(key("Tomas Alves e Prado"), key("Tomas Alves Prado"));
}

}  // namespace
}  // namespace dixit
