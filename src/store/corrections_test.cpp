#include "store/corrections.h"

#include "store/columns.h"
#include "store/test_store.h"

namespace dixit {
namespace {

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

TEST_F(InStore, AnEventBeforeThatIsNoneIsDamage) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{.id = "a"});
  Corrections corrections(store.database());
  corrections.move("a", 0);
  for (const char* before : {"x", "99999999999999999999", "1x", "-1"}) {
    store.database().sql("UPDATE corrections SET before = ?1").bind(1, std::string_view(before)).run();
    const std::string told = message([&] { corrections.undo(corrections.last()); });
    EXPECT_NE(told.find("correction 1 is damaged: found `" + std::string(before) + "`"), std::string::npos) << told;
  }
}

}  // namespace
}  // namespace dixit
