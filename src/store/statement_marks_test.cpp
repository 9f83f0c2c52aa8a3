#include "store/statement_marks.h"
#include "store/writer.h"

#include <gtest/gtest.h>
#include <zstd.h>

#include <fstream>

#include "document/validate.h"
#include "store/corrections.h"
#include "store/marked_document.h"
#include "store/test_store.h"

namespace dixit {
namespace {

class Marks : public InStore {
 protected:
  std::string text(Store& store, const std::string& query) {
    Sql select = store.database().sql(query);
    return select.step() ? std::string(select.text(0)) : "no row";
  }
  std::string who(Store& store, int statement) {
    return text(store,
                "SELECT coalesce((SELECT name FROM actors WHERE id = actor), 'unknown') FROM statements WHERE id = " +
                    std::to_string(statement));
  }
  std::string act(Store& store, int statement) {
    return text(store,
                "SELECT t.name FROM statements s JOIN terms t ON t.field = 'act' AND t.value = s.act WHERE s.id = " +
                    std::to_string(statement));
  }
  // What questions see is what the table says.
  void check_columns(Store& store) {
    Sql rows = store.database().sql(
        "SELECT s.id, s.act, coalesce(s.actor, 0), (1 - d.current) + (s.marked & 2) FROM statements s JOIN documents d "
        "ON d.id = s.document");
    const auto act = read_column(store.database().handle(), Column::act);
    const auto who = read_column(store.database().handle(), Column::who);
    const auto hidden = read_column(store.database().handle(), Column::hidden);
    while (rows.step()) {
      const auto id = static_cast<std::size_t>(rows.integer(0));
      EXPECT_EQ(act[id], rows.integer(1)) << id;
      EXPECT_EQ(who[id], rows.integer(2)) << id;
      EXPECT_EQ(hidden[id], rows.integer(3)) << id;
    }
  }
  void read_again(Store& store, std::uint32_t document, const Document& read) {
    Writer writer(store.database());
    writer.begin();
    writer.read_again(document, prepare(read));
    writer.commit();
  }
};

TEST_F(Marks, AreAppliedAndUndone) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{});
  add(store, TestArticle{.id = "b", .who = "Paul Granier"});
  Corrections corrections(store.database());
  const std::uint32_t rejected = corrections.reject(1), act_of = corrections.act(1, Act::deny);
  const std::uint32_t who_of = corrections.who(1, " Paul\n Granier ");
  EXPECT_EQ(corrections.last(), who_of);
  EXPECT_EQ(act(store, 1), "deny");
  EXPECT_EQ(who(store, 1), "Paul Granier");
  EXPECT_EQ(number(store, "SELECT count(DISTINCT actor) FROM statements"), 1);
  EXPECT_EQ(number(store, "SELECT marked FROM statements WHERE id = 1"), mark_rejected | mark_who | mark_act);
  EXPECT_EQ(number(store, "SELECT marked FROM statements WHERE id = 2"), 0);
  check_columns(store);
  const std::vector<StatementMark> marks = corrections.marks(1);
  ASSERT_EQ(marks.size(), 3);
  EXPECT_EQ(marks[1].kind, "act");
  EXPECT_EQ(marks[1].value, "deny");
  EXPECT_EQ(marks[1].read, "announce");
  EXPECT_EQ(marks[2].value, "Paul Granier");
  EXPECT_EQ(marks[2].read, "Claire Moreau");
  EXPECT_EQ(marks[0].statement, 1);
  EXPECT_EQ(marks[0].begin, 2);
  EXPECT_EQ(marks[0].end, 24);
  EXPECT_EQ(marks[0].made.size(), 20) << marks[0].made;
  for (const std::uint32_t one : {act_of, rejected, who_of}) corrections.undo(one);
  EXPECT_EQ(act(store, 1), "announce");
  EXPECT_EQ(who(store, 1), "Claire Moreau");
  EXPECT_EQ(number(store, "SELECT count(*) FROM statements WHERE marked <> 0 OR read_act IS NOT NULL"), 0);
  EXPECT_EQ(number(store, "SELECT documents FROM actors WHERE name = 'Paul Granier'"), 1);
  check_columns(store);
  check_whole(store);
}

