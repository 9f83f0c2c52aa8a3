#include "server/voices_json.h"

#include <gtest/gtest.h>

#include "query/test_store.h"
#include "server/test_json.h"
#include "server/time_axis.h"

namespace dixit {
namespace {

class VoicesJson : public testing::Test {
 protected:
  std::string voices(const std::string& question, CountBy unit = CountBy::month) {
    return voices_json(facts, {.question = question, .unit = unit});
  }

  TestStore store;
  Facts facts{store.database()};
};

TEST_F(VoicesJson, CountEachSpeakerOverTime) {
  const std::string json = voices("since:2024");
  EXPECT_EQ(at(json, "/unit"), "\"month\"");
  EXPECT_EQ(at(json, "/total"), "4");
  EXPECT_EQ(at(json, "/times"), R"(["2024-03","2024-04"])");
  EXPECT_EQ(at(json, "/totals"), "[2,2]");
  EXPECT_EQ(at(json, "/who/0/name"), "\"Claire Moreau\"");
  EXPECT_EQ(at(json, "/who/0/counts"), "[1,1]");
  EXPECT_EQ(at(json, "/who/2"), R"({"actor":null,"name":null,"total":1,"counts":[1,0]})");
  EXPECT_EQ(at(json, "/undated"), "0");
}

TEST_F(VoicesJson, UndatedAreToldOf) {
  const std::string json = voices("");
  EXPECT_EQ(at(json, "/total"), "6");
  EXPECT_EQ(at(json, "/undated"), "2");  // 2023 tells no month
  EXPECT_EQ(at(voices("", CountBy::year), "/undated"), "0");
  EXPECT_EQ(at(voices("", CountBy::year), "/times"), R"(["2023","2024"])");
  EXPECT_EQ(at(voices("", CountBy::year), "/totals"), "[2,4]");
  EXPECT_EQ(at(json, "/who/1/total"), "2");
  EXPECT_EQ(at(json, "/who/1/counts"), "[0,0]");
}

TEST_F(VoicesJson, GenderIsOfPersonsAlone) {
  Document body = document_of({"g1",
                               "Le Matin",
                               "2024-05-01",
                               "fr",
                               "x",
                               "Nora Lind nie. Le ministère confirme tout.",
                               {{"Nora Lind", "Nora Lind", "nie", "nie", Act::deny},
                                {"le ministère", "Le ministère", "confirme", "tout", Act::confirm}}});
  for (Entity& entity : body.entities) {
    if (entity.name == "Nora Lind") entity.gender = Gender::feminine;
    if (entity.name == "le ministère") entity.kind = Kind::organisation;
  }
  store.add(std::move(body));
  const std::string json = voices("in:g1");
  EXPECT_EQ(at(json, "/total"), "2");
  EXPECT_EQ(at(json, "/gender/0"), R"({"gender":"feminine","total":1,"counts":[1]})");
  EXPECT_EQ(at(json, "/gender/1/total"), "0");
  EXPECT_EQ(at(json, "/gender/2"), R"({"gender":"unknown","total":0,"counts":[0]})");
  EXPECT_EQ(at(voices("who:unknown"), "/gender/2/total"), "1");
}

TEST_F(VoicesJson, NothingFoundHasEmptyAxes) {
  EXPECT_EQ(voices("who:nobody"), R"({"unit":"month","total":0,"times":[],"totals":[],"who":[],"gender":[)"
                                  R"({"gender":"feminine","total":0,"counts":[]},{"gender":"masculine","total":0,)"
                                  R"("counts":[]},{"gender":"unknown","total":0,"counts":[]}],"undated":0})");
  EXPECT_THROW(voices("act:deni"), QueryError);
}

TEST_F(VoicesJson, AtMostTwelveAreNamed) {
  for (int i = 0; i < 15; ++i) {
    const std::string who = "Anne " + std::string(1, static_cast<char>('A' + i)) + "ubert", text = who + " dit non.";
    const std::string id = "m" + std::to_string(i);
    store.add(document_of(
        {id.c_str(), "Le Matin", "2024-05-01", "fr", "x", text.c_str(), {{who.c_str(), who.c_str(), "dit", "non"}}}));
  }
  const std::string json = voices("date:2024-05");
  EXPECT_EQ(at(json, "/total"), "15");
  EXPECT_EQ(at(json, "/who/11/total"), "1");
  EXPECT_EQ(at(json, "/who/12"), "nothing at /who/12");
}

TEST(TimeAxis, HasEveryStepBetween) {
  const std::vector<std::uint32_t> days{(2024 * 13 + 2) * 32 + 27, (2024 * 13 + 3) * 32 + 2, 0, (2024 * 13) * 32};
  const TimeAxis axis(CountBy::day, days);
  EXPECT_EQ(axis.size(), 5U);  // 27, 28, 29 February, 1, 2 March
  EXPECT_EQ(axis.counts(days), (std::vector<std::int64_t>{1, 0, 0, 0, 1}));
  EXPECT_FALSE(axis.at(0));
  EXPECT_EQ(TimeAxis(CountBy::year, {1, 2024}).size(), 2024U);
  EXPECT_EQ(TimeAxis(CountBy::month, {14, 2024 * 13 + 1}).size(), 2U);  // too far apart to fill
  EXPECT_EQ(TimeAxis(CountBy::month, {}).size(), 0U);
}

TEST(Unit, ByName) {
  EXPECT_EQ(unit_named("day"), CountBy::day);
  EXPECT_EQ(unit_named("year"), CountBy::year);
  EXPECT_FALSE(unit_named("who"));
  EXPECT_FALSE(unit_named(""));
}

}  // namespace
}  // namespace dixit
