// Names: which are one, and what is none.
#include <gtest/gtest.h>

#include "resolve/marked_text.h"

namespace dixit::resolution {
namespace {

TEST(Registry, ShortFormInBracketsWithinTheName) {
  const Marked m(
      "<o>Alliance du lac (ADLX)</o> est née. <1.src>L'<o>ADLX</o></1.src> <1.cue>promet</1.cue> <1.con>une "
      "aide</1.con>.");
  EXPECT_EQ(m.who("1"), "Alliance du lac");
  EXPECT_TRUE(m.named("1", "Alliance du lac (ADLX)"));
}

TEST(Registry, PronounTaggedAsANameIsNone) {
  const Marked m("<p>Paul Vasseur</p> est élu. <1.src><p>Celui</p></1.src> qui gagne <1.cue>parle</1.cue>.");
  EXPECT_EQ(m.who("1"), "Paul Vasseur");
}

TEST(Registry, DescriptionTaggedAsANameIsNone) {
  const Marked m(
      "<1.src><p>L'étudiante de 19 ans</p></1.src> <1.cue>nie</1.cue>. <2.src>L'étudiante</2.src> <2.cue>se "
      "tait</2.cue>.");
  EXPECT_EQ(m.who("2"), "L'étudiante de 19 ans");
}

TEST(Registry, BodyWithoutACapitalIsDescribed) {
  const Marked m(
      "<1.src>La <o>direction du club</o></1.src> <1.cue>nie</1.cue>. <2.src>La direction du club Clairval</2.src> "
      "<2.cue>se tait</2.cue>.");
  EXPECT_EQ(m.at("1").entity, m.at("2").entity);
}

TEST(Registry, TheYoungerIsNotTheElder) {
  const Marked m(
      "<p>Paul Roake Jr</p> met <p>Ann Sund</p>. <1.src><p>Paul Roake</p></1.src> <1.cue>left</1.cue>. <2.src><p>Roake "
      "Jr</p></2.src> <2.cue>stayed</2.cue>.",
      "en");
  EXPECT_EQ(m.who("1"), "Paul Roake");
  EXPECT_EQ(m.who("2"), "Paul Roake Jr");
}

TEST(Registry, TheYoungerIsToldBehindTheName) {
  const Marked m(
      "<p>Roake</p> met <p>Ann Sund</p>. <p>Paul Roake</p> sat with <p>Paul Roake Jr</p>. <1.src><p>Roake</p> "
      "Jr</1.src> "
      "<1.cue>left</1.cue>.",
      "en");
  EXPECT_EQ(m.who("1"), "Paul Roake Jr");
}

TEST(Registry, TwoOfOneSurnameThatIsToldOnce) {
  const Marked m(
      "<p>Luc</p> et <p>Anne Rey</p> tiennent le café. <1.src>M. <p>Rey</p></1.src> <1.cue>nie</1.cue>. "
      "<2.src><p>Luc</p></2.src> <2.cue>se tait</2.cue>.");
  EXPECT_EQ(m.who("1"), "Luc Rey");
  EXPECT_EQ(m.who("2"), "Luc Rey");
}

TEST(Registry, GenderThatIsKnownIsPreferred) {
  const Marked m(
      "<p>Ysel Moreau</p> est partie. <p>Ysel Moreau</p> reviendra. <p>Jean Moreau</p> est là. <1.src>M. "
      "<p>Moreau</p></1.src> <1.cue>nie</1.cue>.");
  EXPECT_EQ(m.who("1"), "Jean Moreau");
}

TEST(Registry, NameAsItIsWritten) {
  const Marked m("<1.src><p>Me Moreau</p></1.src> <1.cue>nie</1.cue>.");
  EXPECT_TRUE(m.named("1", "Me Moreau"));
}

TEST(Registry, GivenNameWithTwoLettersTurnedOver) {
  const Marked m("<p>Agnès Rivoire</p> est là. <1.src><p>Angès Rivoire</p></1.src> <1.cue>nie</1.cue>.");
  EXPECT_EQ(m.who("1"), "Agnès Rivoire");
}

TEST(Registry, TwoNamesOfACountryAreOne) {
  const Marked m(
      "<1.src>The <l>United States</l></1.src> <1.cue>said</1.cue> so. <2.src>The <l>U.S.</l></2.src> "
      "<2.cue>denied</2.cue> it. <3.src><l>Washington</l></3.src> <3.cue>agreed</3.cue>.",
      "en");
  EXPECT_EQ(m.at("1").entity, m.at("2").entity);
  EXPECT_NE(m.at("1").entity, m.at("3").entity) << "a capital may be a place and no more";
}

TEST(Registry, AnEpithetOfACountryIsItsOther) {
  const Marked m(
      "<1.src>L'<l>État hébreu</l></1.src> <1.cue>nie</1.cue>. <2.src><l>Israël</l></2.src> <2.cue>confirme</2.cue>.");
  EXPECT_EQ(m.at("1").entity, m.at("2").entity);
  EXPECT_EQ(m.document.entities[m.at("1").entity].name, "Israël");
}

TEST(Registry, TheTwoOfASummitAreNoName) {
  const Marked m(
      "Le sommet <p>Rivoire-Amiot</p> s'ouvre. <p>Anne Rivoire</p> est là. <p>Luc Amiot</p> aussi. "
      "<1.src><p>Amiot</p></1.src> <1.cue>nie</1.cue>. <2.src><p>Moreau-Leroy</p></2.src> <2.cue>nie</2.cue>.");
  EXPECT_EQ(m.who("1"), "Luc Amiot");
  EXPECT_EQ(m.who("2"), "Moreau-Leroy");
}

TEST(Registry, ASurnameThatIsACommonNoun) {
  const Marked m("<p>Lisa Page</p> is here. <1.src><p>Page</p></1.src> <1.cue>denied</1.cue> it.", "en");
  EXPECT_EQ(m.who("1"), "Lisa Page");
}

// Who is given a name in two parts has that of the family before it.
TEST(Registry, FamilyNameFirst) {
  const Marked m(
      "<p>Dan Jae-ril</p> est là, <p>Ok Mi-dan</p> aussi. M. <1.src><p>Dan</p></1.src> <1.cue>nie</1.cue>. "
      "<2.src><p>Ok</p></2.src> <2.cue>nie</2.cue>.");
  EXPECT_EQ(m.who("1"), "Dan Jae-ril");
  EXPECT_EQ(m.who("2"), "Ok Mi-dan");
}

TEST(Registry, NobodyIsCalledDu) {
  const Marked m("Une lettre <1.src>du ministère</1.src> <1.cue>dit</1.cue> non.");
  EXPECT_EQ(m.who("1"), "ministère");
}

TEST(Registry, EachOfTwoHasAName) {
  const Marked m(
      "<1.src><p>Anne Rivoire</p> et <p>Luc Amiot</p></1.src> <1.cue>nient</1.cue>. <2.src><p>Amiot</p></2.src> "
      "<2.cue>précise</2.cue>.");
  EXPECT_EQ(m.who("1"), "Anne Rivoire et Luc Amiot");
  EXPECT_EQ(m.who("2"), "Luc Amiot");
}

TEST(Registry, TitlesBeforeAName) {
  const Marked m(
      "<1.src>le prince <p>Rodolphe</p></1.src> <1.cue>nie</1.cue>. <2.src><p>Jean Sorel</p></2.src> "
      "<2.cue>nie</2.cue>. Le Dr <p>Jean Sorel</p> est là.");
  EXPECT_TRUE(m.named("1", "prince Rodolphe"));
  EXPECT_TRUE(m.named("2", "Dr Jean Sorel"));
}

TEST(Registry, AVerbIsNoTitle) {
  const Marked m(
      "Le préfet a accusé <p>Luc Amiot</p>. Il a prévenu M. <p>Amiot</p>. <1.src><p>Luc Amiot</p></1.src> "
      "<1.cue>nie</1.cue>. Selon l'élu <p>Luc Amiot</p>, non.");
  EXPECT_FALSE(m.named("1", "accusé Luc Amiot"));
  EXPECT_FALSE(m.named("1", "prévenu M. Amiot"));
  EXPECT_TRUE(m.named("1", "élu Luc Amiot"));
}

TEST(Registry, Account) {
  const Marked m(
      "<p>Jean-Marc Rivoire</p> est là. <1.src>@jmrivoire</1.src> <1.cue>écrit</1.cue>. <2.src>@rivoirement</2.src> "
      "<2.cue>écrit</2.cue>.");
  EXPECT_EQ(m.who("1"), "Jean-Marc Rivoire");
  EXPECT_NE(m.who("2"), "Jean-Marc Rivoire");
}

TEST(Registry, AccountThatMayBeOfTwoIsNeithers) {
  const Marked m(
      "<p>Jean-Marc Rivoire</p> est là, <p>Julie-Marie Rivoire</p> aussi. <1.src>@jmrivoire</1.src> "
      "<1.cue>écrit</1.cue>.");
  EXPECT_NE(m.who("1"), "Jean-Marc Rivoire");
  EXPECT_NE(m.who("1"), "Julie-Marie Rivoire");
}

TEST(Registry, OutletWrittenWithoutACapitalIsABody) {
  const Marked m("<1.src><o>inforive</o></1.src> <1.cue>annonce</1.cue> <1.con>une grève</1.con>.");
  EXPECT_EQ(m.at("1").kind.value, Kind::organisation);
  const Marked tv("<1.src><o>iRive</o></1.src> <1.cue>annonce</1.cue> <1.con>une grève</1.con>.");
  EXPECT_EQ(tv.at("1").kind.value, Kind::organisation);
}

TEST(Registry, ANounWithoutACapitalIsNoName) {
  const Marked m("<p>Paul Vasseur</p> est <o>président</o>. <1.src>Le président</1.src> <1.cue>nie</1.cue>.");
  EXPECT_EQ(m.who("1"), "Paul Vasseur");
}

TEST(Registry, TitleBeforeANameAndItsState) {
  const Marked m(
      "Prime Minister <p>Anna Moss</p> of <l>Castany</l> met Senator <p>Tom Hall</p> of <p>Eva Rowan</p>. "
      "<1.src><p>Moss</p></1.src> <1.cue>denied</1.cue> it. <2.src><p>Hall</p></2.src> <2.cue>agreed</2.cue>.",
      "en");
  EXPECT_TRUE(m.named("1", "Prime Minister Anna Moss of Castany"));
  EXPECT_FALSE(m.named("2", "Senator Tom Hall of Eva Rowan"));
}

TEST(Registry, SourceWithItsBracketsIsAName) {
  const Marked m("<1.src>Un agent de l'<o>Office du lac</o> (Varne)</1.src> <1.cue>refuse</1.cue>.");
  EXPECT_TRUE(m.named("1", "Un agent de l'Office du lac (Varne)"));
}

}  // namespace
}  // namespace dixit::resolution