TEST_F(Marks, TheNewestHolds) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{});
  Corrections corrections(store.database());
  const std::uint32_t rejected = corrections.reject(1);
  EXPECT_EQ(corrections.reject(1), rejected);  // says nothing new
  const std::uint32_t accepted = corrections.accept(1);
  EXPECT_EQ(number(store, "SELECT marked FROM statements"), mark_accepted);
  EXPECT_EQ(corrections.accept(1), accepted);
  const std::uint32_t denied = corrections.act(1, Act::deny);
  corrections.act(1, Act::warn);
  EXPECT_NE(corrections.act(1, Act::deny), denied);
  EXPECT_EQ(act(store, 1), "deny");
  corrections.undo(corrections.last());
  EXPECT_EQ(act(store, 1), "warn");
  corrections.undo(accepted);
  EXPECT_EQ(number(store, "SELECT marked FROM statements"), mark_rejected | mark_act);
  check_columns(store);
}

TEST_F(Marks, ANameIsFoundInTheArticleThenAmongAllThenMade) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{.who = "Moreau"});  // known to its article alone
  add(store, TestArticle{.id = "b", .who = "Moreau"});
  add(store, TestArticle{.id = "c", .who = "Paul Granier"});
  Corrections corrections(store.database());
  corrections.label(2, "La maire d'Orvault");
  corrections.who(2, "");
  EXPECT_EQ(who(store, 2), "unknown");
  corrections.who(2, "moreau");
  EXPECT_EQ(number(store, "SELECT actor FROM statements WHERE id = 2"), 2);
  corrections.who(2, "La maire d'Orvault");
  EXPECT_EQ(number(store, "SELECT actor FROM statements WHERE id = 2"), 2);
  corrections.who(2, "M. Paul Granier");
  EXPECT_EQ(who(store, 2), "Paul Granier");
  // Not known yet: by a full name one for all articles, by a bare one for this article.
  corrections.who(1, "Odile Quervain");
  corrections.who(2, "Odile QUERVAIN");
  EXPECT_EQ(number(store, "SELECT count(DISTINCT actor) FROM statements WHERE id < 3"), 1);
  corrections.who(1, "Quervain");
  corrections.who(2, "Quervain");
  EXPECT_EQ(number(store, "SELECT count(DISTINCT actor) FROM statements WHERE id < 3"), 2);
  EXPECT_EQ(number(store, "SELECT count(*) FROM actor_words WHERE actor_words MATCH 'quervain'"), 3);
  for (const Correction& one : corrections.all()) corrections.undo(one.id);
  EXPECT_EQ(number(store, "SELECT count(*) FROM actors"), 3);
  EXPECT_EQ(number(store, "SELECT count(*) FROM actor_words WHERE actor_words MATCH 'quervain'"), 0);
  EXPECT_EQ(who(store, 2), "Moreau");
  check_columns(store);
  check_whole(store);
}

TEST_F(Marks, TakeTheNumberOfAnActorForHim) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{});
  add(store, TestArticle{.id = "b", .who = "Paul Granier"});
  add(store, TestArticle{.id = "c", .who = "Paul Granier"});
  Corrections corrections(store.database());
  const std::uint32_t other = corrections.split(2, {"c"});  // who is called the same
  const std::int64_t actors = number(store, "SELECT count(*) FROM actors");
  corrections.who(1, "a2");
  EXPECT_EQ(number(store, "SELECT actor FROM statements WHERE id = 1"), 2);
  EXPECT_EQ(corrections.all().back().value, "Paul Granier");
  const std::uint32_t made = corrections.who(1, 'a' + std::to_string(other));
  EXPECT_EQ(number(store, "SELECT actor FROM statements WHERE id = 1"), other);
  EXPECT_EQ(corrections.who(1, 'a' + std::to_string(other)), made);
  EXPECT_EQ(number(store, "SELECT count(*) FROM actors"), actors);
  corrections.who(1, "a99");  // nobody has that number
  EXPECT_EQ(who(store, 1), "a99");
  for (const Correction& one : corrections.all()) corrections.undo(one.id);
  EXPECT_EQ(who(store, 1), "Claire Moreau");
  check_columns(store);
  check_whole(store);
}

