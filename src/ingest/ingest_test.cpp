#include "ingest/ingest.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "ingest/test_packing.h"
#include "text/error.h"

namespace dixit {
namespace {

namespace fs = std::filesystem;

class Ingest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = (fs::temp_directory_path() / "dixit_ingest_XXXXXX").string();
    ASSERT_NE(mkdtemp(folder_.data()), nullptr);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& bytes) const {
    fs::create_directories(fs::path(folder_ + "/" + name).parent_path());
    std::ofstream(folder_ + "/" + name, std::ios::binary) << bytes;
    return folder_ + "/" + name;
  }

  // The texts, each with the end of its id; what went wrong goes to `messages_`.
  std::vector<std::string> read(const std::vector<std::string>& paths, Limits limits = {}, Blank blank = Blank::given) {
    Inputs inputs(paths, limits, blank);
    std::vector<std::string> out;
    Document document;
    while (inputs.next(document)) {
      EXPECT_FALSE(inputs.origin().file.empty());
      out.push_back(document.text);
      ids_.push_back(document.id);
    }
    for (const Problem& problem : inputs.problems()) messages_.push_back(problem.message);
    EXPECT_TRUE(inputs.bytes_total() == 0 || inputs.bytes_read() <= inputs.bytes_total());
    return out;
  }

  bool said(const std::string& part) const {
    for (const std::string& message : messages_)
      if (message.find(part) != std::string::npos) return true;
    return false;
  }

  std::string folder_;
  std::vector<std::string> ids_, messages_;
};

using Texts = std::vector<std::string>;

std::string utf16(const std::string& ascii) {
  std::string wide = "\xFF\xFE";
  for (const char c : ascii) wide += {c, '\0'};
  return wide;
}

std::string docx(const std::string& text) {
  return zipped({{"word/document.xml", "<w:document><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:document>"}});
}

TEST_F(Ingest, TellsKindsApart) {
  const Texts texts =
      read({write("a.txt", "Elle part."), write("b", "{\"id\":\"x\",\"text\":\"Un.\"}\n\n{\"text\":\"Deux.\"}"),
            write("c.json", "[\n{\"text\":\"Trois.\"}\n]"), write("e", "")});
  EXPECT_EQ(texts, (Texts{"Elle part.", "Un.", "Deux.", "Trois.", ""}));
  EXPECT_EQ(ids_, (Texts{folder_ + "/a.txt", "x", folder_ + "/b:3", folder_ + "/c.json", folder_ + "/e"}));
  EXPECT_TRUE(messages_.empty());
}

TEST_F(Ingest, ReadsPackedFiles) {
  const std::string lines = "{\"text\":\"Un.\"}\n{\"text\":\"Deux.\"}\n";
  EXPECT_EQ(read({write("a.jsonl.gz", gzip(lines)), write("b", zstd(lines))}), (Texts{"Un.", "Deux.", "Un.", "Deux."}));
  EXPECT_EQ(read({write("c.gz", gzip("Elle ") + gzip("") + gzip("part."))}), Texts{"Elle part."});
  EXPECT_EQ(read({write("d.gz", gzip("Elle part.") + std::string(512, '\0'))}), Texts{"Elle part."});
  EXPECT_EQ(read({write("e.zst", zstd("Elle ") + zstd("part."))}), Texts{"Elle part."});
  const std::string long_text(3'000'000, 'x');
  EXPECT_EQ(read({write("f.gz", gzip(long_text)), write("g.zst", zstd(long_text))}), (Texts{long_text, long_text}));
  EXPECT_TRUE(messages_.empty());
}

TEST_F(Ingest, GoesOnAfterBrokenLines) {
  std::string lines;
  for (int i = 1; i <= 10; ++i)
    lines += i == 7 ? "{\"text\": \"broken\n" : "{\"text\":\"" + std::to_string(i) + "\"}\n";
  EXPECT_EQ(read({write("a.jsonl", lines)}), (Texts{"1", "2", "3", "4", "5", "6", "8", "9", "10"}));
  ASSERT_EQ(messages_.size(), 1u);
  EXPECT_TRUE(said("/a.jsonl:7: broken JSON"));
}

