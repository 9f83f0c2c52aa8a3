#include "turns/find_turns.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "turns/test_conversation.h"

namespace dixit::conversation {
namespace {

using Texts = std::vector<std::string>;

Texts turns(const Conversation& c) {
  Texts found;
  for (const Turn& turn : find_turns(c.document)) found.push_back(c.shown(turn));
  return found;
}
Texts turns(const std::string& text, const std::string& outlet = "") { return turns(Conversation(text, outlet)); }

TEST(FindTurns, LabelsThatAlternate) {
  EXPECT_EQ(turns("<p>Jeanne Roche</p> : Je viens.\n<p>Luc Bar</p> : Vous êtes seule ?\n<p>Jeanne Roche</p> : Oui."),
            (Texts{"Jeanne Roche: Je viens.", "Luc Bar? Vous êtes seule ?", "Jeanne Roche: Oui."}));
  EXPECT_EQ(turns("<p>Jeanne Roche</p> : Je viens.\n<p>Luc Bar</p> : Je reste."), Texts{}) << "each once";
}

TEST(FindTurns, ThatSpeakToSomebody) {
  const std::string one = "<p>Morel</p> : 6/10. Solide.\n", other = "<p>Diaz</p> : 5/10. Discret.\n";
  EXPECT_EQ(turns(one + other + one + other), Texts{});
}

TEST(FindTurns, AQuestionAndItsAnswer) {
  EXPECT_EQ(turns("QUESTION: Is it so?\nMS. <p>MARSH</p>: Yes."), (Texts{"-? Is it so?", "MS. MARSH: Yes."}));
  EXPECT_EQ(turns("<p>Paul Rey</p> revient sur la grêle, dit <p>Paul Rey</p>.\nQ : Où ?\nR : Ici."),
            (Texts{"-? Où ?", "(Rey): Ici."}));
}

TEST(FindTurns, WhatFollowsAQuestionIsNoPartOfIt) {
  EXPECT_EQ(turns("<p>Paul Rey</p> répond.\nQ : Où ?\nLa mairie est loin.\nR : Ici.\nQ : Quand ?\nR : Demain."),
            (Texts{"-? Où ?", "(Rey): Ici.", "-? Quand ?", "(Rey): Demain."}));
}

TEST(FindTurns, ASpeechOfSeveralParagraphs) {
  EXPECT_EQ(turns("LE MAIRE\nJe viens.\nLa route est longue.\nJOURNALISTE\nVous restez ?\nLE MAIRE\nOui.\nIl pleut."),
            (Texts{"LE MAIRE: Je viens.\nLa route est longue.", "JOURNALISTE? Vous restez ?", "LE MAIRE: Oui."}))
      << "the last one goes on only where somebody speaks";
}

TEST(FindTurns, ThePapersOwnLabelIsNobodys) {
  EXPECT_EQ(turns("La Gazette : Où ?\n<p>Paul Rey</p> : Ici.\nLa Gazette : Vous restez ?\n<p>Paul Rey</p> : Je reste.",
                  "La Gazette de Morvaux"),
            (Texts{"Paul Rey: Ici.", "Paul Rey: Je reste."}));
}

TEST(FindTurns, WhatTellsOfASpeakerIsThePapers) {
  Conversation c(
      "<p>Paul Rey</p> : Je viens.\n<p>Luc Bar</p> : Vous ?\n<p>Paul Rey</p> : Oui.\n"
      "Paul Rey a menti, dit-il.\n<p>Luc Bar</p> : Je pars.");
  Statement told;
  told.source = {{c.words("Paul Rey a menti").begin, c.words("Paul Rey a menti").begin + 2}};
  told.cue = {c.words("a menti")};
  told.trigger = told.cue.front().begin;
  c.document.statements = {told};
  EXPECT_EQ(turns(c), (Texts{"Paul Rey: Je viens.", "Luc Bar? Vous ?", "Paul Rey: Oui.", "Luc Bar: Je pars."}));
}

TEST(FindTurns, ATopicEndsASpeech) {
  EXPECT_EQ(turns("<p>REED</p>: I cut taxes.\nTHE FACTS: He did not.\n<p>LUND</p>: You did not.\nTHE FACTS: True.\n"
                  "<p>REED</p>: I did."),
            (Texts{"REED: I cut taxes.", "LUND: You did not.", "REED: I did."}));
}

const std::string questions =
    "<p>Jeanne Roche</p> explique la grève.\nPourquoi refusez-vous l'offre ?\nParce que nous n'y gagnons rien.\n"
    "Que direz-vous au préfet ?\nJe lui dirai non.\nEt après ?\nJe ne sais pas.";

TEST(FindTurns, QuestionsWithoutLabels) {
  EXPECT_EQ(turns(questions), (Texts{"(Roche): Parce que nous n'y gagnons rien.", "(Roche): Je lui dirai non.",
                                     "(Roche): Je ne sais pas."}));
  EXPECT_EQ(turns(questions.substr(0, questions.find("\nEt"))), Texts{}) << "two questions are none";
}

TEST(FindTurns, AdviceIsNoInterview) {
  EXPECT_EQ(turns("<p>Jeanne Roche</p> explique.\nQue devez-vous faire ?\nIl faut écrire.\nOù irez-vous ?\n"
                  "À la mairie.\nQue direz-vous ?\nLe nom suffit."),
            Texts{})
      << "nobody answers as `je`";
  std::string nobody = questions;
  nobody.replace(0, nobody.find(" explique"), "La compagnie");
  EXPECT_EQ(turns(nobody), Texts{}) << "nobody is named";
}

TEST(FindTurns, AnswersThatBeginWithTheName) {
  EXPECT_EQ(turns("<p>Anne Lune</p> et <p>Éliane Roche</p> parlent.\nQue voulez-vous ?\nÉliane Roche Partir, pour "
                  "nous.\nPourquoi ?\nÉLIANE ROCHE. - Je veux voir.\nAvec qui irez-vous ?\nSeule."),
            (Texts{"Éliane Roche: Partir, pour nous.", "ÉLIANE ROCHE: Je veux voir.", "(Roche): Seule."}))
      << "though another is named first";
}

// They need no `je`, and the name may stand nowhere else.
TEST(FindTurns, ANameBeforeEachAnswerTellsAnInterview) {
  EXPECT_EQ(
      turns(
          "Comment est né le jardin ?\nÉliane Roche Le terrain était libre.\nEt après ?\nÉliane Roche Le maire a ri.\n"
          "Luc Bar Non, il a aidé."),
      (Texts{"Éliane Roche: Le terrain était libre.", "Éliane Roche: Le maire a ri."}))
      << "Luc Bar is nobody's name yet";
  EXPECT_EQ(turns("Où ?\nÉliane Roche a ri.\nQuand ?\nÉliane Roche a dit non."), Texts{});
}

TEST(FindTurns, ParagraphsThatBeginWithANameTellOfHim) {
  Conversation tale(
      "<p>Mr</p> Reed met <p>Kofi Lund</p>.\nWhat happened?\nMr Reed left. He told us.\nWhy did he?\nMr Reed was ill.\n"
      "And now?\nKofi Lund Foundation staff wait.\nWill it end?\nKofi Lund Foundation staff hope.");
  tale.document.language = "en";
  EXPECT_EQ(turns(tale), Texts{});
}

TEST(FindTurns, TheTaleBetweenIsThePapers) {
  EXPECT_EQ(
      turns(
          "<p>Anna Lund</p> : I walk.\nShe pours tea.\n<p>Luc Bar</p>: Do you?\nLund laughs.\n<p>Anna Lund</p>: Yes."),
      (Texts{"Anna Lund: I walk.", "Luc Bar? Do you?", "Anna Lund: Yes."}));
}

TEST(FindTurns, TheImpersonalIsNobody) {
  EXPECT_EQ(
      turns("<p>Anne Roy</p> : Je pars.\nIl était tard.\n<p>Luc Bar</p> : Vous partez ?\n<p>Anne Roy</p> : Oui.\n"
            "Il sourit.\n<p>Luc Bar</p> : Bien."),
      (Texts{"Anne Roy: Je pars.\nIl était tard.", "Luc Bar? Vous partez ?", "Anne Roy: Oui.", "Luc Bar: Bien."}));
}

TEST(FindTurns, ABodyThatAsksInATextOfNoOutletPrintedIt) {
  EXPECT_EQ(turns("The Fenland Post: How do you feel?\n<p>Anna Lund</p>: I walk.\nThe Fenland Post: And you?\n"
                  "<p>Anna Lund</p>: I do."),
            (Texts{"Anna Lund: I walk.", "Anna Lund: I do."}));
  EXPECT_EQ(
      turns("Coast Radio: How do you feel?\n<p>Anna Lund</p>: I walk.\nCoast Radio: And you?\n<p>Anna Lund</p>: I do.",
            "Castany Office"),
      (Texts{"Coast Radio? How do you feel?", "Anna Lund: I walk.", "Coast Radio? And you?", "Anna Lund: I do."}))
      << "a guest of another's";
}

TEST(FindTurns, WhoSeldomAsksAsksNothing) {
  EXPECT_EQ(
      turns("<p>Luc Bar</p>: I left. You?\n<p>Anna Lund</p>: Why?\n<p>Luc Bar</p>: I did.\n<p>Anna Lund</p>: When?\n"
            "<p>Luc Bar</p>: We did."),
      (Texts{"Luc Bar: I left. You?", "Anna Lund? Why?", "Luc Bar: I did.", "Anna Lund? When?", "Luc Bar: We did."}));
}

TEST(FindTurns, WhatSaysNothingBeforeTheNextIsNoSpeech) {
  EXPECT_EQ(turns("<p>Luc Bar</p>: I left.\nWe all did.\nA long road\n(Applause)\n[17:05]\n<p>Anna Lund</p>: Why?\n"
                  "<p>Luc Bar</p>: Rain."),
            (Texts{"Luc Bar: I left.\nWe all did.", "Anna Lund? Why?", "Luc Bar: Rain."}));
}

TEST(FindTurns, TheUnitedStatesAreNobody) {
  const std::string told =
      "<p>Jeanne Roche</p> explains.\nWhat do you do?\nThe US left.\nWhat do you want?\nUS ships.\nAnd then?\nUS.";
  EXPECT_EQ(turns(told), Texts{});
}

TEST(FindTurns, WhatIsCalledAnInterviewNeedsNoYou) {
  const std::string asked = "Où ?\nIci, pour nous.\nQuand ?\nDemain, je crois.\nQui ?\nLuc.";
  EXPECT_EQ(turns("<p>Jeanne Roche</p>, entretien.\n" + asked),
            (Texts{"(Roche): Ici, pour nous.", "(Roche): Demain, je crois.", "(Roche): Luc."}));
  EXPECT_EQ(turns("<p>Jeanne Roche</p>, ici.\n" + asked), Texts{});
}

TEST(FindTurns, TwoLettersThatAskTellAnInterview) {
  const std::string lead = "Entretien avec <p>Paul Rey</p>, ici.\n";
  EXPECT_EQ(turns(lead + "Q : Où ?\nIci.\nQ : Quand ?\nDemain."), (Texts{"(Rey): Ici.", "(Rey): Demain."}));
  EXPECT_EQ(turns(lead + "Où ?\nIci.\nQuand ?\nDemain."), Texts{});
}

TEST(FindTurns, ABoldQuestionIsOne) {
  std::string bold = questions;
  for (std::size_t at = bold.find(" ?"); at != std::string::npos; at = bold.find(" ?", at + 4))
    bold.insert(at + 2, "**");
  EXPECT_EQ(turns(bold), turns(questions));
}

TEST(FindTurns, ABoldQuestionEndsWhatIsAsked) {
  EXPECT_EQ(turns("<p>Paul Rey</p> répond.\n**Q : Où ?**\nLa mairie est loin.\nR : Ici.\n**Q : Quand ?**\nR : Demain."),
            (Texts{"-? Où ?**", "(Rey): Ici.", "-? Quand ?**", "(Rey): Demain."}));
}

TEST(FindTurns, ARoleWithItsNameInBracketsIsHis) {
  EXPECT_EQ(
      turns("The Minister of Health (<p>Ida Moll</p>): I agree.\n<p>Luc Bar</p>: Do you?\n<p>Ida Moll</p>: I do."),
      (Texts{"The Minister of Health: I agree.", "Luc Bar? Do you?", "Ida Moll: I do."}));
}

TEST(FindTurns, ACaptionAndWhoGatheredItAreNoSpeech) {
  EXPECT_EQ(turns(questions + "\nPropos recueillis par Luc, pour nous."), turns(questions));
  EXPECT_EQ(turns(questions + "\nNous, au port. © Agence"), turns(questions));
}

}  // namespace
}  // namespace dixit::conversation