TEST_F(Marks, FollowWhatIsSaidOfActors) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{});
  add(store, TestArticle{.id = "b", .who = "Paul Granier"});
  add(store, TestArticle{.id = "c", .who = "P. Granier"});
  Corrections corrections(store.database());
  corrections.who(1, "Paul Granier");
  corrections.merge(2, 3);
  EXPECT_EQ(number(store, "SELECT actor FROM statements WHERE id = 1"), 3);
  check_columns(store);
  corrections.undo(corrections.last());
  EXPECT_EQ(number(store, "SELECT actor FROM statements WHERE id = 1"), 2);
  // Who the rules found there is somebody else: what a person said of the statement stays.
  corrections.split(1, {"a"});
  EXPECT_EQ(number(store, "SELECT actor FROM statements WHERE id = 1"), 2);
  corrections.undo(1);
  EXPECT_EQ(number(store, "SELECT actor FROM statements WHERE id = 1"), 4);
  check_columns(store);
}

TEST_F(Marks, OutliveReadingAgain) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{});
  add(store, TestArticle{.id = "b"});
  Corrections corrections(store.database());
  corrections.reject(1);
  corrections.act(2, Act::deny);
  corrections.who(2, "Odile Quervain");
  Document again = test_document({.id = "b"});
  again.model = "test 2";
  read_again(store, 2, again);
  read_again(store, 1, test_document({}));
  EXPECT_EQ(number(store, "SELECT min(id) FROM statements"), 3);
  EXPECT_EQ(act(store, 3), "deny");
  EXPECT_EQ(who(store, 3), "Odile Quervain");
  EXPECT_EQ(number(store, "SELECT marked FROM statements WHERE id = 4"), mark_rejected);
  EXPECT_EQ(corrections.all()[0].statement, 4);
  check_columns(store);
  // Read elsewhere: the mark stays, without a statement; and finds it again.
  Document other = again;
  other.statements[0].content[0].end -= 1;
  read_again(store, 2, other);
  EXPECT_EQ(act(store, 5), "announce");
  ASSERT_EQ(corrections.marks(2).size(), 2);
  EXPECT_EQ(corrections.marks(2)[0].statement, 0);
  EXPECT_EQ(corrections.marks(2)[0].index, none);
  EXPECT_EQ(corrections.marks(2)[0].begin, 2);
  EXPECT_EQ(corrections.all()[1].statement, 0);
  EXPECT_EQ(corrections.all()[1].document, 2);
  read_again(store, 2, again);
  EXPECT_EQ(act(store, 6), "deny");
  check_columns(store);
  check_whole(store);
}

TEST_F(Marks, AreOfOneVersion) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{});
  Corrections corrections(store.database());
  corrections.reject(1);
  add(store, TestArticle{.more = "Une phrase de plus."});
  EXPECT_EQ(number(store, "SELECT marked FROM statements WHERE id = 2"), 0);
  check_columns(store);
  corrections.undo(corrections.last());
  check_columns(store);
}

