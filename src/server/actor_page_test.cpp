#include "server/actor_page.h"

#include <gtest/gtest.h>

#include "query/ask.h"
#include "query/test_store.h"
#include "server/actors_json.h"
#include "server/test_json.h"
#include "store/corrections.h"

namespace dixit {
namespace {

class Actors : public testing::Test {
 protected:
  std::uint32_t numbered(const std::string& name) {
    Sql select = store.database().sql("SELECT id FROM actors WHERE name = ?1");
    return select.bind(1, name).step() ? select.number(0) : 0;
  }
  std::string page(const std::string& name) { return actor_json(facts, numbered(name)).value(); }
  std::string total(const std::string& question) { return std::to_string(ask(facts, parse(question), {}).total); }

  TestStore store;
  Facts facts{store.database()};
};

TEST_F(Actors, ListedByWhoSaysTheMost) {
  const std::string json = actors_json(facts, {});
  EXPECT_EQ(at(json, "/actors/0/said"), "2");
  EXPECT_EQ(at(json, "/actors/1/said"), "2");
  EXPECT_EQ(at(json, "/actors/2/name"), "\"Kremlin\"");
  EXPECT_EQ(at(json, "/actors/2/kind"), "\"person\"");
  EXPECT_EQ(at(json, "/actors/2/state"), "null");
  EXPECT_EQ(at(actors_json(facts, {.limit = 1, .offset = 2}), "/actors/0/name"), "\"Kremlin\"");
  EXPECT_EQ(at(actors_json(facts, {.limit = 1, .offset = 2}), "/total"), at(json, "/total"));
  EXPECT_EQ(at(actors_json(facts, {.offset = 90}), "/actors"), "[]");
}

TEST_F(Actors, FoundByBegunNames) {
  EXPECT_EQ(at(actors_json(facts, {.name = "cla mor"}), "/actors/0/name"), "\"Claire Moreau\"");
  EXPECT_EQ(at(actors_json(facts, {.name = "MOREAU Claire"}), "/total"), "1");
  EXPECT_EQ(at(actors_json(facts, {.name = "k"}), "/actors/0/name"), "\"Kremlin\"");
  EXPECT_EQ(at(actors_json(facts, {.name = "le krem"}), "/total"), "1");
  EXPECT_EQ(at(actors_json(facts, {.name = "nobody"}), "/total"), "0");
  EXPECT_EQ(at(actors_json(facts, {.name = "\" OR names:*"}), "/total"), "0");
  EXPECT_EQ(at(actors_json(facts, {.name = " - "}), "/total"), at(actors_json(facts, {}), "/total"));
}

TEST_F(Actors, PageHasSidesOfAllStatements) {
  const std::string json = page("Claire Moreau");
  EXPECT_EQ(at(json, "/name"), "\"Claire Moreau\"");
  EXPECT_EQ(at(json, "/documents"), "2");
  EXPECT_EQ(at(json, "/said/total"), "2");
  EXPECT_EQ(at(json, "/said/of"), "6");
  EXPECT_EQ(at(json, "/said/acts"), R"([{"act":"say","count":1},{"act":"deny","count":1}])");
  EXPECT_EQ(at(json, "/said/with/0/name"), "\"députés\"");
  EXPECT_EQ(at(json, "/said/recent/0/content"), "\"« Nous n’avons rien à cacher »\"");
  EXPECT_EQ(at(json, "/said_to/total"), "0");
  EXPECT_EQ(at(json, "/said_to/of"), "6");
  EXPECT_EQ(at(page("députés"), "/said_to/total"), "1");
  EXPECT_EQ(at(page("députés"), "/said_to/with/0/name"), "\"Claire Moreau\"");
}

TEST_F(Actors, QuestionsOfSidesFindTheirTotals) {
  store.add(document_of({"m1",
                         "Le Matin",
                         "2024-06-01",
                         "fr",
                         "Un autre",
                         "Paul Martin accuse Claire Moreau de mentir.",
                         {{"Paul Martin", "Paul Martin", "accuse", "Claire Moreau de mentir", Act::accuse}}}));
  for (const char* name : {"Claire Moreau", "Paul Martin", "Kremlin", "députés"}) {
    const std::string json = page(name);
    for (const char* side : {"/said", "/said_to", "/about"}) {
      const std::string question = at(json, std::string(side) + "/question");
      if (question == "\"\"") continue;
      std::string plain = question.substr(1, question.size() - 2);
      for (std::size_t i = plain.find("\\\""); i != std::string::npos; i = plain.find("\\\"", i)) plain.erase(i, 1);
      EXPECT_EQ(total(plain), at(json, std::string(side) + "/total")) << plain;
    }
  }
}

TEST_F(Actors, AboutIsWhatOthersSayOfHim) {
  store.add(document_of({"m1",
                         "Le Matin",
                         "2024-06-01",
                         "fr",
                         "Un autre",
                         "Paul Martin accuse Claire Moreau de mentir. Claire Moreau répond que Claire Moreau dit vrai. "
                         "Paul Martin critique un autre Moreau.",
                         {{"Paul Martin", "Paul Martin", "accuse", "Claire Moreau de mentir", Act::accuse},
                          {"Claire Moreau", "Claire Moreau", "répond", "que Claire Moreau dit vrai"},
                          {"Paul Martin", "Paul Martin", "critique", "un autre Moreau", Act::criticise}}}));
  const std::string json = page("Claire Moreau");
  EXPECT_EQ(at(json, "/about/total"), "1");
  EXPECT_EQ(at(json, "/about/of"), "9");
  EXPECT_EQ(at(json, "/about/acts"), R"([{"act":"accuse","count":1}])");
  EXPECT_EQ(at(json, "/about/with/0/name"), "\"Paul Martin\"");
}

// A description is everybody's: only in the article that has him is it his.
TEST_F(Actors, AboutOfWhoIsOnlyDescribedStaysInHisArticle) {
  store.add(document_of({"d1",
                         "Le Matin",
                         "2024-06-01",
                         "fr",
                         "Vol",
                         "Un témoin confirme la fuite. Le maire soutient qu'un témoin ment.",
                         {{"un témoin", "Un témoin", "confirme", "la fuite", Act::confirm},
                          {"Paul Martin", "Le maire", "soutient", "qu'un témoin ment"}}}));
  store.add(document_of({"d2",
                         "Le Matin",
                         "2024-06-02",
                         "fr",
                         "Autre vol",
                         "Le maire cherche un témoin depuis hier.",
                         {{"Paul Martin", "Le maire", "cherche", "un témoin depuis hier"}}}));
  EXPECT_EQ(at(page("un témoin"), "/about/total"), "1");
  EXPECT_EQ(at(page("un témoin"), "/said/total"), "1");
}

// A question has at most 8,000 bytes, a name as many as its text.
TEST_F(Actors, AboutOfLongNamesIsNoLongerThanAQuestionMayBe) {
  const auto called = [](int i) { return "Paul " + std::string(700, static_cast<char>('A' + i)) + " Martin"; };
  for (int i = 0; i < 20; ++i) {
    const std::string name = called(i), text = name + " dit non.", id = "l" + std::to_string(i);
    store.add(document_of({id.c_str(), "", "", "fr", "", text.c_str(), {{name.c_str(), name.c_str(), "dit", "non"}}}));
    if (i > 0) Corrections(store.database()).merge(numbered(name), numbered(called(0)));
  }
  const std::string other = "Le maire accuse " + called(3) + ".", accused = called(3);
  store.add(document_of({"m1", "", "", "fr", "", other.c_str(), {{"", "Le maire", "accuse", accused.c_str()}}}));
  EXPECT_EQ(at(page(called(0)), "/about/total"), "1");
}

TEST_F(Actors, ANameThatNoQuestionHasRoomForIsAskedByNumber) {
  const std::string name = "Paul " + std::string(9'000, 'A') + " Martin", text = name + " dit non.";
  store.add(document_of({"l", "", "", "fr", "", text.c_str(), {{name.c_str(), name.c_str(), "dit", "non"}}}));
  EXPECT_EQ(at(page(name), "/said/question"), "\"who:a" + std::to_string(numbered(name)) + '"');
  EXPECT_EQ(at(page(name), "/about/question"), "\"\"");
}

TEST_F(Actors, OutletsNameHisActs) {
  const std::string json = page("Claire Moreau");
  EXPECT_EQ(at(json, "/outlets/0"), R"({"outlet":"Le Courrier","said":1,"of":2,"acts":[{"act":"say","count":1}],)"
                                    R"("cues":[{"cue":"a déclaré","count":1}]})");
  EXPECT_EQ(at(json, "/outlets/1/of"), "2");
  store.add(document_of({"m1",
                         "",
                         "",
                         "fr",
                         "x",
                         "Claire Moreau PRÉTEND tout savoir.",
                         {{"Claire Moreau", "Claire Moreau", "PRÉTEND", "tout savoir"}}}));
  const std::string more = page("Claire Moreau");
  EXPECT_EQ(at(more, "/said/total"), "3");
  EXPECT_EQ(at(more, "/outlets/0"), R"({"outlet":null,"said":1,"of":1,"acts":[{"act":"say","count":1}],)"
                                    R"("cues":[{"cue":"prétend","count":1}]})");
}

TEST_F(Actors, MonthsOfHisStatementsAgainstAll) {
  const std::string json = page("Claire Moreau");
  EXPECT_EQ(at(json, "/times"), R"(["2024-03","2024-04"])");
  EXPECT_EQ(at(json, "/counts"), "[1,1]");
  EXPECT_EQ(at(json, "/totals"), "[2,2]");
  EXPECT_EQ(at(json, "/undated"), "0");
  const std::string martin = page("Paul Martin");  // of an article whose month is not known
  EXPECT_EQ(at(martin, "/times"), "[]");
  EXPECT_EQ(at(martin, "/undated"), "2");
}

TEST_F(Actors, CopiesCountOnce) {
  const std::string body =
      "Claire Moreau a annoncé la fermeture du pont. Les travaux commenceront lundi prochain et dureront trois "
      "semaines "
      "au moins, le temps de refaire les piles que la crue de janvier avait abîmées. Les commerçants de la rive gauche "
      "demandent une aide de la région.";
  const std::vector<Said> said{{"Claire Moreau", "Claire Moreau", "a annoncé", "la fermeture du pont", Act::announce}};
  store.add(document_of({"w1", "Agence", "2024-05-01", "fr", "Fermeture", body.c_str(), said}));
  store.add(document_of({"w2", "Le Matin", "2024-05-02", "fr", "Fermeture", body.c_str(), said}));
  const std::string json = page("Claire Moreau");
  EXPECT_EQ(at(json, "/said/total"), "3");
  EXPECT_EQ(at(json, "/said/of"), "7");
  EXPECT_EQ(at(actors_json(facts, {.name = "moreau"}), "/actors/0/said"), "3");
}

TEST_F(Actors, MergedOnesAreOne) {
  Corrections(store.database()).merge(numbered("Paul Martin"), numbered("Claire Moreau"));
  const std::string json = actor_json(facts, numbered("Paul Martin")).value();
  EXPECT_EQ(at(json, "/name"), "\"Claire Moreau\"");
  EXPECT_EQ(at(json, "/names/1"), "\"Paul Martin\"");
  EXPECT_EQ(at(json, "/said/total"), "4");
  EXPECT_EQ(at(json, "/documents"), "3");
  EXPECT_EQ(at(actors_json(facts, {.name = "martin"}), "/actors/0/name"), "\"Claire Moreau\"");
}

TEST_F(Actors, NamesWithMarksStayText) {
  store.add(document_of({"x1",
                         "<b>\"x\"</b>",
                         "2024-06-01",
                         "fr",
                         "x",
                         "Jo « Le » O'Neil <i> dit que tout va bien.",
                         {{"Jo \"<i>\" O'Neil", "Jo « Le » O'Neil", "dit", "que tout va bien"}}}));
  const std::string json = page("Jo \"<i>\" O'Neil");
  EXPECT_EQ(at(json, "/name"), R"("Jo \"<i>\" O'Neil")");
  EXPECT_EQ(at(json, "/said/total"), "1");
  EXPECT_EQ(at(json, "/outlets/0/outlet"), R"("<b>\"x\"</b>")");
}

TEST_F(Actors, WhoIsNotThereIsNothing) {
  EXPECT_FALSE(actor_json(facts, 4000));
  EXPECT_FALSE(actor_json(facts, 0));
}

}  // namespace
}  // namespace dixit
