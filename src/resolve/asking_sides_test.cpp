// `à la demande de la partie vernoise`, of a side that nothing else names, and of names behind titles.
#include "resolve/asking_sides.h"

#include <gtest/gtest.h>

#include <string>

#include "resolve/initiative.h"
#include "resolve/test_contacts.h"

namespace dixit::resolution {
namespace {

// The sides that ask for contacts, each told by one of the words.
Names sides_asking(std::string_view tagged, const Names& tellings, const std::string& language = "fr") {
  Told t(tagged, language);
  for (const std::string& telling : tellings) t.tell(telling, {});
  Names out;
  for (const Range<Word> side : asking_sides(t.document(), Forms(t.document()))) out.emplace_back(t.document()(side));
  return out;
}

TEST(AskingSides, WithTheArticle) {
  EXPECT_EQ(sides_asking("<p>Anne Rivoire</p> a reçu <p>Luc Amiot</p> à la demande de la partie vernoise.", {"reçu"}),
            Names{"la partie vernoise"});
  EXPECT_EQ(sides_asking("<p>Ann Rivers</p> met <p>Luke Hart</p> at the request of the Velsund side.", {"met"}, "en"),
            Names{"the Velsund side"});
}

TEST(AskingSides, NotWhereTheLandIsTold) {
  EXPECT_EQ(sides_asking("<p>Anne Rivoire</p> quitte la <l>Vernie</l>. L'appel a eu lieu à la demande de la partie "
                         "vernoise.",
                         {"appel"}),
            Names{});
  EXPECT_EQ(sides_asking("<p>Anne Rivoire</p> quitte la <l>Castanie</l>. L'appel a eu lieu à la demande de la partie "
                         "vernoise.",
                         {"appel"}),
            Names{"la partie vernoise"});
}

TEST(AskingSides, OnlyBesideAContact) {
  const char* text = "<p>Anne Rivoire</p> a vu <p>Luc Amiot</p>. Le vote a lieu à la demande de la partie vernoise.";
  EXPECT_EQ(sides_asking(text, {"vu"}), Names{});
  EXPECT_EQ(sides_asking(text, {"vote"}), Names{"la partie vernoise"});
}

TEST(AskingSides, EachOnce) {
  EXPECT_EQ(
      sides_asking("Un appel suivi d'une visite a eu lieu à la demande de la partie vernoise.", {"appel", "visite"}),
      Names{"la partie vernoise"});
}

TEST(AskingSides, NotWhoIsNamed) {
  EXPECT_EQ(sides_asking("<p>Anne Rivoire</p> a reçu <p>Luc Amiot</p> à la demande de ce dernier.", {"reçu"}), Names{});
  EXPECT_EQ(sides_asking("<p>Anne Rivoire</p> a reçu <p>Luc Amiot</p> à la demande de <l>Vernie</l>.", {"reçu"}),
            Names{});
}

TEST(AskingSides, AskedForTheContact) {
  Told t("<p>Anne Rivoire</p> a reçu <p>Luc Amiot</p> à la demande de la partie vernoise.");
  t.tell("reçu", {{"Anne Rivoire", 0.9F}, {"Luc Amiot", 0.9F}});
  t.run();
  EXPECT_EQ(t.names(t.document().contacts[0].initiative), Names{"la partie vernoise"});
  EXPECT_EQ(t.parties(), (Names{"Anne Rivoire", "Luc Amiot"})) << "it takes no part by that";
}

TEST(AskingSides, AreTheLandWhereThatIsTold) {
  Told t(
      "<p>Anne Rivoire</p> a reçu <p>Luc Amiot</p>, venu de <l>Vernie</l>. La visite s'est tenue à la demande de la "
      "partie vernoise.");
  t.tell("visite", {{"Anne Rivoire", 0.9F}, {"Luc Amiot", 0.9F}});
  t.run();
  EXPECT_EQ(t.names(t.document().contacts[0].initiative), Names{"Vernie"});
}

TEST(AskingSides, LandsAndTheirAdjectives) {
  EXPECT_TRUE(is_of_land("castany", "castanaise"));
  EXPECT_TRUE(is_of_land("vernie", "vernois"));
  EXPECT_TRUE(is_of_land("allemagne", "german")) << "by what is known of it";
  EXPECT_TRUE(is_of_land("allemand", "german"));
  EXPECT_FALSE(is_of_land("vernie", "castanaise"));
  EXPECT_FALSE(is_of_land("allemagne", "french"));
  EXPECT_FALSE(is_of_land("sund", "vernoise"));
}

// Who asked in the first sentence, and the words that say so: `Anne Rivoire | sur proposition d'Anne Rivoire`.
std::string side_or_name(std::string_view tagged, const std::string& language = "fr", std::string_view call = {}) {
  const Marked m(tagged, language, "", false);
  const Range<Word> telling = call.empty() ? Range<Word>{} : phrase(m.document, call);
  std::string out;
  for (const Asked& a : asked_in(m.document, Forms(m.document), m.document.sentences[0].words, telling)) {
    if (!out.empty()) out += "; ";
    out += std::string(m.document(a.asker)) + " | " + std::string(m.document(a.words));
  }
  return out;
}

TEST(AskingNames, BehindTitlesAndHonours) {
  EXPECT_EQ(side_or_name("L'appel a eu lieu à la demande du Premier ministre vernois, <p>Luc Amiot</p>."),
            "Luc Amiot | à la demande du Premier ministre vernois, Luc Amiot");
  EXPECT_EQ(side_or_name("The call was held at the request of H.E. Mr. <p>Luke Hart</p>.", "en"),
            "Luke Hart | at the request of H.E. Mr. Luke Hart");
}

TEST(AskingNames, NotWhoIsToldNotToHaveAsked) {
  EXPECT_EQ(side_or_name("L'appel n'a pas eu lieu à la demande de <p>Luc Amiot</p>."), "");
  EXPECT_EQ(side_or_name("The call was not held at the request of <p>Luke Hart</p>.", "en"), "");
  EXPECT_EQ(side_or_name("Elle ne rit pas : à la demande de <p>Luc Amiot</p>, l'appel a eu lieu."),
            "Luc Amiot | à la demande de Luc Amiot");
}

TEST(AskingNames, OfProposalsAndWhatIsSought) {
  EXPECT_EQ(side_or_name("Sur proposition de <l>Vernie</l>, un entretien a eu lieu."),
            "Vernie | Sur proposition de Vernie");
  EXPECT_EQ(side_or_name("Sur proposition de <l>Vernie</l>, un lac a gelé."), "");
  EXPECT_EQ(side_or_name("A meeting sought by <p>Luke Hart</p> was held.", "en"), "Luke Hart | sought by Luke Hart");
  EXPECT_EQ(side_or_name("She had a conversation with <p>Ida Moss</p>, initiated by <p>Luke Hart</p>.", "en"),
            "Luke Hart | initiated by Luke Hart");
}

TEST(AskingNames, WhoPlacedACall) {
  EXPECT_EQ(side_or_name("<p>Luke Hart</p> placed a call to <p>Ida Moss</p>.", "en", "a call"),
            "Luke Hart | Luke Hart placed");
  EXPECT_EQ(side_or_name("<p>Luc Amiot</p> a passé un appel à <p>Ida Moss</p>.", "fr", "un appel"),
            "Luc Amiot | Luc Amiot a passé");
}

}  // namespace
}  // namespace dixit::resolution
