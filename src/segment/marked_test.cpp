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
  {"id":"s1","source":[[39,49]],"cue":[[33,38]],"content":[[0,5],[17,31]],"form":"mixed","act":"announce",
   "polarity":"actual","kind":"organisation","entity":"Météo-Nord","to":null,"parent":null,"when":"2024-04"},
  {"id":"s2","source":[[11,15]],"cue":[[7,10]],"content":[[0,5],[17,31],[66,66]],"form":"direct","act":"warn",
   "polarity":"negated","kind":"person","entity":"UNKNOWN","to":"Ana Silva","parent":"s1","when":null,"addressee":[[51,60]]}],
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
statement 0 s1 mixed 1 announce 1 actual 1 organisation 1 trigger 13 confidence 0
  source [14,17) "Météo-Nord"
  cue [13,14) "selon"
  content [0,3) "L'été"
  content [8,12) "« sera chaud »"
statement 1 s2 direct 1 warn 1 negated 1 person 1 parent s1 trigger 4 confidence 0
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

TEST(ReadMarked, TakesNoLanguageThatIsNoCode) {
  for (const char* none : {"french", "<script>", "und", "../fr", ""})
    EXPECT_EQ(read_marked(R"({"text":"a","lang":")" + std::string(none) + "\"}").language, "") << none;
  EXPECT_EQ(read_marked(R"({"text":"a","lang":"fr-CA"})").language, "fr");
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

TEST(FromJson, TakesAnEntityForEachOfManyStatements) {  // in minutes, were they searched one by one
  constexpr std::size_t many = 30'000;
  std::string statements, entities;
  for (std::size_t i = 0; i < many; ++i) {
    const std::string number = std::to_string(i), comma = i == 0 ? "" : ",";
    entities += comma + R"({"id":"p)" + number + R"(","name":"Paul )" + number + "\"}";
    statements += comma + R"({"id":"s)" + number + R"(","entity_id":"p)" + number + R"(","to":"Ana )" + number + "\"}";
  }
  const Document doc = from_json(R"({"text":"a","entities":[)" + entities + R"(],"statements":[)" + statements + "]}");
  ASSERT_EQ(doc.entities.size(), 2 * many);
  EXPECT_EQ(doc.statements[many - 1].entity, many - 1);
  EXPECT_EQ(doc.statements[many - 1].to, 2 * many - 1);
  EXPECT_EQ(doc.entities[2 * many - 1].name, "Ana 29999");
}

TEST(FromJson, OfEntitiesWithOneNameTakesTheFirst) {
  const Document doc = from_json(
      R"({"text":"a","entities":[{"id":"e1","name":"Ana"},{"id":"e2","name":"Ana"}],)"
      R"("statements":[{"id":"s1","entity":"Ana"},{"id":"s2","entity":"Luc"},{"id":"s3","entity_id":"e3"}]})");
  EXPECT_EQ(doc.statements[0].entity, 0U);
  EXPECT_EQ(doc.statements[1].entity, 2U);
  EXPECT_EQ(doc.statements[2].entity, 2U);
}

// Every kind of thing beside statements; words: 6 "elle", 14-16 "Météo-Nord", 18-19 "Ana Silva", 20-22 "l'a", 23 "cru".
void add_beside(Document& doc) {
  doc.statements[0].distance = {Distance::doubted, 0.75F};
  doc.statements[0].distance_words = {13, 14};
  doc.figures = {{{0, 3}, 144, 144, Bound::exact, "", {}, 1},
                 {{4, 5}, 200e6, 300.5e6, Bound::between, "EUR", {6, 7}, 0},
                 {{9, 10}, 1000, std::nullopt, Bound::at_least, "", {10, 11}, 1},
                 {{14, 15}, std::nullopt, 3, Bound::at_most, "year", {}, none},
                 {{16, 17}, -0.4, -0.4, Bound::about, "point", {}, none},
                 {{19, 20}, std::nullopt, std::nullopt, Bound::less_than, "%", {}, none}};
  Contact call;
  call.id = "c1";
  call.kind = {ContactKind::call, 0.5F};
  call.status = {ContactStatus::held, 0.75F};
  call.mentions = {{4, 5}, {9, 11}};
  call.parties = {0, 1};
  call.initiative = {1, 0};
  call.initiative_words = {{13, 17}, {4, 7}};  // not in the order of the text
  call.when = "2024-04-03";
  call.place = {14, 17};
  call.statement = 1;
  call.confidence = 0.25F;
  Contact hearing;
  hearing.id = "c2";
  hearing.kind = {ContactKind::hearing, 1};
  hearing.status = {ContactStatus::cancelled, 0};
  hearing.mentions = {{20, 24}};
  doc.contacts = {call, hearing};
  doc.claims = {{{0, 3}, 1}, {{18, 25}, 1}};
}