TEST_F(Marks, OfTheFirstAppearanceHoldForCopies) {
  Store store(file, Store::Mode::create);
  for (const char* id : {"a", "b", "c"}) add(store, TestArticle{.id = id, .more = long_text()});
  Corrections corrections(store.database());
  corrections.act(1, Act::deny);
  corrections.who(1, "Paul Granier");
  EXPECT_EQ(act(store, 3), "deny");
  EXPECT_EQ(who(store, 3), "Paul Granier");
  EXPECT_EQ(corrections.marks(3).size(), 2);
  EXPECT_EQ(corrections.marks(3)[0].statement, 3);
  corrections.act(3, Act::warn);  // its own comes before
  EXPECT_EQ(act(store, 1), "deny");
  EXPECT_EQ(act(store, 2), "deny");
  EXPECT_EQ(act(store, 3), "warn");
  add(store, TestArticle{.id = "d", .more = long_text()});
  EXPECT_EQ(act(store, 4), "deny");
  check_columns(store);
  // The first goes, and what was said of it: the second is the first now.
  Writer writer(store.database());
  writer.begin();
  EXPECT_TRUE(writer.remove("a"));
  writer.commit();
  EXPECT_EQ(act(store, 2), "announce");
  EXPECT_EQ(who(store, 4), "Claire Moreau");
  EXPECT_EQ(act(store, 3), "warn");
  check_columns(store);
  check_whole(store);
}

TEST_F(Marks, GoWithTheArticle) {
  Store store(file, Store::Mode::create);
  add(store, TestArticle{});
  add(store, TestArticle{.id = "b"});
  Corrections corrections(store.database());
  corrections.who(1, "Odile Quervain");
  corrections.who(2, "Odile Quervain");
  for (const char* id : {"a", "b"}) {
    EXPECT_EQ(number(store, "SELECT count(*) FROM actors WHERE name = 'Odile Quervain'"), 1);
    Writer writer(store.database());
    writer.begin();
    writer.remove(id);
    writer.commit();
  }
  for (const char* table : {"actors", "names", "corrections"})
    EXPECT_EQ(number(store, ("SELECT count(*) FROM " + std::string(table)).c_str()), 0) << table;
  check_whole(store);
}

// Two that were read at one place, as of two speakers with one cue.
TEST_F(Marks, TellStatementsAtOnePlaceApart) {
  Store store(file, Store::Mode::create);
  Document document = test_document({});
  document.statements.push_back(document.statements[0]);
  document.statements[1].id = "s2";
  add(store, prepare(document));
  Corrections corrections(store.database());
  corrections.act(2, Act::deny);
  EXPECT_EQ(act(store, 1), "announce");
  EXPECT_EQ(act(store, 2), "deny");
  EXPECT_EQ(corrections.all()[0].statement, 2);
  document.statements.pop_back();
  read_again(store, 1, document);
  EXPECT_EQ(corrections.all()[0].statement, 0);
}

TEST_F(Marks, SayWhatIsNotThere) {
  Store store(file, Store::Mode::create);
  EXPECT_NE(message([&] { Corrections(store.database()).reject(7); }).find("statement 7"), std::string::npos);
  EXPECT_NE(message([&] { Corrections(store.database()).undo(7); }).find("correction 7"), std::string::npos);
}

// `A dit que B nie C`: s1 holds s2.
Document nested() {
  return from_json(
      R"({"id":"n","lang":"fr","text":"Ana a dit que Bo nie avoir vu 3 loups. Le préfet doute.","entities":[
      {"id":"e1","name":"Ana","kind":"person"},{"id":"e2","name":"Bo","kind":"person"}],"statements":[
      {"id":"s1","source":[[0,3]],"cue":[[4,9]],"content":[[10,37]],"entity_id":"e1","parent":null},
      {"id":"s2","source":[[14,16]],"cue":[[17,20]],"content":[[21,37]],"entity_id":"e2","act":"deny","parent":"s1"}],
      "figures":[{"span":[30,31],"value":3,"bound":"exact","statement":"s2"}]})");
}

