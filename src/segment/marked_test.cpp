#include "segment/marked.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "document/dump.h"
#include "document/json.h"
#include "document/validate.h"
#include "text/error.h"

namespace dixit {
namespace {

// « 0-3 é 4 … : offsets in code points, after letters of two bytes.
constexpr std::string_view article = R"({"id":"a1","date":"2024-04","lang":"fr","title":"T",
 "text":"L'été, dit-elle, « sera chaud », selon Météo-Nord. Ana Silva l'a cru.",
 "statements":[
  {"id":"s2","source":[[39,49]],"cue":[[33,38]],"content":[[0,5],[17,31]],"form":"mixed","act":"announce",
   "polarity":"actual","kind":"organisation","entity":"Météo-Nord","to":null,"parent":null,"when":"2024-04"},
  {"id":"s1","source":[[11,15]],"cue":[[7,10]],"content":[[0,5],[17,31],[66,66]],"form":"direct","act":"warn",
   "polarity":"negated","kind":"person","entity":"UNKNOWN","to":"Ana Silva","parent":"s2","when":null,"addressee":[[51,60]]}],
 "mentions":[{"span":[51,60]},{"span":[11,15],"type":"person","form":"pronoun","gender":"feminine","number":"singular"}]})";

TEST(ReadMarked, ReadsSpansAsWords) {
  const Document doc = read_marked(article);
  EXPECT_EQ(validate(doc), std::vector<std::string>{});
  EXPECT_EQ(dump(doc), R"(id "a1"
title "T"
language "fr"
date "2024-04"
paragraph 0 [0,25)
sentence 0 [0,18) "L'été, dit-elle, « sera chaud », selon Météo-Nord."
sentence 1 [18,25) "Ana Silva l'a cru."
quotation 0 [8,12) "« sera chaud »"
mention 0 [6,7) "elle" person pronoun feminine singular 1
mention 1 [18,20) "Ana Silva" person name 1
statement 0 s2 mixed 1 announce 1 actual 1 organisation 1 trigger 13 confidence 0
  source [14,17) "Météo-Nord"
  cue [13,14) "selon"
  content [0,3) "L'été"
  content [8,12) "« sera chaud »"
statement 1 s1 direct 1 warn 1 negated 1 person 1 parent s2 trigger 4 confidence 0
  source [6,7) "elle"
  cue [4,5) "dit"
  content [0,3) "L'été"
  content [8,12) "« sera chaud »"
  addressee [18,20) "Ana Silva"
)");
}

TEST(ReadMarked, SnapsToTheWordsThatASpanTouches) {
  const Document doc = read_marked(R"({"text":"un deux trois","statements":[{"id":"s1","content":[[4,9]]}]})");
  EXPECT_EQ(doc(doc.statements.at(0).content.at(0)), "deux trois");
  EXPECT_EQ(doc.statements[0].trigger, 1U);
}

TEST(FromJson, MakesEntitiesOfTheNames) {
  const Document doc = from_json(article);
  EXPECT_EQ(validate(doc), std::vector<std::string>{});
  ASSERT_EQ(doc.entities.size(), 2U);
  EXPECT_EQ(doc.entities[0].name, "Météo-Nord");
  EXPECT_EQ(doc.entities[0].kind, Kind::organisation);
  EXPECT_EQ(doc.entities[1].name, "Ana Silva");
  EXPECT_EQ(doc.statements[0].entity, 0U);
  EXPECT_EQ(doc.statements[0].when, "2024-04");
  EXPECT_EQ(doc.statements[1].entity, none);
  EXPECT_EQ(doc.statements[1].to, 1U);
  EXPECT_EQ(doc.statements[1].parent, 0U);
}

