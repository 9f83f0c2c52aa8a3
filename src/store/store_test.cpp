#include "store/store.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <fstream>

#include "accounts/common_meaning.h"
#include "document/json.h"
#include "store/actor_reference.h"
#include "store/columns.h"
#include "store/corrections.h"
#include "store/sign_codes.h"
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

TEST_F(InStore, RemoveTakesAllOut) {
  Store store(file, Store::Mode::create);
  Document document =
      test_document({.who = "Odile Quervain", .what = "Zanzibar brûlera", .title = "Xylophone", .more = long_text()});
  document.statements[0].meaning.assign(384, 7);
  add(store, prepare(document));
  add(store, TestArticle{.id = "b"});
  store.database().run("PRAGMA secure_delete = ON");
  Writer writer(store.database());
  writer.begin();
  EXPECT_TRUE(writer.remove("a"));
  EXPECT_FALSE(writer.remove("a"));
  writer.commit();
  store.database().empty_wal();
  for (const char* table : {"documents", "readings", "statements", "entities", "actors"})
    EXPECT_EQ(number(store, ("SELECT count(*) FROM " + std::string(table)).c_str()), 1) << table;
  for (const char* table : {"meanings", "bands"})
    EXPECT_EQ(number(store, ("SELECT count(*) FROM " + std::string(table)).c_str()), 0) << table;
  EXPECT_EQ(found(store, "zanzibar"), "");
  EXPECT_FALSE(store.document_if_there(1));
  EXPECT_EQ(read_column(store.database().handle(), Column::first)[1], 0);
  Sql codes = store.database().sql("SELECT codes FROM sign_codes WHERE block = 0");
  ASSERT_TRUE(codes.step());
  EXPECT_EQ(codes.blob(0).find_first_not_of('\0'), std::string::npos);
  check_whole(store);
  // Not a byte of it is left in the files.
  for (const auto& entry : fs::directory_iterator(folder)) {
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    for (const char* word : {"Quervain", "quervain", "Zanzibar", "zanzibar", "xylophon"})
      EXPECT_EQ(bytes.find(word), std::string::npos) << word << " in " << entry.path();
  }
}

TEST_F(InStore, WhatIsReadElsewhereIsOverwrittenLater) {
  Store store(file, Store::Mode::create), other(file, Store::Mode::read);
  add(store, TestArticle{.what = "Zanzibar brûlera"});
  const auto left = [&] {
    std::string bytes;
    for (const auto& entry : fs::directory_iterator(folder)) {
      std::ifstream in(entry.path(), std::ios::binary);
      bytes.append(std::istreambuf_iterator<char>(in), {});
    }
    return bytes.find("Zanzibar") != std::string::npos;
  };
  other.database().run("BEGIN");
  EXPECT_EQ(number(other, "SELECT count(*) FROM documents"), 1);
  EXPECT_EQ(remove_articles(store.database(), {"a"}), 1);
  EXPECT_EQ(number(store, "SELECT count(*) FROM documents"), 0);
  EXPECT_FALSE(overwrite_removed(store.database(), 10));
  EXPECT_TRUE(is_to_overwrite(store.database()));
  EXPECT_TRUE(left());
  other.database().run("COMMIT");
  EXPECT_TRUE(overwrite_removed(store.database()));
  EXPECT_FALSE(is_to_overwrite(store.database()));
  EXPECT_FALSE(left());
}

TEST_F(InStore, ARemovalIsWholeOrNotAtAll) {
  Store store(file, Store::Mode::create);
  for (const char* id : {"a", "b", "c"}) add(store, TestArticle{.id = id});
  struct Commits {
    int refused = 1, done = 0;
  } commits;
  const auto on_commit = [](void* to) {
    Commits& all = *static_cast<Commits*>(to);
    ++all.done;
    return all.refused-- > 0 ? 1 : 0;
  };
  sqlite3_commit_hook(store.database().handle(), on_commit, &commits);
  EXPECT_NE(message([&] { remove_articles(store.database(), {"a"}); }), "nothing");
  EXPECT_EQ(number(store, "SELECT count(*) FROM documents"), 3);
  EXPECT_EQ(found(store, "ecole"), "1 2 3 ");
  EXPECT_FALSE(is_to_overwrite(store.database()));
  commits = {.refused = 0};
  remove_articles(store.database(), {"a"});
  EXPECT_EQ(commits.done, 1);  // with the words
  EXPECT_EQ(number(store, "SELECT count(DISTINCT segid) FROM statement_words_idx"), 1);
  EXPECT_TRUE(is_to_overwrite(store.database()));
}

