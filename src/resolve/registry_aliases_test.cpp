// Two names of one referent that share no word.
#include <gtest/gtest.h>

#include "resolve/marked_text.h"

namespace dixit::resolution {
namespace {

TEST(Aliases, AcronymAfterItsExpansion) {
  const Marked m(
      "<1.src>L'Agence générale des ponts (<o>AGP</o>)</1.src> <1.cue>annonce</1.cue> <1.con>des travaux</1.con>. "
      "<2.src>L'<o>AGP</o></2.src> <2.cue>confirme</2.cue>.");
  EXPECT_EQ(m.who("1"), "L'Agence générale des ponts");
  EXPECT_EQ(m.at("1").entity, m.at("2").entity);
  EXPECT_TRUE(m.named("2", "AGP"));
}

TEST(Aliases, ExpansionElsewhereThatIsNotTagged) {
  const Marked m(
      "<1.src>Le <o>JDR</o></1.src> <1.cue>révèle</1.cue> <1.con>un accord</1.con>. Selon <2.src>le Journal du "
      "Rhône</2.src>, "
      "<2.con>rien n'est signé</2.con>.");
  EXPECT_EQ(m.who("1"), "Journal du Rhône");
  EXPECT_EQ(m.who("2"), "Journal du Rhône");
  EXPECT_TRUE(m.named("1", "JDR"));
}

TEST(Aliases, WordsThatOnlyBeginWithTheLetters) {
  const Marked m(
      "Vendredi <o>Air Val</o> prévoit peu de vols. <1.src>L'<o>AVP</o></1.src> <1.cue>confirme</1.cue>. L'avis sur "
      "Rhône’s internal dams. <2.src>La <o>RID</o></2.src> <2.cue>nie</2.cue>.");
  EXPECT_EQ(m.who("1"), "AVP");
  EXPECT_EQ(m.who("2"), "RID");
}

TEST(Aliases, TheAcronymBesideANameDoesNotSpellItself) {
  const Marked m("Selon AVP Vincent Perrier sort. <1.src>L'<o>AVP</o></1.src> <1.cue>confirme</1.cue>.");
  EXPECT_EQ(m.who("1"), "AVP");
}

TEST(Aliases, AnEnglishNameHasCapitals) {
  const Marked m("He saw Rhone involvement downstream. <1.src>The <o>RID</o></1.src> <1.cue>confirmed</1.cue> it.",
                 "en");
  EXPECT_EQ(m.who("1"), "RID");
}

TEST(Aliases, ExpansionAfterItsAcronym) {
  const Marked m(
      "<o>AGP</o> (<o>Agence générale des ponts</o>) recrute. <1.src>L'<o>AGP</o></1.src> <1.cue>confirme</1.cue>.");
  EXPECT_EQ(m.who("1"), "Agence générale des ponts");
}

TEST(Aliases, AcronymWithTheSmallWords) {
  const Marked m(
      "Le <o>Courrier du matin</o> enquête. <1.src>Le <o>CDM</o></1.src> <1.cue>révèle</1.cue> <1.con>tout</1.con>.");
  EXPECT_EQ(m.who("1"), "Courrier du matin");
}

TEST(Aliases, ACouncilIsNoCounsel) {
  const Marked m(
      "Le <o>Haut conseil de la Vigne (HCV)</o> est né. <1.src>Le <o>HCV</o></1.src> <1.cue>recommande</1.cue> "
      "<1.con>un verre</1.con>.");
  EXPECT_EQ(m.who("1"), "Haut conseil de la Vigne");
}

TEST(Aliases, AShortFormHasALetterMore) {
  const Marked m(
      "Le <o>Conseil national de l'Ordre</o> (<o>CNOV</o>) est né. <1.src>Le <o>CNOV</o></1.src> "
      "<1.cue>recommande</1.cue> <1.con>un verre</1.con>.");
  EXPECT_EQ(m.who("1"), "Conseil national de l'Ordre");
}

}  // namespace
}  // namespace dixit::resolution
