#include "accounts/told_as.h"

#include <gtest/gtest.h>

#include "accounts/test_accounts.h"

namespace dixit {
namespace {

ToldAs told(Act act, Polarity polarity, Stance stance = Stance::denies) {
  Example example;
  Statement& statement = example.documents[0].statements[1];
  statement.act.value = act;
  statement.polarity.value = polarity;
  Position position = example.accounts.matters[1].positions[0];
  position.stance = stance;
  return told_as(position, example.documents);
}

TEST(ToldAs, DeniesOnlyWhereTheActDoes) {
  EXPECT_EQ(told(Act::deny, Polarity::actual), ToldAs::denies);
  EXPECT_EQ(told(Act::deny, Polarity::hypothetical), ToldAs::denies);
  EXPECT_EQ(told(Act::deny, Polarity::negated), ToldAs::affirms) << "`n'a pas nié` says no to no";
  EXPECT_EQ(told(Act::say, Polarity::actual), ToldAs::affirms) << "the passage has its no in it";
  EXPECT_EQ(told(Act::confirm, Polarity::negated), ToldAs::does_not_say) << "the no is in the cue";
}

TEST(ToldAs, WordsOfAnArticleAreItsOwn) {
  Example example;
  Position position = example.accounts.matters[1].positions[0];
  position.evidence.front().statement = none;
  EXPECT_EQ(told_as(position, example.documents), ToldAs::affirms);
  position.evidence.clear();
  EXPECT_EQ(told_as(position, example.documents), ToldAs::denies);
}

TEST(ToldAs, OtherStancesAreCalledWhatTheyAre) {
  EXPECT_EQ(told(Act::deny, Polarity::actual, Stance::refuses), ToldAs::refuses);
  EXPECT_EQ(told(Act::say, Polarity::negated, Stance::declines), ToldAs::declines);
  EXPECT_EQ(to_string(ToldAs::declines), "declines");
  EXPECT_EQ(to_string(ToldAs::does_not_say), "does not say");
}

}  // namespace
}  // namespace dixit
