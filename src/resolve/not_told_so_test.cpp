// Descriptions of people whom the text names and does not tell to be so.
#include <gtest/gtest.h>

#include <string>

#include "resolve/marked_text.h"

namespace dixit::resolution {
namespace {

std::string who_of(const std::string& tagged, const std::string& language = "fr") {
  return Marked(tagged, language).who("1");
}

std::string after(const std::string& before, const std::string& source) {
  return who_of(before + " <1.src>" + source + "</1.src> <1.cue>nie</1.cue>.");
}

TEST(NotToldSo, WhatSomebodyWasIsToldOfWhoIsNamed) {
  const std::string before = "<p>Luc Amiot</p> s'est enfui. Il dort.";
  EXPECT_EQ(after(before, "L'ancien magnat de l'automobile"), "Luc Amiot");
  EXPECT_EQ(after(before, "L'ex-présentateur"), "Luc Amiot");
  EXPECT_EQ(after(before, "Un ancien magnat"), "Un ancien magnat") << "he may be anybody";
  EXPECT_EQ(after(before, "L'ancienne magistrate"), "L'ancienne magistrate") << "a woman";
}

TEST(NotToldSo, AnOfficeIsToldOfWhoIsNamed) {
  const std::string before = "<p>Eve Sorel</p> est arrivée. Elle dort.";
  EXPECT_EQ(after(before, "La patronne du syndicat"), "Eve Sorel");
  EXPECT_EQ(after(before, "La juge"), "La juge") << "who is one is told so";
  EXPECT_EQ(after(before, "La mère de Luc"), "La mère de Luc");
  EXPECT_EQ(after(before, "La maire"), "La maire") << "a seat";
  EXPECT_EQ(after(before, "La directrice de <l>Vaux</l>"), "La directrice de Vaux") << "of a place";
  EXPECT_EQ(after(before, "La production"), "La production") << "nobody";
}

TEST(NotToldSo, ThePrimeMinisterIsToldOf) {
  EXPECT_EQ(after("<p>Luc Amiot</p> est arrivé.", "Le Premier ministre"), "Le Premier ministre");
}

TEST(OfThatAge, WhoseAgeIsTold) {
  const std::string two = "<p>Nadine Rey</p>, 54 ans, a vu <p>Lise Bar</p> (31 ans).";
  EXPECT_EQ(after(two, "La quinquagénaire"), "Nadine Rey");
  EXPECT_EQ(after(two, "La femme de 31 ans"), "Lise Bar");
  EXPECT_EQ(after(two, "La joueuse de 54 ans"), "Nadine Rey");
  EXPECT_EQ(who_of("<p>Ann Roake</p>, 29, met <p>Ben Sund</p>, 45. <1.src>The 29-year-old</1.src> <1.cue>left</1.cue>.",
                   "en"),
            "Ann Roake");
}

// Who says the second.
std::string second_of(const std::string& first, const std::string& second, const std::string& language = "fr") {
  const Marked m("<1.src>" + first + "</1.src> <1.cue>avoue</1.cue> <1.con>tout</1.con>. <2.src>" + second +
                     "</2.src> <2.cue>nie</2.cue>.",
                 language);
  return m.who("2");
}

TEST(AgesApart, AreOfTwoPeople) {
  EXPECT_EQ(second_of("Un homme de 24 ans", "L'homme de 45 ans"), "L'homme de 45 ans");
  EXPECT_EQ(second_of("Un homme de 24 ans", "L'homme de 24 ans"), "Un homme de 24 ans");
  EXPECT_EQ(second_of("Un homme de 24 ans", "L'homme"), "Un homme de 24 ans");
  EXPECT_EQ(second_of("Un homme", "L'homme de 24 ans"), "Un homme");
  EXPECT_EQ(second_of("Un homme de 54 ans", "Le quinquagénaire"), "Un homme de 54 ans");
  EXPECT_EQ(second_of("A 24-year-old", "The 45-year-old", "en"), "The 45-year-old");
}

TEST(AgesApart, OfSomebodyElseAreNotHis) {
  EXPECT_EQ(second_of("Le père d'un enfant de 4 ans", "Le père de 45 ans"), "Le père d'un enfant de 4 ans");
}

TEST(SpouseOfOneName, IsOfWhomTheTextTellsLast) {
  const std::string couple = "<p>Paul Rey</p> connaît <p>Anne Rey</p>. ";
  EXPECT_EQ(after(couple + "<p>Paul Rey</p> rit.", "Sa femme"), "Anne Rey");
  EXPECT_EQ(after(couple + "<p>Anne Rey</p> rit.", "Sa femme"), "Anne Rey") << "she is nobody's husband";
  EXPECT_EQ(after(couple + "<p>Luc Bar</p> rit.", "Sa femme"), "Sa femme");
  EXPECT_EQ(after(couple + "M. <p>Bar</p> rit.", "Sa femme"), "Sa femme");
}

TEST(SpouseOfOneName, AJuniorHasItToo) {
  const std::string two = "<p>Paul Callow</p> Jr knows <p>Anne Callow</p>. ";
  EXPECT_EQ(who_of(two + "<p>Paul Callow</p> Jr laughed. <1.src>His wife</1.src> <1.cue>left</1.cue>.", "en"),
            "Anne Callow");
  EXPECT_EQ(who_of(two + "<p>Anne Callow</p> laughed. <1.src>Her husband</1.src> <1.cue>left</1.cue>.", "en"),
            "Paul Callow Jr");
}

TEST(SpouseOfOneName, IsWhoeverElseHasTheName) {
  const std::string two = "<p>Ian Callow</p> knows <p>Beth Callow</p>. <p>Beth Callow</p> laughed. ";
  EXPECT_EQ(who_of(two + "<1.src>Her husband</1.src> <1.cue>left</1.cue>.", "en"), "Ian Callow");
  EXPECT_EQ(who_of(two + "<1.src>Her brother</1.src> <1.cue>left</1.cue>.", "en"), "Her brother");
}

TEST(Informant, IsTheOutletThatTheTextNames) {
  EXPECT_EQ(who_of("<o>Le Parisien</o> le sait. <1.cue>Selon</1.cue> <1.src>les informations du journal</1.src>, "
                   "<1.con>il part</1.con>."),
            "Parisien");
  EXPECT_EQ(who_of("<1.cue>Selon</1.cue> <1.src>des précisions données hier par l'<o>Académie</o></1.src>, "
                   "<1.con>il part</1.con>."),
            "Académie");
}

TEST(Apposition, BehindANameThatBeginsTheSentenceNeedsNoSecondComma) {
  EXPECT_EQ(
      who_of("<p>Luc Amiot</p>, le président du comité était absent. <p>Paul Bar</p> dort. <1.src>Le président du "
             "comité</1.src> <1.cue>nie</1.cue>."),
      "Luc Amiot");
}

TEST(Titles, AnotherIsToldBehindWith) {
  EXPECT_EQ(after("<p>Luc Amiot</p>, président du comité, dort. Le président du comité nie toute rivalité avec le "
                  "directeur <p>Paul Bar</p>.",
                  "Le président du comité"),
            "Luc Amiot");
}

TEST(AsMinister, TheHeadOfDiplomacyIsTheForeignMinister) {
  const std::string two = "Le ministre des Affaires étrangères <p>Luc Amiot</p> a vu la ministre <p>Eve Sorel</p>.";
  EXPECT_EQ(after(two, "Le chef de la diplomatie"), "Luc Amiot");
  EXPECT_EQ(
      after("Le chef de la diplomatie <p>Luc Amiot</p> a vu <p>Eve Sorel</p>.", "Le ministre des Affaires étrangères"),
      "Luc Amiot");
}

TEST(Joint, ATitleMayStandBeforeTheSecondName) {
  EXPECT_EQ(
      who_of("<1.src><p>Ann Roake</p> and political commentator <p>Ben Sund</p></1.src> <1.cue>agree</1.cue>.", "en"),
      "Ann Roake and Ben Sund");
}

TEST(SaidAgain, FourWordsMakeALongQuotationNotKnownAgain) {
  const Marked m(
      "<1.src><p>Luc Amiot</p></1.src> <1.cue>dit</1.cue> <1.con>« il n'y a pas de place ici »</1.con>. "
      "<2.src><p>Paul Bar</p></2.src> <2.cue>nie</2.cue>. <3.con>« Nous avons cherché partout dans la maison et même "
      "au jardin, mais il n'y a pas de clé, et personne ne sait où elle est »</3.con>.");
  EXPECT_EQ(m.who("3"), "Paul Bar");
}

}  // namespace
}  // namespace dixit::resolution
