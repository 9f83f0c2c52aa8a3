#include "cli/text_output.h"

#include <gtest/gtest.h>

#include "cli/block.h"
#include "cli/terminal.h"
#include "segment/segment.h"

namespace dixit {
namespace {

// The words of the first place where `part` stands.
Range<Word> words_of(const Document& document, const std::string& part) {
  const std::size_t begin = document.text.find(part), end = begin + part.size();
  Range<Word> words = {none, none};
  for (std::uint32_t i = 0; i < document.words.size(); ++i) {
    if (document.words[i].text.begin < begin || document.words[i].text.end > end) continue;
    if (words.begin == none) words.begin = i;
    words.end = i + 1;
  }
  EXPECT_NE(words.begin, none) << part;
  return words;
}

Entity entity(const std::string& name) {
  Entity entity;
  entity.name = name;
  return entity;
}

Document article() {
  Document doc;
  doc.id = "vaudreville-12";
  doc.title = "Vaudreville garde son école";
  doc.outlet = "Le Courrier du Val";
  doc.date = "2024-04-03";
  doc.language = "fr";
  doc.text =
      "Vaudreville garde son école\n\n« Nous n'avons rien à cacher », a-t-elle dit aux députés, assurant à Radio Val "
      "que "
      "le préfet refusait de répondre.\n\nOn parle d'un accord.";
  segment(doc);
  doc.entities = {entity("Claire Moreau"), entity("le préfet")};
  Statement first;
  first.source = {words_of(doc, "elle")};
  first.content = {words_of(doc, "« Nous n'avons rien à cacher »")};
  first.addressee = {words_of(doc, "aux députés")};
  first.via = {words_of(doc, "Radio Val")};
  first.entity = 0;
  first.form.value = Form::direct;
  first.when = "2024-04-02";
  first.confidence = 0.9F;
  Statement told;
  told.source = {words_of(doc, "le préfet")};
  told.content = {words_of(doc, "de répondre")};
  told.form.value = Form::narrated;
  told.act.value = Act::decline;
  told.polarity.value = Polarity::hypothetical;
  told.entity = 1;
  told.parent = 0;
  told.confidence = 0.8F;
  Statement rumour;
  rumour.content = {words_of(doc, "d'un accord")};
  rumour.form.value = Form::indirect;
  rumour.confidence = 0.31F;
  doc.statements = {first, told, rumour};
  return doc;
}

// What is written of a source, a name, that denies something.
std::string denial_by(const std::string& source, MentionType type) {
  Document doc;
  doc.language = "fr";
  doc.text = source + " nient.";
  segment(doc);
  doc.entities = {entity(source)};
  Mention mention;
  mention.words = words_of(doc, source);
  mention.type = type;
  mention.entity = 0;
  doc.mentions = {mention};
  Statement s;
  s.source = {mention.words};
  s.act.value = Act::deny;
  s.entity = 0;
  doc.statements = {s};
  return TextOutput({.width = 60, .colour = false, .ui = Ui::fr}).document(doc);
}

TEST(TextOutput, TwoNamesSpeakAsMany) {
  EXPECT_NE(denial_by("Orlande et Castany", MentionType::place).find("Castany \u00A0nient"), std::string::npos);
  EXPECT_NE(denial_by("Ni Orlande ni Castany", MentionType::group).find("Castany \u00A0nient"), std::string::npos);
  EXPECT_NE(denial_by("Terre et Mer", MentionType::organisation).find("Mer \u00A0nie ·"), std::string::npos);
  EXPECT_NE(denial_by("Orlande", MentionType::place).find("Orlande \u00A0nie ·"), std::string::npos);
}

TEST(TextOutput, ShowsWhoSaysWhat) {
  TextOutput text({.width = 60, .colour = false, .ui = Ui::fr});
  EXPECT_EQ(text.document(article()),
            "  Vaudreville garde son école\n"
            "  Le Courrier du Val · 3 avril 2024 · vaudreville-12 ·\n"
            "  3\u00A0propos\n"
            "─────┬──────────────────────────────────────────────────────\n"
            "   3 │ Claire Moreau (elle) → aux députés \u00A0dit · direct\n"
            "     │   « Nous n'avons rien à cacher »\n"
            "     │   via Radio Val · 2 avril 2024\n"
            "   3 │ └─ le préfet \u00A0refuse · narrativisé · hypothétique\n"
            "     │      de répondre\n"
            "     │\n"
            "   5 │ on ne sait qui \u00A0dit · indirect · peu sûr (31\u00A0%)\n"
            "     │   d'un accord\n");
  EXPECT_EQ(text.summary(),
            "\n"
            "  Qui parle\n"
            "  Claire Moreau               ██████████████████████ 1\n"
            "  le préfet                   ██████████████████████ 1\n"
            "  on ne sait qui              ██████████████████████ 1\n");
}

TEST(TextOutput, SpeaksEnglishToo) {
  TextOutput text({.width = 80, .colour = false, .ui = Ui::en});
  const std::string out = text.document(article());
  EXPECT_NE(out.find("3 April 2024"), std::string::npos) << out;
  EXPECT_NE(out.find("le préfet \u00A0declines · narrated · hypothetical"), std::string::npos) << out;
  EXPECT_NE(out.find("unknown who \u00A0says · indirect · unsure (31\u00A0%)"), std::string::npos) << out;
}

TEST(TextOutput, ShowsHowTheAuthorStandsToAStatement) {
  Document doc = article();
  doc.statements[0].distance.value = Distance::endorsed;
  doc.statements[0].distance_words = words_of(doc, "a-t-elle dit");
  doc.statements[1].distance.value = Distance::doubted;
  const std::string out = TextOutput({.width = 100, .colour = false, .ui = Ui::fr}).document(doc);
  EXPECT_NE(out.find("dit · direct · endossé (a-t-elle dit)\n"), std::string::npos) << out;
  EXPECT_NE(out.find("narrativisé · hypothétique · mis en doute\n"), std::string::npos) << out;
  const std::string english = TextOutput({.width = 100, .colour = true, .ui = Ui::en}).document(doc);
  EXPECT_NE(english.find("endorsed\033[2m (a-t-elle dit)\033[0m"), std::string::npos) << english;
  EXPECT_NE(english.find("\033[33mdoubted\033[0m"), std::string::npos) << english;
}

TEST(TextOutput, LeavesOutWhatTellsNothing) {
  Document doc = article();
  doc.statements[0].when = doc.date;
  doc.statements[0].via = {words_of(doc, "elle")};
  const std::string whole = TextOutput({.width = 60, .colour = false, .ui = Ui::fr}).document(doc);
  EXPECT_NE(whole.find("cacher »\n     │   via elle\n"), std::string::npos) << whole;
  doc.statements[0].via.clear();
  EXPECT_NE(TextOutput({.width = 60, .colour = false, .ui = Ui::fr}).document(doc).find("cacher »\n   3 │ └─"),
            std::string::npos);
}

TEST(TextOutput, ShowsTheCueWhereThereIsNoContent) {
  Document doc = article();
  doc.statements[0].content.clear();
  doc.statements[0].cue = {words_of(doc, "a-t-elle dit")};
  const std::string out = TextOutput({.width = 60, .colour = false, .ui = Ui::fr}).document(doc);
  EXPECT_NE(out.find("dit · direct\n     │   a-t-elle dit\n"), std::string::npos) << out;
}

TEST(TextOutput, NoArticleAloneIsAnOutlet) {
  for (const char* words : {"Le", "l’", "une", "The"}) EXPECT_TRUE(is_bare_article(words)) << words;
  for (const char* words : {"Le Courrier", "Radio Val", "elle", ""}) EXPECT_FALSE(is_bare_article(words)) << words;
}

TEST(TextOutput, ColoursOnlyWhereAsked) {
  const std::string out = TextOutput({.width = 80, .colour = true, .ui = Ui::fr}).document(article());
  EXPECT_NE(out.find("\033[1mClaire Moreau\033[0m"), std::string::npos) << out;
  EXPECT_NE(out.find("\033[32m« Nous n'avons rien à cacher »\033[0m"), std::string::npos) << out;
  EXPECT_EQ(TextOutput({.width = 80, .colour = false, .ui = Ui::fr}).document(article()).find('\033'),
            std::string::npos);
}

TEST(TextOutput, KeepsToTheWidth) {
  Document doc = article();
  doc.entities[0].name = "the very long name of a committee of inquiry into everything that went wrong";
  for (const int width : {40, 50, 100}) {
    TextOutput text({.width = width, .colour = false, .ui = Ui::en});
    const std::string out = text.document(doc) + text.summary();
    for (std::size_t at = 0, end; (end = out.find('\n', at)) != std::string::npos; at = end + 1) {
      EXPECT_LE(display_width(out.substr(at, end - at)), width) << out.substr(at, end - at);
    }
  }
}

TEST(TextOutput, SaysWhyNothingWasRead) {
  Document doc;
  doc.id = "a.txt";
  doc.language = "de";
  doc.notice = "not read";
  TextOutput text({.width = 80, .colour = false, .ui = Ui::fr});
  EXPECT_NE(text.document(doc).find("ne connaît pas sa langue, de."), std::string::npos);
  doc.language = "";
  EXPECT_NE(text.document(doc).find("n’a pas été reconnue"), std::string::npos);
  doc.notice = "";
  EXPECT_NE(text.document(doc).find("Aucun propos"), std::string::npos);
  EXPECT_EQ(text.summary(), "");
}

TEST(TextOutput, ShowsEachStatementOnceHoweverTheyAreNested) {
  Document doc = article();
  doc.statements[0].parent = 2;
  doc.statements[1].parent = 2;
  const std::string out = TextOutput({.width = 60, .colour = false, .ui = Ui::fr}).document(doc);
  EXPECT_NE(out.find("   3 │ ├─ Claire Moreau"), std::string::npos) << out;
  EXPECT_NE(out.find("     │ │    « Nous"), std::string::npos) << out;
  EXPECT_NE(out.find("   3 │ └─ le préfet"), std::string::npos) << out;
  for (int i = 3; i < 5000; ++i) {
    doc.statements.push_back(doc.statements[1]);
    doc.statements.back().parent = static_cast<std::uint32_t>(i - 1);
  }
  const std::string deep = TextOutput({.width = 40, .colour = false, .ui = Ui::fr}).document(doc);
  EXPECT_LT(deep.size(), 5000U * 400);
  EXPECT_GT(deep.size(), 5000U * 40);
}

TEST(TextOutput, CountsTheTenWhoSpeakMost) {
  Document doc = article();
  doc.statements.resize(1);
  for (int i = 0; i < 12; ++i) {
    doc.entities.push_back(entity("Speaker " + std::to_string(i)));
    doc.statements.push_back(doc.statements[0]);
    doc.statements.back().entity = static_cast<std::uint32_t>(doc.entities.size() - 1);
  }
  doc.statements.push_back(doc.statements[0]);
  TextOutput text({.width = 60, .colour = false, .ui = Ui::en});
  text.document(doc);
  const std::string out = text.summary();
  EXPECT_LT(out.find("Claire Moreau"), out.find("Speaker 0")) << out;
  EXPECT_NE(out.find("██ 2\n"), std::string::npos) << out;
  EXPECT_NE(out.find("+ 3 others"), std::string::npos) << out;
}

}  // namespace
}  // namespace dixit
