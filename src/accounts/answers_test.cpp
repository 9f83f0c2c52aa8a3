// What is said in turn: whose account it is, and its passages.
#include "accounts/answers.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "accounts/candidates.h"
#include "accounts/test_accounts.h"

namespace dixit {
namespace {

// `who` says so in a turn.
void answer(Maker& m, std::uint32_t who, const std::string& speech, Act act = Act::say) {
  m.say(who, act, speech).why = {{"turn", 1, {}}};
}

TEST(Answers, OfOneWhoAnswersAlone) {
  Maker m("a", "Will it close? It will close. It will.");
  const std::uint32_t asks = m.entity("Ida Moll", Kind::person), marsh = m.entity("Helen Marsh", Kind::person);
  EXPECT_EQ(comparison::only_who_answers(m.document), none);
  answer(m, asks, "Will it close?", Act::ask);
  answer(m, marsh, "It will close.");
  EXPECT_EQ(comparison::only_who_answers(m.document), marsh);
  answer(m, asks, "It will.");
  EXPECT_EQ(comparison::only_who_answers(m.document), none) << "of two";
}

TEST(Answers, AreOfTheOfficeThatPrintsThem) {
  const auto joined = [](const std::string& outlet) {
    Maker m("a", "The port of Vesle will close on Monday.");
    m.document.outlet = outlet;
    const std::uint32_t marsh = m.entity("Helen Marsh", Kind::person);
    answer(m, marsh, "The port of Vesle will close on Monday.");
    const std::vector<Document> documents{m.document};
    const comparison::Camps camps(documents);
    return camps.of({0, marsh}) == camps.of({0, none});
  };
  EXPECT_TRUE(joined("Ministry of Foreign Affairs of Castany"));
  EXPECT_FALSE(joined("The Northport Herald"));
}

TEST(Answers, EachSentenceIsAPassage) {
  Maker m("a", "The port of Vesle will close on Monday. The mayor said the quay was old. The bridge stays open. Yes.");
  const std::uint32_t marsh = m.entity("Helen Marsh", Kind::person), mayor = m.entity("The mayor", Kind::person);
  answer(m, marsh, m.document.text);
  m.say(mayor, Act::say, "the quay was old");
  m.document.statements.back().parent = 0;
  m.document.statements.back().source = {find_words(m.document, "The mayor")};
  const std::vector<Document> documents{m.document};
  const comparison::Camps camps(documents);
  const comparison::Vocabulary vocabulary(documents);
  std::vector<std::string> said;
  for (const comparison::Candidate& c : comparison::find_candidates(documents, camps, vocabulary))
    if (c.statement == 0) said.emplace_back(documents[0](c.words));
  EXPECT_EQ(said, (std::vector<std::string>{"The port of Vesle will close on Monday.", "The bridge stays open."}));
}

}  // namespace
}  // namespace dixit
