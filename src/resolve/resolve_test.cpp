#include "resolve/resolve.h"

#include <gtest/gtest.h>

#include "resolve/forms.h"
#include "resolve/marked_text.h"

namespace dixit::resolution {
namespace {

TEST(Resolve, SurnameStandsForFullName) {
  const Marked m(
      "<p>Claire Moreau</p> préside la ville. <1.src><p>Moreau</p></1.src> <1.cue>refuse</1.cue> <1.con>de "
      "partir</1.con>.");
  EXPECT_EQ(m.who("1"), "Claire Moreau");
  EXPECT_EQ(m.at("1").kind.value, Kind::person);
}

TEST(Resolve, SurnameBeforeTheFullName) {
  const Marked m(
      "<1.src><p>Moreau</p></1.src> <1.cue>dénonce</1.cue> <1.con>un complot</1.con>\nHier, <p>Claire Moreau</p> a "
      "parlé.");
  EXPECT_EQ(m.who("1"), "Claire Moreau");
}

TEST(Resolve, CivilityTellsNamesakesApart) {
  const Marked m(
      "<p>Claire Moreau</p> et <p>Jean Moreau</p> se disputent. <1.src>M. <p>Moreau</p></1.src> <1.cue>nie</1.cue>. "
      "<2.src>Mme <p>Moreau</p></2.src> <2.cue>nie</2.cue>.");
  EXPECT_EQ(m.who("1"), "Jean Moreau");
  EXPECT_EQ(m.who("2"), "Claire Moreau");
}

TEST(Resolve, TitleAndName) {
  const Marked m(
      "<1.src>Le ministre de l'Agriculture <p>Paul Vasseur</p></1.src> <1.cue>promet</1.cue> <1.con>une aide</1.con>.");
  EXPECT_EQ(m.who("1"), "Paul Vasseur");
  EXPECT_TRUE(m.named("1", "Le ministre de l'Agriculture Paul Vasseur"));
}

TEST(Resolve, ComplementIsNotTheSpeaker) {
  const Marked m("<1.src>Le porte-parole de <p>Paul Vasseur</p></1.src> <1.cue>dément</1.cue>.");
  EXPECT_EQ(m.who("1"), "Le porte-parole de Paul Vasseur");
}

TEST(Resolve, TitleAloneAfterApposition) {
  const Marked m(
      "<p>Anne Rivoire</p>, maire de Valmont, inaugure l'école. <1.src>La maire</1.src> <1.cue>se réjouit</1.cue> "
      "<1.con>de ce jour</1.con>.");
  EXPECT_EQ(m.who("1"), "Anne Rivoire");
  EXPECT_EQ(m.rule("1"), "title");
}

TEST(Resolve, GeneralTitleForASpecialOne) {
  const Marked m("La députée <p>Anne Rivoire</p> inaugure l'école. <1.src>L'élue</1.src> <1.cue>se réjouit</1.cue>.");
  EXPECT_EQ(m.who("1"), "Anne Rivoire");
}

TEST(Resolve, TitleBeforeItsName) {
  const Marked m(
      "« Non », <1.cue>a dit</1.cue> <1.src>la préfète du Doubs</1.src>, <p>Anne Rivoire</p>. Le maire se tait.");
  EXPECT_EQ(m.who("1"), "Anne Rivoire");
  EXPECT_EQ(m.rule("1"), "apposition");
}

TEST(Resolve, TwoMinistersAreToldApart) {
  const Marked m(
      "La ministre de la Santé, <p>Anne Rivoire</p>, et le ministre de l'Agriculture, <p>Paul Vasseur</p>, sont venus. "
      "<1.src>La ministre de la Santé</1.src> <1.cue>a dit</1.cue> <1.con>oui</1.con>. <2.src>Le ministre de "
      "l'Agriculture</2.src> "
      "<2.cue>a dit</2.cue> <2.con>non</2.con>.");
  EXPECT_EQ(m.who("1"), "Anne Rivoire");
  EXPECT_EQ(m.who("2"), "Paul Vasseur");
}

TEST(Resolve, SomebodyElseIsNoApposition) {
  const Marked m("Selon <p>Anne Rivoire</p>, le maire a menti. <1.src>Le maire</1.src> <1.cue>nie</1.cue>.");
  EXPECT_EQ(m.who("1"), "Le maire");
}

TEST(Resolve, DescriptionWithAnotherName) {
  const Marked m(
      "<1.src>Le prédécesseur de <p>Vasseur</p></1.src>, <p>Luc Amiot</p>, <1.cue>regrette</1.cue> <1.con>ce "
      "choix</1.con>.");
  EXPECT_EQ(m.who("1"), "Luc Amiot");
}

TEST(Resolve, ATitleThenAnotherWithTheName) {
  const Marked m(
      "<1.src>Le chef du gouvernement</1.src>, le général <p>Paul Vasseur</p>, <1.cue>a promis</1.cue> un vote. "
      "<2.src>Le guide suprême</2.src>, l'ayatollah <p>Ali Moravi</p>, <2.cue>a promis</2.cue> un vote. "
      "<3.src>Une avocate</3.src>, le vote perdu, <3.cue>a promis</3.cue> une suite.");
  EXPECT_EQ(m.who("1"), "Paul Vasseur");
  EXPECT_EQ(m.who("2"), "Ali Moravi");
  EXPECT_EQ(m.who("3"), "Une avocate");
  const Marked other(
      "La garde <1.src>du président</1.src>, le général <p>Paul Vasseur</p>, est là. <1.cue>L'appel</1.cue> <1.con>à "
      "voter</1.con> est clair.");
  EXPECT_NE(other.who("1"), "Paul Vasseur");
}

TEST(Resolve, Alias) {
  const Marked m("<p>Luc Amiot</p>, alias <p>Zorro</p>, court. <1.src><p>Zorro</p></1.src> <1.cue>rit</1.cue>.");
  EXPECT_EQ(m.who("1"), "Luc Amiot");
}

TEST(Resolve, PronounByGender) {
  const Marked m(
      "<p>Claire Moreau</p> a reçu <p>Paul Vasseur</p>. <1.src>Elle</1.src> <1.cue>promet</1.cue> <1.con>une "
      "aide</1.con>. "
      "« Merci », <2.cue>a</2.cue>-t-<2.src>il</2.src> <2.cue>dit</2.cue>.");
  EXPECT_EQ(m.who("1"), "Claire Moreau");
  EXPECT_EQ(m.who("2"), "Paul Vasseur");
  EXPECT_EQ(m.rule("2"), "pronoun");
}

TEST(Resolve, PronounForTheLastSpeaker) {
  const Marked m(
      "<1.src><p>Luc Amiot</p></1.src> <1.cue>accuse</1.cue> <1.con><p>Paul Vasseur</p></1.con>. « Il a menti », "
      "<2.cue>a</2.cue>-t-"
      "<2.src>il</2.src> <2.cue>ajouté</2.cue>.");
  EXPECT_EQ(m.who("2"), "Luc Amiot");
}

TEST(Resolve, PronounForABodyOrAGroup) {
  const Marked m(
      "<1.src>Les pompiers volontaires</1.src> <1.cue>protestent</1.cue>. <2.src>Ils</2.src> <2.cue>demandent</2.cue> "
      "<2.con>des moyens</2.con>. "
      "<3.src>L'association <o>Vert Demain</o></3.src> <3.cue>approuve</3.cue>. <4.src>Elle</4.src> "
      "<4.cue>demande</4.cue> <4.con>plus</4.con>.");
  EXPECT_EQ(m.who("2"), "Les pompiers volontaires");
  EXPECT_EQ(m.who("4"), "Vert Demain");
}

TEST(Resolve, TheLatter) {
  const Marked m(
      "<p>Luc Amiot</p> a rencontré <p>Paul Vasseur</p>. <1.src>Ce dernier</1.src> <1.cue>a dit</1.cue> "
      "<1.con>non</1.con>. "
      "<2.src>Celui-ci</2.src> <2.cue>a dit</2.cue> <2.con>oui</2.con>.");
  EXPECT_EQ(m.who("1"), "Paul Vasseur");
}

TEST(Resolve, SourceLeftOutAfterParticiple) {
  const Marked m(
      "« Non », <1.cue>a dit</1.cue> <1.src><p>Luc Amiot</p></1.src>, <2.cue>ajoutant</2.cue> que <2.con>tout va "
      "bien</2.con> et "
      "<3.cue>promis</3.cue> <3.con>une aide</3.con>.");
  EXPECT_EQ(m.who("2"), "Luc Amiot");
  EXPECT_EQ(m.rule("2"), "participle");
  EXPECT_EQ(m.who("3"), "Luc Amiot");
}

TEST(Resolve, InfinitiveAtTheHeadOfASentence) {
  const Marked m(
      "« Non », <1.cue>lance</1.cue> <1.src><p>Luc Amiot</p></1.src>. Et d'<2.cue>ajouter</2.cue> : <2.con>« Jamais "
      "»</2.con>.");
  EXPECT_EQ(m.who("2"), "Luc Amiot");
}

TEST(Resolve, QuotationRightAfterAStatement) {
  const Marked m(
      "<1.src><p>Luc Amiot</p></1.src> <1.cue>a dénoncé</1.cue> <1.con>un scandale</1.con>. <2.con>« Tout est à "
      "refaire. »</2.con>");
  EXPECT_EQ(m.who("2"), "Luc Amiot");
}

TEST(Resolve, HeadingThatQuotesWhatComesBelow) {
  const Marked m(
      "<1.con>« Nous ne céderons rien du tout »</1.con>\n<p>Anne Rivoire</p> est en colère. "
      "<2.con>« Nous ne céderons rien du tout »</2.con>, <2.cue>dit</2.cue> <2.src><p>Luc Amiot</p></2.src>.");
  EXPECT_EQ(m.who("1"), "Luc Amiot");
  EXPECT_EQ(m.rule("1"), "said again");
}

// All words of a short one; whatever the reader points at.
TEST(Resolve, ShortHeadingThatQuotesWhatComesBelow) {
  Marked m(
      "<1.con>« Non »</1.con>, <1.cue>dit</1.cue> <1.src><p>Anne Rivoire</p></1.src>.\n<2.con>« Trop longtemps "
      "»</2.con>\n"
      "Rien ne bouge. <3.con>« Depuis trop longtemps oubliés, nous partons »</3.con>, <3.cue>dit</3.cue> <3.src><p>Luc "
      "Amiot</p></3.src>. "
      "<4.con>« Non »</4.con>");
  EXPECT_EQ(m.who("2"), "Luc Amiot");
  EXPECT_EQ(m.rule("2"), "said again");
  EXPECT_NE(m.rule("4"), "said again") << "anybody may say so";
}

TEST(Resolve, NobodyIsNamed) {
  const Marked m(
      "<1.con>Deux hommes</1.con> <1.cue>sont accusés</1.cue> de vol. <2.con>Le feu est éteint</2.con>, "
      "<2.cue>dit</2.cue>-<2.src>on</2.src>. "
      "<3.cue>La crainte</3.cue> <3.con>d'une crise</3.con> monte.");
  for (const char* id : {"1", "2", "3"}) {
    EXPECT_EQ(m.who(id), "UNKNOWN");
    EXPECT_EQ(m.at(id).kind.value, Kind::unknown);
  }
}

TEST(Resolve, DescriptionIsCarriedOn) {
  const Marked m(
      "Selon <1.src>un rapport commandé par la ville</1.src>, <1.con>le pont cède</1.con>. <2.src>Le rapport</2.src> "
      "<2.cue>ajoute</2.cue> "
      "<2.con>une réserve</2.con>. Selon <3.src>un autre rapport</3.src>, <3.con>le pont tient</3.con>.");
  EXPECT_EQ(m.who("2"), "un rapport commandé par la ville");
  EXPECT_EQ(m.at("2").kind.value, Kind::document);
  EXPECT_EQ(m.who("3"), "un autre rapport");
}

TEST(Resolve, BodyByItsSort) {
  const Marked m(
      "L'association <o>Vert Demain</o> porte plainte. <1.src>L'association</1.src> <1.cue>dénonce</1.cue> <1.con>un "
      "abus</1.con>.");
  EXPECT_EQ(m.who("1"), "Vert Demain");
  EXPECT_EQ(m.at("1").kind.value, Kind::organisation);
}

TEST(Resolve, HisLawyer) {
  const Marked m(
      "<p>Paul Vasseur</p> est jugé lundi. <1.src>Son avocat</1.src>, Me <p>Luc Amiot</p>, <1.cue>plaide</1.cue> "
      "<1.con>l'erreur</1.con>. "
      "<2.src>L'avocat</2.src> <2.cue>demande</2.cue> <2.con>un report</2.con>.");
  EXPECT_EQ(m.who("1"), "Luc Amiot");
  EXPECT_EQ(m.who("2"), "Luc Amiot");
}

TEST(Resolve, MetonymyStaysAndGetsItsState) {
  const Marked m(
      "<1.src><l>Washington</l></1.src> <1.cue>nie</1.cue>. <2.src>Le <o>Kremlin</o></2.src> <2.cue>nie</2.cue>. "
      "<3.src>La <l>Chine</l></3.src> <3.cue>nie</3.cue>.");
  EXPECT_EQ(m.who("1"), "Washington");
  EXPECT_EQ(m.at("1").kind.value, Kind::state);
  EXPECT_EQ(m.state("1"), "US");
  EXPECT_EQ(m.state("2"), "RU");
  EXPECT_EQ(m.at("2").kind.value, Kind::organisation);
  EXPECT_EQ(m.state("3"), "CN");
}

TEST(Resolve, NameKeepsBothItsQuotationMarks) {
  const Marked m("<1.src>Les « marcheurs bleus »</1.src> <1.cue>protestent</1.cue>.");
  EXPECT_EQ(m.who("1"), "Les « marcheurs bleus »");
}

TEST(Resolve, NeitherOfTwoAreOneGroup) {
  const Marked m("<1.src>Ni <l>Orlande</l> ni <l>Castany</l></1.src> <1.cue>n'ont confirmé</1.cue>.");
  EXPECT_EQ(m.who("1"), "Orlande et Castany");
  const Marked again(
      "<1.src>Ni <l>Orlande</l> ni <l>Castany</l></1.src> <1.cue>n'ont confirmé</1.cue>. <2.src><l>Orlande</l> et "
      "<l>Castany</l></2.src> <2.cue>attendent</2.cue>. <3.src>Ni <l>Orlande</l> ni <l>Castany</l></3.src> "
      "<3.cue>ne disent</3.cue> mot.");
  EXPECT_EQ(again.at("1").entity, again.at("2").entity);
  EXPECT_EQ(again.at("1").entity, again.at("3").entity);
  const Marked en("<1.src>Neither <p>Tom Hall</p> nor <p>Ida Moll</p></1.src> <1.cue>confirmed</1.cue> it.", "en");
  EXPECT_EQ(en.who("1"), "Tom Hall and Ida Moll");
}

TEST(Resolve, SeveralAreOneGroup) {
  const Marked m("<1.src><p>Luc Amiot</p> et <p>Anne Rivoire</p></1.src> <1.cue>protestent</1.cue>.");
  EXPECT_EQ(m.who("1"), "Luc Amiot et Anne Rivoire");
  EXPECT_EQ(m.at("1").kind.value, Kind::group);
}

TEST(Resolve, AddresseeIsResolvedToo) {
  const Marked m(
      "<p>Anne Rivoire</p> est venue. <1.src><p>Luc Amiot</p></1.src> <1.adr>lui</1.adr> <1.cue>a demandé</1.cue> "
      "<1.con>de partir</1.con>. "
      "<2.src><p>Amiot</p></2.src> <2.cue>a dit</2.cue> à <2.adr><p>Rivoire</p></2.adr> <2.con>que non</2.con>.");
  EXPECT_EQ(m.to("2"), "Anne Rivoire");
  EXPECT_EQ(m.who("2"), "Luc Amiot");
}

TEST(Resolve, AddresseeIsNeverTheSpeaker) {
  const Marked m(
      "<p>Anne Rivoire</p> est venue. <1.src><p>Luc Amiot</p></1.src> <1.cue>a ri</1.cue>. <2.src><p>Amiot</p></2.src> "
      "<2.adr>lui</2.adr> <2.cue>a dit</2.cue> <2.con>non</2.con>.");
  EXPECT_EQ(m.to("2"), "Anne Rivoire");
}

TEST(Resolve, ContrastIsNoAddressee) {
  const Marked m(
      "<p>Anne Rivoire</p> part. <1.src><p>Luc Amiot</p></1.src> a quant à <1.adr>lui</1.adr> <1.cue>dit</1.cue> "
      "<1.con>non</1.con>.");
  EXPECT_EQ(m.to("1"), "UNKNOWN");
}

TEST(Resolve, OfficeHeldAtTheDate) {
  const Marked m(
      "<p>Emmanuel Macron</p> arrive. <1.src>Le chef de l'État</1.src> <1.cue>a salué</1.cue> <1.con>la foule</1.con>.",
      "fr", "2019-03-02");
  EXPECT_EQ(m.who("1"), "Emmanuel Macron");
  const Marked old(
      "<p>Emmanuel Macron</p> arrive. <1.src>Le chef de l'État</1.src> <1.cue>a salué</1.cue> <1.con>la foule</1.con>.",
      "fr", "2015-03-02");
  EXPECT_EQ(old.who("1"), "Le chef de l'État");
}

TEST(Resolve, NameWithoutAMention) {
  const Marked m(
      "<1.src>Barbablanche</1.src> <1.cue>rit</1.cue>. Puis <2.src>M. Barbablanche</2.src> <2.cue>nie</2.cue>.");
  EXPECT_EQ(m.who("1"), "Barbablanche");
  EXPECT_EQ(m.at("1").entity, m.at("2").entity);
}

TEST(ResolveEnglish, TitlesPronounsAndSurnames) {
  const Marked m(
      "<p>Jane Carter</p>, the group's executive director, met <p>Tom Hall</p>. <1.src><p>Carter</p></1.src> "
      "<1.cue>said</1.cue> <1.con>no</1.con>. "
      "<2.src>He</2.src> <2.cue>agreed</2.cue>. <3.src>The director</3.src> <3.cue>smiled</3.cue>. <4.src>Mr. "
      "<p>Hall</p></4.src> <4.cue>left</4.cue>.",
      "en");
  EXPECT_EQ(m.who("1"), "Jane Carter");
  EXPECT_EQ(m.who("2"), "Tom Hall");
  EXPECT_EQ(m.who("3"), "Jane Carter");
  EXPECT_EQ(m.who("4"), "Tom Hall");
}

TEST(ResolveEnglish, FunctionsTellNoGender) {
  const Marked m("<p>Jane Carter</p>, governor of Norwell, left. <1.src>The governor</1.src> <1.cue>declined</1.cue>.",
                 "en");
  EXPECT_EQ(m.who("1"), "Jane Carter");
}

TEST(ResolveEnglish, NameWithTitleInside) {
  const Marked m(
      "<1.src><p>Police Superintendent Tom Hall</p></1.src> <1.cue>said</1.cue> <1.con>no</1.con>. "
      "<2.src><p>Hall</p></2.src> <2.cue>added</2.cue>.",
      "en");
  EXPECT_EQ(m.who("1"), "Tom Hall");
  EXPECT_EQ(m.who("2"), "Tom Hall");
}

TEST(ResolveEnglish, SpokesmanOfABodyAndTheBody) {
  const Marked m(
      "<1.src>A <o>Norwell</o> spokesman</1.src> <1.cue>declined</1.cue>. <2.src>The <o>Norwell Group</o></2.src> "
      "<2.cue>agreed</2.cue>. <3.src>It</3.src> <3.cue>hopes</3.cue>.",
      "en");
  EXPECT_EQ(m.who("1"), "A Norwell spokesman");
  EXPECT_EQ(m.at("1").kind.value, Kind::person);
  EXPECT_EQ(m.who("3"), "Norwell Group");
}

TEST(ResolveEnglish, LeftOut) {
  const Marked m(
      "<1.src><p>Tom Hall</p></1.src> <1.cue>said</1.cue> <1.con>no</1.con>, <2.cue>adding</2.cue> <2.con>it was "
      "late</2.con>. <3.cue>Fears</3.cue> <3.con>of a crisis</3.con> grow.",
      "en");
  EXPECT_EQ(m.who("2"), "Tom Hall");
  EXPECT_EQ(m.who("3"), "UNKNOWN");
}

TEST(ResolveAnything, EmptyAndOdd) {
  Document empty;
  resolve(empty);
  EXPECT_TRUE(empty.entities.empty());
  const Marked marks("<1.src>»</1.src> <1.cue>…</1.cue> <2.con>« »</2.con>");
  EXPECT_EQ(marks.who("1"), "UNKNOWN");
}

// Mark and nothing else: folding leaves nothing of it.
TEST(ResolveAnything, AnAccentAloneIsAWord) {
  Document document;
  document.text = "\xE2\x83\x97";
  document.words = {{{0, 3}}};
  document.sentences = {{{0, 1}}};
  EXPECT_EQ(Forms(document).folded, std::vector<std::string>{document.text});
}

TEST(ResolveAnything, EntitiesAreNumberedByFirstMention) {
  const Marked m("<p>Luc Amiot</p> voit <p>Paul Vasseur</p>. <1.src><p>Vasseur</p></1.src> <1.cue>nie</1.cue>.");
  ASSERT_EQ(m.document.entities.size(), 2U);
  EXPECT_EQ(m.document.entities[0].id, "e1");
  EXPECT_EQ(m.document.entities[1].name, "Paul Vasseur");
  EXPECT_EQ(m.document.entities[1].mentions.size(), 2U);
  for (const Mention& mention : m.document.mentions) EXPECT_NE(mention.entity, none);
}

TEST(ResolveAnything, LinearInALongText) {
  std::string text;
  for (int i = 0; i < 3000; ++i)
    text += "<p>Jean Moreau" + std::to_string(i) + "</p> et <p>Moreau</p> <" + std::to_string(i) + ".src>il</" +
            std::to_string(i) + ".src> <" + std::to_string(i) + ".cue>dit</" + std::to_string(i) + ".cue> mardi ";
  const Marked m(text, "fr", "2020-02-02");
  EXPECT_EQ(m.document.statements.size(), 3000U);
}

}  // namespace
}  // namespace dixit::resolution
