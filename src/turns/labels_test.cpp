#include "turns/labels.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "turns/test_conversation.h"

namespace dixit::conversation {
namespace {

using Texts = std::vector<std::string>;

std::string kind(Speaker speaker) {
  switch (speaker) {
    case Speaker::asks:
      return "asks";
    case Speaker::answers:
      return "answers";
    case Speaker::person:
      return "person";
    case Speaker::initials:
      return "initials";
    case Speaker::role:
      return "role";
    case Speaker::body:
      return "body";
    case Speaker::paper:
      return "paper";
    case Speaker::unnamed:
      return "unnamed";
    case Speaker::nobody:
      return "nobody";
  }
  return "";
}

Texts labels(const std::string& text, const std::string& outlet = "") {
  const Conversation c(text, outlet);
  Texts found;
  for (const Label& label : labels_of(c.document, Paragraphs(c.document)))
    found.push_back(kind(label.speaker) + " " + std::string(c.document(label.words)) + " = " + label.key);
  return found;
}

TEST(Labels, APersonIsKnownByTheLastName) {
  EXPECT_EQ(labels("<p>Claire Vannier</p> : Oui."), (Texts{"person Claire Vannier = vannier"}));
  EXPECT_EQ(labels("<p>Claire Vannier</p> est là.\nVANNIER : Oui."), (Texts{"person VANNIER = vannier"}));
  EXPECT_EQ(labels("<p>Helen Marsh</p> came.\nMS. MARSH: Yes."), (Texts{"person MS. MARSH = marsh"}));
  EXPECT_EQ(labels("SENATOR <p>PAT REED</p>: Yes."), (Texts{"person SENATOR PAT REED = reed"}));
}

TEST(Labels, WhatStandsBehindACommaOrInBracketsIsNoPartOfIt) {
  EXPECT_EQ(labels("<p>Lena Ortiz</p>, BYLINE: Yes."), (Texts{"person Lena Ortiz = ortiz"}));
  EXPECT_EQ(labels("<p>Lena Ortiz</p> (en anglais) : Yes."), (Texts{"person Lena Ortiz = ortiz"}));
}

TEST(Labels, LettersAskAndAnswer) {
  EXPECT_EQ(labels("Q : Où ?\nR : Ici."), (Texts{"asks Q = q", "answers R = r"}));
  EXPECT_EQ(labels("Q. Où ?\nR. Ici."), (Texts{"asks Q = q", "answers R = r"}));
  EXPECT_EQ(labels("QUESTION: Where?\nANSWER: Here."), (Texts{"asks QUESTION = question", "answers ANSWER = answer"}));
  EXPECT_EQ(labels("A. ROCHE a vu la mer."), Texts{}) << "an initial";
}

TEST(Labels, ARoleHasAnArticleOrCapitals) {
  EXPECT_EQ(labels("LE PRÉSIDENT\nOui."), (Texts{"role LE PRÉSIDENT = le president"}));
  EXPECT_EQ(labels("Le ministre : Oui."), (Texts{"role Le ministre = le ministre"}));
  EXPECT_EQ(labels("UNIDENTIFIED WOMAN: Yes."), (Texts{"role UNIDENTIFIED WOMAN = unidentified woman"}));
}

TEST(Labels, ACivilityOrAWholeRoleNeedsNoArticle) {
  EXPECT_EQ(labels("Mme la présidente : Oui."), (Texts{"role Mme la présidente = mme la presidente"}));
  EXPECT_EQ(labels("Madam Deputy Speaker: Order."), (Texts{"role Madam Deputy Speaker = madam deputy speaker"}));
  EXPECT_EQ(labels("Hon. Members: No!"), (Texts{"role Hon. Members = hon members"}));
  EXPECT_EQ(labels("Juge : Oui."), (Texts{"role Juge = juge"}));
  EXPECT_EQ(labels("Juge d'ici : Oui."), Texts{});
}

TEST(Labels, ARoleMayHaveItsNameInBrackets) {
  EXPECT_EQ(labels("The Secretary of State for Health (<p>Ida Moll</p>): Yes."),
            (Texts{"role The Secretary of State for Health = moll"}));
  EXPECT_EQ(labels("The Secretary of State for Health: <p>Ida Moll</p> left."),
            (Texts{"role The Secretary of State for Health = the secretary of state for health"}))
      << "who is no part of the label";
}

// As the Assemblée nationale and the Sénat write.
TEST(Labels, ANameWithACivilityMayEndWithAStop) {
  EXPECT_EQ(labels("M. <p>Luc Bar</p>. Les hôpitaux ferment."), (Texts{"person M. Luc Bar = bar"}));
  EXPECT_EQ(labels("Mme la présidente. La parole est à vous."), (Texts{"role Mme la présidente = mme la presidente"}));
  EXPECT_EQ(labels("Mme <p>Ida Moll</p>, ministre de la santé. Cent lits ouvrent."),
            (Texts{"person Mme Ida Moll = moll"}));
  EXPECT_EQ(labels("<p>Luc Bar</p>. Les hôpitaux ferment."), Texts{}) << "without one it may be a sentence";
  EXPECT_EQ(labels("M. <p>Luc Bar</p>. les hôpitaux."), Texts{});
}

TEST(Labels, StarsAndTimesAreNoPartOfIt) {
  EXPECT_EQ(labels("**<p>Luc Bar</p> :** Oui."), (Texts{"person Luc Bar = bar"}));
  EXPECT_EQ(labels("**<p>Luc Bar</p>** : Oui."), (Texts{"person Luc Bar = bar"}));
  EXPECT_EQ(labels("[00:01:12] <p>Luc Bar</p>: Oui."), (Texts{"person Luc Bar = bar"}));
  EXPECT_EQ(labels("[rires] <p>Luc Bar</p>: Oui."), Texts{});
}

TEST(Labels, InitialsAreThoseOfSomebodyNamed) {
  EXPECT_EQ(labels("<p>Nora Tull</p> met them.\nNT: Yes."), (Texts{"initials NT = tull"}));
  EXPECT_EQ(labels("<p>Nora Tull</p> met them.\nN.T.: Yes."), (Texts{"initials N.T = tull"}));
}

TEST(Labels, WhoIsNotNamedElsewhereSpeaksIfTwice) {
  EXPECT_EQ(labels("INNES: Yes.\nINNES: No."), (Texts{"unnamed INNES = innes", "unnamed INNES = innes"}));
  EXPECT_EQ(labels("INNES: Yes."), (Texts{"nobody INNES = innes"}));
  EXPECT_EQ(labels("<o>Radio Sud</o> : Oui."), (Texts{"nobody Radio Sud = radio sud"}));
}

TEST(Labels, ATopicIsNone) {
  EXPECT_EQ(labels("THE FACTS: No.\nTHE FACTS: No."), (Texts{"nobody THE FACTS = facts", "nobody THE FACTS = facts"}))
      << "which ends what was said";
  EXPECT_EQ(labels("What we know: little.\nLe score de 2014 : 3.\nPhoto : la mairie."), Texts{});
  EXPECT_EQ(labels("<p>Obama</p> Job Approval: 43."), Texts{});
  EXPECT_EQ(labels("<p>Luc Bar</p> a dit : oui."), Texts{});
}

TEST(Labels, ABodyThatAsksInBoldAsks) {
  for (const std::string question : {"Où ?", "**Où ?**"})
    EXPECT_EQ(labels("Le Courrier : " + question, "Le Sud"), (Texts{"body Le Courrier = courrier"})) << question;
  EXPECT_EQ(labels("Le Courrier : « Où ?"), Texts{}) << "which quotes a question";
}

TEST(Labels, AParagraphOfItsOwnIsANameOrInCapitals) {
  EXPECT_EQ(labels("<p>Eva Lund</p> spoke.\n<p>Eva Lund</p>\nYes."), (Texts{"person Eva Lund = lund"}));
  EXPECT_EQ(labels("La route\nElle est fermée."), Texts{});
}

TEST(Labels, AColonAlsoEndsOneThatStandsAlone) {
  const Conversation c("<p>Luc Bar</p>, HOST:\nOui.\n**<p>Luc Bar</p> :**\nNon.");
  const std::vector<Label> found = labels_of(c.document, Paragraphs(c.document));
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].behind, c.document.paragraphs[0].words.end);
  EXPECT_EQ(found[1].behind, c.document.paragraphs[2].words.end);
}

TEST(Labels, BehindIsWhatIsSaid) {
  const Conversation c("Q : Où ?\n<p>Jeanne Roche</p>. – Ici.\nLE MAIRE\nLà.");
  const std::vector<Label> found = labels_of(c.document, Paragraphs(c.document));
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(c.document[found[0].behind], "Où");
  EXPECT_EQ(c.document[found[1].behind], "Ici");
  EXPECT_EQ(c.document[found[2].behind], "Là");
}

}  // namespace
}  // namespace dixit::conversation
