#include "reader/model_path.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "text/error.h"

namespace dixit {
namespace {

namespace fs = std::filesystem;

class ModelPath : public testing::Test {
 protected:
  void SetUp() override {
    unsetenv("DIXIT_MODEL");
    fs::create_directories(folder / "a");
    fs::create_directories(folder / "b");
    for (const char* name : {"a/dixit-meaning-1.dixit", "b/news-1.dixit", "b/news-2.dixit", "b/zebra.txt"})
      std::ofstream(folder / name) << "x";
  }
  void TearDown() override {
    unsetenv("DIXIT_MODEL");
    fs::remove_all(folder);
  }
  std::string complaint(const std::string& name) {
    try {
      find_model(name, folders);
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  }

  fs::path folder = fs::temp_directory_path() / ("dixit_model_path_" + std::to_string(getpid()));
  std::vector<fs::path> folders = {folder / "absent", folder / "a", folder / "b"};
};

TEST_F(ModelPath, TenIsNewerThanNine) {
  std::ofstream(folder / "b/news-10.dixit") << "x";
  EXPECT_EQ(find_model("", folders), folder / "b/news-10.dixit");
}

TEST_F(ModelPath, IsTheLastByNameWhereNoneIsNamed) { EXPECT_EQ(find_model("", folders), folder / "b/news-2.dixit"); }

TEST_F(ModelPath, IsFoundByName) {
  EXPECT_EQ(find_model("news-1", folders), folder / "b/news-1.dixit");
  EXPECT_EQ(find_model("dixit-meaning-1", folders), folder / "a/dixit-meaning-1.dixit");  // which reads nothing
}

TEST_F(ModelPath, IsTheFileThatIsNamed) {
  const std::string file = folder / "b/zebra.txt";
  EXPECT_EQ(find_model(file, folders), file);
}

TEST_F(ModelPath, ComesFromTheEnvironmentUnlessNamed) {
  setenv("DIXIT_MODEL", "news-1", 1);
  EXPECT_EQ(find_model("", folders), folder / "b/news-1.dixit");
  EXPECT_EQ(find_model("news-2", folders), folder / "b/news-2.dixit");
}

TEST_F(ModelPath, SaysWhereItLooked) {
  EXPECT_NE(complaint("news-3").find((folder / "b").string()), std::string::npos);
  EXPECT_NE(complaint("news-3").find("news-3.dixit"), std::string::npos);
  EXPECT_NE(complaint("./gone.dixit").find("./gone.dixit: no such model file"), std::string::npos);
  folders.pop_back();
  EXPECT_NE(complaint("").find((folder / "a").string()), std::string::npos);
  EXPECT_NE(complaint("").find("--model"), std::string::npos);
}

TEST_F(ModelPath, IsLookedForBesideTheProgram) { EXPECT_FALSE(model_folders().empty()); }

}  // namespace
}  // namespace dixit