TEST_F(Ingest, GoesOnAfterBrokenItemsOfAnArray) {
  EXPECT_EQ(read({write("a.json", "[\n{\"text\":\"Un.\"},\n{\"title\":\"T\"},\n3,\n{\"text\":\"Quatre.\"}\n]"),
                  write("b.json", "[\n{\"text\":\"Cinq.\"},\n{\"text\":\n]"), write("c.json", "[\n{\"id\":1}\n]"),
                  write("d.txt", "Elle part.")}),
            (Texts{"Un.", "Quatre.", "Elle part."}));
  EXPECT_EQ(ids_, (Texts{folder_ + "/a.json:1", folder_ + "/a.json:4", folder_ + "/d.txt"}));
  ASSERT_EQ(messages_.size(), 4u);
  EXPECT_TRUE(said("/a.json: item 2 of the array: the object has no \"text\""));
  EXPECT_TRUE(said("/a.json: item 3 of the array: found JSON that is no object"));
  EXPECT_TRUE(said("/b.json: broken JSON"));
  EXPECT_TRUE(said("/c.json: item 1 of the array: the object has no \"text\""));
}

TEST_F(Ingest, LeavesOutWhatHasNoTextWhereItIsToBeTold) {
  const std::vector<std::string> files = {
      write("a", ""),
      write("b.txt", " \n\u00A0\n"),
      write("c.html", "<html><body><img src=x></body></html>"),
      write("d.jsonl", "{\"id\":\"x\",\"text\":\"\"}\n{\"text\":\"Deux.\"}\n"),
      write("e.json", "[\n{\"text\":\"Trois.\"},\n{\"text\":\"\"},\n{\"id\":\"y\",\"text\":\"\"}\n]"),
      write("f", "Elle part.")};
  EXPECT_EQ(read(files).size(), 9U) << "any bytes are a document";
  EXPECT_TRUE(messages_.empty());
  EXPECT_EQ(read(files, {}, Blank::told), (Texts{"Deux.", "Trois.", "Elle part."}));
  ASSERT_EQ(messages_.size(), 6u);
  const std::string what = ": found no text, expected that of an article";
  for (const char* place : {"/a", "/b.txt", "/c.html", "/d.jsonl:1", "/e.json:2", "/e.json: `y`"})
    EXPECT_TRUE(said(place + what)) << place;
}

TEST_F(Ingest, TellsOfDatesThatItDoesNotUnderstand) {
  const std::string lines = write("a.jsonl",
                                  "{\"text\":\"Un.\",\"date\":\"hier\"}\n{\"text\":\"Deux.\",\"date\":20240403}\n"
                                  "{\"text\":\"Cinq.\",\"date\":\" Unknown\"}\n");
  const std::string array = write("b.json", "[\n{\"text\":\"Trois.\"},\n{\"text\":\"Quatre.\",\"date\":\"hier\"}\n]");
  Inputs inputs({lines, array});
  Document document;
  std::string texts;
  while (inputs.next(document)) texts += document.text;
  EXPECT_EQ(texts, "Un.Deux.Cinq.Trois.Quatre.");
  ASSERT_EQ(inputs.problems().size(), 2u);
  EXPECT_TRUE(inputs.problems()[0].message.starts_with(lines + ":1: found the date \"hier\""));
  EXPECT_TRUE(inputs.problems()[1].message.starts_with(array + ":2: found the date \"hier\""));
  EXPECT_TRUE(inputs.problems()[0].is_notice && inputs.problems()[1].is_notice);
}

