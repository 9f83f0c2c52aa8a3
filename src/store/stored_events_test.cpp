#include "store/stored_events.h"

#include <gtest/gtest.h>

#include "store/test_store.h"

namespace dixit {
namespace {

class StoredEvents : public InStore {
 protected:
  void put(const TestArticle& article) {
    const std::string document = std::to_string(add(store, article).document);
    store.database().run("INSERT OR IGNORE INTO events(id) VALUES(1)");
    store.database().run(("INSERT INTO event_documents VALUES(" + document + ", 1, 0)").c_str());
  }

  Store store{file, Store::Mode::create};
};

TEST_F(StoredEvents, AreCalledByAPersonElseByATitleElseByFirstWords) {
  put({.id = "a", .what = "Le pont de Vauclin sera fermé au mois de mai pour de longs travaux"});
  EXPECT_EQ(label_of_event(store, 1), "« Le pont de Vauclin sera fermé au mois de mai pour de…");
  put({.id = "b", .date = "2024-04-01", .what = "Non"});
  EXPECT_EQ(stored_events(store, 1, 9, 0).at(0).label, "« Non », a annoncé Claire Moreau, la maire.");
  put({.id = "c", .title = "Fermeture du pont"});
  EXPECT_EQ(label_of_event(store, 1), "Fermeture du pont");
  store.database().run("UPDATE events SET label = 'Le pont'");
  EXPECT_EQ(label_of_event(store, 1), "Le pont");
  EXPECT_EQ(label_of_event(store, 2), "");
}

}  // namespace
}  // namespace dixit
