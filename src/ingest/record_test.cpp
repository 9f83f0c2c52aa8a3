#include "ingest/record.h"

#include <gtest/gtest.h>

#include "text/error.h"

namespace dixit {
namespace {

std::string failure(std::string_view json) {
  try {
    RecordReader().read(json);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

TEST(Record, ReadsItsFields) {
  const Document d = RecordReader().read(
      R"({"id":"a1","lang":"fr-FR","date":"2024-04-03T08:00Z","title":"T","url":"u","outlet":"o","author":"n","x":{"y":[1]},"text":"É\n\"b\""})");
  EXPECT_EQ(d.id, "a1");
  EXPECT_EQ(d.language, "fr");
  EXPECT_EQ(d.date, "2024-04-03");
  EXPECT_EQ(d.title + d.url + d.outlet + d.author, "Tuon");
  EXPECT_EQ(d.text, "É\n\"b\"");
  EXPECT_EQ(d.replaced, 0u);
}

TEST(Record, ForgivesOtherTypes) {
  const Document d = RecordReader().read(
      R"({"id":7,"author":["A. Noir","B. Blanc"],"date":null,"title":3,"source":"o","language":"EN","text":""})");
  EXPECT_EQ(d.id, "7");
  EXPECT_EQ(d.author, "A. Noir, B. Blanc");
  EXPECT_EQ(d.date + d.title + d.text, "");
  EXPECT_EQ(d.outlet, "o");
  EXPECT_EQ(d.language, "en");
}

TEST(Record, ReplacesWhatIsNoCharacter) {
  const Document d = RecordReader().read("{\"text\":\"caf\xE9 \\ud83d. \\ude00 \\ud83d\\ude00 \\\\ud83d\"}");
  EXPECT_EQ(d.text, "caf\uFFFD \uFFFD. \uFFFD \U0001F600 \\ud83d");
  EXPECT_EQ(d.replaced, 3u);
  EXPECT_EQ(RecordReader().read("\xEF\xBB\xBF{\"text\":\"a\\u0000b\"}").text, std::string("a\0b", 3));
}

TEST(Record, SaysWhatIsWrong) {
  EXPECT_NE(failure("{\"text\": \"a\"").find("broken JSON"), std::string::npos);
  EXPECT_NE(failure("").find("broken JSON"), std::string::npos);
  EXPECT_NE(failure("[1]").find("no object"), std::string::npos);
  EXPECT_NE(failure("\"a\"").find("no object"), std::string::npos);
  EXPECT_NE(failure("{\"title\": \"a\"}").find("no \"text\""), std::string::npos);
  EXPECT_NE(failure("{\"text\": 3}").find("not a string"), std::string::npos);
  EXPECT_NE(failure(std::string(100'000, '[')).find("broken JSON"), std::string::npos);
}

TEST(Record, ReadsArrays) {
  const auto documents = RecordReader().read_all("[{\"text\":\"a\"},\n {\"text\":\"b\"}]");
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[1].text, "b");
  EXPECT_EQ(RecordReader().read_all("{\n\"text\":\"a\"}").size(), 1u);
  EXPECT_TRUE(RecordReader().read_all("[]").empty());
}

}  // namespace
}  // namespace dixit
