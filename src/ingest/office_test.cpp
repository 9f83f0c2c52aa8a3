#include "ingest/office.h"

#include <gtest/gtest.h>

#include "ingest/office_xml.h"
#include "ingest/test_packing.h"
#include "text/error.h"

namespace dixit {
namespace {

std::string p(const std::string& runs) { return "<w:p>" + runs + "</w:p>"; }
std::string t(const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }
std::string body(const std::string& paragraphs) {
  return "<?xml version=\"1.0\"?><w:document><w:body>" + paragraphs + "</w:body></w:document>";
}
std::string odt_body(const std::string& paragraphs) {
  return "<office:document-content><office:body><office:text>" + paragraphs +
         "</office:text></office:body></office:document-content>";
}

std::string fault_of(const std::string& bytes, Limits limits = {}) {
  try {
    read_office(bytes, limits);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(Office, ReadsDocx) {
  const Document d =
      read_office(zipped({{"word/document.xml", body(p(t("Un ") + t("&amp; deux.")) + p("") + p(t("Trois.")))},
                          {"docProps/core.xml",
                           "<cp:coreProperties><dc:title>Un vrai titre</dc:title><dc:creator>Claire Moreau</dc:creator>"
                           "<dcterms:modified>2024-05-01T08:00:00Z</dcterms:modified>"
                           "<dcterms:created>2024-04-03T08:00:00Z</dcterms:created><dc:language>fr-FR</dc:language>"
                           "</cp:coreProperties>"},
                          {"word/footnotes.xml", "<w:footnotes>" + p(t("Une note.")) + "</w:footnotes>"}}),
                  {});
  EXPECT_EQ(d.text, "Un & deux.\n\nTrois.");
  EXPECT_EQ(d.title, "Un vrai titre");
  EXPECT_EQ(d.author, "Claire Moreau");
  EXPECT_EQ(d.date, "2024-04-03");
  EXPECT_EQ(d.language, "fr");
}

TEST(Office, FindsThePartThatHoldsTheText) {
  const std::string relationships =
      "<Relationships><Relationship Type=\"http://x/core-properties\" Target=\"docProps/core.xml\"/>"
      "<Relationship Type=\"http://x/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>";
  EXPECT_EQ(read_office(zipped({{"_rels/.rels", relationships}, {"word/document2.xml", body(p(t("Un.")))}}), {}).text,
            "Un.");
}

TEST(Office, LeavesOutWhatIsNotRead) {
  const auto text = [](const std::string& paragraphs) { return docx_text(body(paragraphs)).text; };
  EXPECT_EQ(
      text(p(t("Il ") + "<w:del><w:r><w:delText>ne </w:delText></w:r></w:del>" + "<w:ins>" + t("vient.") + "</w:ins>")),
      "Il vient.");
  EXPECT_EQ(text(p("<w:moveFrom>" + t("Un.") + "</w:moveFrom>" + t("Deux."))), "Deux.");
  EXPECT_EQ(text(p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Un.</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr>"
                   "<w:t>Deux.</w:t></w:r>")),
            "Deux.");
  EXPECT_EQ(text(p("<w:r><w:instrText>PAGE</w:instrText></w:r>" + t("Un.") + "<w:r><w:footnoteReference/></w:r>")),
            "Un.");
}

TEST(Office, KeepsSpacesBreaksAndCells) {
  const auto text = [](const std::string& paragraphs) { return docx_text(body(paragraphs)).text; };
  EXPECT_EQ(text(p(t("Un") + t(" ") + t("deux.") + "<w:r><w:br/><w:t>Trois.</w:t></w:r>")), "Un deux.\nTrois.");
  EXPECT_EQ(text(p(t("Porte") + "<w:r><w:noBreakHyphen/></w:r>" + t("parole"))), "Porte-parole");
  EXPECT_EQ(text("<w:tbl><w:tr><w:tc>" + p(t("A")) + "</w:tc><w:tc>" + p(t("B")) + "</w:tc></w:tr></w:tbl>"), "A\n\nB");
  const std::string box = "<w:txbxContent>" + p(t("Encadré.")) + "</w:txbxContent>";
  EXPECT_EQ(text(p(t("Avant. ") + "<mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" + box +
                   "</mc:Fallback></mc:AlternateContent>" + t("Après."))),
            "Avant.\n\nEncadré.\n\nAprès.");
}

TEST(Office, KeepsTitlesOfOneWordThatNoProgramMadeUp) {
  const auto title = [](const std::string& told) {
    return read_office(zipped({{"word/document.xml", body(p(t("Un.")))},
                               {"docProps/core.xml", "<x><dc:title>" + told + "</dc:title></x>"}}),
                       {})
        .title;
  };
  for (const char* kept : {"Rapport", "Communiqué", "Avant-propos", "L'été", "RAPPORT", "Enfin!", "声明全文"})
    EXPECT_EQ(title(kept), kept);
  for (const char* gone : {"Untitled", "Document", "document1", "Document1", "Rapport.pdf", "rapport_final", "CP-2024",
                           "note-de-synthese", "RapportFinal", "Titre", "Présentation PowerPoint", "v3", "a/b/cd"})
    EXPECT_EQ(title(gone), "") << gone;
}

TEST(Office, TakesTitlesFromStyleThenPropertiesThenText) {
  const std::string core = "<x><dc:title>Microsoft Word - v3.doc</dc:title></x>";
  const std::string styled = p("<w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>" + t("Le titre"));
  EXPECT_EQ(
      read_office(zipped({{"word/document.xml", body(styled + p(t("Un.")))}, {"docProps/core.xml", core}}), {}).title,
      "Le titre");
  EXPECT_EQ(
      read_office(zipped({{"word/document.xml", body(p(t("Début")) + p(t("Un.")))}, {"docProps/core.xml", core}}), {})
          .title,
      "Début");
  EXPECT_EQ(
      read_office(zipped({{"word/document.xml", body(p(t("Début")) + p(t("Date : 5 mai 2024")) + p(t("Un.")))}}), {})
          .date,
      "2024-05-05");
}

TEST(Office, ReadsOdt) {
  const std::string text =
      "<text:tracked-changes><text:p>Effacé.</text:p></text:tracked-changes><text:h>Un titre</text:h>"
      "<text:p>\n  Un <text:span>mot</text:span> <text:s/>et<text:note><text:p>Une note.</text:p></text:note>\n deux."
      "<office:annotation><text:p>Avis.</text:p></office:annotation></text:p>"
      "<table:table><table:table-cell><text:p>A<text:line-break/>B</text:p></table:table-cell></table:table>";
  const Document d =
      read_office(zipped({{"mimetype", "application/vnd.oasis.opendocument.text"},
                          {"content.xml", odt_body(text)},
                          {"meta.xml",
                           "<m><dc:title>Compte rendu de visite</dc:title><dc:creator>C. Moreau</dc:creator>"
                           "<meta:creation-date>2024-04-03T08:00:00</meta:creation-date></m>"}}),
                  {});
  EXPECT_EQ(d.text, "Un titre\n\nUn mot  et deux.\n\nA\nB");
  EXPECT_EQ(d.title + d.author + d.date, "Compte rendu de visiteC. Moreau2024-04-03");
}

TEST(Office, RefusesOtherArchives) {
  const std::string docx = zipped({{"word/document.xml", body(p(t("Un.")))}});
  EXPECT_TRUE(has(fault_of(zipped({{"a.txt", "Un."}})), "a zip archive without the text of an article"));
  EXPECT_TRUE(
      has(fault_of(zipped({{"mimetype", "application/epub+zip"}, {"content.xml", "<a/>"}})), "expected an office"));
  EXPECT_TRUE(has(fault_of(docx.substr(0, docx.size() / 2)), "broken or cut"));
  EXPECT_TRUE(has(fault_of("PK\x03\x04"), "broken or cut"));
  EXPECT_TRUE(has(fault_of(zipped({{"word/document.xml", "<a><b>"}})), "XML is broken at byte"));
  EXPECT_TRUE(has(fault_of(zipped({{"word/document.xml", ""}})), "XML is broken at byte"));
  std::string damaged = docx;
  damaged[60] ^= 0x55;
  EXPECT_NE(fault_of(damaged), "");
}

TEST(Office, StopsBombs) {
  EXPECT_TRUE(has(fault_of(zipped({{"word/document.xml", std::string(20 << 20, ' ')}})), "times its size"));
  Limits limits;
  limits.page = 1 << 20;
  EXPECT_TRUE(has(fault_of(zipped({{"word/document.xml", std::string(2 << 20, ' ')}}), limits), "more than 1 MB"));
  std::string many;
  for (int i = 0; i < 4'100'000; ++i) many += "<a/>";
  EXPECT_THROW(docx_text(std::move(many)), Error);
}

TEST(Office, TakesAnyDepthAndNoEntities) {
  std::string deep;
  for (int i = 0; i < 500'000; ++i) deep += "<a>";
  deep += p(t("Un."));
  for (int i = 0; i < 500'000; ++i) deep += "</a>";
  EXPECT_EQ(docx_text(deep).text, "Un.");
  EXPECT_EQ(odt_text(deep).text, "Un.");
  EXPECT_EQ(docx_text("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + body(p(t("&x;Un.")))).text,
            "&x;Un.");
}

TEST(Office, TakesBytesThatAreNoText) {
  const Document d = read_office(zipped({{"word/document.xml", body(p(t("caf\xE9 et &#0;rien.")))}}), {});
  EXPECT_EQ(d.replaced, 1u);
  EXPECT_TRUE(has(d.text, "caf\uFFFD et"));
}

}  // namespace
}  // namespace dixit
