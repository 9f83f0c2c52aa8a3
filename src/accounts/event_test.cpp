// What the articles are about: when it was, and who met whom.
#include <gtest/gtest.h>

#include "accounts/accounts.h"
#include "accounts/test_accounts.h"

namespace dixit {
namespace {

// An article of one sentence, that tells of a meeting of two.
Document meeting(std::string id, const std::string& one, const std::string& other, const std::string& when = "") {
  Maker m(std::move(id), one + " met " + other + " in Norvik, and it rained.");
  m.document.outlet = "Norvik Post " + m.document.id;
  Contact contact;
  contact.kind = {ContactKind::meeting, 1};
  contact.status = {ContactStatus::held, 1};
  contact.mentions = {find_words(m.document, "met")};
  contact.parties = {m.entity(one, Kind::person), m.entity(other, Kind::person)};
  contact.when = when;
  contact.statement = none;
  m.document.contacts = {contact};
  return m.document;
}

TEST(Event, IsAContactOfWhichHalfOfTheArticlesTellAtLeast) {
  std::vector<Document> documents = {meeting("a", "Hal Reed", "Ida Moll"), meeting("b", "Hal Reed", "Ida Moll"),
                                     meeting("c", "Eva Sorel", "Hal Reed"), plain_document("d", "It rained.")};
  const Event event = compare(documents).event;
  EXPECT_EQ(event.contact.size(), 2U);
  EXPECT_EQ(event.participants.size(), 2U);
  documents.erase(documents.begin());
  EXPECT_TRUE(compare(documents).event.contact.empty()) << "each article tells of another";
  documents.resize(1);
  EXPECT_EQ(compare(documents).event.contact.size(), 1U);
}

TEST(Event, NobodyIsAPartyWhoTakesPartInAnotherContact) {
  const std::vector<Document> documents = {meeting("a", "Hal Reed", "Ida Moll"),
                                           meeting("b", "Eva Sorel", "Luc Amiot")};
  EXPECT_TRUE(compare(documents).parties.empty());
}

TEST(Event, IsOfADayThatTheArticlesMayTellOf) {
  std::vector<Document> documents = {meeting("a", "Hal Reed", "Ida Moll", "2024-05-01"),
                                     meeting("b", "Hal Reed", "Ida Moll", "2024-05-01")};
  EXPECT_EQ(compare(documents).event.when, "2024-05-01");
  for (Document& document : documents) document.contacts[0].when = "2024-03";
  EXPECT_EQ(compare(documents).event.when, "2024-05-02") << "a month is no day";
  for (Document& document : documents) document.contacts[0].when = "2023-12-11";
  EXPECT_EQ(compare(documents).event.when, "2024-05-02") << "what was long before";
  EXPECT_TRUE(compare(documents).event.contact.empty());
}

TEST(Event, MayBeAContactToCome) {
  const std::vector<Document> documents = {meeting("a", "Hal Reed", "Ida Moll", "2024-05-09"),
                                           meeting("b", "Hal Reed", "Ida Moll", "2024-05-09")};
  const Event event = compare(documents).event;
  EXPECT_EQ(event.contact.size(), 2U);
  EXPECT_EQ(event.when, "2024-05-02") << "the news is of today";
}

}  // namespace
}  // namespace dixit
