// What stands beside a name tells of whom it is.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "resolve/marked_text.h"
#include "resolve/resolve.h"

namespace dixit::resolution {
namespace {

// Two ministers whose given names tell nothing: the article does.
TEST(Descriptions, TheArticleTellsTheGenderOfAFunction) {
  const Marked m(
      "La ministre des Armées, <p>Vérane Tolmé</p>, a reçu le ministre du Lac, <p>Camille Orbec</p>. "
      "<1.src>Le ministre</1.src> <1.cue>a dit</1.cue> <1.con>oui</1.con>. <2.src>La ministre</2.src> "
      "<2.cue>a dit</2.cue> <2.con>non</2.con>.");
  EXPECT_EQ(m.who("1"), "Camille Orbec");
  EXPECT_EQ(m.who("2"), "Vérane Tolmé");
}

TEST(Descriptions, NotThatOfAWordForAnybody) {
  const Marked m(
      "La star du lac, <p>Camille Orbec</p>, est là. <1.src>Il</1.src> <1.cue>a dit</1.cue> <1.con>oui</1.con>.");
  EXPECT_EQ(m.who("1"), "Camille Orbec");
}

TEST(Descriptions, OfALongerPhraseThanWasTaken) {
  const Marked m(
      "Elle a vu <1.src>son homologue</1.src> castanais, M. <p>Luc Amiot</p>, qui <1.cue>a dit</1.cue> "
      "<1.con>oui</1.con>.");
  EXPECT_EQ(m.who("1"), "Luc Amiot");
}

TEST(Descriptions, AVerbBehindACommaTellsOfAnother) {
  const Marked m(
      "<p>Ida Moss</p>, met the mayor of Vauclin, Mr <p>Luc Amiot</p>. <1.src>The mayor</1.src> <1.cue>said</1.cue> "
      "<1.con>yes</1.con>.",
      "en");
  EXPECT_EQ(m.who("1"), "Luc Amiot");
  const Marked other(
      "The Minister, Ms <p>Ida Moss</p>, met the old Minister of Sund, Mr <p>Luc Amiot</p>, in Vauclin. "
      "<1.src><p>Moss</p></1.src> <1.cue>said</1.cue> <1.con>yes</1.con>.",
      "en");
  EXPECT_FALSE(other.named("1", "met the old Minister of Sund"));
}

TEST(Descriptions, AnOfficeGoesOnPastAnd) {
  const Marked m(
      "<1.src>The Minister of Trade</1.src> and Public Works, <p>Eve Sorel</p>, <1.cue>said</1.cue> "
      "<1.con>yes</1.con>.",
      "en");
  EXPECT_EQ(m.who("1"), "Eve Sorel");
  const Marked behind(
      "<p>Luc Amiot</p> met <p>Eve Sorel</p>, <l>Sund</l>'s Minister of <o>Power</o> and <o>Networks</o>. "
      "<1.src><p>Sorel</p></1.src> <1.cue>said</1.cue> <1.con>yes</1.con>.",
      "en");
  EXPECT_TRUE(behind.named("1", "Minister of Power and Networks"));
}

// `text` as an outlet prints it.
Marked printed_by(const std::string& outlet, std::string_view text, const std::string& language = "fr") {
  Marked m(text, language, "", false);
  m.document.outlet = outlet;
  resolve(m.document);
  return m;
}

TEST(Descriptions, AnOfficeIsThatOfWhoPrintsIt) {
  const Marked m = printed_by("Ministry of Trade",
                              "The Minister of Trade, <p>Ida Moss</p>, received the Minister of Trade of Sund, <p>Luc "
                              "Amiot</p>. <1.src>The Minister</1.src> <1.cue>said</1.cue> <1.con>yes</1.con>.",
                              "en");
  EXPECT_EQ(m.who("1"), "Ida Moss");
  EXPECT_EQ(m.rule("1"), "head of the outlet");
}

TEST(Descriptions, AnOfficeByAnotherNameToo) {
  const Marked m = printed_by("Présidence de la République",
                              "Le Président de la République, <p>Luc Amiot</p>, a reçu le Président du Sund, <p>Paul "
                              "Vasseur</p>. <1.src>Le Chef de l'État</1.src> <1.cue>a dit</1.cue> <1.con>oui</1.con>.");
  EXPECT_EQ(m.who("1"), "Luc Amiot");
}

// As presidencies write: their own head by the title alone, the other one by name and land.
TEST(Descriptions, HeadOfTheHouseIsNotThatOfAnotherLand) {
  const std::string text =
      "<1.src>Le Président de la République</1.src> <1.cue>a reçu</1.cue> M. <p>Luc Amiot</p>, Président du "
      "<l>Quessine</l>. <2.src>Le Président</2.src> <2.cue>a demandé</2.cue> <2.con>une trêve</2.con>. <3.src>Le "
      "Président <p>Amiot</p></3.src> <3.cue>a dit</3.cue> <3.con>oui</3.con>.";
  for (const char* house : {"Présidence de la République", "Élysée"}) {
    const Marked m = printed_by(house, text);
    EXPECT_EQ(m.who("1"), "Le Président de la République") << house;
    EXPECT_EQ(m.who("2"), "Le Président de la République") << house;
    EXPECT_EQ(m.who("3"), "Luc Amiot") << house;
  }
  EXPECT_EQ(printed_by("L'Écho", text).who("2"), "Luc Amiot") << "who is named";
}

TEST(Descriptions, OfTwoMinistersHeIsTheOtherOne) {
  const Marked m =
      printed_by("Ministère des Affaires étrangères",
                 "La ministre des Affaires étrangères, <p>Claire Moreau</p>, a vu le ministre des Affaires "
                 "étrangères de <l>Morvance</l>, <p>Paul Vasseur</p>. <1.src>Le ministre</1.src> <1.cue>a "
                 "dit</1.cue> <1.con>oui</1.con>. <2.src>La ministre</2.src> <2.cue>a dit</2.cue> "
                 "<2.con>non</2.con>.");
  EXPECT_EQ(m.who("1"), "Paul Vasseur");
  EXPECT_EQ(m.who("2"), "Claire Moreau");
}

TEST(Descriptions, APressSecretaryIsNotTheSecretary) {
  const Marked m = printed_by("Department of Defence",
                              "Press Secretary <p>Dana Moss</p> said so. Secretary <p>Luc Amiot</p> spoke. <1.src>The "
                              "Secretary</1.src> <1.cue>said</1.cue> <1.con>yes</1.con>.",
                              "en");
  EXPECT_EQ(m.who("1"), "Luc Amiot");
}

TEST(Descriptions, AnotherLandByItsAdjective) {
  const Marked m = printed_by("Présidence de la République",
                              "<1.src>Le Président de la République</1.src> <1.cue>a reçu</1.cue> le président "
                              "quessinois, <p>Luc Amiot</p>. <2.src>Le Président</2.src> <2.cue>a demandé</2.cue> "
                              "<2.con>une trêve</2.con>.");
  EXPECT_EQ(m.who("2"), "Le Président de la République");
}

TEST(Descriptions, OwnLandIsNoOtherBelow) {
  const Marked m = printed_by("Présidence de la République du Quessine",
                              "<1.src>Le Président</1.src> <1.cue>a dit</1.cue> <1.con>oui</1.con>. <p>Luc Amiot</p>, "
                              "Président du <l>Quessine</l>, est rentré.");
  EXPECT_EQ(m.who("1"), "Luc Amiot");
}

TEST(Descriptions, OwnLandIsNoOther) {
  const Marked m = printed_by("Présidence de la République du Quessine",
                              "<p>Luc Amiot</p>, Président du <l>Quessine</l>, est rentré. <1.src>Le Président</1.src> "
                              "<1.cue>a dit</1.cue> <1.con>oui</1.con>.");
  EXPECT_EQ(m.who("1"), "Luc Amiot");
}

TEST(Descriptions, APronounGoesOnAboutTheHeadOfTheHouse) {
  const std::string text =
      "President <p>Verdier</p> had come. <1.src>The Prime Minister</1.src> <1.cue>told</1.cue> <p>Verdier</p> so, as "
      "<p>Verdier</p> had asked. <2.src>He</2.src> <2.cue>said</2.cue> <2.con>yes</2.con>.";
  EXPECT_EQ(printed_by("Prime Minister's Office", text, "en").who("2"), "The Prime Minister");
  EXPECT_EQ(printed_by("The Northport Herald", text, "en").who("2"), "Verdier");
}

TEST(Descriptions, AHeadWhoseNameTellsNoGenderIsNotShe) {
  const std::string text =
      "Chancellor <p>Orvel Baltzer</p> spoke to Prime Minister <p>Anna Moss</p>. "
      "<2.src>She</2.src> <2.cue>said</2.cue> <2.con>yes</2.con>.";
  EXPECT_EQ(printed_by("Federal Chancellery", text, "en").who("2"), "Anna Moss");
}

TEST(Descriptions, AJournalistIsOfAnyJournal) {
  const Marked m = printed_by("Journal du Lac",
                              "La journaliste <p>Ida Moss</p> dort. La journaliste <p>Anne Rivoire</p> sort. "
                              "<1.src>La journaliste</1.src> <1.cue>a dit</1.cue> <1.con>oui</1.con>.");
  EXPECT_NE(m.rule("1"), "head of the outlet");
}

}  // namespace
}  // namespace dixit::resolution