TEST_F(Marks, AreAppliedToDocuments) {
  Store store(file, Store::Mode::create);
  add(store, prepare(nested()));
  Corrections corrections(store.database());
  corrections.who(2, "Le préfet");
  corrections.act(2, Act::say);
  corrections.reject(1);
  const Document document = corrected(store, 1);
  EXPECT_EQ(validate(document), std::vector<std::string>{});
  ASSERT_EQ(document.statements.size(), 1);
  const Statement& left = document.statements[0];
  EXPECT_EQ(left.id, "s2");
  EXPECT_EQ(left.parent, none);
  EXPECT_EQ(left.act.value, Act::say);
  EXPECT_EQ(document.entities.at(left.entity).name, "Le préfet");
  EXPECT_EQ(document.figures.at(0).statement, 0);
  EXPECT_EQ(store.document(1).statements.size(), 2);  // as it was read
  corrections.who(2, "Ana");
  EXPECT_EQ(corrected(store, 1).statements[0].entity, 0);
  corrections.who(2, "");
  corrections.accept(1);
  corrections.reject(2);
  const Document outer = corrected(store, 1);
  ASSERT_EQ(outer.statements.size(), 1);
  EXPECT_EQ(outer.statements[0].id, "s1");
  EXPECT_EQ(outer.figures.at(0).statement, 0);
}

TEST_F(InStore, AStoreOfVersion1IsBroughtUpToDate) {
  std::ifstream in("src/store/testdata/version-1.db.zst", std::ios::binary);
  const std::string frame((std::istreambuf_iterator<char>(in)), {});
  std::string bytes(ZSTD_getFrameContentSize(frame.data(), frame.size()), '\0');
  ASSERT_EQ(ZSTD_decompress(bytes.data(), bytes.size(), frame.data(), frame.size()), bytes.size());
  std::ofstream(file, std::ios::binary) << bytes;
  EXPECT_NE(message([&] { Store(file, Store::Mode::read); }).find("store of version 1, expected 3"), std::string::npos);
  Store store(file, Store::Mode::write);
  EXPECT_EQ(number(store, "PRAGMA user_version"), 3);
  check_whole(store);
  // Its words were put in anew, and can be taken out again.
  for (const char* table : {"statement_words", "actor_words", "title_words"}) {
    const std::string name = table;
    EXPECT_GT(number(store, ("SELECT count(*) FROM " + name + "_docsize").c_str()), 0) << table;
  }
  // What it held is there, and takes marks.
  EXPECT_EQ(number(store, "SELECT count(*) FROM statements WHERE marked = 0"), 8);
  EXPECT_EQ(found(store, "rapport"), "8 ");
  Corrections corrections(store.database());
  ASSERT_EQ(corrections.all().size(), 4);
  EXPECT_EQ(corrections.all()[2].document, 2);
  EXPECT_EQ(corrections.all()[2].made, "");
  corrections.act(8, Act::say);
  corrections.who(4, "Paul Granier");
  EXPECT_EQ(number(store, "SELECT actor FROM statements WHERE id = 4"), 5);
  corrections.undo(1);
  EXPECT_EQ(number(store, "SELECT actor FROM statements WHERE id = 7"), 7);
  EXPECT_EQ(number(store, "SELECT count(*) FROM statements WHERE id = 8 AND act = 0 AND read_act = 6"), 1);
  // A new store has the same tables.
  Store fresh((folder / "new.db").string(), Store::Mode::create);
  const auto tables = [](Store& one) {
    Sql select =
        one.database().sql("SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM sqlite_schema ORDER BY name)");
    select.step();
    return std::string(select.text(0));
  };
  EXPECT_EQ(tables(store), tables(fresh));
  // Nothing is left of the words of what is removed.
  std::set<std::string> keys;
  Sql select = store.database().sql("SELECT key FROM documents");
  while (select.step()) keys.emplace(select.text(0));
  remove_articles(store.database(), keys);
  for (const char* table : {"statement_words", "actor_words", "title_words"}) {
    const std::string name = table;
    EXPECT_EQ(number(store, ("SELECT count(*) FROM " + name + "_docsize").c_str()), 0) << table;
    store.database().run(("INSERT INTO " + name + '(' + name + ") VALUES('integrity-check')").c_str());
  }
}

}  // namespace
}  // namespace dixit
