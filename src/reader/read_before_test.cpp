#include "reader/read_before.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "document/json.h"
#include "text/error.h"

namespace dixit {
namespace {

const std::string read_line =
    R"({"schema":2,"id":"a","text":"Non, dit-elle.","model":"m-1",)"
    R"("statements":[{"id":"s1","content":[[0,3]],"cue":[[5,8]],"source":[[9,13]],"act":"say","confidence":0.5}]})";

class ReadBefore : public testing::Test {
 protected:
  void SetUp() override { path_ = testing::TempDir() + "read_before_" + std::to_string(getpid()); }
  void TearDown() override { std::filesystem::remove(path_); }
  Inputs inputs(const std::string& bytes) {
    std::ofstream(path_) << bytes;
    return Inputs({path_});
  }

  std::string path_;
};

TEST_F(ReadBefore, ComesBackWhole) {
  Inputs from = inputs(read_line + '\n');
  Document document;
  ASSERT_TRUE(from.next(document));
  EXPECT_TRUE(document.statements.empty());
  ASSERT_TRUE(take_read(from, document));
  EXPECT_EQ(document.id, "a");
  EXPECT_EQ(document.model, "m-1");
  ASSERT_EQ(document.statements.size(), 1U);
  EXPECT_EQ(document(document.statements[0].content[0]), "Non");
}

TEST_F(ReadBefore, ALanguageThatIsNoCodeIsLeftOut) {
  Inputs from = inputs(read_line.substr(0, read_line.size() - 1) + ",\"lang\":\"../french\"}");
  Document document;
  ASSERT_TRUE(from.next(document));
  ASSERT_TRUE(take_read(from, document));
  EXPECT_EQ(document.language, "");
}

TEST_F(ReadBefore, OfAnArray) {
  Inputs from = inputs("[\n" + read_line + ",\n{\"text\":\"b\"}]");
  Document document;
  ASSERT_TRUE(from.next(document));
  EXPECT_TRUE(take_read(from, document));
  ASSERT_TRUE(from.next(document));
  EXPECT_FALSE(take_read(from, document));
  EXPECT_EQ(document.text, "b");
}

TEST_F(ReadBefore, WithoutAnIdItIsCalledByItsPlace) {
  std::string line = read_line;
  line.erase(line.find("\"id\":\"a\","), 9);
  Inputs from = inputs("\n" + line);
  Document document;
  ASSERT_TRUE(from.next(document));
  ASSERT_TRUE(take_read(from, document));
  EXPECT_EQ(document.id, path_ + ":2");
}

TEST_F(ReadBefore, WhatIsNoneIsLeftAsItIs) {
  Inputs from = inputs(R"({"id":"a","text":"Non."})");
  Document document;
  ASSERT_TRUE(from.next(document));
  EXPECT_FALSE(take_read(from, document));
  EXPECT_EQ(document.text, "Non.");
}

TEST_F(ReadBefore, ABrokenRecordSaysWhere) {
  std::string line = read_line;
  line.replace(line.find("\"say\""), 5, "\"shout\"");
  Inputs from = inputs(line);
  Document document;
  ASSERT_TRUE(from.next(document));
  try {
    take_read(from, document);
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find(path_ + ":1: "), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace dixit
