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

TEST(Record, LanguagesBecomeCodesOrGo) {
  const std::pair<const char*, const char*> cases[] = {{R"("lang":"FR_fr")", "fr"},
                                                       {R"("lang":"fra")", "fr"},
                                                       {R"("lang":"french")", ""},
                                                       {R"("lang":"und")", ""},
                                                       {R"("lang":"<script>")", ""},
                                                       {R"("lang":"","language":"en")", "en"},
                                                       {R"("lang":"?","language":"en-GB")", "en"}};
  for (const auto& [given, code] : cases)
    EXPECT_EQ(RecordReader().read(R"({"text":"",)" + std::string(given) + "}").language, code) << given;
}

TEST(Record, DatesBecomeIsoOrGo) {
  const std::pair<const char*, const char*> cases[] = {
      {R"("2024-04-03")", "2024-04-03"},
      {R"("2024-04")", "2024-04"},
      {R"("2024")", "2024"},
      {R"(" 2024 ")", "2024"},
      {R"("3 avril 2024")", "2024-04-03"},
      {R"("Wed, 03 Apr 2024 10:00:00 GMT")", "2024-04-03"},
      {R"("2024-04-03T10:00:00Z")", "2024-04-03"},
      {R"("2024-04-03 23:59:59.123456-10:00")", "2024-04-03"},
      {R"("03/04/2024")", "2024-04-03"},
      {R"("unknown")", ""},
      {R"("demain")", ""},
      {R"("2024-13-40")", ""},
      {R"("2023-02-29")", "2023-02"},
      {R"("2024-02-29")", "2024-02-29"},
      {R"("31 avril 2024")", "2024-04"},
      {R"("0000-00-00")", ""},
      {R"("20245")", ""},
      {R"("1712138400")", ""},
      {R"("")", ""},
      {R"(1712138400)", ""},
      {R"(20240403)", "2024-04-03"},
      {R"("20240403")", "2024-04-03"},
      {R"(20240431)", ""},
      {R"(2024)", "2024"},
      {R"(["2024-04-03"])", ""},
      {R"({"$date":"2024-04-03"})", ""},
  };
  for (const auto& [given, date] : cases)
    EXPECT_EQ(RecordReader().read(R"({"text":"","date":)" + std::string(given) + "}").date, date) << given;
}

TEST(Record, TellsOfDatesThatItDoesNotUnderstand) {
  RecordReader reader;
  const std::pair<const char*, const char*> cases[] = {{R"("hier")", R"(found the date "hier", expected)"},
                                                       {"1712138400", "found the date 1712138400, expected"},
                                                       {R"(["2024-04-03"])", R"(date ["2024-04-03"], )"},
                                                       {R"("a\nb")", R"("a\nb")"}};
  for (const auto& [given, notice] : cases) {
    reader.read(R"({"text":"a","date":)" + std::string(given) + "}");
    EXPECT_NE(reader.notice().find(notice), std::string::npos) << reader.notice();
    EXPECT_LT(reader.notice().size(), 200u);
  }
  for (const char* fields :
       {R"("date":null)", R"("date":"")", R"("date":" ")", R"("date":"2024")", R"("date":20240403)", R"("id":"a")"}) {
    reader.read(R"({"text":"a",)" + std::string(fields) + "}");
    EXPECT_EQ(reader.notice(), "") << fields;
  }
  EXPECT_NE(reader.read_all(R"([{"text":"a","date":"hier"}])")[0].notice, "");
}

TEST(Record, ReplacesWhatIsNoCharacter) {
  const Document d = RecordReader().read("{\"text\":\"caf\xFF \\ud83d. \\ude00 \\ud83d\\ude00 \\\\ud83d\"}");
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
  const auto items = RecordReader().read_all("[{\"text\":\"a\"},\n {\"text\":\"b\"}]");
  ASSERT_EQ(items.size(), 2u);
  EXPECT_EQ(items[1].document.text, "b");
  EXPECT_EQ(items[0].fault + items[1].fault, "");
  EXPECT_EQ(RecordReader().read_all("{\n\"text\":\"a\"}").size(), 1u);
  EXPECT_TRUE(RecordReader().read_all("[]").empty());
}

TEST(Record, ReadsObjectsOneAfterTheOther) {
  const auto items = RecordReader().read_all("{\n  \"text\": \"a\"\n}\n{\n  \"text\": 3\n}\n{\n  \"text\": \"c\"\n}\n");
  ASSERT_EQ(items.size(), 3u);
  EXPECT_EQ(items[0].document.text + items[2].document.text, "ac");
  EXPECT_NE(items[1].fault.find("not a string"), std::string::npos);
  EXPECT_THROW(RecordReader().read_all("{\n\"text\": \"a\"\n}\n{\n\"text\": \"b\"\n"), Error);
  EXPECT_THROW(RecordReader().read_all("{\n\"text\": \"a\"\n} and more"), Error);
}

TEST(Record, TellsWhatIsWrongWithEachItem) {
  const auto items =
      RecordReader().read_all("[7, {\"text\":\"caf\xC3\"}, {\"text\":3}, {}, [{\"text\":\"b\"}], {\"text\":\"c\"}]");
  ASSERT_EQ(items.size(), 6u);
  EXPECT_NE(items[0].fault.find("no object"), std::string::npos);
  EXPECT_EQ(items[1].document.text, "caf\uFFFD");
  EXPECT_EQ(items[1].document.replaced, 1u);
  EXPECT_NE(items[2].fault.find("not a string"), std::string::npos);
  EXPECT_NE(items[3].fault.find("no \"text\""), std::string::npos);
  EXPECT_NE(items[4].fault.find("no object"), std::string::npos);
  EXPECT_EQ(items[5].document.text, "c");
  EXPECT_THROW(RecordReader().read_all("[{\"text\":\"a\"}, {\"text\":]"), Error);
  EXPECT_THROW(RecordReader().read_all("{\n\"title\":\"a\"}"), Error);
}

TEST(Record, TellsOfDocumentsThatWereRead) {
  const std::string read = R"({"schema":2,"text":"a","model":"m","statements":[]})";
  RecordReader reader;
  reader.read(read);
  EXPECT_TRUE(reader.was_read());
  for (const char* other : {R"({"text":"a"})", R"({"schema":2,"text":"a","model":null,"statements":[]})",
                            R"({"schema":1,"text":"a","model":"m","statements":[]})",
                            R"({"schema":2,"text":"a","model":"m","statements":7})"}) {
    reader.read(other);
    EXPECT_FALSE(reader.was_read()) << other;
  }
  const auto items = reader.read_all("[" + read + R"(, {"text":"b"}])");
  EXPECT_EQ(items[0].json, read);
  EXPECT_EQ(items[1].json, "");
}

}  // namespace
}  // namespace dixit
