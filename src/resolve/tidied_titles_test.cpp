// Titles that were read as names, or cut, or with the land before a name.
#include <gtest/gtest.h>

#include <string>

#include "resolve/marked_text.h"
#include "resolve/tidy_mentions.h"

namespace dixit::resolution {
namespace {

// What is left as mentions, each as `words` or `[words]` where it is a title; `; ` between.
std::string tidied_titles(std::string_view tagged, const std::string& language = "fr",
                          MentionForm form = MentionForm::name) {
  Marked m(tagged, language, "", false);
  for (Mention& mention : m.document.mentions) mention.form = form;
  tidy_mentions(m.document);
  std::string out;
  for (const Mention& mention : m.document.mentions) {
    if (!out.empty()) out += "; ";
    const std::string text(m.document(mention.words));
    out += mention.form == MentionForm::title ? "[" + text + "]" : text;
  }
  return out;
}

TEST(TidiedTitles, OnesThatWereCutAreNone) {
  EXPECT_EQ(tidied_titles("le <o>Chef</o> de l'Exécutif et <p>Liora Sand</p>."), "Liora Sand");
  EXPECT_EQ(tidied_titles("the <o>Ministry</o> of Finance met <p>Liora Sand</p>.", "en"), "Liora Sand");
  EXPECT_EQ(tidied_titles("the <o>Ministry</o> met <p>Liora Sand</p>.", "en"), "Ministry; Liora Sand") << "all of it";
  EXPECT_EQ(tidied_titles("<p>Majesté le Roi</p> reçoit <p>Liora Sand</p>."), "Liora Sand");
  EXPECT_EQ(tidied_titles("the <p>Secretary</p> met <p>Liora Sand</p>.", "en"), "Liora Sand");
  EXPECT_EQ(tidied_titles("<o>Defence</o> Secretary <p>Liora Sand</p> left.", "en"), "Liora Sand");
}

TEST(TidiedTitles, WhatOnlyBeginsSoIsKept) {
  EXPECT_EQ(tidied_titles("<o>Secretary Games</o> met <p>Liora Sand</p>.", "en"), "Secretary Games; Liora Sand");
  EXPECT_EQ(tidied_titles("<p>Majesté</p> chante."), "Majesté");
}

TEST(TidiedTitles, Honours) {
  for (const char* honour : {"S.Exc.", "S.Em.", "S.M.", "Son Éminence", "Son Altesse"})
    EXPECT_EQ(tidied_titles("<p>" + std::string(honour) + " Liora Sand</p> dort."), "Liora Sand") << honour;
  for (const char* honour : {"the Honourable", "the Honorable", "His Royal Highness", "Her Royal Highness"})
    EXPECT_EQ(tidied_titles("<p>" + std::string(honour) + " Liora Sand</p> left.", "en"), "Liora Sand") << honour;
}

TEST(TidiedTitles, RanksOfAnArmyBeforeAName) {
  EXPECT_EQ(tidied_titles("le général d'<p>armée Liora Sand</p> dort."), "Liora Sand");
  EXPECT_EQ(tidied_titles("le général de <o>division</o> <p>Liora Sand</p> dort."), "Liora Sand");
}

TEST(TidiedTitles, TheLandBeforeANameIsNoPartOfIt) {
  EXPECT_EQ(tidied_titles("President of <p>Lusania Paulo Ferreira</p> spoke.", "en"), "Paulo Ferreira");
  EXPECT_EQ(tidied_titles("a friend of <p>Anna Paulo Ferreira</p> spoke; the home of <p>Ida May Moss</p> burnt.", "en"),
            "Paulo Ferreira; Ida May Moss");
  EXPECT_EQ(tidied_titles("President of <p>Paulo Ferreira</p> spoke.", "en"), "Paulo Ferreira") << "a whole name";
  EXPECT_EQ(tidied_titles("Président de <p>Lusanie Paulo Ferreira</p> parle."), "Lusanie Paulo Ferreira");
}

TEST(TidiedTitles, WrittenAsNamesAreTitlesAndTheirLandsNames) {
  EXPECT_EQ(tidied_titles("Le <p>Président de la Vernie</p> dort."), "[Président de la Vernie]; Vernie");
  EXPECT_EQ(tidied_titles("Le <p>Président de la République de Quessine</p> dort."),
            "[Président de la République de Quessine]; Quessine");
  EXPECT_EQ(tidied_titles("The <p>President of Varenia</p> left.", "en"), "[President of Varenia]; Varenia");
}

TEST(TidiedTitles, TitlesWithoutALandTellNone) {
  EXPECT_EQ(tidied_titles("Le <p>Président de la République</p> dort."), "[Président de la République]");
  EXPECT_EQ(tidied_titles("Le <p>Président Sand Vernie</p> dort."), "Président Sand Vernie") << "a name";
  EXPECT_EQ(tidied_titles("Les <p>Présidents de la Vernie</p> dorment."), "Présidents de la Vernie") << "several";
}

TEST(TidiedTitles, LandsOfTitlesArePlaces) {
  Marked m("Le <p>Président de la Vernie</p> dort.", "fr", "", false);
  tidy_mentions(m.document);
  ASSERT_EQ(m.document.mentions.size(), 2);
  EXPECT_EQ(m.document.mentions[0].type, MentionType::person);
  EXPECT_EQ(m.document.mentions[1].type, MentionType::place);
  EXPECT_EQ(m.document.mentions[1].form, MentionForm::name);
}

TEST(TidiedTitles, WhoIsToldByATitleWrittenAsAName) {
  const Marked m(
      "Le <p>Président de la Vernie</p>, M. <p>Paulo Ferreira</p>, est là. <1.src>Le <p>Président de la "
      "Vernie</p></1.src> <1.cue>sourit</1.cue>.");
  EXPECT_EQ(m.who("1"), "Paulo Ferreira");
}

}  // namespace
}  // namespace dixit::resolution
