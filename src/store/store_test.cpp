#include "store/store.h"

#include <sqlite3.h>

#include <fstream>

#include "document/json.h"
#include "store/actor_reference.h"
#include "store/columns.h"
#include "store/test_store.h"

namespace dixit {
namespace {

TEST_F(InStore, ADocumentComesBackWhole) {
  Document document = test_document({.more = "Le maire a parlé. " + long_text()});
  document.statements[0].meaning.assign(384, -5);
  document.statements[0].meaning[3] = 100;
  Store store(file, Store::Mode::create);
  const Added added = add(store, prepare(document));
  EXPECT_EQ(added.outcome, Outcome::added);
  const Document back = Store(file, Store::Mode::read).document(added.document);
  EXPECT_EQ(to_json(back, {.meanings = true}), to_json(document, {.meanings = true}));
  EXPECT_EQ(store.text(added.document), document.text);
  check_whole(store);
}

TEST_F(InStore, StatementsHaveRangesReasonsAndActors) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{});
  Sql row = store.database().sql(
      "SELECT s.content, s.spans, t.name, s.confidence, s.said, a.name, s.why, s.line, d.model, s.sentence FROM "
      "statements s "
      "JOIN documents d ON d.id = s.document JOIN terms t ON t.field = 'act' AND t.value = s.act "
      "JOIN actors a ON a.id = s.actor");
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.text(0), "L'école ouvrira en mai");
  EXPECT_EQ(row.text(1), "[[[38,51]],[[28,37]],[[2,24]],[],[]]");
  EXPECT_EQ(row.text(2), "announce");
  EXPECT_DOUBLE_EQ(row.real(3), 0.9);
  EXPECT_EQ(row.text(4), "2024-04-02");
  EXPECT_EQ(row.text(5), "Claire Moreau");
  EXPECT_EQ(row.text(6), R"([["name",0.8,[38,51]]])");
  EXPECT_EQ(row.integer(7), 1);
  EXPECT_EQ(row.text(8), "test 1");
  EXPECT_EQ(row.text(9), "[0,62]");
  EXPECT_EQ(read_column(store.database().handle(), Column::who)[1], 1);
  EXPECT_EQ(read_column(store.database().handle(), Column::date)[1], 20240403);
  EXPECT_EQ(found(store, "annoncer"), "1 ");
  EXPECT_EQ(found(store, "content: ecoles"), "1 ");
  EXPECT_EQ(found(store, "source: ecoles"), "");
}

// The columns hold 32 bits.
TEST_F(InStore, AFullStoreIsToldOfEveryArticle) {
  Store store(file, Store::Mode::create);
  store.database().run("INSERT OR REPLACE INTO counters VALUES('statements', 4294967294 - 1000001)");
  Writer writer(store.database());
  writer.begin();
  writer.add(test_article({}));
  EXPECT_NE(message([&] { writer.add(test_article({.id = "b", .what = "Non"})); }).find("the store is full"),
            std::string::npos);
}

TEST_F(InStore, AddingAgainChangesNothing) {
  Store store(file, Store::Mode::create);
  const Article article = test_article({});
  const Added first = add(store, article), again = add(store, article);
  EXPECT_EQ(again.outcome, Outcome::known);
  EXPECT_EQ(again.document, first.document);
  EXPECT_EQ(store.version(article.key, article.hash), first.document);
  EXPECT_EQ(number(store, "SELECT count(*) FROM documents"), 1);
  EXPECT_EQ(number(store, "SELECT documents FROM actors"), 1);
}

TEST_F(InStore, AddressesTellArticlesApart) {
  Store store(file, Store::Mode::create);
  for (const char* url : {"https://app.example/#/news/1", "https://app.example/#/news/2", "https://app.example/a#top"})
    EXPECT_EQ(add(store, TestArticle{.id = "x", .url = url}).outcome, Outcome::added) << url;
  EXPECT_EQ(add(store, TestArticle{.id = "x", .url = "https://app.example/a#end"}).outcome, Outcome::known);
  EXPECT_EQ(test_article({.id = "b", .url = "#top"}).key, "b");
  EXPECT_TRUE(test_article({.id = "", .url = "#"}).key.starts_with("text:"));
  EXPECT_EQ(store.find("https://app.example/a#middle"), std::vector<std::string>{"https://app.example/a"});
}

