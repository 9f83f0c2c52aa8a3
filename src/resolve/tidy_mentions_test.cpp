#include "resolve/tidy_mentions.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "resolve/marked_text.h"

namespace dixit::resolution {
namespace {

using Words = std::vector<std::string>;

Words tidied(std::string_view tagged, MentionForm form = MentionForm::name) {
  Marked m(tagged, "fr", "", false);
  for (Mention& mention : m.document.mentions) mention.form = form;
  tidy_mentions(m.document);
  Words out;
  for (const Mention& mention : m.document.mentions) out.emplace_back(m.document(mention.words));
  return out;
}

TEST(TidyMentions, HonoursAreNoPartOfAName) {
  EXPECT_EQ(tidied("<p>S.E. Liora Sand</p> dort."), Words{"Liora Sand"});
  EXPECT_EQ(tidied("<p>H.E. Liora Sand</p> dort."), Words{"Liora Sand"});
  EXPECT_EQ(tidied("<p>Sa Majesté Liora</p> dort."), Words{"Liora"});
  EXPECT_EQ(tidied("<p>Son Excellence Liora Sand</p> dort."), Words{"Liora Sand"});
  EXPECT_EQ(tidied("<p>Sélène Sand</p> dort."), Words{"Sélène Sand"});
}

TEST(TidyMentions, TheFieldOfAnOfficeIsNoPartOfAName) {
  EXPECT_EQ(tidied("La ministre des <p>Transports Marie Lenoir</p> dort."), Words{"Marie Lenoir"});
  EXPECT_EQ(tidied("La présidente du <o>Front vert Marie Lenoir</o> dort."), Words{"Marie Lenoir"});
  EXPECT_EQ(tidied("L'<o>Institut Paul Lenoir</o> dort."), Words{"Institut Paul Lenoir"}) << "named after him";
  EXPECT_EQ(tidied("<p>Sand Paul Lenoir</p> dort."), Words{"Sand Paul Lenoir"});
}

TEST(TidyMentions, AnHonourOrCivilityIsNobody) {
  EXPECT_EQ(tidied("<p>S.E</p>. M. <p>Sand</p> dort."), Words{"Sand"});
  EXPECT_EQ(tidied("<o>Mme</o> <p>Sand</p> dort."), Words{"Sand"});
  EXPECT_EQ(tidied("Le <o>MR</o> dort."), Words{"MR"}) << "a party";
}

TEST(TidyMentions, APhraseEndsBeforeAnArticle) {
  EXPECT_EQ(tidied("<o>un laboratoire d'un</o> pays.", MentionForm::title), Words{"un laboratoire"});
  EXPECT_EQ(tidied("<o>la présidente de la</o> ligue.", MentionForm::title), Words{"la présidente"});
  EXPECT_EQ(tidied("<o>le maire du lac</o> dort.", MentionForm::title), Words{"le maire du lac"});
}

TEST(TidyMentions, APhraseBeginsBehindTheVerb) {
  EXPECT_EQ(tidied("Elle <o>accueille la maire de Vauclin</o>.", MentionForm::title), Words{"la maire de Vauclin"});
  EXPECT_EQ(tidied("<o>tous les élus de Vauclin</o> dorment.", MentionForm::title), Words{"tous les élus de Vauclin"});
  EXPECT_EQ(tidied("<o>président du conseil</o> hier.", MentionForm::title), Words{"président du conseil"});
}

}  // namespace
}  // namespace dixit::resolution
