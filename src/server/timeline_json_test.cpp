#include "server/timeline_json.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "query/test_store.h"
#include "server/test_json.h"

namespace dixit {
namespace {

Range<Word> words_of(const Document& document, std::string_view part) {
  const auto begin = static_cast<std::uint32_t>(document.text.find(part)),
             end = begin + static_cast<std::uint32_t>(part.size());
  Range<Word> words;
  for (std::uint32_t i = 0; i < document.words.size(); ++i) {
    if (document.words[i].text.begin < begin || document.words[i].text.end > end) continue;
    if (words.empty()) words.begin = i;
    words.end = i + 1;
  }
  return words;
}

struct ToldFigure {
  const char *id, *date, *number, *what;
  double value;
  Bound bound = Bound::exact;
  const char* who = "Claire Moreau";
};

// `WHO annonce NUMBER WHAT.`
Document counting(const ToldFigure& c) {
  const std::string content = std::string(c.number) + ' ' + c.what,
                    text = std::string(c.who) + " annonce " + content + ".";
  Document document = document_of({c.id,
                                   "Le Courrier",
                                   c.date,
                                   "fr",
                                   "x",
                                   text.c_str(),
                                   {{c.who, c.who, "annonce", content.c_str(), Act::announce}}});
  document.figures.push_back(
      {words_of(document, c.number), c.value, c.value, c.bound, "", words_of(document, c.what), 0});
  return document;
}

class TimelineJson : public testing::Test {
 protected:
  std::string timeline(const std::string& question) {
    return timeline_json(facts, TimelineRequest{.question = question});
  }
  // What each point revises, in the order of time; `-`: nothing.
  std::string revisions(const std::vector<ToldFigure>& all) {
    TestStore own{std::vector<Told>{}};
    for (const ToldFigure& one : all) own.add(counting(one));
    Facts facts_of_own(own.database());
    const std::string json = timeline_json(facts_of_own, TimelineRequest{});
    std::string list;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::string one = at(json, "/points/" + std::to_string(i) + "/revises");
      list += (i == 0 ? "" : " ") + (one == "null" ? "-" : one);
    }
    return list;
  }

