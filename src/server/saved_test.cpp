#include "query/saved.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "server/test_answered.h"
#include "server/test_json.h"

namespace dixit {
namespace {

// A statement of an act, in an article of its own.
Document denial(const char* id, const char* text, const char* content, Act act = Act::deny) {
  return document_of(
      {id, "Le Courrier", "2024-05-01", "fr", "Titre", text, {{"Louis Aubert", "Louis Aubert", "nie", content, act}}});
}

std::string error_in(const Response& response) {
  return std::to_string(response.status) + ' ' + at(response.body, "/error/code") + at(response.body, "/error/args");
}

TEST_F(Answered, AQuestionIsSavedForTheCommandLineToo) {
  EXPECT_EQ(get("saved").body, R"({"last":3,"saved":[]})");
  EXPECT_EQ(post("saved", R"({"name":"démentis","question":"act:say"})").body,
            R"({"saved":"démentis","replaced":null})");
  EXPECT_EQ(post("saved", R"({"name":"démentis","question":"act:deny"})").body,
            R"({"saved":"démentis","replaced":"act:say"})");
  EXPECT_EQ(saved_query(store.database(), "démentis").query, "act:deny");
  save_query(store.database(), "a", "gaz");
  EXPECT_EQ(get("saved").body, R"({"last":3,"saved":[{"name":"a","question":"gaz","seen":3,"new":0},)"
                               R"({"name":"démentis","question":"act:deny","seen":3,"new":0}]})");
}

TEST_F(Answered, WhatASavedQuestionNewlyFindsIsCountedUntilItIsSeen) {
  post("saved", R"({"name":"denied","question":"act:deny count by who limit:1"})");
  store.add(denial("a4", "Louis Aubert nie que la route soit fermée.", "que la route soit fermée"));
  store.add(denial("a5", "Louis Aubert nie avoir signé.", "avoir signé"));
  store.add(denial("a6", "Louis Aubert nie le savoir.", "le savoir", Act::say));
  EXPECT_EQ(at(get("saved").body, "/saved/0/new"), "2");
  const std::string fresh = get("ask", {{"q", "act:deny"}, {"after", "3"}}).body;
  EXPECT_EQ(at(fresh, "/total"), "2") << fresh;
  EXPECT_EQ(at(get("ask", {{"q", "act:deny"}, {"after", "0"}}).body, "/total"), "5");
  EXPECT_EQ(get("ask", {{"after", "x"}}).status, 400);
  EXPECT_EQ(post("saved/seen", R"({"name":"denied","document":4})").body, R"({"seen":"denied"})");
  EXPECT_EQ(at(get("saved").body, "/saved/0/new"), "1");
  post("saved/seen", R"({"name":"denied","document":4000})");
  EXPECT_EQ(at(get("saved").body, "/saved/0/seen"), "6") << "not what is yet to come";
  EXPECT_EQ(at(get("saved").body, "/saved/0/new"), "0");
}

TEST_F(Answered, WhatIsCountedOfASavedQuestionIsCountedAnewWhereTheStoreChanges) {
  post("saved", R"({"name":"denied","question":"act:deny"})");
  store.add(denial("a4", "Louis Aubert nie que la route soit fermée.", "que la route soit fermée"));
  const std::string first = get("saved").body;
  EXPECT_EQ(at(first, "/saved/0/new"), "1");
  EXPECT_EQ(desk.newly_found.size(), 1U);
  EXPECT_EQ(get("saved").body, first);
  const std::string found = get("ask", {{"q", "act:deny"}, {"after", "3"}}).body;
  correct(R"({"kind":"act","value":"say","statement":)" + at(found, "/statements/0/statement") + "}");
  EXPECT_EQ(at(get("saved").body, "/saved/0/new"), "0") << found;
}

TEST_F(Answered, ASavedQuestionThatCannotBeAskedIsStillThere) {
  save_query(store.database(), "near", "like:\"la route\"");  // there is no model of meanings
  store.database().run("INSERT INTO saved_queries(name, query, seen) VALUES('wrong', 'act:deni', 3)");
  store.add(denial("a4", "Louis Aubert nie avoir signé.", "avoir signé"));
  const std::string all = get("saved").body;
  EXPECT_EQ(at(all, "/saved/0/new"), "null") << all;
  EXPECT_EQ(at(all, "/saved/1/new"), "null") << all;
}

TEST_F(Answered, ASavedQuestionIsRenamedAndForgotten) {
  post("saved", R"({"name":"gas","question":"gaz"})");
  post("saved", R"({"name":"other","question":"pont"})");
  EXPECT_EQ(post("saved/name", R"({"name":"gas","to":"gaz"})").body, R"({"renamed":"gaz"})");
  EXPECT_EQ(post("saved/name", R"({"name":"gaz","to":"gaz"})").status, 200);
  EXPECT_EQ(error_in(post("saved/name", R"({"name":"gaz","to":"other"})")), R"(422 "name_taken"{"found":"other"})");
  EXPECT_EQ(error_in(post("saved/name", R"({"name":"gas","to":"x"})")), R"(404 "no_such_question"{"found":"gas"})");
  EXPECT_EQ(error_in(post("saved/seen", R"({"name":"gas","document":1})")), R"(404 "no_such_question"{"found":"gas"})");
  EXPECT_EQ(ask("DELETE", "/api/1/saved", {{"name", "gaz"}}).body, R"({"forgotten":"gaz"})");
  EXPECT_EQ(error_in(ask("DELETE", "/api/1/saved", {{"name", "gaz"}})), R"(404 "no_such_question"{"found":"gaz"})");
  EXPECT_EQ(saved_queries(store.database()).size(), 1U);
}

TEST_F(Answered, WhatCannotBeSaved) {
  std::string beginning = "x", rest;
  for (int i = 0; i < 49; ++i) beginning += "é";
  for (int i = 0; i < 600; ++i) rest += "é";
  const std::string long_name = R"({"name":")" + beginning + rest + R"(","question":"gaz"})";
  const std::string told_of_long = R"(422 "not_a_name"{"found":")" + beginning + R"(…","expected":"100"})";
  const std::pair<std::string, std::string> wrong[] = {
      {R"({"name":"le gaz","question":"gaz"})", R"(422 "not_a_name"{"found":"le gaz","expected":"100"})"},
      {R"({"name":"-gaz","question":"gaz"})", R"(422 "not_a_name"{"found":"-gaz","expected":"100"})"},
      {long_name, told_of_long},
      {R"({"name":"gaz","question":" \t"})", R"(422 "no_question"{})"},
      {R"({"name":"gaz"})", R"(400 "not_understood"{})"},
      {R"({"question":"gaz"})", R"(400 "not_understood"{})"},
      {"[]", R"(400 "not_understood"{})"},
  };
  for (const auto& [body, told] : wrong) EXPECT_EQ(error_in(post("saved", body)), told) << body;
  const Response mistake = post("saved", R"({"name":"gaz","question":"é act:deni"})");
  EXPECT_EQ(mistake.status, 400);
  EXPECT_EQ(at(mistake.body, "/error/code"), R"("unknown_value")");
  EXPECT_TRUE(mistake.body.ends_with(R"("at":[6,10]}})")) << mistake.body;
  const std::string longest(9000, 'x');
  EXPECT_EQ(at(post("saved", R"({"name":"gaz","question":")" + longest + "\"}").body, "/error/code"), R"("too_long")");
  EXPECT_EQ(ask("POST", "/api/1/saved", {}, "{}", "text/plain").status, 415);
  EXPECT_EQ(get("saved").body, R"({"last":3,"saved":[]})");
}

}  // namespace
}  // namespace dixit
