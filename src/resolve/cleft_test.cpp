// `c'est la préfète qui a sollicité l'entretien`: who asked for a contact.
#include "resolve/cleft.h"

#include <gtest/gtest.h>

#include <string>

#include "resolve/test_contacts.h"

namespace dixit::resolution {
namespace {

// Who asked in the first sentence, and the words that say so: `Anne Rivoire | Anne Rivoire qui a sollicité`.
std::string cleft_asker(std::string_view tagged, const std::string& language = "fr") {
  const Marked m(tagged, language, "", false);
  std::string out;
  for (const Asked& a : clefts_in(m.document, Forms(m.document), m.document.sentences[0].words)) {
    if (!out.empty()) out += "; ";
    const char* pronoun = a.gender == Gender::feminine ? "she" : a.gender == Gender::masculine ? "he" : "one";
    out += a.asker.empty() ? pronoun : std::string(m.document(a.asker));
    out += " | " + std::string(m.document(a.words));
    EXPECT_EQ(m.document(a.contact), m.document(Range<Word>{a.words.end - 1, a.words.end}));
  }
  return out;
}

TEST(Cleft, NamesWhoAskedForAContact) {
  EXPECT_EQ(cleft_asker("C'est la préfète <p>Anne Rivoire</p> qui a sollicité l'entretien."),
            "Anne Rivoire | Anne Rivoire qui a sollicité");
  EXPECT_EQ(cleft_asker("C'était <l>Vernie</l> qui avait réclamé cette réunion."), "Vernie | Vernie qui avait réclamé");
  EXPECT_EQ(cleft_asker("It was <p>Ann Roake</p> who had requested the meeting.", "en"),
            "Ann Roake | Ann Roake who had requested");
}

TEST(Cleft, TellsByAPronoun) {
  EXPECT_EQ(cleft_asker("C'est elle qui a demandé l'entretien."), "she | elle qui a demandé");
  EXPECT_EQ(cleft_asker("C'est lui qui a demandé l'entretien."), "he | lui qui a demandé");
  EXPECT_EQ(cleft_asker("It was she who requested it.", "en"), "she | she who requested");
  EXPECT_EQ(cleft_asker("It was he who sought the talks.", "en"), "he | he who sought");
}

TEST(Cleft, WhoReachedWhoeverSpeaks) {
  EXPECT_EQ(cleft_asker("C'est lui qui m'a appelée."), "he | lui qui m'a appelée");
  EXPECT_EQ(cleft_asker("C'est elle qui nous a invités."), "she | elle qui nous a invités");
  EXPECT_EQ(cleft_asker("It was <p>Ann Roake</p> who called me.", "en"), "Ann Roake | Ann Roake who called");
  EXPECT_EQ(cleft_asker("It was <p>Ann Roake</p> who called the strike.", "en"), "");
}

TEST(Cleft, WhoWantedToMeet) {
  EXPECT_EQ(cleft_asker("C'est <p>Anne Rivoire</p> qui a voulu voir le maire."),
            "Anne Rivoire | Anne Rivoire qui a voulu");
  EXPECT_EQ(cleft_asker("C'est <p>Anne Rivoire</p> qui a souhaité rencontrer le maire."),
            "Anne Rivoire | Anne Rivoire qui a souhaité");
  EXPECT_EQ(cleft_asker("It was <p>Ann Roake</p> who wanted to meet him.", "en"), "Ann Roake | Ann Roake who wanted");
  EXPECT_EQ(cleft_asker("C'est <p>Anne Rivoire</p> qui a voulu une trêve."), "");
}

TEST(Cleft, WhatIsNoneOfAContact) {
  EXPECT_EQ(cleft_asker("C'est <p>Anne Rivoire</p> qui a demandé le silence."), "");
  EXPECT_EQ(cleft_asker("C'est <p>Anne Rivoire</p> qui a demandé le silence, puis un entretien."), "");
  EXPECT_EQ(cleft_asker("C'est <p>Anne Rivoire</p> qui a réclamé, un entretien durant, le silence."), "");
  EXPECT_EQ(cleft_asker("C'est elle qui dort."), "");
  EXPECT_EQ(cleft_asker("It was <p>Ann Roake</p> who requested a pardon.", "en"), "");
}

TEST(Cleft, WhatIsNone) {
  EXPECT_EQ(cleft_asker("La préfète <p>Anne Rivoire</p>, qui a sollicité l'entretien, est là."), "");
  EXPECT_EQ(cleft_asker("La préfète est <p>Anne Rivoire</p>, qui a sollicité l'entretien."), "");
  EXPECT_EQ(cleft_asker("Elle est celle qui a sollicité l'entretien."), "");
  EXPECT_EQ(cleft_asker("<p>Anne Rivoire</p> est là, elle qui a sollicité l'entretien."), "");
}

TEST(Cleft, TellsTheInitiativeOfAContact) {
  for (const auto& [pronoun, who] : {std::pair{"lui", "Luc Amiot"}, std::pair{"elle", "Anne Rivoire"}}) {
    Told t("Mme <p>Anne Rivoire</p> a vu M. <p>Luc Amiot</p>. C'est " + std::string(pronoun) +
           " qui avait demandé l'entretien.");
    t.tell("vu", {{"Mme Anne Rivoire", 0.9F}, {"M. Luc Amiot", 0.9F}});
    t.run();
    EXPECT_EQ(t.names(t.document().contacts[0].initiative), Names{who});
  }
}

}  // namespace
}  // namespace dixit::resolution