Document full() {
  Document doc = read_marked(article);
  doc.author = "Zoé";
  doc.url = "dixit.example/é?a=\"b\"";
  doc.model = "news 1";
  doc.notice = "a \\ and a \n";
  doc.replaced = 2;
  doc.mentions[0].entity = doc.mentions[1].entity = 0;
  doc.entities = {{"e1", "Ana Silva", {"Ana Silva"}, Kind::person, Gender::feminine, "", {0, 1}},
                  {"e2", "Météo-Nord", {"Météo-Nord"}, Kind::organisation, Gender::unknown, "FR", {}}};
  doc.statements[0].entity = 1;
  doc.statements[0].act.probability = 0.25F;
  doc.statements[0].confidence = 0.5F;
  doc.statements[1].entity = 0;
  doc.statements[1].why = {{"pronoun", 0.75F, {6, 7}}, {"trigger", 0.5F, {}}};
  doc.statements[1].to = 0;
  doc.statements[1].when = "2024-04-03";
  add_beside(doc);
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

TEST(FromJson, ReadsBackEveryName) {
  Document doc = full();
  for (std::uint8_t i = 0; i < 7; ++i) {
    doc.statements[0].distance.value = static_cast<Distance>(1 + i % 2);
    doc.figures[0].bound = static_cast<Bound>(i);
    doc.contacts[0].kind.value = static_cast<ContactKind>(i);
    doc.contacts[0].status.value = static_cast<ContactStatus>(i % 5);
    EXPECT_EQ(to_json(from_json(to_json(doc))), to_json(doc));
  }
}

// As people mark: names for parties and places, words for what is counted, the distance apart.
constexpr std::string_view by_hand =
    R"({"id":"a2","lang":"en","text":"Ana Silva met Bo Lind at Rome on its request; 3 to 5 aides came.",
 "statements":[{"id":"s1","source":[[0,9]],"cue":[[10,13]],"entity":"Ana Silva"}],
 "contacts":[{"kind":"visit","mentions":[[46,47]],"parties":[],"initiative":["Rome"],"initiative_span":null},
             {"kind":"letter","mentions":[[25,25]],"parties":["Nobody"]},
             {"kind":"meeting","mentions":[[10,13]],"parties":["Ana Silva","Bo Lind"],"initiative":["Rome"],
              "initiative_span":[30,44],"when":"2024-04","place":"Rome","status":"planned","statement":"s1"}],
 "figures":[{"span":[59,63],"value":null,"bound":"about","unit":null,"what":"came","statement":null},
            {"span":[46,52],"value":[3,5],"bound":"between","unit":"%","what":"aides","statement":"s1"}],
 "distance":[{"statement":"s1","distance":"endorsed","span":[10,13]}],"claims":[[46,64],[0,9]]})";

TEST(FromJson, AcceptsWhatIsMarkedByHand) {
  const Document doc = from_json(by_hand);
  EXPECT_EQ(validate(doc), std::vector<std::string>{});
  const std::string all = dump(doc);
  EXPECT_EQ(all.substr(all.find("entity 0")), R"(entity 0 e1 "Ana Silva" person names "Ana Silva" mentions
entity 1 e2 "Rome" unknown names "Rome" mentions
entity 2 e3 "Bo Lind" unknown names "Bo Lind" mentions
statement 0 s1 direct 1 say 1 actual 1 person 1 endorsed 1 entity e1 trigger 2 confidence 0
  source [0,2) "Ana Silva"
  cue [2,3) "met"
  distance [2,3) "met"
figure 0 [11,14) "3 to 5" between 3..5 unit "%" in s1
figure 1 [15,16) "came" about
contact 0 c1 meeting 1 planned 1 party e1 party e3 when 2024-04 in s1 confidence 0
  mention [2,3) "met"
  initiative e2 [7,10) "on its request"
contact 1 c2 visit 1 held 1 confidence 0
  mention [11,12) "3"
claim 0 [0,2) "Ana Silva" 1
claim 1 [11,17) "3 to 5 aides came." 1
)");
}

