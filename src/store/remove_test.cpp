#include "store/store.h"

#include <sqlite3.h>

#include <fstream>

#include "store/columns.h"
#include "store/test_store.h"

namespace dixit {
namespace {

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

}  // namespace
}  // namespace dixit
