// Interviews whose answers have no label: what tells that they are some, and who answers.
#include <gtest/gtest.h>

#include "turns/find_turns.h"
#include "turns/test_conversation.h"

namespace dixit::conversation {
namespace {

using Texts = std::vector<std::string>;

Texts turns(std::string_view tagged, std::string title = "") {
  Conversation c(tagged);
  c.document.title = std::move(title);
  Texts out;
  for (const Turn& turn : find_turns(c.document)) out.push_back(c.shown(turn));
  return out;
}

TEST(Interview, QuestionsBehindDashesTellOne) {
  const std::string answers =
      "\nIci, pour nous.\n– Quand viendrez-vous ?\nDemain.\n– Avec qui ?\nAvec Luc.\nIl a une barque.";
  EXPECT_EQ(turns("<p>Jeanne Roche</p> est là.\n– Où ?" + answers),
            (Texts{"(Roche): Ici, pour nous.", "(Roche): Demain.", "(Roche): Avec Luc."}));
  EXPECT_EQ(turns("Le port ferme.\n– Où ?" + answers), (Texts{"-: Ici, pour nous.", "-: Demain.", "-: Avec Luc."}))
      << "nobody is named";
}

TEST(Interview, QuestionsBehindDashesThatAskNobodyAreIntertitles) {
  EXPECT_EQ(turns("Le virus.\n– D'où vient-il ?\nD'ici, pour nous.\n– Est-il grave ?\nNon.\n– Que faire ?\nAttendre."),
            Texts{});
}

TEST(Interview, WhereMostQuestionsAddressOneAThirdOfTheAnswersIsEnough) {
  const std::string asked =
      "Le film est né.\nD'où vient votre film ?\nDe mon village.\nQui avez-vous filmé ?\nLes mineurs.\nÊtes-vous "
      "content ?\nLe public est venu.\nQue ferez-vous ?\nUn livre. J'y pense.";
  EXPECT_EQ(turns(asked),
            (Texts{"-: De mon village.", "-: Les mineurs.", "-: Le public est venu.", "-: Un livre. J'y pense."}));
}

TEST(Interview, OuiAnswersInWhatIsCalledOne) {
  const std::string asked =
      "\nUne fracture ?\nOui. Elle est nette.\nEt après ?\nLa ville attend.\nSera-ce long ?\nNon, sans doute.";
  EXPECT_EQ(turns("Entretien avec <p>Jeanne Roche</p>." + asked),
            (Texts{"(Roche): Oui. Elle est nette.", "(Roche): La ville attend.", "(Roche): Non, sans doute."}));
  EXPECT_EQ(turns("<p>Jeanne Roche</p> est là." + asked), Texts{});
}

TEST(Interview, LabelsAtTheBeginningAlone) {
  EXPECT_EQ(
      turns("Le linguiste <p>Luc Bar</p> revient.\nLE COURRIER. - Qu'en penser ?\nLuc BAR. - C'est étonnant.\nQuel "
            "terme utiliser ?\nUn autre.",
            "Des mots"),
      (Texts{"Luc BAR: C'est étonnant.", "(BAR): Un autre."}));
}

TEST(Interview, WhoIsPresentedBelowAnswers) {
  EXPECT_EQ(turns("Où travaillez-vous ?\nIci, pour nous.\nQuand viendrez-vous ?\nDemain, je crois.\nEt puis ?\nRien.\n"
                  "<p>Jeanne Roche</p> est charpentière."),
            (Texts{"(Roche): Ici, pour nous.", "(Roche): Demain, je crois.", "(Roche): Rien."}));
}

TEST(Interview, WhomTheAnswersAreAboutDoesNotAnswer) {
  EXPECT_EQ(
      turns("Le maire <p>Luc Bar</p> est là.\n– Où ?\nIci, pour nous, Bar ment.\n– Quand viendrez-vous ?\nDemain, "
            "Bar part.\n– Avec qui ?\nAvec Bar."),
      (Texts{"-: Ici, pour nous, Bar ment.", "-: Demain, Bar part.", "-: Avec Bar."}));
}

TEST(Interview, WhatIsLeftOpenOrAddressesSomebodyAsks) {
  EXPECT_EQ(turns("<p>Jeanne Roche</p> est là.\nOù êtes-vous née ?\nIci.\nJ'y reste.\nOn vous dit seule.\nJ'ai mon "
                  "chien.\nLa vallée se vide…\nMes voisins partent.\nQue ferez-vous ?\nJe pars.\nEt lui ?\nLui aussi."),
            (Texts{"(Roche): Ici.\nJ'y reste.", "(Roche): J'ai mon chien.", "(Roche): Mes voisins partent.",
                   "(Roche): Je pars.", "(Roche): Lui aussi."}));
}

TEST(Interview, WhatStandsBeforeANameAsks) {
  EXPECT_EQ(turns("Où ?\nÉliane Roche Ici.\nQuand ?\nÉliane Roche Demain.\nCela rappelle les débuts du club.\nÉliane "
                  "Roche Le club avait un chef."),
            (Texts{"Éliane Roche: Ici.", "Éliane Roche: Demain.", "Éliane Roche: Le club avait un chef."}));
}

TEST(Interview, TheLastAnswerRunsOnWhereAnotherDid) {
  const std::string lead = "<p>Jeanne Roche</p> est là.\nOù êtes-vous née ?\nIci.\n";
  const std::string rest =
      "Quand viendrez-vous ?\nJe viens.\nPourquoi ?\nJe pars.\nLe port ferme.\nLire aussi : le port.";
  EXPECT_EQ(turns(lead + "Le pont y était.\n" + rest).back(), "(Roche): Je pars.\nLe port ferme.");
  EXPECT_EQ(turns(lead + rest).back(), "(Roche): Je pars.");
}

TEST(Interview, NamesAloneOnTheirLinesAreLabels) {
  EXPECT_EQ(turns("I spoke with Kerr.\nIda Moll\nWhy?\nAnna Kerr\nWe must.\nIda Moll\nWhen?\nAnna Kerr\nI wait."),
            (Texts{"Ida Moll? Why?", "Anna Kerr: We must.", "Ida Moll? When?", "Anna Kerr: I wait."}));
  EXPECT_EQ(turns("The Plan\nWe must.\nThe Cost\nI pay.\nThe Plan\nWe wait.\nThe Cost\nI pay."), Texts{});
}

TEST(Interview, AWordOfALabelIsNobodysName) {
  EXPECT_EQ(
      turns("<p>Luc Bar</p> est là.\nQ: Où ?\nR: Ici.\nLa question est simple.\nIl ferme demain.\nQ: Quand "
            "?\nR: Demain."),
      (Texts{"-? Où ?", "(Bar): Ici.\nLa question est simple.\nIl ferme demain.", "-? Quand ?", "(Bar): Demain."}));
}

}  // namespace
}  // namespace dixit::conversation