TEST_F(InStore, AChangedArticleIsANewVersion) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{});
  const Added changed = add(store, TestArticle{.what = "L'école ouvrira en juin"});
  EXPECT_EQ(changed.outcome, Outcome::changed);
  EXPECT_EQ(store.row(1)->current, false);
  EXPECT_EQ(store.row(2)->version, 2);
  EXPECT_EQ(store.document(1).statements.size(), 1);
  EXPECT_EQ(read_column(store.database().handle(), Column::hidden)[1], 1);
  EXPECT_EQ(read_column(store.database().handle(), Column::hidden)[2], 0);
  // The first text again is known, and does not take the place of the newer one.
  EXPECT_EQ(add(store, TestArticle{}).outcome, Outcome::known);
  EXPECT_EQ(number(store, "SELECT id FROM documents WHERE current"), 2);
  EXPECT_EQ(number(store, "SELECT document FROM event_words"), 2);  // only the newest is grouped
}

TEST_F(InStore, ABatchIsWholeOrNotAtAll) {
  Store store(file, Store::Mode::create);
  {
    Writer writer(store.database());
    writer.begin();
    writer.add(test_article({}));
    writer.add(test_article({.id = "b"}));
  }
  EXPECT_EQ(number(store, "SELECT count(*) FROM documents"), 0);
  EXPECT_EQ(number(store, "SELECT count(*) FROM actors"), 0);
  EXPECT_EQ(found(store, "ecole"), "");
  add(store, TestArticle{});
  EXPECT_EQ(found(store, "ecole"), "1 ");
}

TEST_F(InStore, CopiesAreAppearancesOfOneStatement) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{.id = "a", .more = long_text()});
  const Added copy = add(store, TestArticle{.id = "b", .more = long_text(0, 76)});
  EXPECT_EQ(copy.copy_of, 1);
  const Added stranger = add(store, TestArticle{.id = "c", .more = long_text(300, 380)});
  EXPECT_EQ(stranger.copy_of, 0);
  EXPECT_EQ(number(store, "SELECT copy_of FROM statements WHERE id = 2"), 1);
  EXPECT_EQ(read_column(store.database().handle(), Column::first)[2], 1);
  EXPECT_EQ(read_column(store.database().handle(), Column::first)[3], 3);
  // A third copy, then the first goes: the second is the first now.
  add(store, TestArticle{.id = "d", .more = long_text()});
  EXPECT_EQ(number(store, "SELECT copy_of FROM statements WHERE id = 4"), 1);
  Writer writer(store.database());
  writer.begin();
  EXPECT_TRUE(writer.remove("a"));
  writer.commit();
  EXPECT_EQ(number(store, "SELECT copies FROM documents WHERE id = 4"), 2);
  EXPECT_EQ(number(store, "SELECT count(*) FROM statements WHERE id = 2 AND copy_of IS NULL"), 1);
  EXPECT_EQ(number(store, "SELECT copy_of FROM statements WHERE id = 4"), 2);
  EXPECT_EQ(read_column(store.database().handle(), Column::first)[2], 2);
}

TEST_F(InStore, TheSameWordsOfTwoPeopleAreNoCopies) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{.id = "a", .more = long_text()});
  add(store, TestArticle{.id = "b", .who = "Luc Pons", .more = long_text()});
  add(store, TestArticle{.id = "c", .who = "Luc Pons", .more = long_text()});
  EXPECT_EQ(number(store, "SELECT count(*) FROM documents WHERE copies = 1"), 3);
  EXPECT_EQ(number(store, "SELECT count(*) FROM statements WHERE id = 2 AND copy_of IS NULL"), 1);
  EXPECT_EQ(number(store, "SELECT copy_of FROM statements WHERE id = 3"), 2);
}

TEST_F(InStore, VersionsOfOneArticleAreNoCopies) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{.more = long_text()});
  const Added changed = add(store, TestArticle{.more = long_text(0, 79)});
  EXPECT_EQ(changed.copy_of, 0);
  EXPECT_EQ(number(store, "SELECT count(copies) FROM documents"), 0);
}

