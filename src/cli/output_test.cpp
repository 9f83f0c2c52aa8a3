#include "cli/output.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <iterator>

#include "cli/exit_code.h"

namespace dixit {
namespace {

namespace fs = std::filesystem;

class OutputTest : public testing::Test {
 protected:
  void SetUp() override { fs::create_directories(folder); }
  void TearDown() override { fs::remove_all(folder); }
  std::string content(const char* name) const {
    std::ifstream file(folder / name);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  std::ptrdiff_t files() const { return std::distance(fs::directory_iterator(folder), {}); }
  std::string complaint(const std::string& path) const {
    try {
      Output out(path);
      out.write("x");
      out.finish();
    } catch (const Failure& failure) {
      EXPECT_EQ(failure.code(), ExitCode::no_output);
      return failure.what();
    }
    return "";
  }

  fs::path folder = fs::temp_directory_path() / ("dixit_output_" + std::to_string(getpid()));
};

TEST_F(OutputTest, AppearsWholeAtTheEnd) {
  Output out(folder / "a");
  out.write("one ");
  EXPECT_FALSE(fs::exists(folder / "a"));
  out.write("two");
  out.finish();
  EXPECT_EQ(content("a"), "one two");
  EXPECT_EQ(files(), 1);
}

TEST_F(OutputTest, KeepsTheRightsOfWhatWasThere) {
  std::ofstream(folder / "a") << "old";
  constexpr auto mine = fs::perms::owner_read | fs::perms::owner_write;
  fs::permissions(folder / "a", mine);
  Output out(folder / "a");
  out.finish();
  EXPECT_EQ(fs::status(folder / "a").permissions(), mine);
}

TEST_F(OutputTest, LeavesNothingWithoutItsEnd) {
  std::ofstream(folder / "a") << "old";
  {
    Output out(folder / "a");
    out.write("new");
  }
  EXPECT_EQ(content("a"), "old");
  EXPECT_EQ(files(), 1);
}

TEST_F(OutputTest, GoesThroughALink) {
  std::ofstream(folder / "a") << "old";
  fs::create_symlink("a", folder / "link");
  Output out(folder / "link");
  out.write("new");
  out.finish();
  EXPECT_EQ(content("a"), "new");
  EXPECT_TRUE(fs::is_symlink(folder / "link"));
}

TEST_F(OutputTest, SaysWhyItCannotBeWritten) {
  EXPECT_NE(complaint(folder).find("is a directory"), std::string::npos);
  EXPECT_NE(complaint(folder / "absent" / "a").find("create the directory"), std::string::npos);
  EXPECT_NE(complaint("/dev/full").find("free some space"), std::string::npos);
}

TEST_F(OutputTest, AdvisesNoOptionThatTheCommandLacks) {
  const int saved = dup(1), full = open("/dev/full", O_WRONLY);
  dup2(full, 1);
  close(full);
  std::string told;
  try {
    Output().write("x");
  } catch (const Failure& failure) {
    told = failure.what();
  }
  dup2(saved, 1);
  close(saved);
  EXPECT_NE(told.find("standard output: cannot be written"), std::string::npos) << told;
  EXPECT_NE(told.find("free some space or write elsewhere with > FILE"), std::string::npos) << told;
}

TEST_F(OutputTest, EndsQuietlyWhereThePipeIsClosed) {
  std::signal(SIGPIPE, SIG_IGN);
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const int saved = dup(1);
  dup2(ends[1], 1);
  close(ends[1]);
  close(ends[0]);
  try {
    Output out("");
    out.write("x");
    ADD_FAILURE();
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.code(), ExitCode::closed_pipe);
    EXPECT_STREQ(failure.what(), "");
  }
  dup2(saved, 1);
  close(saved);
}

TEST_F(OutputTest, NeverTakesThePlaceOfAnArticle) {
  const auto refused = [&](const char* text, const std::vector<std::string>& read) {
    const std::string path = (folder / "a.jsonl").string();
    std::ofstream(path) << text;
    try {
      check_is_not_read(path, read);
    } catch (const Failure& failure) {
      EXPECT_EQ(failure.code(), ExitCode::usage);
      return true;
    }
    return false;
  };
  const std::string here = folder.string();
  EXPECT_TRUE(refused("Le pont.", {here}));
  EXPECT_TRUE(refused("Le pont.", {(folder / "a.jsonl").string()}));
  EXPECT_TRUE(refused("Le pont.", {(folder / ".." / folder.filename()).string()})) << "the same folder";
  EXPECT_FALSE(refused("{\"schema\":2,\"id\":\"x\"}\n", {here})) << "read before";
  EXPECT_FALSE(refused("[\n{\"schema\":2,\"id\":\"x\"}\n]\n", {here}));
  EXPECT_FALSE(refused("", {here}));
  EXPECT_FALSE(refused("Le pont.", {here + "er"})) << "another folder";
  EXPECT_FALSE(refused("Le pont.", {"-"}));
}

}  // namespace
}  // namespace dixit
