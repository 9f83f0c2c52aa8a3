#include <gtest/gtest.h>

#include <string>

#include "contacts/contacts.h"
#include "encoder/test_document.h"

namespace dixit {
namespace {

using Parties = std::vector<std::uint32_t>;

Contact told(std::uint32_t word, ContactKind kind, Parties parties, std::string when = "") {
  Contact c;
  c.mentions = {{word, word + 1}};
  c.kind = {kind, 0.6F};
  c.status = {ContactStatus::held, 0.6F};
  c.parties = std::move(parties);
  c.when = std::move(when);
  c.confidence = 0.92F;
  return c;
}

// Twenty words and five entities.
Document joined(std::vector<Contact> contacts, std::vector<Statement> statements = {}) {
  Document d = words_of("a b c d e f g h i j k l m n o p q r s t");
  for (int i = 1; i <= 5; ++i) d.entities.push_back({"e" + std::to_string(i), "", {}, Kind::person, {}, "", {}});
  d.contacts = std::move(contacts);
  d.statements = std::move(statements);
  join_contacts(d);
  return d;
}

TEST(JoinContacts, SamePartiesAreOneContact) {
  Contact again = told(9, ContactKind::call, {1, 0});
  again.status = {ContactStatus::cancelled, 0.9F};
  again.confidence = 0.95F;
  const Document d = joined({told(2, ContactKind::call, {0, 1}), again});
  ASSERT_EQ(d.contacts.size(), 1U);
  const Contact& c = d.contacts[0];
  EXPECT_EQ(c.id, "c1");
  EXPECT_EQ(c.mentions, (std::vector<Range<Word>>{{2, 3}, {9, 10}}));
  EXPECT_EQ(c.parties, (Parties{0, 1}));
  EXPECT_EQ(c.status.value, ContactStatus::cancelled) << "that which is surer";
  EXPECT_FLOAT_EQ(c.confidence, 0.95F);
}

TEST(JoinContacts, TellingsInTheOrderOfTheText) {
  const Document d = joined({told(9, ContactKind::call, {0, 1}), told(2, ContactKind::letter, {2, 3})});
  ASSERT_EQ(d.contacts.size(), 2U);
  EXPECT_EQ(d.contacts[0].kind.value, ContactKind::letter);
  EXPECT_EQ(d.contacts[1].id, "c2");
}

TEST(JoinContacts, FewerPartiesAreThoseOfTheLastOne) {
  const Document d = joined({told(1, ContactKind::call, {0, 1}), told(4, ContactKind::call, {2, 3}),
                             told(6, ContactKind::call, {}), told(8, ContactKind::call, {0})});
  ASSERT_EQ(d.contacts.size(), 2U);
  EXPECT_EQ(d.contacts[0].mentions.size(), 2U) << "the one party is of the first";
  EXPECT_EQ(d.contacts[1].mentions.size(), 2U) << "no party: the last";
  EXPECT_EQ(d.contacts[1].mentions[1].begin, 6U);
}

TEST(JoinContacts, FewerPartiesMayComeFirst) {
  const Document d = joined({told(1, ContactKind::call, {3}), told(4, ContactKind::call, {0, 3})});
  ASSERT_EQ(d.contacts.size(), 1U);
  EXPECT_EQ(d.contacts[0].parties, (Parties{0, 3})) << "in the order of the text";
}

TEST(JoinContacts, OtherPartiesAreAnother) {
  EXPECT_EQ(joined({told(1, ContactKind::call, {0, 1}), told(4, ContactKind::call, {0, 2})}).contacts.size(), 2U);
  const Document d = joined({told(1, ContactKind::talks, {0, 1, 2}), told(4, ContactKind::talks, {1, 2, 3})});
  ASSERT_EQ(d.contacts.size(), 1U) << "two of them are the same";
  EXPECT_EQ(d.contacts[0].parties, (Parties{0, 1, 2, 3}));
}

TEST(JoinContacts, AnotherDateIsAnother) {
  const auto at = [](const char* a, const char* b) {
    return joined({told(1, ContactKind::call, {0, 1}, a), told(4, ContactKind::call, {0, 1}, b)}).contacts;
  };
  EXPECT_EQ(at("2024-04-02", "2024-04-03").size(), 2U);
  EXPECT_EQ(at("2024-04-02", "2024-03").size(), 2U);
  ASSERT_EQ(at("", "2024-04-03").size(), 1U);
  EXPECT_EQ(at("", "2024-04-03")[0].when, "2024-04-03");
  EXPECT_EQ(at("2024-04-02", "")[0].when, "2024-04-02");
  ASSERT_EQ(at("2024-04", "2024-04-03").size(), 1U) << "a day of that month";
  EXPECT_EQ(at("2024-04", "2024-04-03")[0].when, "2024-04-03");
}

TEST(JoinContacts, AnotherKindIsAnother) {
  const auto count = [](ContactKind a, ContactKind b) {
    return joined({told(1, a, {0, 1}), told(4, b, {0, 1})}).contacts.size();
  };
  EXPECT_EQ(count(ContactKind::call, ContactKind::letter), 2U);
  EXPECT_EQ(count(ContactKind::hearing, ContactKind::meeting), 2U);
  EXPECT_EQ(count(ContactKind::call, ContactKind::talks), 1U);
  EXPECT_EQ(count(ContactKind::visit, ContactKind::meeting), 1U);
  EXPECT_EQ(count(ContactKind::letter, ContactKind::letter), 1U);
}

TEST(JoinContacts, OnePartyAloneIsDropped) {
  const Document d = joined({told(1, ContactKind::letter, {0}), told(3, ContactKind::hearing, {}),
                             told(5, ContactKind::call, {1, 2}), told(7, ContactKind::letter, {3})});
  ASSERT_EQ(d.contacts.size(), 1U);
  EXPECT_EQ(d.contacts[0].id, "c1");
  EXPECT_EQ(d.contacts[0].mentions[0].begin, 5U);
}

// Words that name no contact, and messages, are doubtful: most of these are sent to the world.
TEST(JoinContacts, DoubtfulOnesMustBeSurer) {
  const auto kept = [](std::string_view words, ContactKind kind, float confidence) {
    Document d = words_of(words);
    for (int i = 1; i <= 2; ++i) d.entities.push_back({"e" + std::to_string(i), "", {}, Kind::person, {}, "", {}});
    d.contacts = {told(1, kind, {0, 1})};
    d.contacts[0].confidence = confidence;
    join_contacts(d);
    return d.contacts.size() == 1;
  };
  EXPECT_TRUE(kept("leur rencontre", ContactKind::meeting, 0.6F));
  EXPECT_FALSE(kept("leur rencontre", ContactKind::meeting, 0.4F));
  EXPECT_FALSE(kept("leurs distances", ContactKind::meeting, 0.6F));
  EXPECT_TRUE(kept("leurs distances", ContactKind::meeting, 0.95F));
  EXPECT_FALSE(kept("leur message", ContactKind::message, 0.6F));
  EXPECT_FALSE(kept("un débat", ContactKind::talks, 0.6F));
}

TEST(JoinContacts, OneSureTellingIsEnough) {
  Contact weak = told(2, ContactKind::call, {0, 1});
  weak.confidence = 0.3F;
  const Document d = joined({weak, told(9, ContactKind::call, {0, 1})});
  ASSERT_EQ(d.contacts.size(), 1U);
  EXPECT_EQ(d.contacts[0].mentions.size(), 2U);
}

TEST(JoinContacts, TheDayBesideOneResumedMayBeAnothers) {
  const auto count = [](std::string_view words) {
    Document d = words_of(words);
    for (int i = 1; i <= 2; ++i) d.entities.push_back({"e" + std::to_string(i), "", {}, Kind::person, {}, "", {}});
    d.contacts = {told(1, ContactKind::meeting, {0, 1}, "2024-04-02"),
                  told(4, ContactKind::meeting, {0, 1}, "2024-04-03")};
    join_contacts(d);
    return d.contacts.size();
  };
  EXPECT_EQ(count("une rencontre lundi la rencontre mardi"), 1U);
  EXPECT_EQ(count("une rencontre lundi une rencontre mardi"), 2U);
}

TEST(JoinContacts, InitiativesAndPlaceAreKept) {
  Contact first = told(1, ContactKind::call, {0, 1}), then = told(6, ContactKind::call, {0, 1});
  first.initiative = {0};
  first.initiative_words = {{2, 4}};
  then.initiative = {0, 1};
  then.initiative_words = {{7, 8}, {9, 11}};
  then.place = {12, 13};
  const Document d = joined({first, then});
  ASSERT_EQ(d.contacts.size(), 1U);
  EXPECT_EQ(d.contacts[0].initiative, (Parties{0, 1}));
  EXPECT_EQ(d.contacts[0].initiative_words, (std::vector<Range<Word>>{{2, 4}, {9, 11}}));
  EXPECT_EQ(d.contacts[0].place, (Range<Word>{12, 13}));
}

Statement saying(std::vector<Range<Word>> content, std::uint32_t parent = none) {
  Statement s;
  s.content = std::move(content);
  s.parent = parent;
  return s;
}

TEST(JoinContacts, ToldInTheInnermostStatement) {
  const std::vector<Statement> said = {saying({{2, 5}, {7, 15}}), saying({{9, 13}}, 0)};
  const auto statement_of = [&](Range<Word> telling) {
    Contact c = told(telling.begin, ContactKind::call, {0, 1});
    c.mentions = {telling};
    return joined({c}, said).contacts[0].statement;
  };
  EXPECT_EQ(statement_of({0, 1}), none);
  EXPECT_EQ(statement_of({3, 5}), 0U);
  EXPECT_EQ(statement_of({10, 12}), 1U);
  EXPECT_EQ(statement_of({12, 14}), 0U) << "not wholly in the inner one";
  EXPECT_EQ(statement_of({14, 16}), none);
  EXPECT_EQ(statement_of({4, 8}), none) << "in no one piece";
}

TEST(JoinContacts, WhatIsToldInTheOtherIsTheInnerOne) {
  const Contact c = told(4, ContactKind::call, {0, 1});
  EXPECT_EQ(joined({c}, {saying({{2, 8}}), saying({{2, 8}}, 0)}).contacts[0].statement, 1U);
  EXPECT_EQ(joined({c}, {saying({{2, 8}}, 1), saying({{2, 8}})}).contacts[0].statement, 0U);
}

TEST(JoinContacts, WhereItIsFirstTold) {
  const Document d =
      joined({told(1, ContactKind::call, {0, 1}), told(9, ContactKind::call, {0, 1})}, {saying({{8, 12}})});
  EXPECT_EQ(d.contacts[0].statement, none);
}

TEST(JoinContacts, NothingToJoin) { EXPECT_TRUE(joined({}).contacts.empty()); }

TEST(JoinContacts, LinearInManyContacts) {
  std::vector<Contact> many;
  for (std::uint32_t i = 0; i < 50'000; ++i) many.push_back(told(i % 20, ContactKind::call, {2 * i, 2 * i + 1}));
  std::vector<Statement> said(1000, saying({{0, 1}}));
  EXPECT_EQ(joined(std::move(many), std::move(said)).contacts.size(), 50'000U);
}

}  // namespace
}  // namespace dixit
