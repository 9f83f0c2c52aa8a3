#include "store/grouping.h"

#include <gtest/gtest.h>

#include "accounts/event_words.h"
#include "store/test_store.h"

namespace dixit {
namespace {

class GroupingTest : public InStore {
 protected:
  GroupingTest() {
    add(store, {.id = "budget",
                .who = "Basile Orcan",
                .what = "Les cantines de Tervelle resteront gratuites",
                .title = "Tervelle rejette le budget des écoles",
                .more = "Le conseil municipal de Tervelle a rejeté le budget des écoles et des cantines."});
    add(store, {.id = "ferry",
                .who = "Odile Garrec",
                .what = "Le cargo Halvorsen n'avait pas allumé ses feux",
                .title = "Collision du ferry Étoile et du cargo Halvorsen à Marsange",
                .more = "Le ferry Étoile a heurté le cargo Halvorsen à l'entrée du port de Marsange."});
  }

  void add_later() {
    add(store, {.id = "later",
                .date = "2024-04-04",
                .who = "Odile Garrec",
                .what = "Les feux du cargo Halvorsen étaient éteints",
                .title = "Ferry de Marsange : l'armateur du cargo Halvorsen dément",
                .more = "Après la collision du ferry Étoile et du cargo Halvorsen au port de Marsange."});
  }
  // The third is on the matter of the second.
  void put_three_on_three_events() {
    add(store, {.id = "again",
                .who = "Odile Garrec",
                .what = "Le cargo Halvorsen n'avait pas ses feux",
                .title = "Marsange : le cargo Halvorsen et le ferry Étoile",
                .more = "Le ferry Étoile a heurté le cargo Halvorsen au port de Marsange."});
    store.database().run("INSERT INTO events(id) VALUES(1), (2), (3)");
    store.database().run("INSERT INTO event_documents(document, event, fixed) VALUES(1, 1, 0), (2, 2, 0), (3, 3, 0)");
  }
  std::int64_t event(int document) {
    return number(store, ("SELECT event FROM event_documents WHERE document = " + std::to_string(document)).c_str());
  }

  Store store{file, Store::Mode::create};
};

TEST_F(GroupingTest, PutsEachArticleOnAnEvent) {
  add_later();
  EXPECT_EQ(group_events(store.database()), 3);
  EXPECT_EQ(event(2), event(3));
  EXPECT_NE(event(1), event(2));
  EXPECT_EQ(number(store, "SELECT count(*) FROM events"), 2);
  EXPECT_EQ(group_events(store.database()), 0);
}

// With a day they would be taken for one event; when they came tells nothing of it.
TEST_F(GroupingTest, TellsShortArticlesWithoutADateApart) {
  const auto put = [&](const char* id, const char* date, const char* what, const char* function) {
    add(store, {.id = id, .date = date, .who = "Anne Duval", .what = what, .function = function});
  };
  put("minister", "", "La réforme passera", "ministre du Travail");
  put("footballer", "", "Je pars du club", "attaquante du club");
  put("minister dated", "2024-06-01", "La réforme passera", "ministre du Travail");
  put("footballer dated", "2024-06-01", "Je pars du club", "attaquante du club");
  group_events(store.database());
  EXPECT_NE(event(3), event(4));
  EXPECT_EQ(event(5), event(6));
}

TEST_F(GroupingTest, MovesAnArticleThatBelongsElsewhere) {
  store.database().run("INSERT INTO events(id) VALUES(1)");
  store.database().run("INSERT INTO event_documents(document, event, fixed) VALUES(1, 1, 0), (2, 1, 0)");
  add_later();
  EXPECT_EQ(group_events(store.database()), 1);
  EXPECT_EQ(event(2), event(3));
  EXPECT_NE(event(1), event(2));
  EXPECT_EQ(number(store, "SELECT count(*) FROM events"), 2);
  EXPECT_EQ(number(store, "SELECT next FROM counters WHERE name = 'events'"), 3);
}

TEST_F(GroupingTest, LeavesWhereItIsWhatAPersonPutThere) {
  store.database().run("INSERT INTO events(id) VALUES(1), (2)");
  store.database().run("INSERT INTO event_documents(document, event, fixed) VALUES(1, 1, 1), (2, 1, 1)");
  add_later();
  group_events(store.database());
  EXPECT_EQ(number(store, "SELECT count(*) FROM event_documents WHERE event = 1 AND fixed"), 2);
}

TEST_F(GroupingTest, JoinsEventsThatAnArticleShowsToBeOne) {
  put_three_on_three_events();
  add_later();
  group_events(store.database());
  EXPECT_EQ(event(2), 2);
  EXPECT_EQ(event(3), 2);
  EXPECT_EQ(event(4), 2);
  EXPECT_EQ(number(store, "SELECT count(*) FROM events WHERE id = 3"), 0);
}

// An event whose other articles go to another keeps what a person put there, weeks before.
TEST_F(GroupingTest, LeavesWhereItIsWhatAPersonPutThereLongAgo) {
  put_three_on_three_events();
  add(store, {.id = "before", .date = "2023-04-04", .title = "Marsange : un nouveau ferry"});
  store.database().run("INSERT INTO event_documents(document, event, fixed) VALUES(4, 3, 1)");
  add_later();
  group_events(store.database());
  EXPECT_EQ(event(3), 2);
  EXPECT_EQ(event(5), 2);
  EXPECT_EQ(event(4), 3);
  EXPECT_EQ(number(store, "SELECT count(*) FROM event_documents WHERE fixed"), 1);
  EXPECT_EQ(number(store, "SELECT count(*) FROM events WHERE id = 3"), 1);
}

TEST_F(GroupingTest, AReadingAgainBringsWhatTheArticleMeans) {
  Document document = store.document(2);
  document.meaning.assign(384, 7);
  Writer writer(store.database());
  writer.begin();
  writer.read_again(2, prepare(document));
  writer.commit();
  Sql select = store.database().sql("SELECT words FROM event_words WHERE document = 2");
  ASSERT_TRUE(select.step());
  EXPECT_EQ(EventWords::from_bytes(select.blob(0)).meaning, document.meaning);
}

}  // namespace
}  // namespace dixit