TEST_F(InStore, ATitleGoesWhateverItsLanguageBecame) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{.title = "Les chevaux du maire"});  // as English: other stems
  Document again = test_document({.title = "Les chevaux du maire"});
  again.language = "en";
  Writer writer(store.database());
  writer.begin();
  writer.read_again(1, prepare(again));
  writer.commit();
  const auto titled = [&](const char* words) {
    Sql select = store.database().sql("SELECT count(*) FROM title_words WHERE title_words MATCH ?1");
    return select.bind(1, words).step() ? select.integer(0) : -1;
  };
  EXPECT_EQ(titled("maire"), 1);
  remove_articles(store.database(), {"a"});
  EXPECT_EQ(titled("maire"), 0);
  Sql check = store.database().sql("INSERT INTO title_words(title_words) VALUES('integrity-check')");
  check.run();
  EXPECT_EQ(number(store, "SELECT count(*) FROM title_words_data WHERE id > 10"), 0);
}

TEST_F(InStore, ReadingAgainKeepsIdsCopiesAndCorrections) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{.id = "a", .more = long_text()});
  add(store, TestArticle{.id = "b", .more = long_text()});
  add(store, TestArticle{.id = "c", .who = "Moreau"});
  Corrections(store.database()).merge(2, 1);
  Document again = test_document({.id = "c", .who = "Moreau"});
  again.model = "test 2";
  Document first = test_document({.id = "a", .more = long_text()});
  first.model = "test 2";
  Writer writer(store.database());
  writer.begin();
  writer.read_again(3, prepare(again));
  writer.read_again(1, prepare(first));
  writer.commit();
  EXPECT_EQ(store.row(3)->model, "test 2");
  EXPECT_EQ(store.row(3)->version, 1);
  EXPECT_EQ(number(store, "SELECT count(*) FROM statements"), 3);
  EXPECT_EQ(number(store,
                   "SELECT count(*) FROM statements WHERE document = 2 AND copy_of = "
                   "(SELECT id FROM statements WHERE document = 1)"),
            1);
  EXPECT_EQ(number(store, "SELECT count(*) FROM actors WHERE documents < 1"), 0);
  EXPECT_EQ(number(store, "SELECT count(*) FROM corrections"), 1);
  check_whole(store);
}

TEST_F(InStore, CorrectionsAreKeptApartAndCanBeUndone) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{.id = "a"});
  add(store, TestArticle{.id = "b"});
  add(store, TestArticle{.id = "c", .who = "Claire Morel"});
  Corrections corrections(store.database());
  corrections.merge(2, 1);
  EXPECT_EQ(number(store, "SELECT count(DISTINCT actor) FROM statements"), 1);
  EXPECT_EQ(read_column(store.database().handle(), Column::who)[3], 1);
  EXPECT_EQ(number(store, "SELECT read_actor FROM entities WHERE document = 3"), 2);
  add(store, TestArticle{.id = "d", .who = "Claire Morel"});
  EXPECT_EQ(number(store, "SELECT actor FROM statements WHERE document = 4"), 1);
  const std::uint32_t other = corrections.split(1, {"b"});
  EXPECT_EQ(number(store, "SELECT actor FROM statements WHERE document = 2"), other);
  EXPECT_EQ(read_column(store.database().handle(), Column::who)[2], other);
  corrections.label(other, "L'autre");
  EXPECT_NE(message([&] { corrections.merge(1, 2); }).find("one already"), std::string::npos);
  EXPECT_NE(message([&] { corrections.merge(1, 99); }).find("actor a99"), std::string::npos);
  EXPECT_NE(message([&] { corrections.split(1, {"nowhere"}); }).find("nowhere"), std::string::npos);
  EXPECT_EQ(corrections.all().size(), 3);
  corrections.undo(3);
  EXPECT_EQ(number(store, ("SELECT name = 'Claire Moreau' FROM actors WHERE id = " + std::to_string(other)).c_str()),
            1);
  corrections.undo(2);
  EXPECT_EQ(number(store, "SELECT actor FROM statements WHERE document = 2"), 1);
  corrections.undo(1);
  EXPECT_EQ(number(store, "SELECT actor FROM statements WHERE document = 4"), 2);
  EXPECT_EQ(read_column(store.database().handle(), Column::who)[4], 2);
  EXPECT_EQ(number(store, "SELECT count(*) FROM corrections"), 0);
  check_whole(store);
}

