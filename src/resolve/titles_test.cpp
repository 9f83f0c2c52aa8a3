// Titles that stand before a name, and how many one person holds.
#include <gtest/gtest.h>

#include <string>

#include "resolve/marked_text.h"

namespace dixit::resolution {
namespace {

TEST(Titles, OneSeatAtATime) {
  const Marked m(
      "<1.src>Le ministre <p>Paul Vasseur</p></1.src> <1.cue>dément</1.cue>. <2.src>Le candidat</2.src> "
      "<2.cue>se tait</2.cue>. <3.src>Le maire</3.src> <3.cue>attend</3.cue>.");
  EXPECT_EQ(m.who("2"), "Paul Vasseur");
  EXPECT_EQ(m.who("3"), "Le maire");
}

TEST(Titles, WhoWasMayorIsMinisterNow) {
  const Marked m(
      "<1.src>Le ministre <p>Paul Vasseur</p></1.src> <1.cue>dément</1.cue>. <2.src>L'ancien maire</2.src> "
      "<2.cue>se tait</2.cue>.");
  EXPECT_EQ(m.who("2"), "Paul Vasseur");
}

TEST(Titles, NoHeadOfStateIsAMayor) {
  const Marked m(
      "<1.src><p>Emmanuel Macron</p></1.src> <1.cue>dément</1.cue>. <2.src>Le candidat</2.src> <2.cue>se tait</2.cue>. "
      "<3.src>Le maire</3.src> <3.cue>attend</3.cue>.",
      "fr", "2019-02-03");
  EXPECT_EQ(m.who("2"), "Emmanuel Macron");
  EXPECT_EQ(m.who("3"), "Le maire");
}

TEST(Titles, TitlesInARow) {
  const Marked m(
      "<1.src>Le Président de la Transition</1.src>, Chef de l'État, le Général d'armée <p>Paul VASSEUR</p>, <1.cue>a "
      "accordé</1.cue> une audience. <2.src>Le Chef de l'État</2.src> <2.cue>a dit</2.cue> non. <3.src>Le "
      "Président</3.src> <3.cue>attend</3.cue>.");
  for (const char* statement : {"1", "2", "3"}) EXPECT_EQ(m.who(statement), "Paul VASSEUR");
}

TEST(Titles, TwoTitlesOfOne) {
  const Marked m(
      "<1.src>Le Premier ministre et ministre de la Défense</1.src>, Son Excellence Monsieur <p>Paul Vasseur</p>, "
      "<1.cue>a reçu</1.cue> la presse. <2.src>Le ministre de la Défense</2.src> <2.cue>a dit</2.cue> non.");
  EXPECT_EQ(m.who("1"), "Paul Vasseur");
  EXPECT_EQ(m.who("2"), "Paul Vasseur");
}

TEST(Titles, TitlesOfThreePeople) {
  for (const char* behind : {" et d'autres", ","}) {
    const Marked m("<1.src>Le préfet</1.src>, le ministre, le maire <p>Paul Vasseur</p>" + std::string(behind) +
                   " <1.cue>ont parlé</1.cue>. <2.src>Le ministre</2.src> <2.cue>a dit</2.cue> non.");
    EXPECT_NE(m.who("1"), "Paul Vasseur") << behind;
    EXPECT_NE(m.who("2"), "Paul Vasseur") << behind;
  }
}

TEST(Titles, ClauseBeforeATitleIsNoTitle) {
  const Marked m(
      "<1.src>La présidente</1.src> <1.cue>félicite</1.cue> le général, <p>Paul Vasseur</p>, à midi. <2.src>La "
      "présidente</2.src> <2.cue>a dit</2.cue> non.");
  EXPECT_EQ(m.who("1"), "La présidente");
  EXPECT_EQ(m.who("2"), "La présidente");
}

TEST(Titles, TitleOfWhomItStandsBefore) {
  const Marked m(
      "Invité par son homologue, M. <p>Igor Vassine</p>, le ministre de la Défense, M. <p>Paul Vasseur</p>, est venu. "
      "<1.src><p>Vassine</p></1.src> <1.cue>refuse</1.cue>.");
  EXPECT_FALSE(m.named("1", "ministre de la Défense"));
}

TEST(Titles, MinisterOfAnotherStateIsAnother) {
  const Marked m(
      "<p>Paul Vasseur</p>, ministre français de la Défense, est là. <1.src>Le ministre russe de la Défense</1.src> "
      "<1.cue>refuse</1.cue>. <2.src>Le ministre nord-coréen</2.src> <2.cue>aussi</2.cue>.");
  EXPECT_EQ(m.who("1"), "Le ministre russe de la Défense");
  EXPECT_EQ(m.who("2"), "Le ministre nord-coréen");
}

TEST(TitlesEnglish, ClauseBeforeATitleIsNoTitle) {
  const Marked m(
      "<1.src>The Secretary-General</1.src> <1.cue>spoke</1.cue> by telephone with the President of <l>Orlande</l>, "
      "<p>Paul Verdier</p>. <2.src>The Secretary-General</2.src> <2.cue>said</2.cue> so.",
      "en");
  EXPECT_NE(m.who("2"), "Paul Verdier");
}

TEST(TitlesEnglish, ALandBehindANameIsNotWhoIsMeant) {
  const Marked m("<1.src>President <p>Luc Amiot</p> of <p>Orlande</p></1.src> <1.cue>said</1.cue> so.", "en");
  EXPECT_EQ(m.who("1"), "Luc Amiot");
}

TEST(TitlesEnglish, TitleBeforeAnHonour) {
  const Marked m(
      "<1.src>The Minister of Trade</1.src>, H.E. <p>Paul Verdier</p>, <1.cue>received</1.cue> her. <2.src>The "
      "Minister</2.src> <2.cue>said</2.cue> so.",
      "en");
  EXPECT_EQ(m.who("1"), "Paul Verdier");
  EXPECT_EQ(m.who("2"), "Paul Verdier");
}

}  // namespace
}  // namespace dixit::resolution
