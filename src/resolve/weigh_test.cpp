#include "resolve/weigh.h"

#include <gtest/gtest.h>

#include "resolve/marked_text.h"
#include "resolve/resolve.h"

namespace dixit::resolution {
namespace {

TEST(Weigh, SumsTheVoicesOfOneRecord) {
  Candidates c = {{1, 0.7F, "description", {}}};
  weigh(c, {{2, 0.5F, {}}, {2, 0.4F, {}}, {1, 0.1F, {}}}, 0.5F);
  ASSERT_EQ(c.size(), 2U);
  EXPECT_EQ(c[0].record, 2U);
  EXPECT_FLOAT_EQ(c[0].probability, 0.45F);
  EXPECT_FLOAT_EQ(c[1].probability, 0.4F);
}

TEST(Weigh, NoShareNoChange) {
  Candidates c = {{1, 0.7F, "description", {}}};
  weigh(c, {{2, 1.0F, {}}}, 0);
  ASSERT_EQ(c.size(), 1U);
  EXPECT_FLOAT_EQ(c[0].probability, 0.7F);
}

TEST(ResolvePointers, TipTheScales) {
  const char* text =
      "<p>Luc Amiot</p> a rencontré <p>Paul Vasseur</p>. <1.src>Il</1.src> <1.cue>a dit</1.cue> <1.con>non</1.con>.";
  Marked alone(text, "fr", "", false), pointed(text, "fr", "", false);
  resolve(alone.document);
  ASSERT_EQ(alone.who("1"), "Luc Amiot");
  pointed.at("1").speakers = {{5, 0.9F}, {none, 0.05F}};  // `Vasseur`
  resolve(pointed.document);
  EXPECT_EQ(pointed.who("1"), "Paul Vasseur");
}

TEST(ResolvePointers, DoNotChangeWhoIsKnownByTheWords) {
  Marked m(
      "<p>Anne Rivoire</p> sort.\n<1.con>« Dix ans d'oubli »</1.con>\n"
      "<2.con>« Dix ans d'oubli, c'est trop »</2.con>, <2.cue>dit</2.cue> <2.src><p>Luc Amiot</p></2.src>.",
      "fr", "", false);
  m.at("1").speakers = {{1, 0.9F}};  // `Rivoire`
  resolve(m.document);
  EXPECT_EQ(m.who("1"), "Luc Amiot");
}

TEST(ResolvePointers, MassOfAllMentionsCounts) {
  Marked m("<p>Luc Amiot</p> sort. <p>Amiot</p> voit <p>Paul Vasseur</p>. <1.con>« Non »</1.con>.", "fr", "", false);
  m.at("1").speakers = {{7, 0.4F}, {1, 0.3F}, {4, 0.3F}};
  resolve(m.document);
  EXPECT_EQ(m.who("1"), "Luc Amiot");
}

TEST(ResolvePointers, TellWhoADescriptionIs) {
  const char* text =
      "<p>Anne Rivoire</p> court. <p>Paul Vasseur</p> dort. <1.src>La gagnante du prix</1.src> <1.cue>rit</1.cue>. "
      "<2.src>La gagnante du prix</2.src> <2.cue>part</2.cue>.";
  Marked right(text, "fr", "", false), wrong(text, "fr", "", false), own(text, "fr", "", false);
  right.at("1").speakers = {{1, 0.9F}};
  wrong.at("1").speakers = {{5, 0.9F}};  // a man
  own.at("1").speakers = {{11, 0.6F}, {1, 0.3F}};
  for (Marked* m : {&right, &wrong, &own}) resolve(m->document);
  EXPECT_EQ(right.who("1"), "Anne Rivoire");
  EXPECT_EQ(right.rule("1"), "pointer");
  EXPECT_EQ(right.who("2"), "Anne Rivoire");  // once told, known
  EXPECT_EQ(wrong.who("1"), "La gagnante du prix");
  EXPECT_EQ(own.who("1"), "La gagnante du prix");
}

TEST(ResolvePointers, SayLittleWhereTheTextLinks) {
  Marked m(
      "<p>Luc Amiot</p> sort. <p>Paul Vasseur</p>, maire de Valmont, rit. <1.src>Le maire</1.src> <1.cue>nie</1.cue>.",
      "fr", "", false);
  m.at("1").speakers = {{1, 0.9F}};
  resolve(m.document);
  EXPECT_EQ(m.who("1"), "Paul Vasseur");
}

TEST(ResolvePointers, TakeNoBodyForAPerson) {
  Marked m("<o>Courrier</o> paraît. « Nous savions », <1.cue>confie</1.cue> <1.src>l'un d'eux</1.src>.", "fr", "",
           false);
  m.at("1").speakers = {{0, 0.9F}};
  m.at("1").kind = {Kind::person, 0.5F};
  Marked sure = m;
  sure.at("1").kind.probability = 0.99F;
  resolve(m.document);
  EXPECT_EQ(m.who("1"), "Courrier");
  resolve(sure.document);
  EXPECT_EQ(sure.who("1"), "l'un d'eux");
}

TEST(ResolvePointers, DoNotOverruleAName) {
  Marked m("<p>Paul Vasseur</p> sort. <1.src><p>Luc Amiot</p></1.src> <1.cue>nie</1.cue>.", "fr", "", false);
  m.at("1").speakers = {{1, 1.0F}};
  resolve(m.document);
  EXPECT_EQ(m.who("1"), "Luc Amiot");
}

TEST(ResolveSpeakers, NobodyIsNamedInHisOwnWords) {
  Marked m(
      "<p>Luc Amiot</p> est là. <1.c>« Il faut soutenir <p>Luc Amiot</p> »</1.c>, <1.cue>dit</1.cue> "
      "<1.src>il</1.src>. "
      "<p>Anne Sorel</p> est venue. <2.c>« <p>Anne Sorel</p> a raison »</2.c>, <2.cue>dit</2.cue> "
      "<2.src>l'élue</2.src>. "
      "<3.src><p>Luc Amiot</p></3.src> <3.cue>dit</3.cue> que <3.c><p>Luc Amiot</p> part</3.c>.");
  EXPECT_EQ(m.who("1"), "UNKNOWN") << "nobody is named who may have said so";
  EXPECT_EQ(m.who("2"), "l'élue");
  EXPECT_EQ(m.who("3"), "Luc Amiot") << "the source says so";
}

}  // namespace
}  // namespace dixit::resolution
