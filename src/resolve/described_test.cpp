// Descriptions: whom they are said of, and whom they are not.
#include <gtest/gtest.h>

#include "resolve/marked_text.h"

namespace dixit::resolution {
namespace {

TEST(Described, NameBehindACivilityIsTheComplements) {
  const Marked m(
      "<p>Paul Vasseur</p> est là. <1.src>La porte-parole de M. <p>Vasseur</p></1.src> <1.cue>dément</1.cue>.");
  EXPECT_EQ(m.who("1"), "La porte-parole de M. Vasseur");
}

TEST(Described, NameOfTheOneInside) {
  const Marked m(
      "<1.src>Un conseiller du président <p>Paul Vasseur</p></1.src> <1.cue>dément</1.cue>. <2.src>Le "
      "porte-parole</2.src> <2.cue>se tait</2.cue>.");
  EXPECT_EQ(m.who("1"), "Un conseiller du président Paul Vasseur");
}

TEST(DescribedEnglish, NounBehindANameIsWhoIsMeant) {
  const Marked m(
      "<p>Eva Rowan</p> left. <1.src>A former <p>Rowan</p> staffer</1.src> <1.cue>said</1.cue> so. "
      "<2.src><p>Rowan</p></2.src> <2.cue>denied</2.cue> it. <3.src>The young <p>Rowan</p> herself</3.src> "
      "<3.cue>agreed</3.cue>.",
      "en");
  EXPECT_EQ(m.who("1"), "A former Rowan staffer");
  EXPECT_EQ(m.who("2"), "Eva Rowan");
  EXPECT_EQ(m.who("3"), "Eva Rowan");
}

TEST(Described, CouncilIsABodyNotACounsel) {
  const Marked m("<1.src>Le président du Conseil régional <p>Paul Vasseur</p></1.src> <1.cue>dément</1.cue>.");
  EXPECT_EQ(m.who("1"), "Paul Vasseur");
}

TEST(Described, AFirmIsAContractor) {
  const Marked en("<1.src>The contractor</1.src>, <o>Vantell Systems</o>, <1.cue>said</1.cue> so.", "en");
  EXPECT_EQ(en.who("1"), "Vantell Systems");
  const Marked fr("<1.src>L'exploitant</1.src>, <o>Velsund Rail</o>, <1.cue>dément</1.cue>.");
  EXPECT_EQ(fr.who("1"), "Velsund Rail");
  const Marked minister("<1.src>Le ministre</1.src>, <o>Velsund Rail</o>, <1.cue>dément</1.cue>.");
  EXPECT_NE(minister.who("1"), "Velsund Rail");
}

TEST(Described, CivilityBetweenTitleAndName) {
  const Marked m(
      "<1.src>Le président du club</1.src> <1.cue>est content</1.cue>. La fête, dit le président du club, M. <p>Paul "
      "Vasseur</p>, fut belle.");
  EXPECT_EQ(m.who("1"), "Paul Vasseur");
}

TEST(Described, CivilityWithAnArticleBeforeTheName) {
  const Marked m(
      "<1.src>Le ministre de la Santé</1.src>, le Dr <p>Paul Vasseur</p>, <1.cue>dément</1.cue>. <2.src>Le "
      "ministre</2.src> <2.cue>attend</2.cue>.");
  EXPECT_EQ(m.who("1"), "Paul Vasseur");
  EXPECT_EQ(m.who("2"), "Paul Vasseur");
}

TEST(Described, ModifierTellsTheGender) {
  const Marked m(
      "La ministre <p>Claire Moreau</p> a vu le ministre <p>Paul Vasseur</p>. <1.src>L'ancienne "
      "ministre</1.src> <1.cue>s'est tue</1.cue>.");
  EXPECT_EQ(m.who("1"), "Claire Moreau");
}

TEST(Described, MinisterIsNotTheFormerOne) {
  const Marked m(
      "L'ex-ministre <p>Paul Vasseur</p> a dîné avec le ministre <p>Jean Dumas</p>, puis est parti avec <p>Paul "
      "Vasseur</p>. <1.src>Le ministre</1.src> <1.cue>s'explique</1.cue>.");
  EXPECT_EQ(m.who("1"), "Jean Dumas");
}

TEST(Described, LongerDescriptionLater) {
  const Marked m(
      "<1.src>La préfecture</1.src> <1.cue>compte</1.cue> <1.con>neuf blessés</1.con>. <2.src>La préfecture du "
      "Doubs</2.src> <2.cue>corrige</2.cue>.");
  EXPECT_EQ(m.at("1").entity, m.at("2").entity);
}

TEST(Described, TwoLongerDescriptionsAreTwo) {
  const Marked m(
      "<1.src>La préfecture du Jura</1.src> <1.cue>compte</1.cue> <1.con>neuf blessés</1.con>. <2.src>La préfecture du "
      "Doubs</2.src> <2.cue>corrige</2.cue>.");
  EXPECT_NE(m.at("1").entity, m.at("2").entity);
}

TEST(Described, FirstWordOfABodysName) {
  const Marked m(
      "<o>Réseau Clairval</o> est né. <p>Paul Vasseur</p> le préside. <1.src>Le réseau</1.src> <1.cue>promet</1.cue> "
      "<1.con>une aide</1.con>.");
  EXPECT_EQ(m.who("1"), "Réseau Clairval");
}

TEST(Described, DemonstrativeIsWhoeverWasNamedLast) {
  const Marked m(
      "<p>Paul Vasseur</p> a battu le candidat <p>Jean Dumas</p>. <1.src>Cet homme</1.src> <1.cue>conteste</1.cue> "
      "<1.con>le vote</1.con>.");
  EXPECT_EQ(m.who("1"), "Jean Dumas");
}

TEST(Described, TheOneWho) {
  const Marked m(
      "<p>Paul Vasseur</p> est élu. « Merci », <1.cue>a dit</1.cue> <1.src>celui</1.src> qui dirigeait le club.");
  EXPECT_EQ(m.who("1"), "Paul Vasseur");
}

TEST(Described, OneOfThemByName) {
  const Marked m("« Non », <1.cue>a dit</1.cue> <1.src>un des membres du groupe</1.src>, <p>Paul Vasseur</p>.");
  EXPECT_EQ(m.who("1"), "Paul Vasseur");
}

TEST(Described, WordsOfSomebodyAreTheirs) {
  const Marked m("Tout va bien <1.cue>selon</1.cue> <1.src>les propos de son adjoint</1.src>, <p>Paul Vasseur</p>.");
  EXPECT_EQ(m.who("1"), "Paul Vasseur");
  const Marked n("Tout va bien <1.cue>selon</1.cue> <1.src>les révélations de <o>Clairval</o></1.src>.");
  EXPECT_EQ(n.who("1"), "Clairval");
}

TEST(Described, SameSourceIsNoPersonNamed) {
  const Marked m(
      "Neuf blessés, <1.cue>selon</1.cue> <1.src>le parquet</1.src>. <2.src><p>Paul Vasseur</p></2.src> <2.cue>s'en "
      "émeut</2.cue>. Trois morts, <3.cue>selon</3.cue> <3.src>la même source</3.src>.");
  EXPECT_EQ(m.who("3"), "le parquet");
}

TEST(Described, ProsecutorIsNotWhoSpokeLast) {
  const Marked m(
      "<1.src><p>Paul Vasseur</p></1.src> <1.cue>nie</1.cue> <1.con>les faits</1.con>. <2.src>Le procureur</2.src> "
      "<2.cue>demande</2.cue> <2.con>la prison</2.con>.");
  EXPECT_EQ(m.who("2"), "Le procureur");
}

TEST(Described, SpokesmanMayBeADeputy) {
  const Marked m(
      "<1.src>Le porte-parole du parti <p>Paul Vasseur</p></1.src> <1.cue>nie</1.cue>. <2.src>Le député du "
      "Doubs</2.src> <2.cue>accuse</2.cue> <2.con>la presse</2.con>.");
  EXPECT_EQ(m.who("2"), "Paul Vasseur");
}

TEST(Described, MinisterOfTheDateWithoutHisField) {
  const Marked m("<p>Bruno Le Maire</p> est là. <1.src>Le ministre</1.src> <1.cue>se tait</1.cue>.", "fr",
                 "2019-05-02");
  EXPECT_EQ(m.who("1"), "Bruno Le Maire");
}

TEST(Described, JuniorMinisterIsNotTheMinister) {
  const Marked m(
      "La ministre de la Culture <p>Claire Moreau</p> et la secrétaire d'État auprès de la ministre de la Culture "
      "<p>Anne Rivoire</p> sont venues. <1.src>La ministre de la Culture</1.src> <1.cue>se tait</1.cue>.");
  EXPECT_EQ(m.who("1"), "Claire Moreau");
}

TEST(Described, HeadOfStateIsNotThePresidentOfABody) {
  const Marked m(
      "Le président de l'association <p>Paul Vasseur</p> écoute. <1.src>Le chef de l'État</1.src> "
      "<1.cue>parle</1.cue>.");
  EXPECT_EQ(m.who("1"), "Le chef de l'État");
}

TEST(Described, RadioOfThePlaceIsTheOneJustNamed) {
  const Marked m(
      "<1.src><o>Clairval FM</o></1.src> <1.cue>l'annonce</1.cue>. <2.src>La radio locale</2.src> <2.cue>en "
      "rit</2.cue>.");
  EXPECT_EQ(m.who("2"), "Clairval FM");
}

TEST(Described, UnionWithItsComplementIsNotTheBodyJustNamed) {
  const Marked m(
      "<1.src><o>Clairval</o></1.src> <1.cue>l'annonce</1.cue>. <2.src>Le syndicat des infirmiers</2.src> <2.cue>en "
      "rit</2.cue>.");
  EXPECT_EQ(m.who("2"), "Le syndicat des infirmiers");
}

TEST(Described, ASourceThatRunsOnIsNamedByItsHeadToo) {
  const Marked m("<1.src>La légende de la photo à côté</1.src> <1.cue>ment</1.cue>.");
  EXPECT_TRUE(m.named("1", "La légende de la photo"));
  EXPECT_EQ(m.who("1"), "La légende de la photo à côté");
}

TEST(Described, ANewspaperIsNoParty) {
  const Marked m(
      "Le <o>Figaro</o> raconte la scène. <1.src>Le parti</1.src> <1.cue>dément</1.cue>. <2.src>Le quotidien</2.src> "
      "<2.cue>maintient</2.cue>.");
  EXPECT_EQ(m.who("1"), "Le parti");
  EXPECT_EQ(m.who("2"), "Figaro");
}

TEST(Described, WhatTheTextCallsABodyRulesOthersOut) {
  const Marked m(
      "La chaîne <o>Vaux 7</o> se taisait. <1.src>Le syndicat</1.src> <1.cue>proteste</1.cue>. <2.src>La "
      "télévision</2.src> <2.cue>dément</2.cue>.");
  EXPECT_EQ(m.who("1"), "Le syndicat");
  EXPECT_EQ(m.who("2"), "Vaux 7");
}

TEST(Described, JusticeIsNoJudge) {
  const Marked m(
      "<p>Anne Rivoire</p> est là. <1.src>La justice</1.src> <1.cue>a réclamé</1.cue> <1.con>sa venue</1.con>.");
  EXPECT_EQ(m.at("1").kind.value, Kind::organisation);
}

TEST(Described, AnOfficeOfThenSpeaksAgainstNothing) {
  const Marked m(
      "<p>Ségolène Royal</p>, ambassadrice des pôles, est là. <1.src>L'ambassadrice</1.src> <1.cue>dément</1.cue>. "
      "<2.src>L'ex-ministre de l'Écologie</2.src> <2.cue>proteste</2.cue>.",
      "fr", "2019-11-15");
  EXPECT_EQ(m.who("1"), "Ségolène Royal");
  EXPECT_EQ(m.who("2"), "Ségolène Royal");
}

TEST(Described, ACivilityThenAParticle) {
  const Marked m("<p>Luc de Sorel</p> est là. <1.src>M. de <p>Sorel</p></1.src> <1.cue>dément</1.cue>.");
  EXPECT_EQ(m.who("1"), "Luc de Sorel");
}

TEST(Described, TheSiteOfAPaperIsThePaper) {
  const Marked m("Au bord du <l>Rhin</l>, <1.src>le site internet du <o>Vaux Matin</o></1.src> <1.cue>titre</1.cue>.");
  EXPECT_EQ(m.who("1"), "Vaux Matin");
}

TEST(Described, WhoMakesAPollIsNoPoll) {
  const Marked m(
      "Un sondage <o>Ipsane</o> a paru. <1.src>Ce sondage</1.src> <1.cue>montre</1.cue> <1.con>une hausse</1.con>.");
  EXPECT_NE(m.who("1"), "Ipsane");
}

TEST(Described, AFunctionWithCapitalsIsNoName) {
  const Marked m(
      "<p>Anne Rivoire</p> est là. « Quand on est <p>Garde des Sceaux</p>, on se tait », <1.cue>a dit</1.cue> "
      "<1.src>la ministre</1.src>.");
  EXPECT_NE(m.who("1"), "Garde des Sceaux");
}

TEST(Described, BracketsBetweenTitleAndName) {
  const Marked m(
      "« Non », <1.cue>a dit</1.cue> <1.src>le maire de Vauclin (Ain)</1.src>, <p>Luc Amiot</p>. Le préfet de Sund "
      "(Ain), <p>Anne Rivoire</p>, est là. <2.src>La préfète</2.src> <2.cue>dément</2.cue>. <3.src>Le maire</3.src> "
      "<3.cue>dément</3.cue>.");
  EXPECT_EQ(m.who("1"), "Luc Amiot");
  EXPECT_EQ(m.who("2"), "Anne Rivoire");
  EXPECT_EQ(m.who("3"), "Luc Amiot");
}

TEST(Described, ACivilityWithinTheNameBehind) {
  const Marked m("« Non », <1.cue>a dit</1.cue> <1.src>un de ses avocats</1.src>, <p>Me Luc Amiot</p>.");
  EXPECT_EQ(m.who("1"), "Luc Amiot");
}

TEST(Described, OfficesUnderOtherWords) {
  const Marked m(
      "<p>Yves Veyrier</p>, <p>Eric Dupond-Moretti</p> et <p>Jean Castex</p> sont là. <1.src>Le patron de FO</1.src> "
      "<1.cue>se tait</1.cue>. <2.src>Le garde des Sceaux</2.src> <2.cue>se tait</2.cue>. <3.src>Le patron de "
      "Matignon</3.src> <3.cue>se tait</3.cue>.",
      "fr", "2020-09-10");
  EXPECT_EQ(m.who("1"), "Yves Veyrier");
  EXPECT_EQ(m.who("2"), "Eric Dupond-Moretti");
  EXPECT_EQ(m.who("3"), "Jean Castex");
}

TEST(Described, WhereSomebodyIsFromIsNoName) {
  const Marked m(
      "« Non », <1.cue>dit</1.cue> <1.src><p>Luc Amiot</p></1.src>. « Jamais », <2.cue>ajoute</2.cue> <2.src>ce "
      "<l>Toulousain</l></2.src>. « Plus tard », <3.cue>conclut</3.cue> <3.src>l'<p>Ivoirien</p> de 32 ans</3.src>. "
      "<4.src>La <l>Touraine</l></4.src> <4.cue>se tait</4.cue>. <5.src>Le <l>Parisien</l></5.src> "
      "<5.cue>titre</5.cue>.");
  EXPECT_EQ(m.who("2"), "Luc Amiot");
  EXPECT_EQ(m.who("3"), "Luc Amiot");
  EXPECT_EQ(m.who("4"), "Touraine");
  EXPECT_EQ(m.who("5"), "Parisien");
}

TEST(Described, AWeeklyIsSoonerOneThatIsKnown) {
  const Marked m(
      "Le <o>Canard enchaîné</o> a enquêté sur le fonds <o>Verlin</o>. <1.src>L'hebdomadaire</1.src> "
      "<1.cue>précise</1.cue> <1.con>le montant</1.con>. <2.src>L'entreprise</2.src> <2.cue>dément</2.cue>.");
  EXPECT_EQ(m.who("1"), "Canard enchaîné");
  EXPECT_EQ(m.who("2"), "Verlin");
}

TEST(Described, TheOneOfItsSortThatIsKnown) {
  const Marked m(
      "Le <o>Canard enchaîné</o> a enquêté. <o>RTL</o> en a parlé, puis il a plu longtemps. Rien n'a bougé. Tout "
      "dort. <1.src>L'hebdomadaire satirique</1.src> <1.cue>précise</1.cue> <1.con>le montant</1.con>. "
      "Tout dort encore. <2.src>Le quotidien allemand</2.src> <2.cue>dément</2.cue>. <3.src>La chaîne du "
      "groupe</3.src> "
      "<3.cue>dément</3.cue>.");
  EXPECT_EQ(m.who("1"), "Canard enchaîné");
  EXPECT_EQ(m.who("2"), "Le quotidien allemand");
  EXPECT_EQ(m.who("3"), "RTL");
}

TEST(Described, OfTwoOfASortTheOneThatStandsNear) {
  const Marked m(
      "<o>Le Figaro</o> raconte. Il pleut. Rien ne bouge. Tout dort. <o>Le Parisien</o> raconte aussi. <1.src>Le "
      "journal francilien du soir</1.src> <1.cue>précise</1.cue> <1.con>le montant</1.con>.");
  EXPECT_EQ(m.who("1"), "Le journal francilien du soir");
  const Marked near(
      "<o>Le Figaro</o> raconte. Il pleut. Rien ne bouge. Tout dort. <o>Le Parisien</o> raconte aussi. <1.src>Le "
      "journal du soir</1.src> <1.cue>précise</1.cue> <1.con>le montant</1.con>.");
  EXPECT_EQ(near.who("1"), "Parisien");
}

TEST(DescribedEnglish, PersonBehindABody) {
  const Marked m(
      "<1.src><o>Lake Committee</o> Chair <p>Eva Rowan</p></1.src> <1.cue>said</1.cue> so. <2.src>Top <o>Senate</o> "
      "Democrat <p>Paul Weller</p></2.src> <2.cue>denied</2.cue> it.",
      "en");
  EXPECT_EQ(m.who("1"), "Eva Rowan");
  EXPECT_EQ(m.who("2"), "Paul Weller");
}

TEST(DescribedEnglish, WhoseTheSourceIsDoesNotSpeak) {
  const Marked m(
      "<p>Eva Rowan</p> left. <1.src>Mr. <p>Rowan</p>'s allies</1.src> <1.cue>said</1.cue> so. "
      "<2.src><p>Rowan</p>’s model</2.src> <2.cue>predicts</2.cue> it.",
      "en");
  EXPECT_EQ(m.who("1"), "Mr. Rowan's allies");
  EXPECT_EQ(m.who("2"), "Rowan’s model");
}

TEST(DescribedEnglish, ABodyGoesByTheLastWordOfItsName) {
  const Marked m(
      "<o>Marlow Palace</o> was lit. The <o>Benton Center</o> was not. <1.src>The center</1.src> <1.cue>said</1.cue> "
      "why. <2.src>The palace</2.src> <2.cue>denied</2.cue> it.",
      "en");
  EXPECT_EQ(m.who("1"), "Benton Center");
  EXPECT_EQ(m.who("2"), "Marlow Palace");
}

TEST(Described, TheOneWhoIsAPerson) {
  const Marked m(
      "<p>Paul Vasseur</p> a dîné. <o>Le Figaro</o> le raconte. <1.src>Celui qui préside la région</1.src> "
      "<1.cue>dément</1.cue>.");
  EXPECT_EQ(m.who("1"), "Paul Vasseur");
}

TEST(Described, APresidentOfABodyIsNoHeadOfState) {
  const Marked m(
      "<p>Emmanuel Macron</p> est là. <1.src>Le président de l'association des ports de France</1.src> "
      "<1.cue>se tait</1.cue>. <2.src>Le président français</2.src> <2.cue>se tait</2.cue>.",
      "fr", "2019-11-15");
  EXPECT_NE(m.who("1"), "Emmanuel Macron");
  EXPECT_EQ(m.who("2"), "Emmanuel Macron");
}

TEST(DescribedEnglish, ANounBetweenADocumentAndTheName) {
  const Marked m("<1.src>Law lecturer <p>Hal Reed</p></1.src> <1.cue>said</1.cue> <1.con>no</1.con>.", "en");
  EXPECT_EQ(m.who("1"), "Hal Reed");
  const Marked kin("<1.src>Moss's son-in-law <p>Hal Reed</p></1.src> <1.cue>said</1.cue> <1.con>no</1.con>.", "en");
  EXPECT_EQ(kin.who("1"), "Hal Reed");
}

TEST(Described, OfTwoStatesTheyAreTwo) {
  const Marked m(
      "<1.src>Le ministère russe de la Défense</1.src> <1.cue>accuse</1.cue>. <2.src>Le ministère français de la "
      "Défense</2.src> <2.cue>dément</2.cue>. <3.src>Le ministère</3.src> <3.cue>insiste</3.cue>.");
  EXPECT_EQ(m.who("1"), "Le ministère russe de la Défense");
  EXPECT_EQ(m.who("2"), "Le ministère français de la Défense");
  EXPECT_EQ(m.who("3"), "Le ministère français de la Défense");
}

TEST(Described, WhatStandsBesideANameIsAName) {
  const Marked m(
      "<1.src><p>Paul Vasseur</p></1.src>, ministre français de la Défense, <1.cue>refuse</1.cue>. <2.src><p>Anne "
      "Rivoire</p></2.src>, ancienne maire de Valmont, <2.cue>approuve</2.cue>. <3.src><p>Luc Perrec</p></3.src>, "
      "avocat, <3.cue>se tait</3.cue>.");
  EXPECT_TRUE(m.named("1", "ministre français de la Défense"));
  EXPECT_TRUE(m.named("2", "ancienne maire de Valmont"));
  EXPECT_FALSE(m.named("3", "avocat")) << "so are many";
}

TEST(Described, AbstractNounIsNobody) {
  const Marked m(
      "<1.src><p>Anne Rivoire</p></1.src> <1.cue>refuse</1.cue>. <2.src>L'impérialisme</2.src> <2.cue>menace</2.cue>. "
      "<3.src>La polémiste</3.src> <3.cue>insiste</3.cue>.");
  EXPECT_EQ(m.who("2"), "L'impérialisme");
  EXPECT_EQ(m.who("3"), "Anne Rivoire");
}

TEST(DescribedEnglish, WhatStandsBesideANameIsAName) {
  const Marked m(
      "<1.src><p>Eva Rowan</p></1.src>, the former deputy director of the fund, <1.cue>said</1.cue> so. "
      "<2.src><p>Tom Hall</p></2.src>, following the general election held in May, <2.cue>left</2.cue>.",
      "en");
  EXPECT_TRUE(m.named("1", "former deputy director of the fund"));
  EXPECT_FALSE(m.named("2", "following the general election held in May"));
}

}  // namespace
}  // namespace dixit::resolution
