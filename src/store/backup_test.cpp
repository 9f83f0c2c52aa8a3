#include "store/store.h"

#include <sys/resource.h>

#include <csignal>
#include <fstream>

#include "store/test_store.h"

namespace dixit {
namespace {

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

TEST_F(InStore, BackupWithoutRoomNamesItsTargetAndLeavesNothing) {
  { Store store(file, Store::Mode::create); }
  const std::string copy = (folder / "copy.db").string();
  std::signal(SIGXFSZ, SIG_IGN);  // a limit on files in place of a full disk
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  const rlimit little{1 << 16, before.rlim_max};
  setrlimit(RLIMIT_FSIZE, &little);
  const std::string told = message([&] { backup(file, copy); });
  setrlimit(RLIMIT_FSIZE, &before);
  EXPECT_TRUE(told.starts_with(copy + ": cannot be written (")) << told;
  EXPECT_NE(told.find("nothing was written there: make room"), std::string::npos) << told;
  const auto beside = std::ranges::count_if(fs::directory_iterator(folder), [](const fs::directory_entry& entry) {
    return entry.path().filename().string().starts_with("copy.db");
  });
  EXPECT_EQ(beside, 0);
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

}  // namespace
}  // namespace dixit