TEST_F(InStore, ActorsJoinByFullName) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{.id = "a"});
  add(store, TestArticle{.id = "b", .who = "Mme Claire Moreau"});
  add(store, TestArticle{.id = "c", .who = "CLAIRE MOREAU", .function = "maire de Vaudreville"});
  EXPECT_EQ(number(store, "SELECT count(DISTINCT actor) FROM statements"), 1);
  EXPECT_EQ(number(store, "SELECT documents FROM actors WHERE id = 1"), 3);
  // A bare surname is somebody of its own article.
  add(store, TestArticle{.id = "d", .who = "Moreau"});
  add(store, TestArticle{.id = "e", .who = "Moreau"});
  EXPECT_EQ(number(store, "SELECT count(DISTINCT actor) FROM statements"), 3);
  // Another walk of life: a namesake.
  add(store, TestArticle{.id = "f", .function = "joueuse de Vaudreville"});
  add(store, TestArticle{.id = "g", .function = "joueuse de Vaudreville"});
  EXPECT_EQ(number(store, "SELECT count(DISTINCT actor) FROM statements"), 4);
}

TEST(Article, OneFileHasOneIdWhicheverWayItIsTyped) {
  const std::string here = fs::current_path().string();
  for (const char* path : {"a/b.txt", "./a/b.txt", "a//b.txt", "a/c/../b.txt"})
    EXPECT_EQ(id_of_file(path), here + "/a/b.txt") << path;
  EXPECT_EQ(id_of_file(here + "/a/b.txt"), here + "/a/b.txt");
  EXPECT_EQ(id_of_file("/a/./b.txt"), "/a/b.txt");
  EXPECT_EQ(id_of_file(""), "");
}

TEST(ActorReference, IsReadAsItIsWritten) {
  EXPECT_EQ(actor_reference(12), "a12");
  EXPECT_EQ(actor_reference(0), "");
  EXPECT_EQ(actor_numbered("a12"), 12U);
  for (const char* wrong : {"", "a", "12", "a1x", "a-1", "a0", "a012", "a99999999999"})
    EXPECT_EQ(actor_numbered(wrong), 0U) << wrong;
}

TEST_F(InStore, AFileIsFoundByAnyPathToIt) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{.id = id_of_file("a/b.txt")});
  add(store, TestArticle{.id = "as/typed.txt"});
  EXPECT_EQ(store.find("./a/b.txt"), std::vector<std::string>{id_of_file("a/b.txt")});
  EXPECT_EQ(store.find("as/typed.txt"), std::vector<std::string>{"as/typed.txt"});
  EXPECT_TRUE(store.find("b.txt").empty());
  EXPECT_TRUE(store.find("").empty());
}

TEST_F(InStore, OnlyAnAddressIsFoundWithoutItsPart) {
  Store store(file, Store::Mode::create);
  for (const char* id : {"doc", "doc#1", "doc#2"}) add(store, TestArticle{.id = id});
  add(store, TestArticle{.id = "x", .url = "https://example.org/a"});
  EXPECT_EQ(store.find("doc#1"), std::vector<std::string>{"doc#1"});
  EXPECT_EQ(store.find("doc"), std::vector<std::string>{"doc"});
  EXPECT_TRUE(store.find("doc#3").empty());
  EXPECT_EQ(store.find("https://example.org/a#part"), std::vector<std::string>{"https://example.org/a"});
}

TEST_F(InStore, FilesThatAreNoStoreAreLeftAlone) {
  EXPECT_NE(message([&] { Store(file, Store::Mode::read); }).find("there is no such store"), std::string::npos);
  EXPECT_NE(message([&] { Store(file, Store::Mode::write); }).find("there is no such store"), std::string::npos);
  std::error_code fault;
  fs::create_symlink(file, file, fault);  // cannot be followed: nobody knows what is there
  EXPECT_NE(message([&] { Store(file, Store::Mode::read); }).find("cannot be opened"), std::string::npos);
  fs::remove(file);
  std::ofstream{file};
  EXPECT_NE(message([&] { Store(file, Store::Mode::read); }).find("an empty file"), std::string::npos);
  std::ofstream(file) << std::string(5000, 'x');
  EXPECT_NE(message([&] { Store(file, Store::Mode::create); }).find("no store"), std::string::npos);
  EXPECT_EQ(fs::file_size(file), 5000);
  fs::remove(file);
  Database(file, Database::Mode::create).run("CREATE TABLE mine(x)");
  EXPECT_NE(message([&] { Store(file, Store::Mode::create); }).find("another program"), std::string::npos);
}

