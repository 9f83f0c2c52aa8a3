#include "resolve/respective.h"

#include <gtest/gtest.h>

#include "resolve/marked_text.h"

namespace dixit::resolution {
namespace {

TEST(Respective, AdjectivesOfOneNoun) {
  const Marked m(
      "Les ministres russe et français de la Défense, respectivement <p>Igor Vassine</p> et <p>Paul Vasseur</p>, se "
      "sont parlé. <1.src>Le ministre français</1.src> <1.cue>a dit</1.cue> <1.con>non</1.con>. <2.src>Le ministre "
      "russe de la Défense</2.src> <2.cue>a dit</2.cue> <2.con>oui</2.con>. <3.src>Le ministre</3.src> "
      "<3.cue>insiste</3.cue>.");
  EXPECT_EQ(m.who("1"), "Paul Vasseur");
  EXPECT_EQ(m.who("2"), "Igor Vassine");
  EXPECT_EQ(m.who("3"), "Igor Vassine");
}

TEST(Respective, ComplementBeforeTheAdjectives) {
  const Marked m(
      "<p>Paul Vasseur</p> a réuni les ministres des Affaires étrangères russe et ukrainien, respectivement <p>Igor "
      "Vassine</p> et <p>Oleg Marenko</p>. <1.src>Le ministre ukrainien</1.src> <1.cue>refuse</1.cue>. <2.src>Le "
      "ministre russe</2.src> <2.cue>accepte</2.cue>.");
  EXPECT_EQ(m.who("1"), "Oleg Marenko");
  EXPECT_EQ(m.who("2"), "Igor Vassine");
}

TEST(Respective, ComplementsOfOneNoun) {
  const Marked m(
      "Les maires de Valmont et de Brécy, respectivement <p>Anne Rivoire</p> et <p>Claire Moreau</p>, protestent. "
      "<1.src>La maire de Brécy</1.src> <1.cue>refuse</1.cue>. <2.src>La maire de Valmont</2.src> "
      "<2.cue>hésite</2.cue>.");
  EXPECT_EQ(m.who("1"), "Claire Moreau");
  EXPECT_EQ(m.who("2"), "Anne Rivoire");
}

TEST(Respective, TitlesAfterTheNames) {
  const Marked m(
      "<p>Anne Rivoire</p> et <p>Paul Vasseur</p>, respectivement maire de Valmont et préfet du Doubs, sont venus. "
      "<1.src>Le préfet</1.src> <1.cue>a dit</1.cue> <1.con>non</1.con>. <2.src>La maire</2.src> <2.cue>a dit</2.cue> "
      "<2.con>oui</2.con>.");
  EXPECT_EQ(m.who("1"), "Paul Vasseur");
  EXPECT_EQ(m.who("2"), "Anne Rivoire");
}

TEST(Respective, NounsBeforeTheNames) {
  const Marked m(
      "La maire de Valmont et le préfet du Doubs, respectivement <p>Anne Rivoire</p> et <p>Paul Vasseur</p>, sont "
      "venus. <1.src>Le préfet</1.src> <1.cue>refuse</1.cue>. <2.src>La maire</2.src> <2.cue>accepte</2.cue>.");
  EXPECT_EQ(m.who("1"), "Paul Vasseur");
  EXPECT_EQ(m.who("2"), "Anne Rivoire");
}

TEST(Respective, WithoutTheAdverb) {
  const Marked m(
      "Les ministres russe et français de la Défense, <p>Igor Vassine</p> et <p>Paul Vasseur</p>, se sont parlé. "
      "<1.src>Le ministre français</1.src> <1.cue>refuse</1.cue>. <2.src>Le ministre russe</2.src> "
      "<2.cue>accepte</2.cue>.");
  EXPECT_EQ(m.who("1"), "Paul Vasseur");
  EXPECT_EQ(m.who("2"), "Igor Vassine");
}

TEST(Respective, AllWhoAreNamedAreOfTheNoun) {
  const Marked m(
      "Les députés <p>Paul Vasseur</p> et <p>Luc Perrec</p>, <p>Anne Rivoire</p> et <p>Luc Amiot</p>, protestent. "
      "<1.src>Luc Amiot</1.src> <1.cue>refuse</1.cue>.");
  EXPECT_FALSE(m.named("1", "député Luc Perrec"));
}

TEST(Respective, TitleIsAName) {
  const Marked m(
      "Les ministres russe et français de la Défense, <p>Igor Vassine</p> et <p>Paul Vasseur</p>, partent. "
      "<1.src><p>Vasseur</p></1.src> <1.cue>refuse</1.cue>. <2.src><p>Vassine</p></2.src> <2.cue>accepte</2.cue>.");
  EXPECT_TRUE(m.named("1", "ministre français de la Défense"));
  EXPECT_TRUE(m.named("2", "ministre russe de la Défense"));
  const Marked before(
      "Les ministres des Affaires étrangères russe et français, <p>Igor Vassine</p> et <p>Paul Vasseur</p>, partent. "
      "<1.src><p>Vasseur</p></1.src> <1.cue>refuse</1.cue>. <2.src><p>Vassine</p></2.src> <2.cue>accepte</2.cue>.");
  EXPECT_TRUE(before.named("1", "ministre français des Affaires étrangères"));
  EXPECT_TRUE(before.named("2", "ministre des Affaires étrangères russe"));
}

TEST(Respective, NumbersThatDifferSayNothing) {
  const Marked m(
      "Les ministres russe et français, respectivement <p>Igor Vassine</p>, <p>Paul Vasseur</p> et <p>Luc Amiot</p>, "
      "partent. <1.src>Le préfet du Doubs</1.src> <1.cue>refuse</1.cue>.");
  EXPECT_EQ(m.who("1"), "Le préfet du Doubs");
}

TEST(Respective, AloneInTheText) {
  EXPECT_TRUE(Marked("respectivement").document.entities.empty());
  EXPECT_TRUE(Marked("Respectively, and,", "en").document.entities.empty());
}

TEST(RespectiveEnglish, AdjectivesBeforeTheNoun) {
  const Marked m(
      "The Russian and French defence ministers, <p>Igor Vassine</p> and <p>Paul Vasseur</p> respectively, spoke. "
      "<1.src>The French minister</1.src> <1.cue>refused</1.cue>. <2.src>The Russian defence minister</2.src> "
      "<2.cue>agreed</2.cue>.",
      "en");
  EXPECT_EQ(m.who("1"), "Paul Vasseur");
  EXPECT_EQ(m.who("2"), "Igor Vassine");
  EXPECT_TRUE(m.named("2", "Russian defence minister"));
}

TEST(RespectiveEnglish, TitlesAfterTheNames) {
  const Marked m(
      "<p>Tom Hall</p> and <p>Jane Carter</p>, the mayor of Norwell and the governor, respectively, left. "
      "<1.src>The governor</1.src> <1.cue>refused</1.cue>. <2.src>The mayor</2.src> <2.cue>agreed</2.cue>.",
      "en");
  EXPECT_EQ(m.who("1"), "Jane Carter");
  EXPECT_EQ(m.who("2"), "Tom Hall");
}

}  // namespace
}  // namespace dixit::resolution