Document full() {
  Document doc = read_marked(article);
  doc.author = "Zoé";
  doc.url = "dixit.example/é?a=\"b\"";
  doc.model = "news 1";
  doc.notice = "a \\ and a \n";
  doc.replaced = 2;
  doc.mentions[0].entity = doc.mentions[1].entity = 0;
  doc.entities = {{"e1", "Ana Silva", {"Ana Silva", "elle"}, Kind::person, Gender::feminine, "", {0, 1}},
                  {"e2", "Météo-Nord", {"Météo-Nord"}, Kind::organisation, Gender::unknown, "FR", {}}};
  doc.statements[0].entity = 0;
  doc.statements[0].act.probability = 0.25F;
  doc.statements[0].confidence = 0.5F;
  doc.statements[0].why = {{"pronoun", 0.75F, {6, 7}}, {"trigger", 0.5F, {}}};
  doc.statements[1].entity = 1;
  doc.statements[1].to = 0;
  doc.statements[1].when = "2024-04-03";
  return doc;
}

TEST(FromJson, ReadsBackWhatToJsonWrites) {
  const Document doc = full();
  ASSERT_EQ(validate(doc), std::vector<std::string>{});
  Document back = from_json(to_json(doc));
  EXPECT_EQ(to_json(back), to_json(doc));
  for (Mention& m : back.mentions) m.gender = Gender::unknown, m.number = Number::unknown;  // not written
  Document expected = doc;
  for (Mention& m : expected.mentions) m.gender = Gender::unknown, m.number = Number::unknown;
  EXPECT_EQ(dump(back), dump(expected));
}

TEST(FromJson, ReadsAnArticleWithNothingInIt) {
  EXPECT_EQ(from_json(to_json(Document{})).text, "");
  EXPECT_TRUE(read_marked(R"({"text":""})").words.empty());
}

// The schema test reads these lines too.
TEST(FromJson, SampleIsUpToDate) {
  std::ifstream file("docs/schema/document-1.sample.jsonl");
  std::string line;
  ASSERT_TRUE(std::getline(file, line)) << "run from the project's root";
  EXPECT_EQ(line, to_json(full()));
  ASSERT_TRUE(std::getline(file, line));
  EXPECT_EQ(line, to_json(Document{}));
}

std::string error_of(std::string_view json) {
  try {
    from_json(json);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

TEST(ReadMarked, TellsWhatIsWrong) {
  EXPECT_NE(error_of("").find("expected one JSON object"), std::string::npos);
  EXPECT_NE(error_of("[1]").find("expected one JSON object"), std::string::npos);
  EXPECT_NE(error_of(R"({"text":"a")").find("expected one JSON object"), std::string::npos);
  EXPECT_NE(error_of("{\"text\":\"\xFF\"}").find("expected one JSON object"), std::string::npos);
  EXPECT_EQ(error_of(R"({"id":"x"})"),
            "marked article x: found no \"text\", expected the article's text; correct the file");
  const auto statement = [](std::string_view inside) {
    return R"({"id":"x","text":"a b","statements":[)" + std::string(inside) + "]}";
  };
  EXPECT_EQ(error_of(statement(R"({"id":"s1","act":"shout"})")),
            "marked article s1: found \"shout\" as act, expected one of its names; correct the file");
  EXPECT_NE(error_of(statement(R"({"id":"s1","parent":"s9"})")).find("\"s9\" as parent"), std::string::npos);
  EXPECT_NE(error_of(statement(R"({"id":"s1","entity_id":"e9"})")).find("\"e9\" as entity_id"), std::string::npos);
  EXPECT_NE(error_of(statement("7")).find("found 7"), std::string::npos);
  for (const std::string span : {"[1]", "[2,1]", "[-1,2]", "7", "[0,99999999999]"})
    EXPECT_NE(error_of(statement(R"({"id":"s1","cue":[)" + span + "]}")).find("found " + span), std::string::npos);
  EXPECT_NE(error_of(R"({"text":"a","mentions":[{}]})").find("a mention with its \"span\""), std::string::npos);
}

}  // namespace
}  // namespace dixit