TEST_F(InStore, AStoreOfANewerVersionIsLeftAlone) {
  { Store store(file, Store::Mode::create); }
  Database(file, Database::Mode::write).run("PRAGMA user_version = 99");
  for (const auto mode : {Store::Mode::read, Store::Mode::write, Store::Mode::create})
    EXPECT_NE(message([&] { Store(file, mode); }).find("version 99"), std::string::npos);
}

TEST_F(InStore, AVersionThatIsNoneIsDamage) {
  { Store store(file, Store::Mode::create); }
  for (const int version : {0, -1}) {
    Database(file, Database::Mode::write).run(("PRAGMA user_version = " + std::to_string(version)).c_str());
    for (const auto mode : {Store::Mode::read, Store::Mode::write, Store::Mode::create}) {
      const std::string told = message([&] { Store(file, mode); });
      EXPECT_NE(told.find("version " + std::to_string(version) + ", expected 1 to "), std::string::npos) << told;
      EXPECT_NE(told.find("damaged"), std::string::npos) << told;
    }
  }
}

TEST_F(InStore, ErrorsHaveThePathAsItWasGiven) {
  const fs::path before = fs::current_path();
  fs::current_path(folder);
  fs::create_directory("some?%41 place");
  for (const std::string path : {"news.db", "./some?%41 place/news.db", "some?%41 place/../news.db"}) {
    {
      Store store(path, Store::Mode::create);
    }
    Store reading(path, Store::Mode::read);
    EXPECT_TRUE(fs::exists(path));
    const std::string told = message([&] { reading.database().run("DELETE FROM documents"); });
    EXPECT_TRUE(told.starts_with(path + ": attempt to write a readonly database")) << told;
  }
  fs::current_path(before);
  Store store(file, Store::Mode::create);
  EXPECT_TRUE(message([&] { store.database().run("none"); }).starts_with(file + ": "));
}

TEST_F(InStore, AFullDiskLosesNothing) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{});
  store.database().run(("PRAGMA max_page_count = " + std::to_string(number(store, "PRAGMA page_count") + 2)).c_str());
  const std::string told = message([&] {
    for (int i = 0; i < 200; ++i) add(store, TestArticle{.id = "x" + std::to_string(i), .more = long_text()});
  });
  EXPECT_NE(told.find("no room left"), std::string::npos) << told;
  EXPECT_EQ(found(store, "ecole").substr(0, 2), "1 ");
  check_whole(store);
  store.database().run("PRAGMA max_page_count = 1000000");
  EXPECT_EQ(add(store, TestArticle{.id = "y"}).outcome, Outcome::added);
}

TEST_F(InStore, AStoreThatIsTakenIsToldSo) {
  Store store(file, Store::Mode::create), other(file, Store::Mode::write);
  sqlite3_busy_timeout(other.database().handle(), 10);
  Writer writer(store.database());
  writer.begin();
  writer.add(test_article({}));
  EXPECT_NE(message([&] { add(other, TestArticle{.id = "b"}); }).find("another program is writing"), std::string::npos);
  EXPECT_EQ(number(other, "SELECT count(*) FROM documents"), 0);  // reading goes on
  writer.commit();
  EXPECT_EQ(add(other, TestArticle{.id = "b"}).document, 2);
  // What the other wrote is seen: no id is given twice.
  writer.begin();
  EXPECT_EQ(writer.add(test_article({.id = "c"})).document, 3);
  writer.commit();
  EXPECT_EQ(number(store, "SELECT count(DISTINCT id) FROM statements"), 3);
  EXPECT_EQ(number(store, "SELECT documents FROM actors"), 3);
  EXPECT_EQ(read_column(store.database().handle(), Column::document)[2], 2);
}

}  // namespace
}  // namespace dixit
