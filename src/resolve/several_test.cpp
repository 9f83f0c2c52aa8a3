// Those who are named together, and the plurals that go back to them.
#include "resolve/several.h"

#include <gtest/gtest.h>

#include "resolve/marked_text.h"

namespace dixit::resolution {
namespace {

const std::string both = "<p>Marie Lenoir</p> et l'élu <p>Paul Vasseur</p> sont venus. ";

std::string who(const std::string& text, std::string language = "fr") {
  return Marked(text, std::move(language)).who("1");
}

TEST(Several, IlsAreThoseNamedTogether) {
  EXPECT_EQ(who(both + "<1.src>Ils</1.src> <1.cue>refusent</1.cue>."), "Marie Lenoir et Paul Vasseur");
  EXPECT_EQ(
      who(both + "<2.src>Les policiers</2.src> <2.cue>refusent</2.cue>. <1.src>Ils</1.src> <1.cue>partent</1.cue>."),
      "Les policiers");
}

TEST(Several, EllesAreNoMan) {
  EXPECT_NE(who("<p>Marie Lenoir</p> et <p>Paul Vasseur</p> sont venus. <1.src>Elles</1.src> <1.cue>refusent</1.cue>."),
            "Marie Lenoir et Paul Vasseur");
}

TEST(Several, BothAndTheTwo) {
  for (const char* two : {"Tous deux", "Les deux élus", "Les deux", "Le duo", "Ces deux responsables"})
    EXPECT_EQ(who(both + "<1.src>" + two + "</1.src> <1.cue>refusent</1.cue>."), "Marie Lenoir et Paul Vasseur") << two;
  const std::string english = "<p>Eva Rowan</p> and Senate Leader <p>Tom Hall</p> met. ";
  for (const char* two : {"Both", "The two", "The pair", "The two senators", "Both lawmakers", "They"})
    EXPECT_EQ(who(english + "<1.src>" + two + "</1.src> <1.cue>refused</1.cue>.", "en"), "Eva Rowan and Tom Hall")
        << two;
}

TEST(Several, NotOthersNorSidesNorThree) {
  for (const char* two :
       {"Les deux autres", "Les deux parties", "Les deux camps", "Les trois élus", "Les deux syndicats"})
    EXPECT_NE(who(both + "<1.src>" + two + "</1.src> <1.cue>refusent</1.cue>."), "Marie Lenoir et Paul Vasseur") << two;
}

TEST(Several, SurnamesAreTheSameTwoInAnyOrder) {
  const Marked m(both +
                 "<1.src><p>Vasseur</p> et <p>Lenoir</p></1.src> <1.cue>refusent</1.cue>. <2.src>Les élus <p>Marie "
                 "Lenoir</p> et <p>Paul Vasseur</p></2.src> <2.cue>partent</2.cue>.");
  EXPECT_EQ(m.at("1").entity, m.at("2").entity);
  EXPECT_TRUE(m.named("1", "Vasseur et Lenoir"));
}

TEST(Several, TitlesAgesAndBracketsBetween) {
  const char* lists[] = {"<p>Marie Lenoir</p>, maire de <l>Vaux</l>, et <p>Paul Vasseur</p>",
                         "<p>Marie Lenoir</p>, 30 ans, et <p>Paul Vasseur</p>",
                         "<p>Marie Lenoir</p> (<o>PLV</o>) et la ministre de la <l>Mer</l> <p>Paul Vasseur</p>",
                         "<p>Marie Lenoir</p> ainsi que le préfet <p>Paul Vasseur</p>"};
  for (const std::string list : lists)
    EXPECT_EQ(who(list + " sont venus. <1.src>Tous deux</1.src> <1.cue>refusent</1.cue>."),
              "Marie Lenoir et Paul Vasseur")
        << list;
}

TEST(Several, OfThreeAndOfBodies) {
  EXPECT_EQ(
      who("<p>Anne Roy</p>, <p>Luc Bar</p> et <p>Ève Dor</p> sont venus. <1.src>Ils</1.src> <1.cue>refusent</1.cue>."),
      "Anne Roy, Luc Bar et Ève Dor");
  EXPECT_EQ(
      who("La <o>FDV</o> et l'<o>UDC</o> attaquent. <1.src>Les deux associations</1.src> <1.cue>refusent</1.cue>."),
      "FDV et UDC");
  EXPECT_NE(who("Des salariés de <o>Vaux Air</o> et de <o>Sund Air</o> attendent. <1.src>Ils</1.src> "
                "<1.cue>refusent</1.cue>."),
            "Vaux Air et Sund Air")
      << "the staff does";
}

TEST(Several, OneOfTwoAloneIsNotBoth) {
  EXPECT_EQ(who(both + "<1.src><p>Vasseur</p></1.src> <1.cue>refuse</1.cue>."), "Paul Vasseur");
}

TEST(Several, TheTwoOfTheSentenceBefore) {
  const Marked m(
      "<p>Hugo Roy</p> a battu <p>Alain Bar</p>. <1.src>Les deux élus</1.src> <1.cue>refusent</1.cue>. <2.src>Tous "
      "deux</2.src> <2.cue>partent</2.cue>.");
  EXPECT_EQ(m.who("1"), "Hugo Roy et Alain Bar");
  EXPECT_EQ(m.at("1").entity, m.at("2").entity);
  EXPECT_EQ(who("<p>Hugo Roy</p> et <p>Alain Bar</p> ont vu <p>Anne Dor</p>. <1.src>Les deux élues</1.src> "
                "<1.cue>refusent</1.cue>."),
            "Les deux élues");
}

TEST(Several, WhatTheyAreCalledBeforeTheirNames) {
  EXPECT_EQ(
      who("Sens. <p>Ruth Calder</p> and <p>Owen Pike</p> came. <1.src>The senators</1.src> <1.cue>refused</1.cue>.",
          "en"),
      "Ruth Calder and Owen Pike");
  EXPECT_EQ(who("Les élus <p>Hugo Roy</p> et <p>Alain Bar</p> sont là. <1.src>Les policiers</1.src> "
                "<1.cue>refusent</1.cue>."),
            "Les policiers");
  EXPECT_EQ(
      who("<2.src><p>Hugo Roy</p> et <p>Alain Bar</p></2.src> <2.cue>écrivent</2.cue>. <1.src>Les signataires</1.src> "
          "<1.cue>refusent</1.cue>."),
      "Hugo Roy et Alain Bar");
}

TEST(Several, TheFirstAndTheSecond) {
  EXPECT_EQ(who("<p>Inès Calvet</p> et <p>Léa Fontanel</p> partent. <1.src>La première</1.src> <1.cue>refuse</1.cue>."),
            "Inès Calvet");
  EXPECT_EQ(who("<p>Inès Calvet</p> et <p>Léa Fontanel</p> partent. <1.src>La seconde</1.src> <1.cue>refuse</1.cue>."),
            "Léa Fontanel");
}

TEST(Several, APluralVerbTellsThemAll) {
  EXPECT_EQ(who("<1.cue>Ont plaidé</1.cue> le préfet <1.src><p>Hugo Roy</p></1.src>, 71 ans, et <p>Anne Dor</p>."),
            "Hugo Roy et Anne Dor");
  EXPECT_EQ(who("<1.cue>A plaidé</1.cue> le préfet <1.src><p>Hugo Roy</p></1.src>, et <p>Anne Dor</p> a ri."),
            "Hugo Roy");
}

TEST(Several, SourcesThatAreNoNamesAlone) {
  EXPECT_EQ(who("<2.src>La gauche et certains syndicats</2.src> <2.cue>attendent</2.cue>. <1.src>Ils</1.src> "
                "<1.cue>refusent</1.cue>."),
            "La gauche et certains syndicats");
}

TEST(Several, AnApposition) {
  EXPECT_EQ(who("<1.src>Les chefs de la <o>FDV</o> et de l'<o>UDC</o>, <p>Anne Roy</p> et <p>Luc Bar</p></1.src> "
                "<1.cue>refusent</1.cue>."),
            "Anne Roy et Luc Bar");
}

}  // namespace
}  // namespace dixit::resolution
