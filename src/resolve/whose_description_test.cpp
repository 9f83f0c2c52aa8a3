// Whose a description is: by whom it belongs to, by land and town, by whole titles, by gender.
#include <gtest/gtest.h>

#include <string>

#include "encoder/test_model.h"
#include "resolve/marked_text.h"
#include "resolve/references.h"
#include "resolve/resolve.h"

namespace dixit::resolution {
namespace {

// Who says the first, where the reader points at the word that is spelt so, the first one.
std::string whose_pointed(std::string_view tagged, std::string_view at, const std::string& language = "fr",
                          const std::string& outlet = {}) {
  Marked m(tagged, language, "", false);
  m.document.outlet = outlet;
  std::uint32_t word = 0;
  while (word < m.document.words.size() && m.document[word] != at) ++word;
  m.at("1").speakers = {{word, 0.95F}};
  resolve(m.document);
  return m.who("1");
}

std::string whose(std::string_view tagged, const std::string& language = "fr") {
  return Marked(tagged, language).who("1");
}

TEST(IsWhose, WhoHasADeputyIsNotHe) {
  EXPECT_EQ(whose_pointed("<p>Paul Roake</p> promised to stay. <1.src>His deputy</1.src> <1.cue>left</1.cue>.", "Roake",
                          "en"),
            "His deputy");
  EXPECT_EQ(whose_pointed("<p>Paul Roake</p> promised to stay. <1.src>The deputy</1.src> <1.cue>left</1.cue>.", "Roake",
                          "en"),
            "Paul Roake");
  EXPECT_EQ(whose_pointed("<p>Paul Vasseur</p> reste. <1.src>Son adjoint</1.src> <1.cue>part</1.cue>.", "Vasseur"),
            "Son adjoint");
}

TEST(IsWhose, ButSomebodyElseNamedMayBe) {
  EXPECT_EQ(whose_pointed("<p>Paul Roake</p> thanked <p>Ben Sund</p>. <1.src>His deputy</1.src> <1.cue>left</1.cue>.",
                          "Sund", "en"),
            "Ben Sund");
}

TEST(IsWhose, NotOfOurs) {
  EXPECT_EQ(whose_pointed("<p>Paul Vasseur</p> reste. <1.src>Notre adjoint</1.src> <1.cue>part</1.cue>.", "Vasseur"),
            "Paul Vasseur");
}

TEST(IsWhose, NotWhoIsToldToBeIt) {
  const auto is_whose = [](const std::string& name) {
    const Marked m(name + " reste. <1.src>Son conseiller</1.src> <1.cue>part</1.cue>.", "fr", "", false);
    const Forms forms(m.document);
    const NameIndex names(m.document);
    Registry registry(m.document, forms, names);
    describe_names(m.document, forms, names, registry);
    References references(m.document, forms, names, registry);
    const std::uint32_t record = registry.of_name(0);
    references.see(record, read_phrase(m.document, forms, names, m.document.mentions[0].words), false);
    return references.is_whose(read_phrase(m.document, forms, names, m.at("1").source[0]), record);
  };
  EXPECT_TRUE(is_whose("<p>Paul Vasseur</p>"));
  EXPECT_TRUE(is_whose("<p>Paul Vasseur</p>, chanteur,"));
  EXPECT_FALSE(is_whose("<p>Paul Vasseur</p>, conseiller,"));
}

TEST(IsWhose, NotWhoWroteTheWork) {
  EXPECT_EQ(whose_pointed("<p>Eva Sorel</p> signe un roman. <1.src>Son autrice</1.src> <1.cue>rit</1.cue>.", "Sorel"),
            "Eva Sorel");
}

TEST(IsWhose, WhoIsSomebodysBelowIsNotHe) {
  const auto who = [](const std::string& agent) {
    return whose_pointed("<1.src>Le chanteur</1.src> <1.cue>part</1.cue>. <2.src>" + agent +
                             "</2.src> <2.cue>reste</2.cue>. <3.src><p>Luc Bar</p></3.src> <3.cue>rit</3.cue>.",
                         "Bar");
  };
  EXPECT_EQ(who("Son agent"), "Le chanteur");
  EXPECT_EQ(who("L'agent"), "Luc Bar");
}

TEST(IsWhose, TheMinisterOfWhatHisMinistryPrintsIsHisOwn) {
  const char* text = "<p>Ida Moss</p> spoke. <1.src>The Minister</1.src> <1.cue>agreed</1.cue>.";
  EXPECT_EQ(whose_pointed(text, "Moss", "en", "Ministry of the Sea"), "The Minister");
  EXPECT_EQ(whose_pointed(text, "Moss", "en", "Velsund Herald"), "Ida Moss");
}

TEST(Counterpart, IsTheOtherWhoWasNamed) {
  EXPECT_EQ(whose("M. <p>Igor Sokol</p> a reçu M. <p>Jan Dorek</p>. M. <p>Sokol</p> proteste. <1.src>Son "
                  "homologue</1.src> <1.cue>nie</1.cue>."),
            "Jan Dorek");
  EXPECT_EQ(whose("<p>Paul Roake</p> met <p>Ben Sund</p>. <p>Roake</p> complained. <1.src>His guest</1.src> "
                  "<1.cue>agreed</1.cue>.",
                  "en"),
            "Ben Sund");
}

TEST(Counterpart, IsOfTheGenderThatIsTold) {
  const auto who = [](const std::string& other) {
    return whose(
        "M. <p>Igor Sokol</p> a reçu Mme <p>Eva Dorek</p> et M. <p>Luc Bar</p>. M. <p>Sokol</p> proteste. "
        "<1.src>" +
        other + "</1.src> <1.cue>nie</1.cue>.");
  };
  EXPECT_EQ(who("Sa visiteuse"), "Eva Dorek");
  EXPECT_EQ(who("Son visiteur"), "Luc Bar");
}

TEST(Counterpart, WithMoreToldIsLeftToIt) {
  EXPECT_NE(whose("M. <p>Igor Sokol</p> a reçu M. <p>Jan Dorek</p>. M. <p>Sokol</p> proteste. <1.src>Son homologue "
                  "castanais</1.src> <1.cue>nie</1.cue>."),
            "Jan Dorek");
}

TEST(Counterpart, OfWhoPrintsTheTextIsTheOther) {
  const auto who = [](const std::string& outlet) {
    Marked m(
        "Le ministre de la Mer, <p>Igor Sokol</p>, a reçu <p>Jan Dorek</p>. <p>Dorek</p> rit. <1.src>Son "
        "hôte</1.src> <1.cue>remercie</1.cue>.",
        "fr", "", false);
    m.document.outlet = outlet;
    resolve(m.document);
    return m.who("1");
  };
  EXPECT_EQ(who("Ministère de la Mer"), "Jan Dorek");
  EXPECT_EQ(who(""), "Igor Sokol");
}

TEST(Origin, IsWhoWasNamedLast) {
  const auto who = [](const std::string& origin) {
    return whose("<p>Ann Roake</p> spoke. <1.src>The <g>" + origin + "</g></1.src> <1.cue>agreed</1.cue>.", "en");
  };
  EXPECT_EQ(who("Velsund Republican"), "Ann Roake");
  EXPECT_EQ(who("Italian"), "Ann Roake");
  EXPECT_NE(who("Italians"), "Ann Roake");
  EXPECT_NE(who("Chinese"), "Ann Roake");
  EXPECT_NE(who("Velsund Herald"), "Ann Roake");
}

TEST(Origin, IsNobodyWhoIsNoSubjectOrHasOneNameAlone) {
  EXPECT_EQ(whose("<p>Ann Roake</p> spoke with <p>Ben Sund</p>. <1.src>The <g>Italian</g></1.src> "
                  "<1.cue>agreed</1.cue>.",
                  "en"),
            "Ann Roake");
  EXPECT_NE(whose("<p>Roake</p> spoke. <1.src>The <g>Italian</g></1.src> <1.cue>agreed</1.cue>.", "en"), "Roake");
}

TEST(Places, AMinistryOfOneLandIsNotThatOfAnother) {
  const Marked m(
      "<1.src><l>Vernia</l>'s defence ministry</1.src> <1.cue>spoke</1.cue>. <2.src><l>Castany</l>'s defence "
      "ministry</2.src> <2.cue>denied</2.cue> it. <3.src>The defence ministry of <l>Vernia</l></3.src> "
      "<3.cue>insisted</3.cue>.",
      "en");
  EXPECT_NE(m.at("1").entity, m.at("2").entity);
  EXPECT_EQ(m.at("1").entity, m.at("3").entity);
}

TEST(Places, AMayorOfOneTownIsNotThatOfAnother) {
  const auto who = [](const std::string& second) {
    return Marked("Le maire de <l>Vierne</l>, <p>Paul Vasseur</p>, est là. <1.src>" + second +
                  "</1.src> <1.cue>attend</1.cue>.")
        .who("1");
  };
  EXPECT_EQ(who("Le maire de <l>Brécy</l>"), "Le maire de Brécy");
  EXPECT_EQ(who("Le maire de <l>Vierne</l>"), "Paul Vasseur");
  EXPECT_EQ(who("Le maire"), "Paul Vasseur");
}

TEST(Places, ByAdjectivesAndBehindArticlesToo) {
  const auto who = [](const std::string& land, const std::string& other) {
    return whose("Le ministre " + land + ", <p>Paul Vasseur</p>, est là. <1.src>Le ministre " + other +
                 "</1.src> <1.cue>attend</1.cue>.");
  };
  EXPECT_EQ(who("vernois de la Mer", "castanais de la Mer"), "Le ministre castanais de la Mer");
  EXPECT_EQ(who("vernois de la Mer", "de la Mer"), "Paul Vasseur");
  EXPECT_EQ(who("de la Mer de la <l>Vernie</l>", "de la Mer de la <l>Castanie</l>"),
            "Le ministre de la Mer de la Castanie");
  EXPECT_EQ(who("de la Mer de la <l>Vernie</l>", "vernois de la Mer"), "Paul Vasseur");
}

TEST(Places, BareTitlesAreSoonerTheOneToldWithoutALand) {
  EXPECT_EQ(whose("Le Premier ministre, <p>Paul Vasseur</p>, reçoit le Premier ministre de <l>Kelvanie</l>, <p>Jan "
                  "Dorek</p>. <1.src>Le Premier ministre</1.src> <1.cue>sourit</1.cue>."),
            "Paul Vasseur");
  EXPECT_EQ(whose("Le Premier ministre, <p>Paul Vasseur</p>, reçoit le Premier ministre adjoint, <p>Jan Dorek</p>, à "
                  "<l>Kelvanie</l>. <1.src>Le Premier ministre de <l>Kelvanie</l></1.src> <1.cue>sourit</1.cue>."),
            "Paul Vasseur")
      << "whose land is not told";
  EXPECT_EQ(whose("President <p>Ann Roake</p> met President <p>Ben Sund</p> of <l>Varenia</l>. <1.src>The "
                  "President</1.src> <1.cue>smiled</1.cue>.",
                  "en"),
            "Ann Roake");
}

TEST(WholeTitles, PrimeMinisterIsNoMinisterAlone) {
  EXPECT_EQ(whose("President <p>Igor Sedov</p> spoke with Prime Minister <p>Paulo Ferreira</p>. <1.src>The Prime "
                  "Minister</1.src> <1.cue>agreed</1.cue>.",
                  "en"),
            "Paulo Ferreira");
}

TEST(WholeTitles, WhoLeadsIsNotWhatIsLed) {
  EXPECT_EQ(whose("The Secretary-General of the Mayors' Fund <p>Ann Roake</p> spoke. <1.src>The "
                  "Secretary-General</1.src> <1.cue>agreed</1.cue>.",
                  "en"),
            "Ann Roake");
}

TEST(WholeTitles, PortfoliosOverCommas) {
  EXPECT_EQ(whose("Le ministre des Affaires étrangères, de la Coopération, de l'Intégration et des Cultes, M. <p>Paul "
                  "Vasseur</p>, reçoit <p>Jan Dorek</p>. <1.src>Le ministre</1.src> <1.cue>sourit</1.cue>."),
            "Paul Vasseur");
}

TEST(WholeTitles, BrotherAndFriend) {
  EXPECT_EQ(whose("<p>Paul Vasseur</p> a vu <1.src>son frère</1.src> et ami, le président <p>Jan Dorek</p>, qui "
                  "<1.cue>remercie</1.cue>."),
            "Jan Dorek");
}

// Pronouns by a network that finds all alike: who was named last, but for what the rules say.
TEST(PronounGender, IsThatOfTheName) {
  TestModel model;
  for (const std::string head : {"heads.anaphor", "heads.antecedent", "heads.antecedent_pair"}) {
    model.floats(head + ".weight", {1, 1}, {0});
    model.floats(head + ".bias", {1}, {0});
  }
  model.floats("heads.antecedent_values.0.weight", {1, antecedent_values}, std::vector<float>(antecedent_values));
  model.floats("heads.antecedent_values.0.bias", {1}, {0});
  model.floats("heads.antecedent_values.2.weight", {1, 1}, {0});
  model.floats("heads.antecedent_values.2.bias", {1}, {0});
  const Antecedents antecedents(*model.model());
  const auto who = [&](const std::string& pronoun, const std::string& last) {
    Marked m("M. <p>Luc Amiot</p> a vu " + last + ". <1.src>" + pronoun + "</1.src> <1.cue>refuse</1.cue>.", "fr", "",
             false);
    m.document.anaphors = anaphors_in(m.document, {0, static_cast<std::uint32_t>(m.document.words.size())});
    resolve(m.document, &antecedents);
    return m.who("1");
  };
  EXPECT_EQ(who("Il", "Mme <p>Eva Morel</p>"), "Luc Amiot");
  EXPECT_EQ(who("Elle", "Mme <p>Eva Morel</p>"), "Eva Morel");
  EXPECT_EQ(who("Il", "M. <p>Jan Dorek</p>"), "Jan Dorek");
  EXPECT_EQ(who("Il", "<o>Clara Rail</o>"), "Clara Rail") << "a body may be of either";
}

}  // namespace
}  // namespace dixit::resolution
