#include "ingest/pdf.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <vector>

#include "ingest/pdf_pages.h"
#include "ingest/pdf_paragraphs.h"
#include "ingest/program.h"
#include "text/error.h"

namespace dixit {
namespace {

// A page of 600 by 800 points: lines of 10 points, 12 apart, from the place where the last block ended.
class TestPage {
 public:
  TestPage& block(const std::vector<std::string>& lines, float left = 50, float right = 550) {
    ++block_;
    for (const std::string& text : lines) line(text, left, right);
    top_ += 12;
    return *this;
  }
  // The last of a paragraph: it ends before the right edge.
  TestPage& line(const std::string& text, float left, float right) {
    page_.lines.push_back({left, top_, right, top_ + 10, block_, text});
    top_ += 12;
    return *this;
  }
  TestPage& at(float top) {
    top_ = top;
    return *this;
  }
  PdfPage page() const { return page_; }

 private:
  PdfPage page_{600, 800, {}};
  std::uint32_t block_ = 0;
  float top_ = 120;
};

std::string joined(const std::vector<std::string>& lines) { return join_pages({TestPage().block(lines).page()}); }

TEST(PdfParagraphs, JoinsLinesAndPartsBlocks) {
  EXPECT_EQ(joined({"Elle est partie", "hier soir."}), "Elle est partie hier soir.");
  EXPECT_EQ(join_pages({TestPage().block({"Un titre"}).block({"Elle est partie", "hier soir."}).page()}),
            "Un titre\n\nElle est partie hier soir.");
  EXPECT_EQ(join_pages({}), "");
  EXPECT_EQ(join_pages({PdfPage()}), "");
}

TEST(PdfParagraphs, PartsParagraphsOfOneBlock) {
  TestPage indented;
  indented.block({"Elle est partie hier", "soir, dit-on."}).at(144).line("Il reste ici, a dit", 65, 550);
  EXPECT_EQ(join_pages({indented.line("le maire.", 50, 550).page()}),
            "Elle est partie hier soir, dit-on.\n\nIl reste ici, a dit le maire.");
  TestPage ragged;
  ragged.block({"Elle est partie hier"}).at(132).line("soir, dit-on.", 50, 200).line("Il reste.", 50, 550);
  EXPECT_EQ(join_pages({ragged.page()}), "Elle est partie hier soir, dit-on.\n\nIl reste.");
  EXPECT_EQ(joined({"Il faut :", "• un port ;", "• une gare."}), "Il faut :\n\n• un port ;\n\n• une gare.");
  EXPECT_EQ(join_pages({TestPage().block({"•"}, 40, 45).block({"un port ;"}).page()}), "• un port ;");
}

TEST(PdfParagraphs, JoinsPartedWords) {
  EXPECT_EQ(joined({"Le gouverne-", "ment part."}), "Le gouvernement part.");
  EXPECT_EQ(joined({"Elle viendra peut-", "être demain."}), "Elle viendra peut-être demain.");
  EXPECT_EQ(joined({"Que pense-", "t-il ?"}), "Que pense-t-il ?");
  EXPECT_EQ(joined({"Les États-", "Unis partent."}), "Les États-Unis partent.");
  EXPECT_EQ(joined({"Le porte-parole et la porte-", "parole."}), "Le porte-parole et la porte-parole.");
  EXPECT_EQ(joined({"Un chemin, des che\u00AD", "mins."}), "Un chemin, des chemins.");
  EXPECT_EQ(joined({"De 10-", "12 personnes –", "au plus."}), "De 10- 12 personnes – au plus.");
  EXPECT_EQ(joined({"-", "a"}), "- a");
}

TEST(PdfParagraphs, GoesOnOverColumnsAndPages) {
  const PdfPage columns = TestPage()
                              .block({"Elle a dit hier", "que les bateaux du"}, 50, 290)
                              .at(120)
                              .block({"Nord partiront", "demain."}, 310, 550)
                              .page();
  EXPECT_EQ(join_pages({columns}), "Elle a dit hier que les bateaux du Nord partiront demain.");
  EXPECT_EQ(join_pages({TestPage().block({"Elle part", "en gouver-"}).page(), TestPage().block({"nement."}).page()}),
            "Elle part en gouvernement.");
  EXPECT_EQ(join_pages({TestPage().block({"Elle part."}).page(), TestPage().block({"Il reste."}).page()}),
            "Elle part.\n\nIl reste.");
}

TEST(PdfParagraphs, ReadsColumnsOneAfterTheOther) {
  TestPage page;
  page.at(120).block({"Un titre sur les deux"}, 50, 550);
  for (const char* number : {"un", "deux", "trois"}) {  // as poppler gives them where their blocks stand side by side
    const std::string a = number;
    const float top = a == "un" ? 150 : a == "deux" ? 250 : 350;
    page.at(top).block({"Gauche " + a, "b", "c."}, 50, 290).at(top).block({"Droite " + a, "y", "z."}, 310, 550);
  }
  EXPECT_EQ(join_pages({page.page()}),
            "Un titre sur les deux\n\nGauche un b c.\n\nGauche deux b c.\n\nGauche trois b c.\n\n"
            "Droite un y z.\n\nDroite deux y z.\n\nDroite trois y z.");
}

TEST(PdfParagraphs, ReadsTablesByRows) {
  TestPage page;
  for (const float top : {150.0F, 250.0F})
    page.at(top).block({"Nom"}, 50, 150).at(top).block({"Claire Moreau"}, 310, 550);
  EXPECT_EQ(join_pages({page.page()}), "Nom\n\nClaire Moreau\n\nNom\n\nClaire Moreau");
}

TEST(PdfParagraphs, LeavesOutWhatReturnsAtTheEdges) {
  std::vector<PdfPage> pages;
  for (const char* number : {"1", "2", "3"})
    pages.push_back(TestPage()
                        .at(20)
                        .block({std::string("Ministère, page ") + number})
                        .at(300)
                        .block({std::string("Partie ") + number + "."})
                        .at(770)
                        .block({std::string("- ") + number + " -"})
                        .page());
  EXPECT_EQ(join_pages(pages), "Partie 1.\n\nPartie 2.\n\nPartie 3.");
  EXPECT_EQ(join_pages({TestPage().at(20).block({"Communiqué"}).at(770).block({"Page 1 sur 3"}).page()}), "Communiqué");
}

TEST(PdfPages, ReadsWhatTheProgramWrites) {
  const PdfPages pdf = read_pdf_pages(
      "<html><head>\n<title>L&apos;accord &amp; la paix</title>\n<meta name=\"Author\" content=\"A. &quot;B&quot;\"/>\n"
      "<meta name=\"CreationDate\" content=\"2024-04-03T10:00:00Z\"/>\n</head><body><doc>\n"
      "<page width=\"600.0\" height=\"800.0\">\n<flow>\n<block xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">\n"
      "<line xMin=\"1.5\" yMin=\"2\" xMax=\"3\" yMax=\"4\">\n<word xMin=\"1\">o&lt;\uFB03ce</word>\n<word>est</word>\n"
      "</line></block></flow></page>\n<page width=\"nan\" height=\"1e99\"><word>x</word></page>");
  EXPECT_EQ(pdf.told.title, "L'accord & la paix");
  EXPECT_EQ(pdf.told.author, "A. \"B\"");
  EXPECT_EQ(pdf.told.date, "2024-04-03T10:00:00Z");
  ASSERT_EQ(pdf.pages.size(), 2u);
  ASSERT_EQ(pdf.pages[0].lines.size(), 1u);
  EXPECT_EQ(pdf.pages[0].lines[0].text, "o<ffice est");
  EXPECT_EQ(pdf.pages[0].lines[0].left, 1.5F);
  EXPECT_EQ(pdf.pages[1].height, 0);
  for (const char* bytes : {"", "<", "<page", "<line>", "<word>a", "<page><line><word>", "<meta name=\"Author"})
    read_pdf_pages(bytes);
}

TEST(PdfPages, ManyLigaturesTakeLinearTime) {
  std::string word;
  for (int i = 0; i < 1'000'000; ++i) word += "\uFB01";
  const PdfPages pdf = read_pdf_pages("<page><line><word>" + word + "\uFB1Dx</word></line></page>");
  const std::string& text = pdf.pages.at(0).lines.at(0).text;
  EXPECT_EQ(text.size(), 2'000'004U);
  EXPECT_TRUE(text.starts_with("fififi"));
  EXPECT_TRUE(text.ends_with("fi\uFB1Dx"));
}

// One page that shows `content`, with its table of objects left to be mended, as many programs do.
std::string pdf_of(const std::string& content, const std::string& trailer = "") {
  return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
         "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 "
         "R>>>>>>endobj\n"
         "4 0 obj<</Length " +
         std::to_string(content.size()) + ">>stream\n" + content +
         "\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
         "6 0 obj<</Title(Un titre de plus)/Author(Claire Moreau)/CreationDate(D:20240403100000Z)>>endobj\n"
         "trailer<</Root 1 0 R/Info 6 0 R" +
         trailer + ">>\n%%EOF\n";
}

std::string fault_of(const std::string& bytes, Limits limits = {}) {
  try {
    read_pdf(bytes, limits);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

class Pdf : public testing::Test {
 protected:
  void SetUp() override {
    if (find_program("pdftotext").empty()) GTEST_SKIP() << "pdftotext is missing: install poppler-utils";
  }
};

TEST_F(Pdf, ReadsTextAndProperties) {
  const Document d = read_pdf(pdf_of("BT /F 12 Tf 50 600 Td (Elle est partie) Tj 0 -14 Td (hier soir.) Tj ET"), {});
  EXPECT_EQ(d.text, "Elle est partie hier soir.");
  EXPECT_EQ(d.title, "Un titre de plus");
  EXPECT_EQ(d.author, "Claire Moreau");
  EXPECT_EQ(d.date, "2024-04-03");
}

TEST_F(Pdf, SaysWhatIsWrong) {
  EXPECT_NE(fault_of(pdf_of("0 0 100 100 re f")).find("holds no text, only pictures"), std::string::npos);
  EXPECT_NE(fault_of("%PDF-1.4 and no more").find("damaged or cut"), std::string::npos);
  EXPECT_NE(fault_of(std::string("%PDF-1.4\n\0\0\0", 12)).find("damaged or cut"), std::string::npos);
  const std::string key(32, 'x');
  const std::string encrypted = pdf_of("BT ET", "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(" + key + ")/U(" + key +
                                                    ")>>/ID[(0123456789abcdef)(0123456789abcdef)]");
  EXPECT_NE(fault_of(encrypted).find("encrypted"), std::string::npos) << fault_of(encrypted);
}

TEST_F(Pdf, StaysWithinItsLimits) {
  std::string much = "BT /F 12 Tf 50 600 Td ";
  for (int i = 0; i < 2000; ++i) much += "(Elle est partie.) Tj 0 -14 Td ";
  Limits limits;
  limits.document = 10'000;
  EXPECT_NE(fault_of(pdf_of(much + "ET"), limits).find("more text than one article"), std::string::npos);
  limits = {};
  limits.pdf_memory = 1 << 20;
  EXPECT_NE(fault_of(pdf_of(much + "ET"), limits), "");
}

TEST(PdfProgram, IsNamedWhereItIsMissing) {
  const char* before = std::getenv("PATH");
  const std::string kept = before ? before : "";
  ::setenv("PATH", "/nowhere", 1);
  EXPECT_NE(fault_of(pdf_of("BT ET")).find("install poppler-utils"), std::string::npos);
  ::setenv("PATH", kept.c_str(), 1);
}

}  // namespace
}  // namespace dixit
