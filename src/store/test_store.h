// A folder for the store of a test, and small questions to it.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "store/store.h"
#include "store/test_article.h"
#include "store/writer.h"
#include "text/error.h"

namespace dixit {

namespace fs = std::filesystem;

class InStore : public testing::Test {
 protected:
  InStore() {
    fs::remove_all(folder);
    fs::create_directories(folder);
  }
  ~InStore() override { fs::remove_all(folder); }

  Added add(Store& store, const Article& article) {
    Writer writer(store.database());
    writer.begin();
    const Added added = writer.add(article);
    writer.commit();
    return added;
  }
  Added add(Store& store, const TestArticle& article) { return add(store, test_article(article)); }
  std::int64_t number(Store& store, const char* query) { return store.database().number(query); }
  std::string message(const std::function<void()>& run) {
    try {
      run();
    } catch (const Error& error) {
      return error.what();
    }
    return "nothing";
  }
  // Rows of the word table that hold the words.
  std::string found(Store& store, const std::string& words) {
    Sql select =
        store.database().sql("SELECT rowid FROM statement_words WHERE statement_words MATCH ?1 ORDER BY rowid");
    std::string ids;
    for (select.bind(1, words); select.step();) ids += std::to_string(select.integer(0)) + ' ';
    return ids;
  }
  void check_whole(Store& store) {
    Sql check = store.database().sql("PRAGMA integrity_check");
    ASSERT_TRUE(check.step());
    EXPECT_EQ(check.text(0), "ok");
  }

  fs::path folder = fs::temp_directory_path() / ("dixit-store-test-" + std::to_string(::getpid()));
  std::string file = (folder / "news.db").string();
};

}  // namespace dixit
