// Who asked for the contact, among the accounts of two sides that tell of it themselves.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "accounts/accounts.h"
#include "accounts/test_accounts.h"

namespace dixit {
namespace {

// What a matter is called in which accounts of the initiative meet.
TEST(AccountsInitiative, NamesItsMatter) {
  std::vector<Document> documents;
  for (const auto& [own, asked] : {std::pair("Norland", "Karvenia"), std::pair("Karvenia", "Norland")}) {
    const std::string told = std::string("the long call took place at the request of ") + asked;
    Maker m(own, std::string(own) + " said that " + told + ".");
    m.document.outlet = std::string("Government of ") + own;
    m.say(m.entity(own, Kind::state), Act::say, told);
    Contact call;
    call.mentions = {find_words(m.document, "call")};
    call.initiative = {m.entity(asked, Kind::state)};
    call.initiative_words = {find_words(m.document, std::string("at the request of ") + asked)};
    m.document.contacts.push_back(call);
    documents.push_back(m.document);
  }
  const Accounts accounts = compare(documents);
  ASSERT_FALSE(accounts.matters.empty());
  EXPECT_EQ(accounts.matters.front().label, "at the request of Karvenia");
}

// Two readouts that tell of their call in the first sentence, each that the other asked for it, or both that one did.
Accounts of_askers(const std::string& asked_a, const std::string& asked_b, std::vector<Document>& documents) {
  const auto tell = [](const std::string& own, const std::string& other, const std::string& asked) {
    Maker m(own, own + " and " + other + " had a long call about wheat, at the request of " + asked + ", on Monday.");
    m.document.outlet = "Government of " + own;
    m.entity(own, Kind::state);
    m.entity(other, Kind::state);
    Statement& told = m.say(0, Act::say, "had a long call about wheat");
    told.form.value = Form::narrated;
    Contact call;
    call.mentions = {find_words(m.document, "call")};
    call.parties = {0, 1};
    call.status = {ContactStatus::held, 1};
    call.initiative = {m.entity(asked, Kind::state)};
    call.initiative_words = {find_words(m.document, "at the request of " + asked)};
    m.document.contacts.push_back(call);
    return m.document;
  };
  documents = {tell("Norland", "Karvenia", asked_a), tell("Karvenia", "Norland", asked_b)};
  return compare(documents);
}

TEST(AccountsInitiative, StandsWhereverItIsTold) {
  std::vector<Document> documents;
  const Accounts accounts = of_askers("Karvenia", "Norland", documents);
  const Relation* relation = between(accounts, "request of Karvenia", "request of Norland", documents);
  ASSERT_TRUE(relation);
  EXPECT_EQ(relation->kind, RelationKind::contradicts);
  EXPECT_EQ(relation->rule, "initiative");
  EXPECT_EQ(documents[0](relation->reason[0].words), "at the request of Karvenia") << "the clause that says so";
}

TEST(AccountsInitiative, OfTwoSidesNobodyElseAsked) {
  std::vector<Document> documents;
  const Accounts accounts = of_askers("Karvenia", "Sund", documents);
  EXPECT_FALSE(between(accounts, "request of Karvenia", "request of Sund", documents)) << "Sund tells nothing";
  const Accounts agreed = of_askers("Karvenia", "Karvenia", documents);
  const Relation* relation = between(agreed, "request of Karvenia", "request of Karvenia", documents);
  ASSERT_TRUE(relation);
  EXPECT_EQ(relation->kind, RelationKind::agrees);
}

}  // namespace
}  // namespace dixit