TEST_F(Ingest, WhatWasReadBeforeMayHaveNoText) {
  EXPECT_EQ(read({write("a.jsonl", R"({"schema":2,"id":"a","text":"","model":"m","statements":[]})")}, {}, Blank::told),
            Texts{""});
  EXPECT_TRUE(messages_.empty());
}

TEST_F(Ingest, GoesOnAfterBrokenFiles) {
  const std::string packed =
      gzip("{\"text\":\"Un.\"}\n{\"text\":\"" + std::string(2000, 'a') + std::string(2000, 'b') + "\"}\n");
  const Texts texts =
      read({folder_ + "/none", write("a.gz", gzip("Elle part.").substr(0, 15)),
            write("b.jsonl.gz", packed.substr(0, packed.size() - 12)), write("c.zst", zstd("Elle part.").substr(0, 12)),
            write("d.gz", "\x1F\x8B\x08garbage that is no deflate stream"),
            write("e", std::string("\x89PNG\0\0\0\r\n\x1A\n\0\0", 13)), write("f", "Elle part.")});
  EXPECT_EQ(texts, (Texts{"Un.", "Elle part."}));
  EXPECT_EQ(messages_.size(), 6u);
  EXPECT_TRUE(said("/none: cannot be opened (No such file"));
  EXPECT_TRUE(said("/a.gz: the packed data end in the middle"));
  EXPECT_TRUE(said("/b.jsonl.gz: the packed data end in the middle"));
  EXPECT_TRUE(said("/c.zst: the packed data end in the middle"));
  EXPECT_TRUE(said("/d.gz: the gzip data are broken"));
  EXPECT_TRUE(said("/e: looks like a binary file (a picture)"));
}

TEST_F(Ingest, ReadsFoldersInOrder) {
  for (const char* name : {"n/b.txt", "n/a/z.txt", "n/a/y.txt", "n/c/d/e.txt", "n/.hidden", "n/.git/x"})
    write(name, name);
  fs::create_symlink(folder_ + "/n", folder_ + "/n/c/loop");
  EXPECT_EQ(read({folder_ + "/n"}), (Texts{"n/a/y.txt", "n/a/z.txt", "n/b.txt", "n/c/d/e.txt"}));
  EXPECT_TRUE(messages_.empty());
}

TEST_F(Ingest, TellsOfFoldersWithoutAFile) {
  fs::create_directories(folder_ + "/empty/below");
  write("empty/.hidden", "Elle part.");
  Inputs inputs({folder_ + "/empty"});
  Document document;
  EXPECT_FALSE(inputs.next(document));
  ASSERT_EQ(inputs.problems().size(), 1u);
  EXPECT_TRUE(inputs.problems()[0].message.starts_with(folder_ + "/empty: found no file in the folder"));
  EXPECT_TRUE(inputs.problems()[0].is_notice);
}

TEST_F(Ingest, SaysWhatItMayNotRead) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  write("n/a.txt", "a");
  const std::string file = write("b.txt", "b");
  fs::permissions(folder_ + "/n", fs::perms::none);
  fs::permissions(file, fs::perms::none);
  EXPECT_EQ(read({folder_ + "/n", file}), Texts{});
  fs::permissions(folder_ + "/n", fs::perms::owner_all);
  EXPECT_TRUE(said("/n: the folder cannot be read"));
  EXPECT_TRUE(said("/b.txt: cannot be opened"));
}

TEST_F(Ingest, StopsZipBombs) {
  const std::string zeros(20 << 20, ' ');
  Limits limits;
  limits.ratio_from = 4 << 20;
  limits.ratio = 100;
  const Texts texts = read({write("a.gz", gzip(zeros)), write("b.zst", zstd(zeros)), write("c", "Elle part.")}, limits);
  EXPECT_EQ(texts, Texts{"Elle part."});
  EXPECT_TRUE(said("/a.gz: unpacks to more than 100 times"));
  EXPECT_TRUE(said("/b.zst: unpacks to more than 100 times"));
}

