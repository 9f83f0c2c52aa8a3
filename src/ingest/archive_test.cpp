#include "ingest/archive.h"

#include <gtest/gtest.h>

#include <vector>

#include "ingest/test_packing.h"
#include "text/error.h"

namespace dixit {
namespace {

std::string record(const std::string& type, const std::string& content_type, const std::string& block,
                   const std::string& url = "https://example.org/1") {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\n" + (url.empty() ? "" : "WARC-Target-URI: " + url + "\r\n") +
         "WARC-Date: 2024-05-01T10:00:00Z\r\nContent-Type: " + content_type +
         "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string response(const std::string& body, const std::string& status = "200 OK",
                     const std::string& type = "text/html") {
  return record("response", "application/http; msgtype=response",
                "HTTP/1.1 " + status + "\r\n" + (type.empty() ? "" : "Content-Type: " + type + "\r\n") + "\r\n" + body);
}

const std::string text = "Elle est partie hier soir, a dit le maire de Vaudreville.";
const std::string page = "<html><body><p>" + text + "</p></body></html>";

class ArchiveTest : public testing::Test {
 protected:
  std::vector<Document> read(const std::string& bytes, Limits limits = {}) {
    faults_.clear();
    Archive archive("a.warc", Lines(bytes, "a.warc", limits), limits);
    std::vector<Document> documents;
    Document document;
    while (true) {
      try {
        if (!archive.next(document)) break;
        documents.push_back(document);
        fetched_ = archive.fetched();
      } catch (const Error& error) {
        faults_.emplace_back(error.what());
      }
    }
    skipped_ = archive.skipped();
    return documents;
  }

  std::vector<std::string> faults_;
  std::string fetched_;
  std::uint64_t skipped_ = 0;
};

TEST_F(ArchiveTest, ReadsPages) {
  const auto documents = read(response(page) + record("resource", "text/html", page, "") +
                              record("conversion", "text/plain", text) + response(page, "200 OK", ""));
  ASSERT_EQ(documents.size(), 4u);
  for (const Document& document : documents) EXPECT_EQ(document.text, text);
  EXPECT_EQ(documents[0].url, "https://example.org/1");
  EXPECT_EQ(documents[0].id, "https://example.org/1");
  EXPECT_EQ(documents[1].id, "a.warc:2");
  EXPECT_EQ(skipped_, 0u);
  EXPECT_TRUE(faults_.empty());
}

TEST_F(ArchiveTest, KeepsTheDayOfFetchingApart) {
  EXPECT_EQ(read(response(page)).at(0).date, "");
  EXPECT_EQ(fetched_, "2024-05-01");
  EXPECT_EQ(read(response("<meta name=date content=2024-04-03>" + page)).at(0).date, "2024-04-03");
}

TEST_F(ArchiveTest, CountsWhatIsNoArticle) {
  const auto documents = read(
      record("warcinfo", "application/warc-fields", "software: x") + record("request", "application/http", "GET /") +
      record("revisit", "application/http", "HTTP/1.1 200 OK\r\n\r\n") + response(page, "404 Not Found") +
      response(page, "301 Moved") + response("User-agent: *", "200 OK", "text/plain") +
      response("\x89PNG", "200 OK", "image/png") + response("\x89PNG", "200 OK", "") +
      response("<html><nav><a href=a>b</a></nav></html>") + record("resource", "image/png", "\x89PNG") +
      record("response", "text/dns", "a") + record("response", "application/http", page) + response(page));
  EXPECT_EQ(documents.size(), 1u);
  EXPECT_EQ(skipped_, 12u);
  EXPECT_TRUE(faults_.empty());
}

TEST_F(ArchiveTest, TakesTheCharsetThatTheServerTells) {
  const std::string latin =
      "<html><p>Elle est partie, a dit le pr\xE9"
      "fet \xE0 l'aube.</p>";
  EXPECT_EQ(read(response(latin, "200 OK", "text/html; charset=ISO-8859-1")).at(0).text,
            "Elle est partie, a dit le préfet à l'aube.");
  const std::string polish =
      "<html><meta charset=iso-8859-1><p>Wyjecha\xB3"
      "a wczoraj, powiedzia\xB3 burmistrz.</p>";
  EXPECT_EQ(read(response(polish, "200 OK", "text/html; charset=iso-8859-2")).at(0).text,
            "Wyjechała wczoraj, powiedział burmistrz.");
}

TEST_F(ArchiveTest, GoesOnAfterBrokenPages) {
  const std::string packed = gzip(page);
  EXPECT_EQ(read(response(packed.substr(0, 40)) + response(packed)).size(), 1u);
  ASSERT_EQ(faults_.size(), 1u);
  EXPECT_EQ(faults_[0], "a.warc: record 1 at byte 0: its packed body is broken or cut");
}

TEST_F(ArchiveTest, LimitsOnePage) {
  Limits limits;
  limits.page = 1 << 20;
  const std::string large(2 << 20, ' ');
  EXPECT_EQ(read(response(page + large) + response(large, "200 OK", "video/mp4") + response(gzip(page + large)) +
                     response(page),
                 limits)
                .size(),
            1u);
  EXPECT_EQ(skipped_, 1u);
  ASSERT_EQ(faults_.size(), 2u);
  EXPECT_NE(faults_[0].find("record 1 at byte 0: a page of more than 1 MB"), std::string::npos);
  EXPECT_NE(faults_[1].find("record 3"), std::string::npos);
  EXPECT_NE(faults_[1].find("more than 1 MB unpacked"), std::string::npos);
}

TEST_F(ArchiveTest, ReadsARecordOf50Megabytes) {
  const auto documents = read(response("<!--" + std::string(50 << 20, 'x') + "-->" + page) + response(page));
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0].text, text);
}

TEST_F(ArchiveTest, GivesUpWhatIsDamagedThroughout) {
  std::string bytes;
  for (int i = 0; i < 3000; ++i) bytes += "WARC/1.0\r\nContent-Length: x\r\n\r\n";
  EXPECT_TRUE(read(bytes + response(page)).empty());
  ASSERT_EQ(faults_.size(), 1000u);
  EXPECT_NE(faults_.back().find("1000 records are damaged"), std::string::npos);
}

}  // namespace
}  // namespace dixit