TEST_F(InStore, MergesOutliveWhoStoodBetween) {
  Store store(file, Store::Mode::create);
  const std::string who[] = {"Anne Abel", "Bea Bruno", "Cleo Caron", "Dora Drouin"};
  for (const std::string& name : who) add(store, TestArticle{.id = name.substr(0, 1), .who = name});
  Corrections corrections(store.database());
  corrections.merge(3, 1);
  corrections.merge(1, 2);
  corrections.merge(4, 1);
  remove_articles(store.database(), {"A"});
  EXPECT_EQ(number(store, "SELECT count(*) FROM actors WHERE name = 'Anne Abel'"), 0);
  const std::vector<Correction> left = corrections.all();
  ASSERT_EQ(left.size(), 2);
  EXPECT_EQ((std::vector{left[0].actor, left[0].other, left[1].actor, left[1].other}), (std::vector{3U, 2U, 4U, 2U}));
  add(store, TestArticle{.id = "e", .who = "Cleo Caron"});
  EXPECT_EQ(number(store, "SELECT count(DISTINCT actor) FROM statements"), 1);
  corrections.undo(left[0].id);
  EXPECT_EQ(number(store, "SELECT count(DISTINCT actor) FROM statements WHERE actor IN (2, 3)"), 2);
  corrections.merge(3, 2);
  remove_articles(store.database(), {"D"});  // who stands at an end: nothing goes over to others
  EXPECT_EQ(corrections.all().size(), 1);
}

TEST_F(InStore, WhoWasGivenALabelIsFoundByIt) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{.id = "a"});
  add(store, TestArticle{.id = "b", .who = "Claire Morel"});
  Corrections corrections(store.database());
  const auto called = [&](const char* word) {
    Sql select = store.database().sql("SELECT rowid FROM actor_words WHERE actor_words MATCH ?1");
    return select.bind(1, word).step() ? select.integer(0) : 0;
  };
  const std::int64_t names = number(store, "SELECT count(*) FROM names");
  corrections.merge(2, 1);
  corrections.label(2, " Zébulon\u00a0 Zell\t");
  EXPECT_EQ(corrections.all().back().actor, 1);  // whom the other was merged into
  EXPECT_EQ(number(store, "SELECT name = 'Zébulon Zell' FROM actors WHERE id = 1"), 1);
  EXPECT_EQ(called("zebulon"), 1);
  EXPECT_EQ(number(store, "SELECT count(*) FROM names WHERE folded = 'zebulon zell'"), 1);
  EXPECT_EQ(number(store, "SELECT documents FROM actors WHERE id = 1"), 1);
  corrections.label(1, "Yolande");
  EXPECT_EQ(called("zebulon"), 0);
  EXPECT_EQ(called("yolande"), 1);
  corrections.undo(corrections.last());
  EXPECT_EQ(called("yolande"), 0);
  EXPECT_EQ(called("zebulon"), 1);
  corrections.undo(2);
  EXPECT_EQ(called("zebulon"), 0);
  EXPECT_EQ(called("moreau"), 1);
  EXPECT_EQ(number(store, "SELECT count(*) FROM names"), names);
  corrections.label(1, "Claire Moreau");  // as he is called anyway
  corrections.undo(corrections.last());
  EXPECT_EQ(called("moreau"), 1);
  for (const char* blank : {"", " ", "\t", "\u00a0"})
    EXPECT_NE(message([&] { corrections.label(1, blank); }).find("expected how it is to be called"), std::string::npos);
  check_whole(store);
}

TEST_F(InStore, ContactsFollowWhatIsSaidOfActors) {
  Store store(file, Store::Mode::create);
  Document told = test_document({.id = "a"});
  Contact contact;
  contact.id = "c1";
  contact.mentions = contact.initiative_words = {{0, 1}};
  contact.parties = contact.initiative = {0};
  told.contacts = {contact};
  add(store, prepare(told));
  add(store, TestArticle{.id = "b", .who = "Claire Morel"});
  const auto parties = [&] { return number(store, "SELECT json_extract(parties, '$[0]') FROM contacts"); };
  const auto asked = [&] { return number(store, "SELECT json_extract(initiative, '$[0]') FROM contacts"); };
  Corrections corrections(store.database());
  corrections.merge(1, 2);
  EXPECT_EQ(parties(), 2);
  EXPECT_EQ(asked(), 2);
  corrections.undo(corrections.last());
  EXPECT_EQ(parties(), 1);
  const std::uint32_t other = corrections.split(1, {"a"});
  EXPECT_EQ(parties(), other);
}

