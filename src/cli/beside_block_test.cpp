#include "cli/beside_block.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "cli/block.h"
#include "cli/text_output.h"
#include "segment/segment.h"

namespace dixit {
namespace {

// The words of the `nth` place where `part` stands.
Range<Word> words_of(const Document& document, const std::string& part, int nth = 1) {
  std::size_t begin = document.text.find(part);
  while (--nth > 0) begin = document.text.find(part, begin + 1);
  const std::size_t end = begin + part.size();
  Range<Word> words = {none, none};
  for (std::uint32_t i = 0; i < document.words.size(); ++i) {
    if (document.words[i].text.begin < begin || document.words[i].text.end > end) continue;
    if (words.begin == none) words.begin = i;
    words.end = i + 1;
  }
  EXPECT_NE(words.begin, none) << part;
  return words;
}

Figure figure(const Document& document, const std::string& amount, const std::string& what, std::uint32_t statement) {
  Figure figure;
  figure.words = words_of(document, amount);
  if (!what.empty()) figure.what = words_of(document, what);
  figure.statement = statement;
  return figure;
}

Contact call(const Document& document) {
  Contact contact;
  contact.kind.value = ContactKind::call;
  contact.mentions = {words_of(document, "se sont parlé"), words_of(document, "L'appel", 1),
                      words_of(document, "cet appel")};
  contact.parties = {0, 1};
  contact.initiative = {1};
  contact.initiative_words = {words_of(document, "à la demande du préfet")};
  contact.when = "2024-04-02";
  contact.place = words_of(document, "Vaudreville");
  contact.confidence = 0.9F;
  return contact;
}

// Two statements, the second unnamed and doubted; a call, figures of three speakers, a claim.
Document article() {
  Document doc;
  doc.id = "vaudreville-13";
  doc.language = "fr";
  doc.text =
      "La maire et le préfet se sont parlé mardi à Vaudreville.\n\nL'appel a été passé à la demande du préfet, selon "
      "la mairie, où on a compté au moins 144 lettres et 28 coups de fil.\n\nOn prétend sans preuve que 68 % des "
      "élèves "
      "partiront. L'école compte 210 élèves. Il faut voir dans cet appel un « mauvais signe » pour toutes les petites "
      "écoles du département.";
  segment(doc);
  for (const char* name : {"Claire Moreau", "le préfet", "la mairie"}) doc.entities.emplace_back().name = name;
  Statement told;
  told.source = {words_of(doc, "la mairie")};
  told.content = {words_of(doc, "L'appel a été passé à la demande du préfet")};
  told.entity = 2;
  told.confidence = 0.9F;
  Statement rumour;
  rumour.source = {words_of(doc, "On")};
  rumour.content = {words_of(doc, "que 68 % des élèves partiront")};
  rumour.distance.value = Distance::doubted;
  rumour.distance_words = words_of(doc, "sans preuve");
  rumour.confidence = 0.9F;
  doc.statements = {told, rumour};
  doc.contacts = {call(doc)};
  doc.figures = {figure(doc, "au moins 144", "lettres", 0), figure(doc, "28", "coups de fil", 0),
                 figure(doc, "68 %", "élèves", 1), figure(doc, "210", "élèves", none)};
  doc.figures[3].what = words_of(doc, "élèves", 2);
  doc.claims = {{words_of(doc, "Il faut voir dans cet appel un « mauvais signe » pour toutes les petites écoles"), 1}};
  return doc;
}

std::string shown(const Document& document, Ui ui, int width = 80) {
  std::string text;
  for (const Section& section : beside_sections(document, quoted_words(document), LineNumbers(document), width, ui)) {
    text += std::string(section.title) + '\n';
    for (const Section::Row& row : section.rows) {
      std::string left = row.word == none ? "-" : std::to_string(LineNumbers(document).of(row.word));
      for (const Line& line : row.lines) text += std::exchange(left, " ") + '|' + painted(line, false) + '\n';
    }
  }
  return text;
}

TEST(BesideBlock, ShowsContactsFiguresAndClaims) {
  EXPECT_EQ(shown(article(), Ui::fr, 60),
            "Contacts\n"
            "1|Claire Moreau ↔ le préfet \u00A0appel · 2 avril 2024 ·\n"
            " |Vaudreville\n"
            " |  initiative\u00A0: le préfet (à la demande du préfet), selon la\n"
            " |  mairie\n"
            " |  aussi lignes 3, 5\n"
            "Chiffres\n"
            "-|la mairie\n"
            "3|  au moins 144 lettres\n"
            "3|  28 coups de fil\n"
            "-|on ne sait qui (On)\n"
            "5|  68 % des élèves · mis en doute\n"
            "-|l’auteur\n"
            "5|  210 élèves\n"
            "L’auteur affirme\n"
            "5|Il faut voir dans cet appel un « mauvais signe » pour\n"
            " |  toutes les petites écoles\n");
}

TEST(BesideBlock, SpeaksEnglishToo) {
  const std::string out = shown(article(), Ui::en);
  EXPECT_NE(out.find("Claire Moreau ↔ le préfet \u00A0call · 2 April 2024 · Vaudreville\n"), std::string::npos) << out;
  EXPECT_NE(out.find("initiative: le préfet (à la demande du préfet), according to la mairie\n"), std::string::npos);
  EXPECT_NE(out.find("also lines 3, 5\n"), std::string::npos);
  EXPECT_NE(out.find("\nFigures\n"), std::string::npos);
  EXPECT_NE(out.find("|the author\n"), std::string::npos);
  EXPECT_NE(out.find("68 % des élèves · doubted\n"), std::string::npos);
  EXPECT_NE(out.find("\nThe author claims\n"), std::string::npos);
}

TEST(BesideBlock, HasASectionOnlyWhereThereIsSomething) {
  Document doc = article();
  doc.contacts.clear();
  EXPECT_EQ(shown(doc, Ui::fr).find("Contacts"), std::string::npos);
  doc.claims.clear();
  EXPECT_TRUE(shown(doc, Ui::fr).starts_with("Chiffres\n"));
  doc.figures.clear();
  EXPECT_EQ(shown(doc, Ui::fr), "");
}

TEST(BesideBlock, SaysWhetherAContactWasHeldAndAccordingToWhom) {
  Document doc = article();
  Contact& contact = doc.contacts[0];
  contact.mentions = {words_of(doc, "L'appel", 1), words_of(doc, "la demande"), words_of(doc, "cet appel")};
  contact.statement = 0;
  contact.when.clear();
  contact.place = {};
  doc.statements[0].polarity.value = Polarity::hypothetical;
  const auto status = [&](ContactKind kind, ContactStatus status) {
    contact.kind.value = kind;
    contact.status.value = status;
    return shown(doc, Ui::fr);
  };
  const std::string refused = status(ContactKind::meeting, ContactStatus::refused);
  EXPECT_NE(refused.find("3|Claire Moreau ↔ le préfet \u00A0rencontre · refusée\n"
                         " |  initiative\u00A0: le préfet (à la demande du préfet)\n"
                         " |  selon la mairie · hypothétique · aussi ligne 5\n"),
            std::string::npos)
      << refused;
  EXPECT_NE(status(ContactKind::talks, ContactStatus::planned).find("discussions · prévues\n"), std::string::npos);
  EXPECT_NE(status(ContactKind::call, ContactStatus::cancelled).find("appel · annulé\n"), std::string::npos);
  EXPECT_EQ(status(ContactKind::call, ContactStatus::held).find("annulé"), std::string::npos);
}

TEST(BesideBlock, NamesEachAccountOfTheInitiative) {
  Document doc = article();
  doc.contacts[0].initiative.push_back(0);
  doc.contacts[0].initiative_words.push_back(words_of(doc, "La maire"));
  const std::string out = shown(doc, Ui::fr);
  EXPECT_NE(out.find("(à la demande du préfet), selon la mairie\n |  initiative\u00A0: Claire Moreau (La maire)\n"),
            std::string::npos)
      << out;
}

TEST(BesideBlock, SaysHowUnsureAContactIs) {
  Document doc = article();
  doc.contacts[0].confidence = 0.4F;
  EXPECT_NE(shown(doc, Ui::fr).find("· peu sûr (40\u00A0%)\n"), std::string::npos);
  const Section contacts = beside_sections(doc, quoted_words(doc), LineNumbers(doc), 80, Ui::fr).front();
  EXPECT_EQ(contacts.rows[0].lines[0][0].paint, Paint::dim);
}

TEST(BesideBlock, KeepsTheFiguresOfOneSpeakerTogether) {
  Document doc = article();
  doc.figures = {doc.figures[0], doc.figures[2], doc.figures[1], doc.figures[3]};
  const std::string out = shown(doc, Ui::fr);
  EXPECT_NE(out.find("-|la mairie\n3|  au moins 144 lettres\n3|  28 coups de fil\n-|on ne sait qui"), std::string::npos)
      << out;
}

TEST(BesideBlock, ShowsAFigureAsItStandsUnlessOthersStandBetween) {
  Document doc;
  doc.text = "Les morts sont 12, puis 14 ou 15 blessés. Une dizaine, et 3.";
  segment(doc);
  doc.figures = {figure(doc, "12", "morts", none), figure(doc, "14", "blessés", none),
                 figure(doc, "15", "blessés", none), figure(doc, "Une dizaine", "dizaine", none),
                 figure(doc, "3", "", none)};
  EXPECT_EQ(shown(doc, Ui::en),
            "Figures\n"
            "-|the author\n"
            "1|  12 · morts\n"
            "1|  14 · blessés\n"
            "1|  15 blessés\n"
            "1|  Une dizaine\n"
            "1|  3\n");
}

TEST(BesideBlock, StandsBelowTheStatementsOnOneSheet) {
  const std::string out = TextOutput({.width = 40, .colour = false, .ui = Ui::fr}).document(article());
  EXPECT_NE(out.find("\n─────┬──────────────────────────────────\n   3 │ la mairie"), std::string::npos) << out;
  EXPECT_NE(
      out.find(
          "\n─────┼─ Contacts ───────────────────────\n   1 │ Claire Moreau ↔ le préfet \u00A0appel\n     │ · 2 avril"),
      std::string::npos)
      << out;
  EXPECT_NE(out.find("\n─────┼─ Chiffres ───────────────────────\n     │ la mairie\n   3 │   au moins 144"),
            std::string::npos)
      << out;
  for (std::size_t at = 0, end; (end = out.find('\n', at)) != std::string::npos; at = end + 1) {
    EXPECT_LE(display_width(out.substr(at, end - at)), 40) << out.substr(at, end - at);
  }
  Document doc = article();
  doc.statements.clear();
  doc.contacts.clear();
  doc.figures.resize(1);
  doc.figures[0].statement = none;
  EXPECT_NE(TextOutput({.width = 40, .colour = false, .ui = Ui::fr})
                .document(doc)
                .find("────\n  Aucun propos attribué à quelqu’un.\n─────┬─ Chiffres ─"),
            std::string::npos);
}

}  // namespace
}  // namespace dixit
