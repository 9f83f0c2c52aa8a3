#include "server/routes.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "query/test_store.h"
#include "server/page.h"
#include "server/refusal.h"
#include "server/test_answered.h"
#include "server/test_json.h"

namespace dixit {
namespace {

TEST_F(Answered, StateTellsWhatIsThere) {
  EXPECT_THROW(app.models.reader(), Error);
  EXPECT_EQ(app.models.meanings(), nullptr);
  const std::string body = get("state").body;
  EXPECT_NE(body.find(R"("model":null,"loading":false,"problem":")"), body.npos) << body;
  EXPECT_NE(body.find(R"("store":{"name":"news.db","temporary":false,"documents":3,"statements":6,)"), body.npos)
      << body;
  const Response read = ask("POST", "/api/1/read", {}, R"({"text":"Il a dit non."})");
  EXPECT_EQ(read.status, 422);
  EXPECT_EQ(at(read.body, "/error/code"), R"("no_model")");
  EXPECT_NE(read.body.find("absent.dixit"), read.body.npos) << read.body;
}

TEST_F(Answered, WhatIsNotThere) {
  for (const char* path : {"", "nothing", "documents/", "documents/0", "documents/x", "documents/-1", "documents/7/",
                           "documents/99999999999", "documents/99", "events/99", "statements/99", "actors/99",
                           "actors/a99", "documents/1/../2", "../state", "examples/entretien.txt"})
    EXPECT_EQ(get(path).status, 404) << path;
  EXPECT_EQ(ask("GET", "/api/2/state").status, 404);
  const Response wrong = ask("POST", "/api/1/state");
  EXPECT_EQ(wrong.status, 405);
  EXPECT_EQ(wrong.fields.at("Allow"), "GET");
  EXPECT_EQ(ask("PUT", "/api/1/documents").fields.at("Allow"), "POST, GET");
  EXPECT_EQ(ask("DELETE", "/api/1/documents/99").status, 404);
}

TEST_F(Answered, WhatIsNotThereIsNamed) {
  const std::pair<Response, const char*> absent[] = {
      {get("nothing"), R"({"code":"no_such_address","args":{}})"},
      {ask("GET", "/nothing"), R"({"code":"no_such_address","args":{}})"},
      {get("documents/99"), R"({"code":"no_such_article","args":{"found":"99"}})"},
      {get("documents/99/accounts"), R"({"code":"no_such_article","args":{"found":"99"}})"},
      {ask("DELETE", "/api/1/documents/99"), R"({"code":"no_such_article","args":{"found":"99"}})"},
      {get("statements/99"), R"({"code":"no_such_statement","args":{"found":"99"}})"},
      {correct(R"({"kind":"accept","statement":99})"), R"({"code":"no_such_statement","args":{"found":"99"}})"},
      {get("actors/a99"), R"({"code":"no_such_actor","args":{"found":"a99"}})"},
      {correct(R"({"kind":"merge","actor":"a1","other":"a99"})"), R"({"code":"no_such_actor","args":{"found":"a99"}})"},
      {correct(R"({"kind":"event","document":1,"other":99})"), R"({"code":"no_such_event","args":{"found":"99"}})"},
      {get("events/99"), R"({"code":"no_such_event","args":{"found":"99"}})"},
      {get("timeline", {{"event", "99"}}), R"({"code":"no_such_event","args":{"found":"99"}})"},
      {ask("DELETE", "/api/1/corrections/99"), R"({"code":"no_such_correction","args":{"found":"99"}})"},
      {ask("PUT", "/api/1/documents"), R"({"code":"another_method","args":{"found":"PUT","expected":"POST, GET"}})"},
      {ask("PUT", "/"), R"({"code":"another_method","args":{"found":"PUT","expected":"GET"}})"},
  };
  for (const auto& [response, told] : absent)
    EXPECT_EQ("{\"code\":" + at(response.body, "/error/code") + ",\"args\":" + at(response.body, "/error/args") + '}',
              told)
        << response.body;
}

TEST_F(Answered, DocumentsAreListedAndShown) {
  const std::string all = get("documents").body;
  EXPECT_TRUE(all.starts_with(R"({"total":3,"documents":[{"document":3,"id":"a3","key":"a3")")) << all;
  EXPECT_TRUE(get("documents", {{"limit", "1"}, {"offset", "1"}})
                  .body.starts_with(R"({"total":3,"documents":[{"document":2,)"));
  EXPECT_TRUE(get("documents", {{"q", "le PONT \""}}).body.starts_with(R"({"total":1,"documents":[{"document":1,)"));
  EXPECT_EQ(get("documents", {{"q", "rien de tel"}}).body, R"({"total":0,"documents":[]})");
  EXPECT_EQ(get("documents", {{"limit", "0"}}).status, 400);
  EXPECT_EQ(get("documents", {{"offset", "1e3"}}).status, 400);
  Told told = told_articles()[0];
  told.id = "a4";
  told.title = "";
  told.text = "Le préfet dit non.";
  told.statements.clear();
  store.add(document_of(told));
  EXPECT_NE(get("documents").body.find(R"("title":null,"begins":"Le préfet dit non.",)"), all.npos);
  EXPECT_NE(all.find(R"("begins":null,)"), all.npos);
  const std::string one = get("documents/2").body;
  EXPECT_NE(one.find(R"("reading":{"schema":2,"id":"a2")"), one.npos);
  EXPECT_TRUE(one.ends_with(R"("first_statement":3,"marks":[]})")) << one;
}

TEST_F(Answered, ComparesAnArticleAndAnEvent) {
  const std::string one = get("documents/1/accounts").body;
  EXPECT_TRUE(one.starts_with(R"({"event":null,"label":"Le pont de Vauclin reste fermé","articles":[{"document":1,)"));
  EXPECT_NE(one.find(R"("copy_of":null,"text":"Le Kremlin nie)"), one.npos);
  EXPECT_NE(one.find(R"("accounts":{)"), one.npos);
  EXPECT_EQ(get("events").body, R"({"total":0,"events":[]})");
  EXPECT_EQ(correct(R"({"kind":"event","document":1,"other":0})").status, 200);
  EXPECT_EQ(correct(R"({"kind":"event","document":2,"other":1})").status, 200);
  EXPECT_EQ(get("events").body,
            R"({"total":1,"events":[{"event":1,"label":"Bridge to close","from":"2024-03-10","to":"2024-04-03",)"
            R"("documents":2,"outlets":["Le Courrier","The Gazette"]}]})");
  EXPECT_TRUE(get("events/1").body.starts_with(R"({"event":1,"label":"Bridge to close","articles":[{"document":1,)"));
  EXPECT_EQ(get("events", {{"least", "3"}}).body, R"({"total":0,"events":[]})");
}

TEST_F(Answered, AComparisonHoldsUntilSomethingIsCorrected) {
  const auto first = app.comparisons.of(desk.store, {1, 2}, app.models);
  EXPECT_EQ(app.comparisons.of(desk.store, {1, 2}, app.models), first);
  EXPECT_EQ(first->documents[0].statements.size(), 2U);
  EXPECT_EQ(correct(R"({"kind":"reject","statement":1})").body, R"({"correction":1})");
  EXPECT_EQ(app.comparisons.of(desk.store, {1, 2}, app.models)->documents[0].statements.size(), 1U);
  EXPECT_EQ(ask("DELETE", "/api/1/corrections/1").body, R"({"undone":1})");
  EXPECT_EQ(app.comparisons.of(desk.store, {1, 2}, app.models)->documents[0].statements.size(), 2U);
  EXPECT_THROW(app.comparisons.of(desk.store, std::vector<std::uint32_t>(501, 1), app.models), Refusal);
}

// What is read without statements takes no numbers from those that come after it.
TEST_F(Answered, AComparisonHoldsUntilAnArticleWithoutStatementsIsReadAgain) {
  Told told = told_articles()[0];
  told.id = "a4";
  told.text = "Le préfet dit non.";
  told.statements.clear();
  store.add(document_of(told));
  EXPECT_EQ(app.comparisons.of(desk.store, {4}, app.models)->documents[0].statements.size(), 0U);
  told.statements = {{"préfet", "Le préfet", "dit", "non", Act::say}};
  Writer writer(store.database());
  writer.begin();
  writer.read_again(4, prepare(document_of(told)));
  writer.commit();
  EXPECT_EQ(app.comparisons.of(desk.store, {4}, app.models)->documents[0].statements.size(), 1U);
}

TEST_F(Answered, ATimelineKnowsStatementsBehindThoseThatWereRejected) {
  EXPECT_EQ(correct(R"({"kind":"event","document":1,"other":0})").status, 200);
  const std::string before = get("timeline", {{"event", "1"}}).body;
  EXPECT_EQ(at(before, "/total"), "2") << before;
  EXPECT_EQ(correct(R"({"kind":"reject","statement":1})").status, 200);
  const std::string after = get("timeline", {{"event", "1"}}).body;
  EXPECT_TRUE(after.starts_with(R"({"label":")")) << after;
  EXPECT_EQ(at(after, "/total"), "1");
  EXPECT_EQ(at(after, "/points/0/statement"), "2");
  EXPECT_NE(at(after, "/points/0/lane"), "\"others\"") << after;
  EXPECT_EQ(get("timeline", {{"event", "2"}}).status, 404);
  EXPECT_EQ(get("timeline", {{"event", "x"}}).status, 400);
  EXPECT_EQ(at(get("timeline", {{"q", "who:moreau"}}).body, "/total"), "2");
}

TEST_F(Answered, CorrectionsAreMadeListedAndUndone) {
  EXPECT_EQ(correct(R"({"kind":"act","statement":1,"value":"say"})").body, R"({"correction":1})");
  EXPECT_EQ(correct(R"({"kind":"who","statement":2,"value":"<b>Ann</b>"})").body, R"({"correction":2})");
  const std::string one = get("documents/1").body;
  EXPECT_NE(one.find(R"("marks":[{"correction":1,"statement":1,"kind":"act","value":"say","read":"deny"},)"), one.npos)
      << one;
  const std::string statement = get("statements/2").body;
  EXPECT_NE(statement.find(R"("who":"<b>Ann</b>")"), statement.npos) << statement;
  EXPECT_NE(statement.find(R"("marks":[{"correction":2,)"), statement.npos) << statement;
  const std::string list = get("corrections").body;
  EXPECT_TRUE(list.starts_with(R"({"corrections":[{"correction":2,"kind":"who","document":1,"statement":2,)")) << list;
  EXPECT_EQ(get("corrections/export").type, "text/plain; charset=utf-8");
  EXPECT_NE(get("corrections/export", {{"document", "1"}}).body.find("case: a1"), std::string::npos);
  EXPECT_EQ(get("corrections/export", {{"document", "2"}}).status, 422);
  EXPECT_EQ(ask("DELETE", "/api/1/corrections/2").body, R"({"undone":2})");
  EXPECT_EQ(ask("DELETE", "/api/1/corrections/2").status, 404);
}

TEST_F(Answered, WrongCorrections) {
  const std::pair<const char*, int> wrong[] = {
      {"", 400},
      {"[]", 400},
      {"{", 400},
      {"{}", 400},
      {R"({"kind":"nothing"})", 400},
      {R"({"kind":7})", 400},
      {R"({"kind":"accept"})", 400},
      {R"({"kind":"accept","statement":"1"})", 400},
      {R"({"kind":"accept","statement":-1})", 400},
      {R"({"kind":"accept","statement":4294967296})", 400},
      {R"({"kind":"accept","statement":99})", 404},
      {R"({"kind":"act","statement":1,"value":"shout"})", 400},
      {R"({"kind":"who","statement":1})", 400},
      {R"({"kind":"merge","actor":"a1","other":"7"})", 400},
      {R"({"kind":"merge","actor":"a1","other":"a1"})", 422},
      {R"({"kind":"merge","actor":"a1","other":"a999"})", 404},
      {R"({"kind":"split","actor":"a999","articles":["a1"]})", 404},
      {R"({"kind":"label","actor":"a999","value":"x"})", 404},
      {R"({"kind":"event","document":1,"other":999})", 404},
      {R"({"kind":"label","actor":"a1","value":""})", 400},
      {R"({"kind":"label","actor":"a1","value":" "})", 400},
      {R"({"kind":"label","actor":"a1","value":"\u00a0\u2003"})", 400},
      {R"({"kind":"split","actor":"a1","articles":[]})", 400},
      {R"({"kind":"split","actor":"a1","articles":[1]})", 400},
      {R"({"kind":"event","document":99,"other":0})", 404},
  };
  for (const auto& [body, status] : wrong) {
    const Response response = correct(body);
    EXPECT_EQ(response.status, status) << body << response.body;
    EXPECT_TRUE(response.body.starts_with(R"({"error":{"message":")")) << body;
    const char* code = status == 400 ? R"("not_understood")" : R"("cannot")";
    EXPECT_TRUE(status == 404 || at(response.body, "/error/code") == code) << response.body;
  }
  const Response text = ask("POST", "/api/1/corrections", {}, R"({"kind":"accept","statement":1})", "text/plain");
  EXPECT_EQ(text.status, 415);
  EXPECT_EQ(at(text.body, "/error/args"), R"({"found":"text/plain","expected":"application/json"})");
  EXPECT_EQ(
      correct(R"({"kind":"accept","statement":1,"x":)" + std::string(5000, '[') + std::string(5000, ']') + '}').status,
      400);
  EXPECT_EQ(get("corrections").body, R"({"corrections":[]})");
}

TEST_F(Answered, RemovesAnArticle) {
  EXPECT_EQ(ask("DELETE", "/api/1/documents/2").body, R"({"removed":1,"overwritten":true})");
  EXPECT_EQ(get("documents/2").status, 404);
  EXPECT_TRUE(get("documents").body.starts_with(R"({"total":2,)"));
  EXPECT_TRUE(get("ask", {{"q", "warn"}}).body.starts_with(R"({"total":0,)"));
}

// Whoever has gone before it is his turn: the work is not begun.
TEST_F(Answered, NothingIsReadForWhoHasGone) {
  std::stop_source gone;
  gone.request_stop();
  Request request;
  request.method = "POST";
  request.content_type = "application/json";
  request.body = R"({"text":"Louis Aubert nie avoir signé."})";
  request.gone = gone.get_token();
  for (const char* path : {"/api/1/read", "/api/1/documents"}) {
    request.path = path;
    EXPECT_EQ(at(respond(request, app, desk).body, "/error/code"), R"("stopped")") << path;
  }
}

// What is written into a file that is gone is lost, and another file is another store.
TEST_F(Answered, AStoreWhoseFileIsGoneOrAnotherIsNotUsed) {
  EXPECT_EQ(get("state").status, 200);
  const std::filesystem::path file = store.path(), kept = store.path() + ".kept";
  std::filesystem::rename(file, kept);
  for (const bool replaced : {false, true}) {
    if (replaced) std::filesystem::copy_file(kept, file);
    const Response read = get("documents/1"), written = correct(R"({"kind":"accept","statement":1})");
    EXPECT_EQ(read.status, 422);
    EXPECT_NE(read.body.find("news.db: the file is gone, or another one is there"), std::string::npos) << read.body;
    EXPECT_EQ(written.status, 422) << written.body;
    for (const Response& response : {read, written}) {
      EXPECT_EQ(at(response.body, "/error/code"), R"("store_gone")");
      EXPECT_EQ(at(response.body, "/error/args"), R"({"found":"news.db"})");
    }
    EXPECT_EQ(ask("GET", "/").status, 200);
  }
  std::filesystem::rename(kept, file);
  EXPECT_EQ(get("documents/1").status, 200);
  EXPECT_EQ(get("corrections").body, R"({"corrections":[]})");
}

TEST_F(Answered, AStoreThatSomebodyElseWritesIsSaidToBe) {
  app.change([](Store& used) { used.database().run("PRAGMA busy_timeout = 10"); });
  Database other(store.path(), Database::Mode::write);
  other.run("BEGIN IMMEDIATE");
  const Response taken = correct(R"({"kind":"accept","statement":1})");
  EXPECT_EQ(taken.status, 503) << taken.body;
  EXPECT_EQ(at(taken.body, "/error/code"), R"("store_busy")");
  EXPECT_EQ(taken.body.find(store.path()), std::string::npos) << "no file of this machine";
  EXPECT_EQ(get("documents/1").status, 200) << "what is there can be read";
  other.run("COMMIT");
  EXPECT_EQ(correct(R"({"kind":"accept","statement":1})").status, 200);
}

TEST_F(Answered, ACorrectionTellsTheTitleOfItsArticle) {
  ASSERT_EQ(correct(R"({"kind":"event","document":1,"other":0})").status, 200);
  const std::string article = at(get("documents/1").body, "/article/title");
  const std::string title = article == "null" ? at(get("documents/1").body, "/article/begins") : article;
  EXPECT_NE(title, "null");
  EXPECT_EQ(at(get("corrections").body, "/corrections/0/title"), title);
}

TEST_F(Answered, QuestionsThatAreWrong) {
  const Response wrong = get("ask", {{"q", "é act:deni"}});
  EXPECT_EQ(wrong.status, 400);
  EXPECT_TRUE(wrong.body.ends_with(R"("at":[6,10]}})")) << wrong.body;
  EXPECT_EQ(get("ask", {{"q", "like:x"}}).status, 422);
  EXPECT_EQ(at(get("ask", {{"q", "like:x"}}).body, "/error/code"), R"("no_meanings")");
  EXPECT_EQ(get("ask", {{"facets", "colour"}}).status, 400);
  EXPECT_EQ(get("voices", {{"by", "hour"}}).status, 400);
  EXPECT_EQ(get("ask", {{"q", std::string("\0'; DROP TABLE documents; --x", 29)}}).status, 200);
  EXPECT_TRUE(get("ask", {{"q", "who:moreau"}, {"facets", "act"}}).body.starts_with(R"({"total":2,)"));
}

TEST(Page, ItsAddressesAreItsOwn) {
  const auto status = [](const std::string& path) {
    return page_response(
               {.method = "GET", .path = path, .parameters = {}, .content_type = "", .known_tag = "", .body = ""})
        .status;
  };
  for (const char* path : {"/", "/articles/7", "/articles/7/accounts", "/events", "/events/3", "/actors", "/actors/a12",
                           "/search", "/timeline", "/corrections", "/page.js", "/page.css", "/index.html"})
    EXPECT_EQ(status(path), 200) << path;
  for (const char* path :
       {"/nothing", "/articles/../page.js", "/../page.js", "/articles/7/8", "/articles//accounts", "/events/3/accounts",
        "/page.js/", "/etc/passwd", "/entretien.txt", "//page.js", "/articles/<script>"})
    EXPECT_EQ(status(path), 404) << path;
  EXPECT_EQ(status(std::string("/page.js\0", 9)), 404);
}

TEST(Page, IsNotSentTwice) {
  Request request{
      .method = "GET", .path = "/page.js", .parameters = {}, .content_type = "", .known_tag = "", .body = ""};
  const Response first = page_response(request);
  EXPECT_EQ(first.type, "text/javascript; charset=utf-8");
  EXPECT_EQ(first.body, page_file("page.js"));
  request.known_tag = first.fields.at("ETag");
  EXPECT_EQ(page_response(request).status, 304);
  EXPECT_EQ(page_response(request).body, "");
  request.method = "POST";
  EXPECT_EQ(page_response(request).status, 405);
}

}  // namespace
}  // namespace dixit