TEST_F(InStore, OfWhatWasPutRightTwiceTheLastHolds) {
  Store store(file, Store::Mode::create);
  for (const char* id : {"a", "b"}) {
    add(store, TestArticle{.id = id, .what = id});
    store.database().run(
        (std::string("INSERT INTO events(id) SELECT max(id) FROM documents; INSERT INTO event_documents "
                     "SELECT max(id), max(id), 0 FROM documents"))
            .c_str());
  }
  const auto event = [&] { return number(store, "SELECT event * 10 + fixed FROM event_documents WHERE document = 1"); };
  const auto named = [&](const char* name) {
    return number(store, ("SELECT name = '" + std::string(name) + "' FROM actors").c_str()) == 1;
  };
  Corrections corrections(store.database());
  const auto twice = [&] {
    corrections.move("a", 2);
    corrections.move("a", 0);
    corrections.label(1, "A");
    corrections.label(1, "B");
    return corrections.last() - 3;
  };
  const std::uint32_t first = twice();
  corrections.undo(first);
  corrections.undo(first + 2);
  EXPECT_EQ(event(), 31);
  EXPECT_TRUE(named("B"));
  corrections.undo(first + 1);
  corrections.undo(first + 3);
  EXPECT_EQ(event(), 10);  // as it was before both
  EXPECT_TRUE(named("Claire Moreau"));
  const std::uint32_t second = twice();
  corrections.undo(second + 1);
  corrections.undo(second + 3);
  EXPECT_EQ(event(), 21);
  EXPECT_TRUE(named("A"));
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

TEST_F(InStore, BackupIsAWholeStore) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{});
  const std::string copy = (folder / "copy.db").string();
  backup(file, copy);
  add(store, TestArticle{.id = "b"});
  Store back(copy, Store::Mode::write);
  EXPECT_EQ(number(back, "SELECT count(*) FROM documents"), 1);
  EXPECT_EQ(found(back, "ecole"), "1 ");
  check_whole(back);
  EXPECT_NE(message([&] { backup(file, copy); }).find("is there already"), std::string::npos);
  EXPECT_NE(message([&] { backup(file, (folder / "no/such/folder.db").string()); }), "nothing");
}

TEST_F(InStore, BackupKeepsTheRightsAndWhatStandsBeside) {
  { Store store(file, Store::Mode::create); }
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  const fs::path copy = folder / "copy.db", mine = folder / "copy.db.part";
  std::ofstream(mine) << "mine";
  backup(file, copy.string());
  EXPECT_EQ(fs::status(copy).permissions(), fs::status(file).permissions());
  EXPECT_EQ(fs::file_size(mine), 4);
  const auto beside = std::ranges::count_if(fs::directory_iterator(folder), [](const fs::directory_entry& entry) {
    return entry.path().filename().string().starts_with("copy.db");
  });
  EXPECT_EQ(beside, 2);
}

TEST_F(InStore, BackupTakesAStoreOfAnyVersionAndNothingElse) {
  { Store store(file, Store::Mode::create); }
  Database(file, Database::Mode::write).run("PRAGMA user_version = 1");
  const std::string copy = (folder / "copy.db").string();
  backup(file, copy);
  EXPECT_EQ(Database(copy, Database::Mode::read).number("PRAGMA user_version"), 1);
  const std::string other = (folder / "other.db").string();
  Database(other, Database::Mode::create).run("CREATE TABLE mine(x)");
  EXPECT_NE(message([&] { backup(other, copy + "2"); }).find("another program"), std::string::npos);
  EXPECT_NE(message([&] { backup((folder / "none.db").string(), copy + "2"); }).find("no such store"),
            std::string::npos);
}

TEST(SignCode, HoldsTheSignsAroundWhatAllMean) {
  std::vector<std::int8_t> meaning(common_meaning.begin(), common_meaning.end());
  for (const std::size_t more : {0, 9, 383}) ++meaning[more];
  --meaning[1];
  const SignCode code = sign_code(meaning);
  EXPECT_EQ(code[0], 1);
  EXPECT_EQ(code[1], 2);
  EXPECT_EQ(static_cast<unsigned char>(code[47]), 0x80);
  EXPECT_EQ(sign_code({}), SignCode{});
}

}  // namespace
}  // namespace dixit