TEST_F(Ingest, LimitsOneDocument) {
  Limits limits;
  limits.document = 1 << 20;
  const std::string long_line = "{\"text\":\"" + std::string(3 << 20, 'x') + "\"}\n";
  EXPECT_EQ(read({write("a.jsonl", "{\"text\":\"Un.\"}\n" + long_line + "{\"text\":\"Deux.\"}"),
                  write("b.txt", long_line.substr(9))},
                 limits),
            (Texts{"Un.", "Deux."}));
  EXPECT_TRUE(said("/a.jsonl:2: a line of more than 1 MB"));
  EXPECT_TRUE(said("/b.txt: holds more than 1 MB"));
}

TEST_F(Ingest, TakesLongLinesAndManyShortOnes) {
  const std::string text(50 << 20, 'x');
  const Texts texts = read({write("a.jsonl", "{\"text\":\"" + text + "\"}\n{\"text\":\"Deux.\"}\n")});
  ASSERT_EQ(texts.size(), 2u);
  EXPECT_EQ(texts[0].size(), text.size());
  std::string lines;
  for (int i = 0; i < 200'000; ++i) lines += "{\"text\":\"a\"}\n";
  EXPECT_EQ(read({write("b.jsonl", lines)}).size(), 200'000u);
}

TEST_F(Ingest, ReadsOneDocumentFromMemory) {
  EXPECT_EQ(ingest("date 2024-04 Elle part.", "x").date, "2024-04");
  EXPECT_EQ(ingest("{\"text\":\"Elle part.\"}", "x").id, "x");
  EXPECT_EQ(ingest("<html><p>Elle est partie hier soir.</p>", "x").text, "Elle est partie hier soir.");
  EXPECT_THROW(ingest("%PDF-1.4", "x"), Error);
  EXPECT_THROW(ingest("WARC/1.0\r\n", "x"), Error);
  for (const char* broken : {"{\"a\":1}", "{\"text\":1}", "{\"text\""}) {
    try {
      ingest(broken, "https://e.example/j.json");
      ADD_FAILURE() << broken;
    } catch (const Error& error) {
      EXPECT_TRUE(std::string(error.what()).starts_with("https://e.example/j.json: ")) << error.what();
    }
  }
  EXPECT_EQ(ingest(docx("Elle part."), "x").text, "Elle part.");
}

std::string page_record(const std::string& url, const std::string& text) {
  const std::string http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>" + text + "</p>";
  return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url +
         "\r\nWARC-Date: 2024-05-01T10:00:00Z\r\nContent-Type: application/http\r\nContent-Length: " +
         std::to_string(http.size()) + "\r\n\r\n" + http + "\r\n\r\n";
}

TEST_F(Ingest, ReadsArchivesAndOfficeDocuments) {
  const std::string un = "Elle est partie hier soir.", deux = "Elle reviendra demain matin.";
  const std::string archive = write("a", gzip(page_record("u", un)) + gzip(page_record("v", deux)));
  EXPECT_EQ(read({archive, write("b", docx("Trois.")), write("c.gz", gzip(docx("Quatre."))), write("d", "Cinq.")}),
            (Texts{un, deux, "Trois.", "Quatre.", "Cinq."}));
  EXPECT_EQ(ids_, (Texts{"u", "v", folder_ + "/b", folder_ + "/c.gz", folder_ + "/d"}));
  EXPECT_TRUE(messages_.empty());
  Inputs inputs({archive, folder_ + "/d"});
  Document document;
  while (inputs.next(document)) {
    const bool of_archive = inputs.origin().file == archive;
    EXPECT_EQ(inputs.origin().fetched, of_archive ? "2024-05-01" : "");
    EXPECT_EQ(inputs.origin().record, document.id == "u" ? 1u : document.id == "v" ? 2u : 0u);
  }
}

TEST_F(Ingest, GoesOnAfterBrokenArchivesAndDocuments) {
  const std::string un = page_record("u", "Elle est partie hier soir.");
  EXPECT_EQ(read({write("a.warc", un + un.substr(0, 100)), write("b.warc.gz", gzip(un) + gzip(un).substr(0, 99)),
                  write("c.docx", docx("Trois.").substr(0, 60)), write("d.pdf", "%PDF-1.7 no more"),
                  write("e.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0')), write("f", "Cinq.")}),
            (Texts{"Elle est partie hier soir.", "Elle est partie hier soir.", "Cinq."}));
  ASSERT_EQ(messages_.size(), 5u);
  EXPECT_TRUE(said("/a.warc: record 2 at byte " + std::to_string(un.size()) + ": is cut"));
  EXPECT_TRUE(said("/b.warc.gz: the packed data end in the middle"));
  EXPECT_TRUE(said("/c.docx: the zip archive is broken or cut"));
  EXPECT_TRUE(said("/d.pdf: "));
  EXPECT_TRUE(said("/e.doc: looks like a binary file (an office document of the old kind"));
}

TEST_F(Ingest, ReadsLinesOfUtf16) {
  const std::string lines = "{\"text\":\"Un.\"}\n{\"text\":}\n{\"text\":\"Deux.\"}\r\n";
  EXPECT_EQ(read({write("a.jsonl", utf16(lines)), write("b.jsonl", lines)}), (Texts{"Un.", "Deux.", "Un.", "Deux."}));
  EXPECT_TRUE(said("a.jsonl:2: broken JSON"));
  EXPECT_EQ(messages_.size(), 2u);
}

TEST_F(Ingest, GoesOnBehindBrokenGzip) {
  const std::string line = "{\"text\":\"Un.\"}\n";
  std::string broken = gzip(line);
  broken[broken.size() - 6] ^= 0x55;
  EXPECT_EQ(read({write("a.jsonl.gz", gzip(line) + broken + gzip(line))}).size(), 2u);
  EXPECT_TRUE(said("the gzip data are broken"));
}

TEST_F(Ingest, TellsThatAFeedIsNoArticle) {
  const std::string feed =
      "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Le Courrier</title></channel></rss>";
  EXPECT_EQ(read({write("feed.xml", feed), write("a.txt", "On parle de <rss> ici.")}).size(), 2u);
  ASSERT_EQ(messages_.size(), 1u);
  EXPECT_TRUE(said("feed.xml: is a feed, expected an article"));
  EXPECT_TRUE(said("dixit watch STORE"));
}

TEST_F(Ingest, TellsOfBrokenCharactersInLinesOfUtf16) {
  const std::string wide = utf16("{\"text\":\"Un ?.\"}\n");
  std::string broken = wide;
  const std::size_t at = broken.find('?');
  broken[at] = '\0';
  broken[at + 1] = '\xDC';  // the second half of a pair, without the first
  EXPECT_EQ(read({write("a.jsonl", wide)}).size(), 1u);
  EXPECT_TRUE(messages_.empty());
  EXPECT_EQ(read({write("b.jsonl", broken)}).size(), 1u);
  EXPECT_TRUE(said("b.jsonl: found broken characters of UTF-16 (1)"));
}

// `dixit read folder --output folder/read.jsonl`, a second time.
TEST_F(Ingest, LeavesOutOfAFolderWhatIsWritten) {
  write("articles/a.txt", "Un.");
  const std::string written = write("articles/read.jsonl", "{\"text\":\"Deux.\"}\n");
  Inputs inputs({folder_ + "/articles"}, {}, Blank::given, written);
  EXPECT_EQ(inputs.files(), 1u);
  EXPECT_TRUE(inputs.problems().empty());
  EXPECT_EQ(Inputs({folder_ + "/articles", written}, {}, Blank::given, written).files(), 2u);
}

}  // namespace
}  // namespace dixit