  TestStore store;
  Facts facts{store.database()};
};

TEST_F(TimelineJson, PointsInTheOrderOfTimeByActor) {
  const std::string json = timeline("-act:reject");
  EXPECT_EQ(at(json, "/total"), "5");
  EXPECT_EQ(at(json, "/undated"), "0");
  EXPECT_EQ(at(json, "/lanes/0/name"), "\"Claire Moreau\"");
  EXPECT_EQ(at(json, "/lanes/0/points"), "2");
  EXPECT_EQ(at(json, "/lanes/3"), R"({"id":"others","name":null,"actor":null,"points":1})");
  EXPECT_EQ(at(json, "/points/0/who"), "\"Paul Martin\"");
  EXPECT_EQ(at(json, "/points/1/said"), "\"2024-03-09\"");
  EXPECT_EQ(at(json, "/points/1/reported"), "\"2024-03-10\"");
  EXPECT_EQ(at(json, "/points/1/lane"), at(json, "/lanes/0/id"));
  EXPECT_EQ(at(json, "/points/2/lane"), "\"others\"");  // nobody known
  EXPECT_EQ(at(json, "/points/4/reported"), "\"2024-04-03\"");
  EXPECT_EQ(at(json, "/points/4/to"), "\"députés\"");
}

TEST_F(TimelineJson, UndatedComeLast) {
  store.add(document_of(
      {"u1", "Le Matin", "", "fr", "x", "Paul Martin dit non.", {{"Paul Martin", "Paul Martin", "dit", "non"}}}));
  const std::string json = timeline("who:martin");
  EXPECT_EQ(at(json, "/undated"), "1");
  EXPECT_EQ(at(json, "/points/2/content"), "\"non\"");
  EXPECT_EQ(at(json, "/points/2/said"), "null");
  EXPECT_EQ(at(json, "/points/2/reported"), "null");
}

TEST_F(TimelineJson, ALaterValueRevisesTheEarlierOne) {
  EXPECT_EQ(revisions({{"a", "2024-05-01", "144", "morts", 144}, {"b", "2024-05-02", "160", "morts", 160}}), "- 1");
  EXPECT_EQ(revisions({{"a", "2024-05-02", "144", "morts", 144}, {"b", "2024-05-01", "160", "morts", 160}}), "- 2");
  EXPECT_EQ(revisions({{"a", "2024-05-01", "144", "morts", 144},
                       {"b", "2024-05-02", "150", "morts", 150},
                       {"c", "2024-05-03", "160", "morts", 160}}),
            "- 1 2");
}

TEST_F(TimelineJson, WhatIsNoRevision) {
  // the same value, another thing, one day, another actor, a bound that allows both
  EXPECT_EQ(revisions({{"a", "2024-05-01", "144", "morts", 144}, {"b", "2024-05-02", "144", "morts", 144}}), "- -");
  EXPECT_EQ(revisions({{"a", "2024-05-01", "144", "morts", 144}, {"b", "2024-05-02", "160", "blessés", 160}}), "- -");
  EXPECT_EQ(revisions({{"a", "2024-05-01", "144", "morts", 144}, {"b", "2024-05-01", "160", "morts", 160}}), "- -");
  EXPECT_EQ(revisions({{"a", "2024-05-01", "144", "morts", 144},
                       {"b", "2024-05-02", "160", "morts", 160, Bound::exact, "Paul Martin"}}),
            "- -");
  EXPECT_EQ(
      revisions({{"a", "2024-05-01", "144", "morts", 144, Bound::at_least}, {"b", "2024-05-02", "160", "morts", 160}}),
      "- -");
  EXPECT_EQ(
      revisions({{"a", "2024-05-01", "150", "morts", 150, Bound::about}, {"b", "2024-05-02", "160", "morts", 160}}),
      "- -");
  EXPECT_EQ(revisions({{"a", "", "144", "morts", 144}, {"b", "2024-05-02", "160", "morts", 160}}), "- -");
}

TEST_F(TimelineJson, FiguresStandInTheirPoints) {
  store.add(counting({"f", "2024-05-01", "144", "morts", 144, Bound::at_least}));
  EXPECT_EQ(at(timeline("in:f"), "/points/0/figures"),
            R"([{"value":144,"bound":"at_least","unit":null,"what":"morts"}])");
}

Contact meeting(const Document& document, std::string_view words) {
  Contact contact;
  contact.id = "c1";
  contact.kind = {ContactKind::meeting, 1};
  contact.mentions = {words_of(document, words)};
  contact.parties = {0};
  contact.when = "2024-05-02";
  contact.statement = 0;
  return contact;
}

TEST_F(TimelineJson, ContactsToldInThePoints) {
  Document told =
      document_of({"c",
                   "Le Courrier",
                   "2024-05-01",
                   "fr",
                   "x",
                   "Claire Moreau annonce une « rencontre » à Vauclin.",
                   {{"Claire Moreau", "Claire Moreau", "annonce", "une « rencontre » à Vauclin", Act::announce}}});
  told.contacts = {meeting(told, "une « rencontre »")};
  store.add(std::move(told));
  const std::string json = timeline("act:announce");
  EXPECT_EQ(at(json, "/contacts/0/kind"), "\"meeting\"");
  EXPECT_EQ(at(json, "/contacts/0/when"), "\"2024-05-02\"");
  EXPECT_EQ(at(json, "/contacts/0/parties"), "[\"Claire Moreau\"]");
  EXPECT_EQ(at(json, "/contacts/0/content"), "\"une « rencontre »\"");
  EXPECT_EQ(at(timeline("act:deny"), "/contacts"), "[]");
}

TEST_F(TimelineJson, AtMostTwelveLanes) {
  for (int i = 0; i < 15; ++i) {
    const std::string who = "Anne " + std::string(1, static_cast<char>('A' + i)) + "ubert", text = who + " dit non.";
    const std::string id = "m" + std::to_string(i);
    store.add(document_of(
        {id.c_str(), "Le Matin", "2024-05-01", "fr", "x", text.c_str(), {{who.c_str(), who.c_str(), "dit", "non"}}}));
  }
  const std::string json = timeline("date:2024-05");
  EXPECT_EQ(at(json, "/lanes/12"), R"({"id":"others","name":null,"actor":null,"points":3})");
}

// Two articles about one event: whose positions, members and revisions they carry.
class EventTimeline : public TimelineJson {
 protected:
  EventTimeline() {
    store.add(document_of({"e1",
                           "Le Courrier",
                           "2024-05-01",
                           "fr",
                           "x",
                           "Nora Lind annonce 12 morts. Le ministère nie tout. Des témoins parlent de bruit.",
                           {{"Nora Lind", "Nora Lind", "annonce", "12 morts", Act::announce},
                            {"le ministère", "Le ministère", "nie", "tout", Act::deny},
                            {"", "Des témoins", "parlent", "de bruit"}}}));
    store.add(document_of({"e2",
                           "Le Matin",
                           "2024-05-02",
                           "fr",
                           "x",
                           "Nora Lind annonce 15 morts.",
                           {{"Nora Lind", "Nora Lind", "annonce", "15 morts", Act::announce}}}));
    accounts.parties = {party("P1", "Nora Lind", {{0, 0}, {1, 0}}), party("P2", "le ministère", {{0, 1}}),
                        party("P3", "l'ONU", {})};
    const Evidence first{0, {}, {}, 0}, later{1, {}, {}, 0};
    accounts.matters = {{"M1",
                         "morts",
                         {{"M1a", 0, Stance::figures, {first}, 1}, {"M1b", 0, Stance::figures, {later}, 1}},
                         {{1, 0, RelationKind::revises, .6F, "later figure", {later, first}}},
                         {}}};
  }
  static Party party(const char* id, const char* name, std::vector<PartyMember> members) {
    return {id, name, {name}, Kind::person, "", std::move(members)};
  }

