#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "resolve/test_contacts.h"

namespace dixit::resolution {
namespace {

TEST(Parties, ByName) {
  Told t("<p>Anne Rivoire</p> a appelé <p>Luc Amiot</p>.");
  t.tell("appelé", {{"Luc Amiot", 0.9F}, {"Anne Rivoire", 0.8F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"})) << "in the order of the text";
}

TEST(Parties, ByHowTheSentenceIsBuiltAlone) {
  Told t("<p>Anne Rivoire</p> a appelé <p>Luc Amiot</p> devant <p>Paul Vasseur</p>.");
  t.tell("appelé", {});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Parties, ByThePhrasesNearAlone) {
  Told t("<p>Anne Rivoire</p> dort. <p>Luc Amiot</p> aussi. Une visite suivra.");
  t.tell("visite", {{"Anne Rivoire", 0.9F}, {"Luc Amiot", 0.6F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Parties, ThoseNearBesideThoseOfTheSentence) {
  Told t("<p>Anne Rivoire</p> a appelé <p>Luc Amiot</p> devant <p>Paul Vasseur</p>.");
  t.tell("appelé", {{"Anne Rivoire", 0.5F}, {"Luc Amiot", 0.9F}, {"Paul Vasseur", 0.9F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot", "Paul Vasseur"}));
}

TEST(Parties, WhomACallWasWith) {
  Told t("<p>Anna Moss</p> held a phone call with President <p>Luke Hart</p>.", "en");
  t.tell("call", {{"Anna Moss", 0.9F}, {"a phone call with President Luke Hart", 0.9F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anna Moss", "Luke Hart"}));
}

TEST(Parties, ALandBehindANameIsNotWhoIsMeant) {
  Told t("President <p>Anna Moss</p>, <p>Jr</p>. met President <p>Luc Amiot</p> of <p>Orlande</p>.", "en");
  t.tell("met", {{"President Anna Moss", 0.9F}, {"Jr", 0.9F}, {"President Luc Amiot of Orlande", 0.9F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anna Moss", "Luc Amiot"}));
}

TEST(Parties, ADescriptionBesideItsNameIsOneParty) {
  for (const char* near : {"son homologue castanais", "son homologue"}) {
    Told t("<p>Anne Rivoire</p> a appelé son homologue castanais, M. <p>Luc Amiot</p>, qui dormait.");
    t.tell("appelé", {{near, 0.9F}, {"Luc Amiot", 0.9F}, {"Anne Rivoire", 0.9F}});
    EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"})) << near;
  }
}

TEST(Parties, OneOfTheSentenceThatIsNotFoundNearIsNoneBesideTwoThatAre) {
  const auto parties = [](const Phrases& near) {
    Told t("<p>Eva Sorel</p> dort. <p>Anne Rivoire</p> a appelé <p>Luc Amiot</p>.");
    t.tell("appelé", near);
    return t.run().parties();
  };
  EXPECT_EQ(parties({{"Eva Sorel", 0.9F}, {"Luc Amiot", 0.9F}}), (Names{"Eva Sorel", "Luc Amiot"}));
  EXPECT_EQ(parties({{"Luc Amiot", 0.9F}}), (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Parties, FourAtMostThoseOfTheSentenceFirst) {
  Told t(
      "<p>Eva Sorel</p>, <p>Jean Morel</p> et <p>Zoé Gallet</p> dorment. "
      "<p>Anne Rivoire</p> a appelé <p>Luc Amiot</p>.");
  t.tell(
      "appelé",
      {{"Eva Sorel", 0.9F}, {"Jean Morel", 0.9F}, {"Zoé Gallet", 0.9F}, {"Anne Rivoire", 0.5F}, {"Luc Amiot", 0.5F}});
  EXPECT_EQ(t.run().parties(), (Names{"Eva Sorel", "Jean Morel", "Anne Rivoire", "Luc Amiot"}));
}

TEST(Parties, UnlikelyPhrasesAreNone) {
  Told t("<p>Anne Rivoire</p>, <p>Luc Amiot</p>, <p>Eva Sorel</p> et <p>Paul Vasseur</p> dorment. Une visite suivra.");
  t.tell("visite", {{"Anne Rivoire", 0.9F}, {"Luc Amiot", 0.8F}, {"Eva Sorel", 0.3F}, {"Paul Vasseur", 0.2F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Parties, BySurname) {
  Told t("<p>Anne Rivoire</p> et <p>Luc Amiot</p> dorment. <p>Rivoire</p> rejoint le maire.");
  t.tell("rejoint", {{"Luc Amiot", 0.9F}, {"Rivoire", 0.9F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Parties, APhraseThatCutsANameIsOfTheWholeName) {
  for (const char* cut : {"Anne", "Marie", "Anne Marie", "Rivoire"}) {
    Told t("<p>Anne Marie Rivoire</p> dort. <p>Luc Amiot</p> aussi. Une visite suivra.");
    t.tell("visite", {{cut, 0.9F}, {"Luc Amiot", 0.9F}});
    EXPECT_EQ(t.run().parties(), (Names{"Anne Marie Rivoire", "Luc Amiot"})) << cut;
    EXPECT_EQ(t.document().entities[0].names, Names{"Anne Marie Rivoire"}) << cut;
  }
}

// The parties of a visit that one phrase tells.
Names of_one_phrase(const std::string& tagged, std::string_view phrase, const std::string& language = "fr") {
  Told t((language == "en" ? "A visit will follow, one hears of " : "Une visite suivra, dit-on de ") + tagged + ".",
         language);
  t.tell(language == "en" ? "visit" : "visite", {{phrase, 0.9F}});
  return t.run().parties();
}

TEST(Parties, APhraseOfSeveralIsEachOfThem) {
  EXPECT_EQ(of_one_phrase("M. <p>Rivoire</p> et le président <p>Luc Amiot</p>", "M. Rivoire et le président Luc Amiot"),
            (Names{"Rivoire", "Luc Amiot"}));
  EXPECT_EQ(of_one_phrase("<p>Anne Rivoire</p>, <p>Luc Amiot</p> et <p>Eva Sorel</p>",
                          "Anne Rivoire, Luc Amiot et Eva Sorel"),
            (Names{"Anne Rivoire", "Luc Amiot", "Eva Sorel"}));
  EXPECT_EQ(of_one_phrase("<p>Anna Moss</p> and <p>Luke Hart</p>", "Anna Moss and Luke Hart", "en"),
            (Names{"Anna Moss", "Luke Hart"}));
}

TEST(Parties, WhatIsJoinedWithinOneOfSeveralIsOne) {
  EXPECT_EQ(of_one_phrase("<o>Terre et les Hommes</o> et <p>Luc Amiot</p>", "Terre et les Hommes et Luc Amiot"),
            (Names{"Terre et les Hommes", "Luc Amiot"}));
  EXPECT_EQ(of_one_phrase("les pêcheurs et paysans et le maire <p>Luc Amiot</p>",
                          "les pêcheurs et paysans et le maire Luc Amiot"),
            (Names{"les pêcheurs et paysans", "Luc Amiot"}));
}

TEST(Parties, AnOfficeOverTwoMattersIsOneOfSeveral) {
  EXPECT_EQ(of_one_phrase("le ministre de l'Économie et des Finances et le maire <p>Luc Amiot</p>",
                          "le ministre de l'Économie et des Finances et le maire Luc Amiot"),
            (Names{"le ministre de l'Économie et des Finances", "Luc Amiot"}));
  EXPECT_EQ(of_one_phrase("le maire ou le préfet", "le maire ou le préfet"), (Names{"le maire", "le préfet"}));
}

TEST(Parties, AnOfficeOverTwoMattersIsOne) {
  Told t("Une visite suivra. Le ministre de l'Économie et des Finances dort, <p>Luc Amiot</p> aussi.");
  t.tell("visite", {{"Le ministre de l'Économie et des Finances", 0.9F}, {"Luc Amiot", 0.9F}});
  EXPECT_EQ(t.run().parties(), (Names{"Le ministre de l'Économie et des Finances", "Luc Amiot"}));
}

TEST(Parties, ByADescriptionWithoutAMention) {
  Told t("<p>Anne Rivoire</p> a rencontré des représentants syndicaux.");
  t.tell("rencontré", {{"Anne Rivoire", 0.9F}, {"des représentants syndicaux", 0.8F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "des représentants syndicaux"}));
  const Entity& other = t.document().entities[1];
  ASSERT_EQ(other.mentions.size(), 1U);
  EXPECT_EQ(t.document()(t.document().mentions[other.mentions[0]].words), "des représentants syndicaux");
}

TEST(Parties, ByADescriptionOfSomebodyNamed) {
  Told t("<p>Anne Rivoire</p>, maire de Valmont, dort. <p>Luc Amiot</p> a appelé la maire hier.");
  t.tell("appelé", {{"Luc Amiot", 0.9F}, {"la maire", 0.8F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Parties, ADescriptionOfTwoContactsIsOneEntity) {
  Told t("<p>Anne Rivoire</p> a appelé puis rencontré des représentants syndicaux.");
  t.tell("appelé", {{"Anne Rivoire", 0.9F}, {"des représentants syndicaux", 0.8F}});
  t.tell("rencontré", {{"Anne Rivoire", 0.9F}, {"des représentants syndicaux", 0.8F}});
  t.run();
  EXPECT_EQ(t.document().contacts[0].parties, t.document().contacts[1].parties);
  EXPECT_EQ(t.document().entities.size(), 2U);
  EXPECT_EQ(t.document().mentions.size(), 2U);
}

TEST(Parties, ByPronoun) {
  Told t("<p>Anne Rivoire</p> dort. <p>Elle</p> a appelé <p>Luc Amiot</p>.");
  t.document().mentions[1].form = MentionForm::pronoun;
  t.tell("appelé", {{"Elle", 0.9F}, {"Luc Amiot", 0.8F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Parties, ByPronounThatIsASource) {
  Told t(
      "<p>Anne Rivoire</p> dort. <1.src>Elle</1.src> <1.cue>dit</1.cue> <1.con>avoir appelé <p>Luc Amiot</p></1.con>.");
  t.tell("appelé", {{"Elle", 0.9F}, {"Luc Amiot", 0.8F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Parties, APronounNearThatTheSentenceShowsTooIsOne) {
  Told t("<p>Luc Amiot</p> a reçu <p>Jean Vasseur</p>. <p>Il</p> a appelé <p>Anne Rivoire</p>.");
  t.document().mentions[2].form = MentionForm::pronoun;
  t.tell("appelé", {{"Il", 0.9F}, {"Anne Rivoire", 0.8F}});
  EXPECT_EQ(t.run().parties(), (Names{"Luc Amiot", "Anne Rivoire"}));
}

TEST(Parties, TheFirstPersonIsWhoSpeaks) {
  Told t(
      "<1.src><p>Anne Rivoire</p></1.src> <1.cue>raconte</1.cue> : <1.con>Tout dormait. <p>Luc Amiot</p> rêvait. J'ai "
      "vu <p>Jean Vasseur</p></1.con>.");
  t.tell("vu", {{"J", 0.9F}, {"Jean Vasseur", 0.8F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Jean Vasseur"}));
}

TEST(Parties, APronounThatNobodyReadIsNone) {
  Told t("<p>Luc Amiot</p> le voit.");
  t.tell("voit", {{"le", 0.9F}, {"Luc Amiot", 0.8F}});
  EXPECT_EQ(t.run().parties(), Names{"Luc Amiot"});
}

TEST(Parties, APronounOfManyIsTheTwoNamedBefore) {
  for (const char* both : {"les deux hommes", "ils", "leur", "leurs", "l'un et l'autre", "tous deux"}) {
    Told t("<p>Anne Rivoire</p> dort, <p>Luc Amiot</p> aussi. Une visite suivra dans la ville : " + std::string(both) +
           " ministres attendent.");
    t.tell("visite", {{both, 0.9F}});
    EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"})) << both;
  }
}

TEST(Parties, PhrasesNearOfSeveralAreEachOfThem) {
  Told t(
      "<p>Anne Rivoire</p> et <p>Luc Amiot</p> sont là. <1.src>Les deux élus</1.src> <1.cue>saluent</1.cue> la visite "
      "de "
      "<p>Eva Sorel</p>.");
  t.tell("visite", {{"Les deux élus", 0.9F}, {"Eva Sorel", 0.8F}});
  t.run();
  Names near;
  for (const auto& [words, probability] : t.document().contacts[0].parties_near) near.emplace_back(t.document()(words));
  EXPECT_EQ(near, (Names{"Anne", "Luc", "Eva Sorel"}));
}

TEST(Parties, APronounOfManyInEnglish) {
  for (const char* both : {"the pair", "they", "their", "the two men", "each side", "both sides"}) {
    Told t("<p>Anna Moss</p> slept, and so did <p>Luke Hart</p>. A visit will follow in town: " + std::string(both) +
               " friends wait.",
           "en");
    t.tell("visit", {{both, 0.9F}});
    EXPECT_EQ(t.run().parties(), (Names{"Anna Moss", "Luke Hart"})) << both;
  }
}

TEST(Parties, BesideAnotherAPronounOfManyIsAGroup) {
  Told t(
      "Les <g>pêcheurs</g> attendent <p>Anne Rivoire</p>. Une visite suivra, dit-on de <p>Eva Sorel</p> : ils "
      "l'attendent.");
  t.tell("visite", {{"Eva Sorel", 0.9F}, {"ils", 0.9F}});
  EXPECT_EQ(t.run().parties(), (Names{"pêcheurs", "Eva Sorel"}));
}

TEST(Parties, TheTwoBeforeAreThoseOfTheContactBefore) {
  Told t(
      "<p>Anne Rivoire</p> a appelé <p>Luc Amiot</p>. <p>Eva Sorel</p> et <p>Paul Vasseur</p> dorment. Les deux "
      "élus préparent une visite.");
  t.tell("appelé", {{"Anne Rivoire", 0.9F}, {"Luc Amiot", 0.9F}});
  t.tell("visite", {{"Les deux élus", 0.9F}});
  EXPECT_EQ(t.run().parties(1), (Names{"Anne Rivoire", "Luc Amiot"}));
}

// One of a kind told before, and in between somebody else.
Told told_again(const Phrases& near) {
  Told t(
      "<p>Anne Rivoire</p> a rencontré <p>Luc Amiot</p>. <p>Eva Sorel</p> et <p>Paul Vasseur</p> dorment. La rencontre "
      "a duré une heure.");
  t.tell("rencontré", {{"Anne Rivoire", 0.9F}, {"Luc Amiot", 0.9F}});
  t.tell("rencontre", near);
  t.run();
  return t;
}

TEST(Parties, ANounThatTellsAgainHasThoseOfTheContactBefore) {
  EXPECT_EQ(told_again({}).parties(1), (Names{"Anne Rivoire", "Luc Amiot"}));
  EXPECT_EQ(told_again({{"Luc Amiot", 0.9F}}).parties(1), (Names{"Anne Rivoire", "Luc Amiot"})) << "one of them near";
}

TEST(Parties, TwoNearComeBeforeThoseOfTheContactBefore) {
  EXPECT_EQ(told_again({{"Eva Sorel", 0.9F}, {"Paul Vasseur", 0.9F}}).parties(1), (Names{"Eva Sorel", "Paul Vasseur"}));
}

TEST(Parties, TwoNearOfThoseOfTheContactBeforeAreAll) {
  Told t(
      "<p>Anne Rivoire</p> a rencontré <p>Luc Amiot</p> et <p>Eva Sorel</p>. La rencontre a duré, dit-on de "
      "<p>Anne Rivoire</p> et de <p>Luc Amiot</p>.");
  t.tell("rencontré", {});
  t.tell("rencontre", {{"Anne Rivoire", 0.9F}, {"Luc Amiot", 0.9F}});
  t.run();
  EXPECT_EQ(t.parties(0), (Names{"Anne Rivoire", "Luc Amiot", "Eva Sorel"}));
  EXPECT_EQ(t.parties(1), (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Parties, WhomTheSentenceIsAboutIsTheOther) {
  Told t("<p>Anne Rivoire</p> prépare, avec l'aide de <p>Eva Sorel</p>, une visite. <p>Luc Amiot</p> dort.");
  t.tell("visite", {{"Luc Amiot", 0.9F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Parties, WhoIsNamedNearestIsTheOtherOfOneThatIsKnown) {
  const auto parties = [](const Phrases& near) {
    Told t(
        "Après <p>Jean Morel</p>, chez <p>Anne Rivoire</p>, une visite suivra dans la ville que dirige <p>Eva "
        "Sorel</p>. <p>Luc Amiot</p> dort.");
    t.tell("visite", near);
    return t.run().parties();
  };
  EXPECT_EQ(parties({{"Luc Amiot", 0.9F}}), (Names{"Anne Rivoire", "Eva Sorel", "Luc Amiot"}));
  EXPECT_EQ(parties({}), Names{}) << "of none that is known they are not enough";
}

TEST(Parties, MarksAndSmallWordsAreNobody) {
  Told t("<p>Luc Amiot</p> a appelé, puis. Ils dorment.");
  t.tell("appelé", {{"Luc Amiot", 0.9F}, {",", 0.9F}, {".", 0.9F}});
  EXPECT_EQ(t.run().parties(), Names{"Luc Amiot"});
}

TEST(Parties, ANameThatNoMentionHas) {
  Told t("<p>Luc Amiot</p> parle à Barbablanche.");
  t.tell("parle", {{"Luc Amiot", 0.9F}, {"Barbablanche", 0.8F}});
  EXPECT_EQ(t.run().parties(), (Names{"Luc Amiot", "Barbablanche"}));
}

TEST(Parties, ATitleWithoutAnArticleIsInAName) {
  Told t("President <p>Anna Moss</p> met Dr. <p>Luke Hart</p>.", "en");
  t.tell("met", {{"President Anna Moss", 0.9F}, {"Dr. Luke Hart", 0.8F}});
  t.run();
  const auto names = [&](std::size_t party) {
    return t.document().entities.at(t.document().contacts[0].parties.at(party)).names;
  };
  EXPECT_EQ(std::ranges::count(names(0), "President Anna Moss"), 1);
  EXPECT_EQ(std::ranges::count(names(1), "Dr. Luke Hart"), 1);
}

TEST(Parties, WhoMetThemIsOneToo) {
  Told t("<p>Anne Rivoire</p> dort avant un entretien avec <p>Luc Amiot</p> et <p>Eva Sorel</p>.");
  t.tell("entretien", {});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot", "Eva Sorel"}));
}

TEST(Parties, AnOfficeGoesOnPastAnd) {
  Told t("<p>Anne Rivoire</p> a vu le ministre de l'Eau et des Mines, <p>Luc Amiot</p>.");
  t.tell("vu", {{"Anne Rivoire", 0.9F}, {"le ministre de l'Eau", 0.8F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Parties, ACivilityIsItsName) {
  Told t("Mme <p>Anne Rivoire</p> a vu <p>Luc Amiot</p>.");
  t.tell("vu", {{"Mme", 0.9F}, {"Anne Rivoire", 0.9F}, {"Luc Amiot", 0.8F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Parties, InEnglish) {
  Told t("<p>Jane Carter</p> left. <1.src>She</1.src> <1.cue>said</1.cue> she met the union leaders and a priest.",
         "en");
  t.tell("met", {{"She", 0.9F}, {"the union leaders", 0.8F}, {"a priest", 0.7F}});
  EXPECT_EQ(t.run().parties(), (Names{"Jane Carter", "the union leaders", "a priest"}));
}

TEST(Parties, WhatTheyMeetToDoIsNobody) {
  Told t("<o>The council</o> met on Monday evening to discuss the harbour.", "en");
  t.tell("met", {{"The council", 0.9F}});
  t.run();
  for (const Entity& entity : t.document().entities) EXPECT_NE(entity.name, "discuss the harbour");
}

TEST(Parties, APronounThatIsTheObjectIsNear) {
  const auto near = [](const std::string& text, const char* telling, const char* who, const std::string& language) {
    Told t(text, language);
    t.tell(telling, {{who, 0.9F}});
    t.run();
    Names out;
    for (const auto& [words, probability] : t.document().contacts[0].parties_near)
      out.emplace_back(t.document()(words));
    return out;
  };
  EXPECT_EQ(near("<p>Jane Carter</p> waited. <p>Luke Hart</p> met her on Friday.", "met", "Luke Hart", "en"),
            (Names{"Luke Hart", "Jane"}));
  EXPECT_EQ(near("<p>Jane Carter</p> waited. <p>Luke Hart</p> met her brother.", "met", "Luke Hart", "en"),
            (Names{"Luke Hart"}));
  EXPECT_EQ(near("<p>Anne Roy</p> attendait. <p>Luc Amiot</p> l'appelle mardi.", "appelle", "Luc Amiot", "fr"),
            (Names{"Luc Amiot", "Anne"}));
  EXPECT_EQ(near("<p>Luc Amiot</p> m'a reçue, <1.cue>raconte</1.cue> <1.src><p>Anne Roy</p></1.src>.", "reçue",
                 "Luc Amiot", "fr"),
            (Names{"Luc Amiot"}))
      << "no statement's content holds it";
}

TEST(Parties, TheSubjectStandsBeforeTheVerbThatToFollows) {
  const auto of_meeting = [](const char* begin) {
    Told t(std::string("The harbour is closed. ") + begin + " to meet <p>Luke Hart</p> on Friday.", "en");
    t.tell("meet", {{"Luke Hart", 0.8F}});
    return t.run().parties();
  };
  EXPECT_EQ(of_meeting("<p>Jane Carter</p> refuses"), (Names{"Jane Carter", "Luke Hart"}));
  EXPECT_EQ(of_meeting("<p>Jane Carter</p> has agreed"), (Names{"Jane Carter", "Luke Hart"}));
  EXPECT_EQ(of_meeting("<p>Jane Carter</p> asked the mayor"), (Names{"the mayor", "Luke Hart"}));
}

}  // namespace
}  // namespace dixit::resolution
