#include "text/first_words.h"

#include <gtest/gtest.h>

namespace dixit {
namespace {

TEST(FirstWords, AreCutBehindSoMany) {
  EXPECT_EQ(first_words("Le port a fermé.\nIl rouvre lundi.", 3), "Le port a…");
  EXPECT_EQ(first_words(" Le  port\t\na ", 3), "Le port a");
  EXPECT_EQ(first_words("Le port : fermé", 2), "Le port :…") << "a mark is no word";
  EXPECT_EQ(first_words("12\u00A0000 morts", 1), "12\u00A0000…");
  EXPECT_EQ(first_words(" \n", 3), "");
  EXPECT_EQ(first_words("", 3), "");
}

}  // namespace
}  // namespace dixit
