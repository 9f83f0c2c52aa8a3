#include "accounts/json.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "accounts/initiative.h"
#include "accounts/membership.h"
#include "accounts/test_accounts.h"

namespace dixit {
namespace {

// The sample that stands beside the schema; tests/accounts_check.py checks it against that.
std::string sample() {
  std::ifstream file("docs/schema/accounts-1.sample.json");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(AccountsJson, IsTheSample) {
  const Example example;
  EXPECT_EQ(to_json(example.accounts, example.documents, {.id = "call"}) + '\n', sample());
}

TEST(AccountsJson, IsCalledByItsFirstArticle) {
  const Example example;
  EXPECT_TRUE(to_json(example.accounts, example.documents).starts_with(R"({"schema":1,"id":"norland","lang":"fr")"));
}

TEST(AccountsJson, NothingToCompare) {
  EXPECT_EQ(to_json({}, {}), R"({"schema":1,"id":"","lang":null,"documents":[],"articles":[],"event":{"what":"",)"
                             R"("when":null,"participants":[],"contact":null},"parties":[],"matters":[],"claims":[]})");
}

TEST(AccountsJson, AnInitiativeThatIsDisputedIsNobodys) {
  Example example;
  EXPECT_NE(to_json(example.accounts, example.documents).find(R"("initiative":null)"), std::string::npos);
  example.documents[1].contacts[0].initiative = {0};
  EXPECT_NE(to_json(example.accounts, example.documents).find(R"("initiative":"P2")"), std::string::npos);
}

TEST(Initiative, SaysWhoAskedAccordingToWhom) {
  const Example example;
  const std::vector<Asked> asked = who_asked(example.accounts, example.documents);
  ASSERT_EQ(asked.size(), 2U);
  EXPECT_EQ(asked[0].party, 1U);
  EXPECT_EQ(asked[0].according, 0U);
  EXPECT_EQ(asked[1].party, 0U);
  EXPECT_EQ(asked[1].according, 1U);
  EXPECT_EQ(example.documents[1](asked[1].words), "Norland had asked");
}

TEST(Initiative, IsAgreedOnWhereAllNameOneParty) {
  Asked party, another, nobodys;
  party.party = 1;
  another.party = 0;
  EXPECT_EQ(agreed_initiative({}), none);
  EXPECT_EQ(agreed_initiative({party, party}), 1U);
  EXPECT_EQ(agreed_initiative({party, another}), none);
  EXPECT_EQ(agreed_initiative({party, nobodys}), none) << "another account names somebody else";
  EXPECT_EQ(agreed_initiative({nobodys, party}), none);
}

TEST(Initiative, OfTheArticleItself) {
  Example example;
  example.documents[0].statements.clear();
  example.accounts.event.contact = {{none, 0, 0}, {none, 0, 0}};
  const std::vector<Asked> asked = who_asked(example.accounts, example.documents);
  ASSERT_EQ(asked.size(), 1U) << "told once, though the contact is listed twice";
  EXPECT_EQ(asked[0].statement, none);
  EXPECT_EQ(asked[0].according, none);
}

TEST(Membership, KnowsWhoSpeaksForWhom) {
  const Example example;
  const Membership membership(example.accounts);
  EXPECT_EQ(membership.party_of({0, 1}), 1U);
  EXPECT_EQ(membership.party_of({1, 1}), 0U);
  EXPECT_EQ(membership.party_of({1, 7}), none);
}

}  // namespace
}  // namespace dixit
