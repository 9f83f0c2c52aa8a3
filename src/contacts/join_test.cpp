#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "contacts/contacts.h"
#include "contacts/one_contact.h"
#include "encoder/test_document.h"

namespace dixit {
namespace {

using Parties = std::vector<std::uint32_t>;
using Numbered = std::vector<std::vector<std::size_t>>;

// A telling that nothing speaks against.
Contact told(Range<Word> words, ContactKind kind, Parties parties) {
  Contact c;
  c.mentions = {words};
  c.kind = {kind, 0.6F};
  c.status = {ContactStatus::held, 0.6F};
  for (std::size_t i = 0; i < parties.size(); ++i) c.parties_near.push_back({{0, 1}, 0.95F});
  c.parties = std::move(parties);
  c.confidence = 0.95F;
  return c;
}

// A text and six people who are named in it.
Document document_of(std::string_view text) {
  Document d = words_of(text);
  d.language = "fr";
  for (std::uint32_t i = 0; i < 6; ++i) {
    d.entities.push_back({"e" + std::to_string(i + 1), "", {}, Kind::person, {}, "", {i}});
    d.mentions.push_back({{0, 1}});
  }
  return d;
}

// The last words spelt so.
Range<Word> words(const Document& d, std::string_view text) {
  Range<Word> found;
  for (std::uint32_t w = 0; w < d.words.size(); ++w)
    for (std::uint32_t end = w + 1; end <= d.words.size() && d(Range<Word>{w, end}).size() <= text.size(); ++end)
      if (d(Range<Word>{w, end}) == text) found = {w, end};
  return found;
}

struct Telling {
  std::string_view words;
  ContactKind kind;
  Parties parties;
};

// A document with its contacts, not yet joined.
Document telling(std::string_view text, const std::vector<Telling>& tellings) {
  Document d = document_of(text);
  for (const Telling& t : tellings) d.contacts.push_back(told(words(d, t.words), t.kind, t.parties));
  return d;
}

// Joins them: the words that tell of each contact.
std::vector<std::vector<std::string>> joining(Document& d) {
  join_contacts(d);
  std::vector<std::vector<std::string>> out;
  for (const Contact& c : d.contacts) {
    out.emplace_back();
    for (const Range<Word> phrase : c.mentions) out.back().emplace_back(d(phrase));
  }
  return out;
}

using Phrases = std::vector<std::vector<std::string>>;

TEST(JoinContacts, OneToldAgainIsOne) {
  Document d = telling("Anne a rencontré Luc mardi. La rencontre a duré une heure.",
                       {{"a rencontré", ContactKind::meeting, {0, 1}}, {"La rencontre", ContactKind::meeting, {1, 0}}});
  EXPECT_EQ(joining(d), (Phrases{{"a rencontré", "La rencontre"}}));
  EXPECT_EQ(d.contacts[0].id, "c1");
  EXPECT_EQ(d.contacts[0].parties, (Parties{0, 1}));
}

TEST(JoinContacts, OtherPartiesAndAnotherKindAreAnother) {
  Document d = telling("Anne a appelé Luc mardi. Les maires disent qu'Eva avait envoyé une lettre à Paul.",
                       {{"a appelé", ContactKind::call, {0, 1}}, {"une lettre", ContactKind::letter, {2, 3}}});
  EXPECT_EQ(joining(d), (Phrases{{"a appelé"}, {"une lettre"}}));
  EXPECT_EQ(d.contacts[0].id, "c1");
  EXPECT_EQ(d.contacts[1].id, "c2");
  EXPECT_EQ(d.contacts[1].parties, (Parties{2, 3}));
}

TEST(JoinContacts, ToldAgainIsThatOfTheSameParties) {
  Document d = telling(
      "Anne a rencontré Luc mardi. Eva avait écrit une lettre à Paul. La rencontre a duré une heure. La lettre est "
      "brève.",
      {{"a rencontré", ContactKind::meeting, {0, 1}},
       {"une lettre", ContactKind::letter, {2, 3}},
       {"La rencontre", ContactKind::meeting, {0, 1}},
       {"La lettre", ContactKind::letter, {2, 3}}});
  EXPECT_EQ(joining(d), (Phrases{{"a rencontré", "La rencontre"}, {"une lettre", "La lettre"}}));
}

TEST(JoinContacts, TellingsInTheOrderOfTheText) {
  Document d = telling("Anne a appelé Luc mardi. Les maires disent qu'Eva avait envoyé une lettre à Paul.",
                       {{"une lettre", ContactKind::letter, {2, 3}}, {"a appelé", ContactKind::call, {0, 1}}});
  EXPECT_EQ(joining(d), (Phrases{{"a appelé"}, {"une lettre"}}));
  EXPECT_EQ(d.contacts[0].id, "c1");
}

TEST(JoinContacts, OnePartyAloneIsDropped) {
  Document d = telling("Anne a reçu une lettre. Luc a appelé Eva mardi.",
                       {{"une lettre", ContactKind::letter, {0}}, {"a appelé", ContactKind::call, {1, 2}}});
  d.contacts[0].parties_near = d.contacts[1].parties_near;  // both stand for Anne
  EXPECT_EQ(joining(d), Phrases{{"a appelé"}});
  EXPECT_EQ(d.contacts[0].id, "c1") << "numbered without it";
}

TEST(JoinContacts, OneThatNothingSpeaksForIsDropped) {
  Document d =
      telling("Anne a rencontré Luc mardi. Les uns gardaient leurs distances.",
              {{"a rencontré", ContactKind::meeting, {0, 1}}, {"leurs distances", ContactKind::letter, {4, 5}}});
  d.contacts[1].confidence = 0.05F;
  d.contacts[1].parties_near.clear();
  for (const std::uint32_t e : {4U, 5U}) d.entities[e].mentions.clear();
  EXPECT_EQ(joining(d), Phrases{{"a rencontré"}});
}

TEST(JoinContacts, NothingToJoin) {
  Document d = telling("Anne dort.", {});
  EXPECT_EQ(joining(d), Phrases{});
}

TEST(TellingsOfContacts, EachTellingIsOfOneContact) {
  Document d = document_of("une rencontre un appel une lettre une visite la rencontre cet appel la lettre sa visite");
  std::vector<Contact> tellings;
  for (std::uint32_t i = 0; i < 2000; ++i)
    tellings.push_back(
        told({2 * (i % 8), 2 * (i % 8) + 2}, static_cast<ContactKind>(i % 7), {i % 6, (i + 1 + i / 9 % 5) % 6}));
  const Numbered contacts = tellings_of_contacts(d, named_entities(d), tellings);
  std::vector<std::size_t> all, first;
  for (const auto& numbers : contacts) {
    ASSERT_FALSE(numbers.empty());
    EXPECT_TRUE(std::ranges::is_sorted(numbers));
    for (std::size_t i = 1; i < numbers.size(); ++i) EXPECT_LE(numbers[i] - numbers[i - 1], farthest_telling);
    first.push_back(numbers.front());
    all.insert(all.end(), numbers.begin(), numbers.end());
  }
  EXPECT_TRUE(std::ranges::is_sorted(first));
  std::ranges::sort(all);
  ASSERT_EQ(all.size(), tellings.size());
  for (std::size_t i = 0; i < all.size(); ++i) EXPECT_EQ(all[i], i);
}

TEST(TellingsOfContacts, NoneOfNone) { EXPECT_EQ(tellings_of_contacts(document_of("Anne"), {}, {}), Numbered{}); }

Contact call(std::uint32_t word, Parties parties) {
  return told({word, word + 1}, ContactKind::call, std::move(parties));
}

// Of tellings that one text has, with those that they show as its parties.
Contact whole(std::vector<Contact> tellings) {
  std::vector<LikelyParty> likely;
  for (const Contact& telling : tellings)
    for (const std::uint32_t party : telling.parties)
      if (std::ranges::find(likely, party, &LikelyParty::entity) == likely.end()) likely.push_back({party, 1, true});
  return joined(std::move(tellings), likely);
}

TEST(Joined, SurestKindAndStatus) {
  Contact first = call(2, {0, 1}), then = call(9, {1, 0});
  then.kind = {ContactKind::talks, 0.5F};
  then.status = {ContactStatus::cancelled, 0.9F};
  first.confidence = 0.85F;
  const Contact c = whole({first, then});
  EXPECT_EQ(c.mentions, (std::vector<Range<Word>>{{2, 3}, {9, 10}}));
  EXPECT_EQ(c.parties, (Parties{0, 1}));
  EXPECT_EQ(c.kind.value, ContactKind::call);
  EXPECT_EQ(c.status.value, ContactStatus::cancelled);
  EXPECT_FLOAT_EQ(c.confidence, 0.95F);
  EXPECT_EQ(c.parties_near.size(), 4U) << "of both";
}

TEST(Joined, KindOfTheTellingThatIsSureToBeOne) {
  Contact first = call(2, {0, 1}), then = call(9, {0, 1});
  first.kind = {ContactKind::message, 0.9F};
  first.confidence = 0.3F;
  then.kind = {ContactKind::meeting, 0.6F};
  then.confidence = 0.9F;
  EXPECT_EQ(whole({first, then}).kind.value, ContactKind::meeting);
}

TEST(Joined, OneTellingIsAsItWas) {
  const Contact c = whole({call(2, {1, 4})});
  EXPECT_EQ(c.mentions, (std::vector<Range<Word>>{{2, 3}}));
  EXPECT_EQ(c.parties, (Parties{1, 4}));
  EXPECT_TRUE(whole({call(2, {}), call(4, {})}).parties.empty());
}

TEST(Joined, PartiesOfATellingThatNamesMore) {
  EXPECT_EQ(whole({call(1, {3}), call(4, {0, 3})}).parties, (Parties{0, 3})) << "in the order of the text";
  EXPECT_EQ(whole({call(1, {}), call(4, {0, 3})}).parties, (Parties{0, 3}));
}

TEST(Joined, TheMostExactDate) {
  const auto when = [](const char* a, const char* b) {
    Contact first = call(1, {0, 1}), then = call(4, {0, 1});
    first.when = a;
    then.when = b;
    return whole({first, then}).when;
  };
  EXPECT_EQ(when("", "2024-04-03"), "2024-04-03");
  EXPECT_EQ(when("2024-04-02", ""), "2024-04-02");
  EXPECT_EQ(when("2024-04", "2024-04-03"), "2024-04-03");
  EXPECT_EQ(when("2024-04-02", "2024-04-03"), "2024-04-02") << "as first told";
}

TEST(Joined, InitiativesAndPlaceAreKept) {
  Contact first = call(1, {0, 1}), then = call(6, {0, 1});
  first.initiative = {0};
  first.initiative_words = {{2, 4}};
  then.initiative = {0, 1};
  then.initiative_words = {{7, 8}, {9, 11}};
  first.kind.value = then.kind.value = ContactKind::visit;
  then.place = {12, 13};
  const Contact c = whole({first, then});
  EXPECT_EQ(c.initiative, (Parties{0, 1}));
  EXPECT_EQ(c.initiative_words, (std::vector<Range<Word>>{{2, 4}, {9, 11}}));
  EXPECT_EQ(c.place, (Range<Word>{12, 13}));
}

TEST(Joined, CallsAreNowhere) {
  for (const ContactKind kind : {ContactKind::call, ContactKind::letter, ContactKind::message, ContactKind::talks}) {
    Contact c = call(1, {0, 1});
    c.kind.value = kind;
    c.place = {12, 13};
    EXPECT_EQ(whole({c}).place.empty(), kind != ContactKind::talks);
  }
}

Statement saying(std::vector<Range<Word>> content, std::uint32_t parent = none) {
  Statement s;
  s.content = std::move(content);
  s.parent = parent;
  return s;
}

// Where what these words tell is told; each word of the text tells of a call.
std::uint32_t statement_of(Range<Word> telling, std::vector<Statement> statements) {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "appel ";
  Document d = document_of(text);
  d.contacts = {told(telling, ContactKind::call, {0, 1})};
  d.statements = std::move(statements);
  join_contacts(d);
  EXPECT_EQ(d.contacts.size(), 1U);
  return d.contacts.empty() ? none : d.contacts[0].statement;
}

TEST(JoinContacts, ToldInTheInnermostStatement) {
  const std::vector<Statement> said = {saying({{2, 5}, {7, 15}}), saying({{9, 13}}, 0)};
  EXPECT_EQ(statement_of({0, 1}, said), none);
  EXPECT_EQ(statement_of({3, 5}, said), 0U);
  EXPECT_EQ(statement_of({10, 12}, said), 1U);
  EXPECT_EQ(statement_of({12, 14}, said), 0U) << "not wholly in the inner one";
  EXPECT_EQ(statement_of({14, 16}, said), none);
  EXPECT_EQ(statement_of({4, 8}, said), none) << "in no one piece";
}

TEST(JoinContacts, WhatIsToldInTheOtherIsTheInnerOne) {
  EXPECT_EQ(statement_of({4, 5}, {saying({{2, 8}}), saying({{2, 8}}, 0)}), 1U);
  EXPECT_EQ(statement_of({4, 5}, {saying({{2, 8}}, 1), saying({{2, 8}})}), 0U);
}

TEST(JoinContacts, WhereItIsFirstTold) {
  Document d = telling("Anne a rencontré Luc mardi. La rencontre a duré une heure.",
                       {{"a rencontré", ContactKind::meeting, {0, 1}}, {"La rencontre", ContactKind::meeting, {0, 1}}});
  d.statements = {saying({{d.sentences[1].words}})};
  join_contacts(d);
  ASSERT_EQ(d.contacts.size(), 1U);
  EXPECT_EQ(d.contacts[0].statement, none);
}

TEST(JoinContacts, WhoStandsNearWhatWasToldBeforeHasNoPart) {
  const auto parties = [](Parties near_again) {
    Document d =
        telling("Anne a rencontré Luc mardi. Eva attendait la rencontre.",
                {{"a rencontré", ContactKind::meeting, {0, 1}}, {"la rencontre", ContactKind::meeting, near_again}});
    join_contacts(d);
    EXPECT_EQ(d.contacts.size(), 1U);
    return d.contacts[0].parties;
  };
  EXPECT_EQ(parties({2}), (Parties{0, 1}));
  EXPECT_EQ(parties({1, 2}), (Parties{0, 1, 2})) << "beside one who had";
}

TEST(ForgetBystanders, WhoIsOnlyDescribedIsNotNearEither) {
  const auto near_again = [](MentionForm form, Parties again) {
    Document d =
        telling("Anne a rencontré Luc mardi. Le maire attendait la rencontre.",
                {{"a rencontré", ContactKind::meeting, {0, 1}}, {"la rencontre", ContactKind::meeting, again}});
    d.mentions[2].form = form;
    forget_bystanders(d, named_entities(d), d.contacts);
    return d.contacts[1].parties_near.size();
  };
  EXPECT_EQ(near_again(MentionForm::title, {2}), 0U);
  EXPECT_EQ(near_again(MentionForm::name, {2}), 1U);
  EXPECT_EQ(near_again(MentionForm::title, {1, 2}), 2U) << "beside one who had part in it";
}

// Who asked for the meeting that the content of this statement tells of.
Parties askers(Statement said, const Parties& told_before = {}, ContactStatus status = ContactStatus::proposed) {
  Document d = telling("Eva a demandé à rencontrer Luc", {{"rencontrer", ContactKind::meeting, {0, 1}}});
  d.contacts[0].status.value = status;
  d.contacts[0].initiative = told_before;
  d.contacts[0].initiative_words.assign(told_before.size(), Range<Word>{0, 1});
  said.content = {words(d, "rencontrer Luc")};
  said.cue = {words(d, "a demandé")};
  said.entity = 3;
  d.statements = {said};
  join_contacts(d);
  return d.contacts.empty() ? Parties{99} : d.contacts[0].initiative;
}

TEST(JoinContacts, WhoAsksForItTookTheInitiative) {
  Statement said;
  for (const Act act : {Act::request, Act::propose}) {
    said.act.value = act;
    EXPECT_EQ(askers(said), Parties{3});
  }
  EXPECT_EQ(askers(said, {1}), Parties{1}) << "somebody else is told to have";
  EXPECT_EQ(askers(said, {}, ContactStatus::held), Parties{}) << "it was held before";
  said.polarity.value = Polarity::hypothetical;
  EXPECT_EQ(askers(said), Parties{}) << "would ask";
  said.polarity.value = Polarity::actual;
  said.act.value = Act::announce;
  EXPECT_EQ(askers(said), Parties{});
}

}  // namespace
}  // namespace dixit
