#include "ingest/plain.h"

#include <gtest/gtest.h>

#include "ingest/format.h"

namespace dixit {
namespace {

void expect_plain(std::string_view bytes, std::string_view date, std::string_view text) {
  const Document document = read_plain(bytes);
  EXPECT_EQ(document.date, date) << bytes;
  EXPECT_EQ(document.text, text) << bytes;
}

TEST(Plain, CutsTheDatePrefix) {
  expect_plain(" date 2024-04 Mercredi, les ministres ont parlé.\n", "2024-04", "Mercredi, les ministres ont parlé.\n");
  expect_plain("date 2024-04-03 Le maire parle.", "2024-04-03", "Le maire parle.");
  expect_plain("DATE: 2024-04-03\n\nLe maire parle.", "2024-04-03", "Le maire parle.");
  expect_plain("Date : 3 avril 2024\nLe maire parle.", "2024-04-03", "Le maire parle.");
  expect_plain("date: mercredi 3 avril 2024\r\nLe maire parle.", "2024-04-03", "Le maire parle.");
  expect_plain("Date: 2024-04-03T10:00:00+02:00\nx", "2024-04-03", "x");
  expect_plain("date\u00A0: April 3, 2024\nx", "2024-04-03", "x");
}

TEST(Plain, CutsADateLineBelowTheTitle) {
  const Document document = read_plain("La maire de Valbrune démissionne\n\nDate : 3 avril 2024\n\nElle part.\n");
  EXPECT_EQ(document.date, "2024-04-03");
  EXPECT_EQ(document.title, "La maire de Valbrune démissionne");
  EXPECT_EQ(document.text, "La maire de Valbrune démissionne\n\nElle part.\n");
}

TEST(Plain, CutsALineThatTellsWhoseTextItIs) {
  const Document document = read_plain(
      "Entretien téléphonique\n\nDate : 3 avril 2024\nSource : ministère castanais de la Défense\n\nElle a parlé.\n");
  EXPECT_EQ(document.outlet, "ministère castanais de la Défense");
  EXPECT_EQ(document.date, "2024-04-03");
  EXPECT_EQ(document.text, "Entretien téléphonique\n\nElle a parlé.\n");
  EXPECT_EQ(read_plain("date 2024-04-03\nOutlet: The Northport Herald\nShe spoke.").outlet, "The Northport Herald");
  for (const std::string& text : {std::string("Source : \nElle parle."), std::string("Source de tension, dit-il."),
                                  "Source : " + std::string(200, 'a')}) {
    EXPECT_EQ(read_plain(text).outlet, "") << text;
    EXPECT_EQ(read_plain(text).text, text);
  }
}

TEST(Plain, LeavesWhatIsNoMetadata) {
  for (const char* text : {"", "\n", "date", "date ", "Date limite dépassée, dit-il.", "Dates : 2024-04-03",
                           "date 2024 fut une bonne année.", "Le 3 avril 2024, elle part.", "date 2024-04x",
                           "  Elle part.  \n\n", "a\0b", "date:"})
    expect_plain(text, "", text);
}

TEST(Plain, TitleIsAShortFirstLineOfItsOwn) {
  EXPECT_EQ(read_plain("Un titre\n\nLe texte.").title, "Un titre");
  EXPECT_EQ(read_plain("Faut-il partir ?\n\nLe texte.").title, "Faut-il partir ?");
  EXPECT_EQ(read_plain("Un titre\r\n\r\nLe texte.").title, "Un titre");
  EXPECT_EQ(read_plain("Une phrase.\n\nLe texte.").title, "");
  EXPECT_EQ(read_plain("Un titre\nLe texte.").title, "");
  EXPECT_EQ(read_plain("Un titre\n\n").title, "");
  EXPECT_EQ(read_plain("Un titre").title, "");
  EXPECT_EQ(read_plain(std::string(200, 'a') + "\n\nLe texte.").title, "");
}

TEST(Plain, KeepsBytesAndCountsWhatItReplaces) {
  const std::string nul("a\0b é", 6);
  EXPECT_EQ(read_plain(nul).text, nul);
  const Document document = read_plain("café cr\xE8me \xFF");
  EXPECT_EQ(document.text, "café cr\uFFFDme \uFFFD");
  EXPECT_EQ(document.replaced, 2u);
  EXPECT_EQ(read_plain("caf\xE9 cr\xE8me").text, "café crème");
  EXPECT_EQ(read_plain("\xEF\xBB\xBFété").text, "été");
  EXPECT_EQ(read_plain(std::string_view("\xFF\xFE\xE9\0t\0\xE9\0", 8)).text, "été");
  EXPECT_EQ(read_plain(std::string_view("\xFE\xFF\0\xE9\0t", 6)).text, "ét");
}

TEST(InputFormat, IsToldFromTheContent) {
  EXPECT_EQ(format_of("", "x"), InputFormat::text);
  EXPECT_EQ(format_of("Bonjour.", "x.html"), InputFormat::text);
  EXPECT_EQ(format_of("\n<!DOCTYPE HTML><p>", "x.txt"), InputFormat::page);
  EXPECT_EQ(format_of("<?xml version='1.0'?><html>", "-"), InputFormat::page);
  EXPECT_EQ(format_of("<div><p>a</p><p>b</p><p>c</p></div>", "-"), InputFormat::page);
  EXPECT_EQ(format_of("<p>a</p>", "x.html.gz"), InputFormat::page);
  EXPECT_EQ(format_of("<3 dit-il.", "-"), InputFormat::text);
  EXPECT_EQ(format_of("{\"id\": 1, \"text\": \"a\"}\n{\"text\": \"b\"}\n", "-"), InputFormat::json_lines);
  EXPECT_EQ(format_of("{\"title\": 1}", "x.jsonl.zst"), InputFormat::json_lines);
  EXPECT_EQ(format_of("{broken", "x.jsonl"), InputFormat::json_lines);
  EXPECT_EQ(format_of("{\n \"text\": \"a\"\n}", "x.json"), InputFormat::json);
  EXPECT_EQ(format_of("[{\"text\": \"a\"}]", "-"), InputFormat::json);
  EXPECT_EQ(format_of("{ Il dit cela entre accolades. }", "x"), InputFormat::text);
  EXPECT_EQ(format_of("[Paris] Il parle.", "x"), InputFormat::text);
}

TEST(InputFormat, DocumentsAndArchives) {
  EXPECT_EQ(format_of("%PDF-1.7 text text", "x"), InputFormat::pdf);
  EXPECT_EQ(format_of("%PDF est un mot", "x"), InputFormat::text);
  EXPECT_EQ(format_of(std::string_view("PK\x03\x04 a", 6), "x.docx"), InputFormat::office);
  EXPECT_EQ(format_of("WARC/1.0\r\nWARC-Type: response\r\n", "x.txt"), InputFormat::warc);
  EXPECT_EQ(format_of("WARC est un sigle.", "x.warc"), InputFormat::text);
}

TEST(InputFormat, Binary) {
  EXPECT_EQ(format_of("{\\rtf1 text}", "x"), InputFormat::binary);
  EXPECT_NE(binary_name("{\\rtf1 text}").find("RTF"), std::string_view::npos);
  std::string noise;
  for (int i = 0; i < 4000; ++i) noise += static_cast<char>(i * 37);
  EXPECT_EQ(format_of(noise, "x"), InputFormat::binary);
  EXPECT_TRUE(binary_name(noise).starts_with("bytes that are no text"));
  const std::string wide("l\0e\0 \0m\0a\0i\0r\0e\0", 16);
  EXPECT_EQ(format_of(wide, "x"), InputFormat::binary);
  EXPECT_TRUE(binary_name(wide).starts_with("text in UTF-16 without its mark"));
  const std::string wider("\xFF\xFE\0\0l\0\0\0e\0\0\0", 12);
  EXPECT_EQ(format_of(wider, "x"), InputFormat::binary);
  EXPECT_TRUE(binary_name(wider).starts_with("text in UTF-32"));
  const std::string tar = "a.txt" + std::string(252, '\0') + "ustar  " + std::string(300, 'a');
  EXPECT_EQ(format_of(tar, "x.tar"), InputFormat::binary);
  EXPECT_TRUE(binary_name(tar).starts_with("a tar archive"));
  std::string text = "Un texte avec quelques octets nuls";
  text.insert(4, 3, '\0');
  EXPECT_EQ(format_of(text, "x"), InputFormat::text);
}

}  // namespace
}  // namespace dixit