TEST(ReadMarked, LeavesOutWhatResolveWouldAddToContacts) {
  const Document doc = read_marked(by_hand);
  EXPECT_EQ(validate(doc), std::vector<std::string>{});
  EXPECT_TRUE(doc.entities.empty());
  ASSERT_EQ(doc.contacts.size(), 2U);
  EXPECT_EQ(doc.contacts[0].kind.value, ContactKind::meeting);
  EXPECT_EQ(doc.contacts[0].statement, 0U);
  EXPECT_TRUE(doc.contacts[0].parties.empty() && doc.contacts[0].initiative.empty() && doc.contacts[0].when.empty());
  EXPECT_EQ(doc.figures.size(), 2U);
  EXPECT_EQ(doc.claims.size(), 2U);
  EXPECT_EQ(doc.statements[0].distance.value, Distance::endorsed);
}

TEST(FromJson, ReadsAnArticleWithNothingInIt) {
  EXPECT_EQ(from_json(to_json(Document{})).text, "");
  EXPECT_TRUE(read_marked(R"({"text":""})").words.empty());
}

// The schema test reads these lines too.
TEST(FromJson, SampleIsUpToDate) {
  std::ifstream file("docs/schema/document-2.sample.jsonl");
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
  const auto beside = [](std::string_view inside) {
    return error_of(R"({"id":"x","text":"a b","statements":[{"id":"s1"}],)" + std::string(inside) + "}");
  };
  EXPECT_NE(beside(R"("contacts":[{"kind":"duel","mentions":[[0,1]]}])").find("\"duel\" as kind"), std::string::npos);
  EXPECT_NE(beside(R"("contacts":[{"id":"c1","mentions":[[0,1]],"party_ids":["e9"]}])").find("\"e9\" as party_ids"),
            std::string::npos);
  EXPECT_NE(beside(R"("contacts":[{"mentions":[[1,0]]}])").find("found [1,0]"), std::string::npos);
  EXPECT_NE(beside(R"("contacts":["call"])").find("found \"call\", expected a contact"), std::string::npos);
  EXPECT_NE(beside(R"("figures":[{"span":[0,1],"statement":"s9"}])").find("\"s9\" as statement"), std::string::npos);
  for (const std::string value : {"\"3\"", "[1]", "{}", "true"})
    EXPECT_NE(
        beside(R"("figures":[{"span":[0,1],"value":)" + value + "}]").find("found " + value + ", expected a number"),
        std::string::npos);
  EXPECT_NE(beside(R"("figures":[{"span":[0,1],"bound":"some"}])").find("\"some\" as bound"), std::string::npos);
  EXPECT_NE(beside(R"("distance":[{"statement":"s1","distance":"far"}])").find("\"far\" as distance"),
            std::string::npos);
  EXPECT_NE(beside(R"("claims":[[0]])").find("found [0]"), std::string::npos);
  EXPECT_NE(error_of(R"({"text":"a","mentions":[{}]})").find("a mention with its \"span\""), std::string::npos);
}

TEST(FromJson, RefusesWhatIsNoValidDocument) {
  const auto error_with = [](std::string_view inside) {
    return error_of(R"({"id":"x","text":"a b c",)" + std::string(inside) + "}");
  };
  EXPECT_EQ(error_with(R"("statements":[{"id":"s1","parent":"s2"},{"id":"s2","parent":"s1"}])"),
            "marked article x: found statement 0 is its own ancestor, expected an article as `dixit read` writes it; "
            "correct the file");
  EXPECT_NE(error_with(R"("statements":[{"source":[[0,1]]}])").find("has no id"), std::string::npos);
  EXPECT_NE(error_with(R"("statements":[{"id":"s1"},{"id":"s1"}])").find("has the id of another"), std::string::npos);
  EXPECT_NE(error_with(R"("entities":[{"name":"A"}])").find("has no id"), std::string::npos);
  EXPECT_NE(error_with(R"("claims":[[0,3],[2,5]])").find("claim 1 begins before"), std::string::npos);
}

TEST(FromJson, TakesNumbersOfAnySize) {
  const Document doc = from_json(
      R"({"text":"a","replaced":-1,"statements":[{"id":"s1","confidence":1e300}],"entities":[{"id":"e1","name":"A"}]})");
  EXPECT_EQ(doc.replaced, 0U);
  EXPECT_EQ(doc.statements[0].confidence, 1);
  EXPECT_EQ(doc.entities[0].names, std::vector<std::string>{"A"});
  EXPECT_EQ(to_json(from_json(to_json(doc))), to_json(doc));
}

}  // namespace
}  // namespace dixit
