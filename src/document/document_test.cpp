#include "document/document.h"

#include <gtest/gtest.h>

#include "document/dump.h"
#include "document/json.h"
#include "document/names.h"
#include "document/validate.h"

namespace dixit {
namespace {

Figure amount(Range<Word> words, std::optional<double> low, std::optional<double> high) {
  Figure figure;
  figure.words = words;
  figure.low = low;
  figure.high = high;
  return figure;
}

// `« Né », dit Ana. «`, an entity, and a statement, a figure and a contact with every field.
Document sample() {
  Document doc;
  doc.id = "d1";
  doc.language = "fr";
  doc.text = "« Né », dit Ana. «";
  doc.words = {{{0, 2}}, {{3, 6}}, {{7, 9}}, {{9, 10}}, {{11, 14}}, {{15, 18}}, {{18, 19}}, {{20, 22}}};
  doc.paragraphs = {{{0, 8}}};
  doc.sentences = {{{0, 7}}, {{7, 8}}};
  doc.quotations = {{{0, 3}, true, none, false}, {{7, 8}, false, none, false}};
  doc.mentions = {{{5, 6}, MentionType::person, MentionForm::name, Gender::feminine, Number::singular, 0, 0.9F}};
  doc.entities = {{"e1", "Ana", {"Ana", "elle"}, Kind::person, Gender::feminine, "PT", {0}}};
  Statement s;
  s.id = "s1";
  s.trigger = 4;
  s.source = {{5, 6}};
  s.cue = {{4, 5}};
  s.content = {{0, 3}};
  s.form = {Form::direct, 0.5F};
  s.act = {Act::say, 0.75F};
  s.polarity = {Polarity::actual, 1};
  s.kind = {Kind::person, 0.25F};
  s.distance = {Distance::doubted, 0.5F};
  s.distance_words = {4, 6};
  s.entity = 0;
  s.when = "2024-04";
  s.confidence = 0.125F;
  s.why = {{"trigger", 0.5F, {4, 5}}, {"surname", 0.25F, {}}};
  doc.statements = {s};
  doc.figures = {{{0, 1}, 1000, std::nullopt, Bound::at_least, "EUR", {1, 2}, 0}, amount({2, 4}, -0.5, -0.5)};
  Contact c;
  c.id = "c1";
  c.kind = {ContactKind::letter, 0.5F};
  c.status = {ContactStatus::refused, 0.75F};
  c.mentions = {{1, 2}, {4, 5}};
  c.parties = {0};
  c.initiative = {0};
  c.initiative_words = {{4, 6}};
  c.when = "2024";
  c.place = {5, 6};
  c.statement = 0;
  c.confidence = 0.25F;
  doc.contacts = {c};
  doc.claims = {{{5, 7}, 0.5F}, {{7, 8}, 1}};
  doc.anaphors = {{2, {{0, 0.5F}, {1, -1}}}, {5, {}}};
  return doc;
}

TEST(Validate, AcceptsWhatHolds) {
  EXPECT_EQ(validate(Document{}), std::vector<std::string>{});
  EXPECT_EQ(validate(sample()), std::vector<std::string>{});
}

// Each change alone breaks exactly one invariant, so each must be told.
TEST(Validate, TellsEachBrokenInvariant) {
  const std::pair<void (*)(Document&), std::string> cases[] = {
      {[](Document& d) { d.text[0] = '\xFF'; }, "text 0 is not UTF-8"},
      {[](Document& d) { d.words[7].text.end = 99; }, "word 7 does not lie in the text"},
      {[](Document& d) { d.words[7].text.end = d.words[7].text.begin; }, "word 7 does not lie in the text"},
      {[](Document& d) { d.words[1].text.begin = 1; }, "word 1 begins before the end of the one before"},
      {[](Document& d) { d.paragraphs[0].words.end = 9; }, "paragraph 0 does not lie in the words"},
      {[](Document& d) { d.sentences[1].words.begin = 6; }, "sentence 1 begins before the end of the one before"},
      {[](Document& d) {
         d.quotations[1].words = {7, 9};
       },
       "quotation 1 does not lie in the words"},
      {[](Document& d) {
         d.quotations[0].words = {7, 8}, d.quotations[1].words = {0, 3};
       },
       "quotation 1 is out of order"},
      {[](Document& d) { d.quotations[1].outer = 0; }, "quotation 1 leaves its outer one"},
      {[](Document& d) { d.quotations[0].outer = 1; }, "quotation 0 has an outer one that does not come before it"},
      {[](Document& d) {
         d.mentions[0].words = {5, 5};
       },
       "mention 0 does not lie in the words"},
      {[](Document& d) { d.entities[0].mentions = {3}; }, "entity 0 has a mention that is not its own"},
      {[](Document& d) { d.entities[0].names = {"elle"}; }, "entity 0 does not list its name first"},
      {[](Document& d) { d.entities[0].id = ""; }, "entity 0 has no id"},
      {[](Document& d) { d.statements[0].id = ""; }, "statement 0 has no id"},
      {[](Document& d) { d.statements[0].trigger = 8; }, "statement 0 has no such trigger"},
      {[](Document& d) { d.statements[0].entity = 1; }, "statement 0 has no such entity"},
      {[](Document& d) { d.statements[0].to = 1; }, "statement 0 has no such addressee"},
      {[](Document& d) { d.statements[0].parent = 0; }, "statement 0 has no such parent"},
      {[](Document& d) {
         d.statements[0].cue = {{4, 9}};
       },
       "statement 0 has a part that does not lie in the words"},
      {[](Document& d) {
         d.statements[0].content = {{1, 3}, {0, 1}};
       },
       "statement 0 has a part out of order"},
      {[](Document& d) {
         d.statements[0].why[0].words = {4, 9};
       },
       "statement 0 has a reason that does not lie in the words"},
      {[](Document& d) {
         d.statements[0].speakers = {{8, 1}};
       },
       "statement 0 has no such speaker"},
      {[](Document& d) { d.statements[0].distance_words.end = 9; },
       "statement 0 has words of its distance that do not lie in the words"},
      {[](Document& d) { d.statements[0].distance = {}; }, "statement 0 is neutral and has words that show a distance"},
  };
  for (const auto& [change, message] : cases) {
    Document doc = sample();
    change(doc);
    const std::vector<std::string> broken = validate(doc);
    ASSERT_EQ(broken.size(), 1U) << message;
    EXPECT_EQ(broken[0], message);
  }
}

TEST(Validate, TellsWhatIsBrokenBesideStatements) {
  const std::pair<void (*)(Document&), std::string> cases[] = {
      {[](Document& d) { d.contacts[0].mentions = {}; }, "contact 0 has no mention"},
      {[](Document& d) { d.contacts[0].mentions[1].end = 9; },
       "contact 0 has a mention that does not lie in the words"},
      {[](Document& d) { d.contacts[0].mentions[1].begin = 1; }, "contact 0 has a mention out of order"},
      {[](Document& d) {
         d.contacts[0].parties = {0, 1};
       },
       "contact 0 has no such party"},
      {[](Document& d) { d.contacts[0].initiative = {1}; }, "contact 0 has no such entity that asked for it"},
      {[](Document& d) { d.contacts[0].initiative_words = {}; },
       "contact 0 has not the words for each who asked for it"},
      {[](Document& d) { d.contacts[0].initiative = {}; }, "contact 0 has not the words for each who asked for it"},
      {[](Document& d) {
         d.contacts[0].initiative_words = {{3, 3}};
       },
       "contact 0 has words of who asked that do not lie in the words"},
      {[](Document& d) {
         d.contacts[0].place = {8, 9};
       },
       "contact 0 has a place that does not lie in the words"},
      {[](Document& d) { d.contacts[0].statement = 1; }, "contact 0 has no such statement"},
      {[](Document& d) {
         d.contacts[0].parties_near = {{{8, 9}, 1}};
       },
       "contact 0 has a party that does not lie in the words"},
      {[](Document& d) { d.figures[1].words.end = 9; }, "figure 1 does not lie in the words"},
      {[](Document& d) { d.figures[1].words.end = 2; }, "figure 1 does not lie in the words"},
      {[](Document& d) { d.figures[1].words.begin = 0; }, "figure 1 begins before the end of the one before"},
      {[](Document& d) {
         d.figures[0].what = {8, 9};
       },
       "figure 0 counts what does not lie in the words"},
      {[](Document& d) { d.figures[0].statement = 1; }, "figure 0 has no such statement"},
      {[](Document& d) { d.claims[1].words.end = 9; }, "claim 1 does not lie in the words"},
      {[](Document& d) { d.claims[1].words.begin = 6; }, "claim 1 begins before the end of the one before"},
      {[](Document& d) { d.anaphors[1].word = 8; }, "anaphor 1 does not lie in the words"},
      {[](Document& d) { d.anaphors[1].word = 2; }, "anaphor 1 is out of order"},
      {[](Document& d) { d.anaphors[0].antecedents[1].word = 2; },
       "anaphor 0 has an antecedent that is out of order or not before it"},
      {[](Document& d) { d.anaphors[0].antecedents[0].word = 1; },
       "anaphor 0 has an antecedent that is out of order or not before it"},
  };
  for (const auto& [change, message] : cases) {
    Document doc = sample();
    change(doc);
    EXPECT_EQ(validate(doc), std::vector<std::string>{message});
  }
}

TEST(Validate, ContactsHaveIdsAllOrNone) {
  Document doc = sample();
  doc.contacts.push_back(doc.contacts[0]);
  EXPECT_EQ(validate(doc), std::vector<std::string>{"contact 1 has the id of another"});
  doc.contacts[1].id = "";
  EXPECT_EQ(validate(doc), std::vector<std::string>{"contact 1 has no id"});
  doc.contacts[0].id = "";
  EXPECT_TRUE(validate(doc).empty()) << "as before they are joined";
  doc.contacts[1].id = "c2";
  doc.contacts[1].mentions = {{0, 1}};
  EXPECT_EQ(validate(doc),
            (std::vector<std::string>{"contact 1 has an id, others have none", "contact 1 is out of order"}));
}

TEST(Validate, MentionsAndStatementsAreOrdered) {
  Document doc = sample();
  doc.mentions.push_back({{0, 1}});
  EXPECT_EQ(validate(doc), std::vector<std::string>{"mention 1 is out of order"});
  doc = sample();
  doc.mentions.push_back({{5, 7}});
  EXPECT_EQ(validate(doc), std::vector<std::string>{"mention 1 is out of order"}) << "longer first";
  doc = sample();
  Statement second = doc.statements[0];
  second.id = "s2";
  second.parent = 0;
  doc.statements.push_back(second);
  doc.statements[0].content = {};
  EXPECT_EQ(validate(doc), std::vector<std::string>{"statement 1 is out of order"});
}

TEST(Validate, FindsParentsInACircle) {
  Document doc = sample();
  doc.statements = {doc.statements[0], doc.statements[0], doc.statements[0]};
  EXPECT_EQ(validate(doc).size(), 2U) << "with the id of another";
  doc.statements[1].id = "s2";
  doc.statements[2].id = "s3";
  doc.statements[0].parent = 1;
  doc.statements[1].parent = 2;
  EXPECT_TRUE(validate(doc).empty());
  doc.statements[2].parent = 1;
  EXPECT_EQ(validate(doc), std::vector<std::string>{"statement 1 is its own ancestor"});
}

TEST(Validate, StopsCounting) {
  Document doc = sample();
  doc.words.assign(1000, {{5, 5}});
  EXPECT_EQ(validate(doc).size(), 20U);
}

TEST(Extent, CoversAllParts) {
  EXPECT_EQ(extent(sample().statements[0]), (Range<Word>{0, 6}));
  EXPECT_TRUE(extent(Statement{}).empty());
}

template <class T, class From>
void expect_both_ways(std::size_t count, From from) {
  for (std::size_t i = 0; i < count; ++i) EXPECT_EQ(from(to_string(static_cast<T>(i))), static_cast<T>(i));
  EXPECT_EQ(to_string(static_cast<T>(count)), "invalid");
  EXPECT_FALSE(from("") || from("invalid") || from("Say"));
}

TEST(Names, GoBothWays) {
  expect_both_ways<MentionType>(5, mention_type_from);
  expect_both_ways<MentionForm>(3, mention_form_from);
  expect_both_ways<Gender>(3, gender_from);
  expect_both_ways<Number>(3, number_from);
  expect_both_ways<Form>(4, form_from);
  expect_both_ways<Polarity>(3, polarity_from);
  expect_both_ways<Kind>(6, kind_from);
  expect_both_ways<Act>(20, act_from);
  expect_both_ways<Distance>(3, distance_from);
  expect_both_ways<Bound>(7, bound_from);
  expect_both_ways<ContactKind>(7, contact_kind_from);
  expect_both_ways<ContactStatus>(5, contact_status_from);
  EXPECT_EQ(to_string(Act::believe), "believe");
  EXPECT_EQ(to_string(Act::criticise), "criticise");
  EXPECT_EQ(to_string(Kind::unknown), "unknown");
  EXPECT_EQ(to_string(Distance::doubted), "doubted");
  EXPECT_EQ(to_string(Bound::between), "between");
  EXPECT_EQ(to_string(ContactKind::hearing), "hearing");
  EXPECT_EQ(to_string(ContactStatus::cancelled), "cancelled");
}

TEST(Dump, ShowsEveryLayer) {
  EXPECT_EQ(dump(sample()), R"(id "d1"
language "fr"
paragraph 0 [0,8)
sentence 0 [0,7) "« Né », dit Ana."
sentence 1 [7,8) "«"
quotation 0 [0,3) "« Né »"
quotation 1 [7,8) "«" unclosed
mention 0 [5,6) "Ana" person name feminine singular 0.9 e1
entity 0 e1 "Ana" person feminine state PT names "Ana"; "elle" mentions 0
statement 0 s1 direct 0.5 say 0.75 actual 1 person 0.25 doubted 0.5 entity e1 when 2024-04 trigger 4 confidence 0.125
  source [5,6) "Ana"
  cue [4,5) "dit"
  content [0,3) "« Né »"
  distance [4,6) "dit Ana"
  why trigger 0.5 [4,5) "dit"
  why surname 0.25
figure 0 [0,1) "«" at_least 1000.. unit "EUR" what [1,2) "Né" in s1
figure 1 [2,4) "»," exact -0.5
contact 0 c1 letter 0.5 refused 0.75 party e1 when 2024 in s1 confidence 0.25
  mention [1,2) "Né"
  mention [4,5) "dit"
  initiative e1 [4,6) "dit Ana"
  place [5,6) "Ana"
claim 0 [5,7) "Ana." 0.5
claim 1 [7,8) "«" 1
)");
  EXPECT_EQ(dump(Document{}), "");
  Document doc;
  doc.figures = {amount({0, 1}, 2, 3), amount({1, 2}, {}, 3), amount({2, 3}, {}, {})};
  EXPECT_EQ(dump(doc), "figure 0 [0,1) exact 2..3\nfigure 1 [1,2) exact ..3\nfigure 2 [2,3) exact\n");
  EXPECT_NE(dump(sample(), {.words = true}).find("word 1 \"Né\"\n"), std::string::npos);
}

TEST(ToJson, CountsCodePoints) {
  EXPECT_EQ(to_json(sample()),
            R"({"schema":2,"id":"d1","lang":"fr","date":null,"title":null,"outlet":null,"author":null,"url":null,)"
            R"("text":"« Né », dit Ana. «","model":null,"statements":[{"id":"s1","source":[[12,15]],"cue":[[8,11]],)"
            R"("content":[[0,6]],"addressee":[],"via":[],"form":"direct","act":"say","polarity":"actual",)"
            R"("kind":"person","distance":"doubted","distance_span":[8,15],"probabilities":{"form":0.5,"act":0.75,)"
            R"("polarity":1,"kind":0.25,"distance":0.5},"entity":"Ana","entity_id":"e1","names":["Ana","elle"],)"
            R"("state":"PT","to":null,"to_id":null,"to_names":[],"parent":null,"when":"2024-04","confidence":0.125,)"
            R"("why":[{"rule":"trigger","probability":0.5,"span":[8,11]},)"
            R"({"rule":"surname","probability":0.25,"span":null}]}],"entities":[{"id":"e1",)"
            R"("name":"Ana","names":["Ana","elle"],"state":"PT","kind":"person","gender":"feminine",)"
            R"("mentions":[{"span":[12,15],"type":"person","form":"name"}]}],)"
            R"("contacts":[{"id":"c1","kind":"letter","status":"refused","mentions":[[2,4],[8,11]],)"
            R"("parties":[["Ana","elle"]],"party_ids":["e1"],"initiative":[["Ana","elle"]],"initiative_ids":["e1"],)"
            R"("initiative_spans":[[8,15]],"when":"2024","place":[12,15],"statement":"s1","confidence":0.25,)"
            R"("probabilities":{"kind":0.5,"status":0.75}}],)"
            R"("figures":[{"span":[0,1],"value":[1000,null],"bound":"at_least","unit":"EUR","what":"Né",)"
            R"("what_span":[2,4],"statement":"s1"},{"span":[5,7],"value":-0.5,"bound":"exact","unit":null,)"
            R"("what":null,"what_span":null,"statement":null}],"claims":[[12,16],[17,18]]})");
}

TEST(ToJson, UnknownSourceNoticeAndReplacedBytes) {
  Document doc = sample();
  doc.statements[0].entity = none;
  doc.notice = "the language is not known to the model";
  doc.replaced = 3;
  doc.model = "news 1";
  const std::string json = to_json(doc);
  EXPECT_NE(json.find(R"("entity":"UNKNOWN","entity_id":null,"names":[],"state":null)"), std::string::npos);
  EXPECT_NE(json.find(R"("model":"news 1","notice":"the language is not known to the model","replaced":3,)"),
            std::string::npos);
  EXPECT_EQ(json.find('\n'), std::string::npos);
}

}  // namespace
}  // namespace dixit