  Accounts accounts;
};

TEST_F(EventTimeline, LanesAreItsParties) {
  const std::string json = timeline_json(facts, accounts, {4, 5});
  EXPECT_EQ(at(json, "/total"), "4");
  EXPECT_EQ(at(json, "/lanes/0/id"), "\"P1\"");
  EXPECT_EQ(at(json, "/lanes/0/points"), "2");
  EXPECT_EQ(at(json, "/lanes/1/points"), "1");
  EXPECT_EQ(at(json, "/lanes/2"), R"({"id":"P3","name":"l'ONU","actor":null,"points":0})");
  EXPECT_EQ(at(json, "/lanes/3/id"), "\"others\"");
  EXPECT_EQ(at(json, "/points/2/lane"), "\"others\"");
  EXPECT_NE(at(json, "/lanes/0/actor"), "null");
}

TEST_F(EventTimeline, RevisesAsTheComparisonSays) {
  const std::string json = timeline_json(facts, accounts, {4, 5});
  EXPECT_EQ(at(json, "/points/3/revises"), at(json, "/points/0/statement"));
  EXPECT_EQ(at(json, "/points/0/revises"), "null");
  accounts.matters[0].relations[0].kind = RelationKind::agrees;
  EXPECT_EQ(at(timeline_json(facts, accounts, {4, 5}), "/points/3/revises"), "null");
}

TEST_F(EventTimeline, OfNothingIsEmpty) {
  EXPECT_EQ(timeline_json(facts, {}, {}), R"({"lanes":[],"points":[],"contacts":[],"total":0,"undated":0})");
  EXPECT_EQ(timeline("who:nobody"), R"({"lanes":[],"points":[],"contacts":[],"total":0,"undated":0})");
}

}  // namespace
}  // namespace dixit
