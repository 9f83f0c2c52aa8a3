#include "accounts/candidates.h"

#include <gtest/gtest.h>

#include <span>
#include <string>
#include <vector>

#include "accounts/test_accounts.h"

namespace dixit::comparison {
namespace {

// The passages of one statement.
std::vector<std::string> passages(const Maker& article) {
  const std::span<const Document> documents(&article.document, 1);
  const Camps camps(documents);
  const Vocabulary vocabulary(documents);
  std::vector<std::string> out;
  for (const Candidate& c : find_candidates(documents, camps, vocabulary)) out.emplace_back(article.document(c.words));
  return out;
}

using Passages = std::vector<std::string>;

TEST(Candidates, PiecesFarApartAreNotOnePassage) {
  Maker m("a",
          "Hal said the quay is safe and (he nodded) open. One two three four five six seven eight nine ten "
          "eleven twelve thirteen. Ships may come, he added.");
  Statement& s = m.say(m.entity("Hal", Kind::person), Act::say, "the quay is safe and");
  s.content.push_back(find_words(m.document, "open"));
  s.content.push_back(find_words(m.document, "Ships may come"));
  EXPECT_EQ(passages(m), Passages{"the quay is safe and (he nodded) open"});
}

TEST(Candidates, WhatMightBeSaidIsNone) {
  Maker m("a", "Hal should have said that the quay is not safe.");
  Statement& s = m.say(m.entity("Hal", Kind::person), Act::say, "the quay is not safe");
  EXPECT_EQ(passages(m).size(), 1U);
  s.polarity.value = Polarity::hypothetical;
  EXPECT_EQ(passages(m).size(), 0U);
}

TEST(Candidates, ADeedInAWordOrTwoIsNoAnswer) {
  Maker m("a", "Hal unveiled the old plaque.");
  Statement& s = m.say(m.entity("Hal", Kind::person), Act::announce, "the old plaque");
  s.form.value = Form::narrated;
  EXPECT_EQ(passages(m).size(), 0U);
  s.act.value = Act::deny;
  EXPECT_EQ(passages(m).size(), 1U) << "`denied the whole story`";
  s.act.value = Act::say;
  s.form.value = Form::direct;
  EXPECT_EQ(passages(m).size(), 1U);
}

TEST(Candidates, AnIntertitleThatRepeatsAQuotationIsNone) {
  Maker m("a", "Not a good idea\nHal walks.\nIda said that this is not a good idea at all.");
  Statement& title = m.say(m.entity("Hal", Kind::person), Act::say, "Not a good idea");
  title.source.clear();
  title.form.value = Form::direct;
  m.say(m.entity("Ida", Kind::person), Act::say, "this is not a good idea at all");
  EXPECT_EQ(passages(m), Passages{"this is not a good idea at all"});
  m.document.statements[1].content = {find_words(m.document, "this is not")};
  EXPECT_EQ(passages(m).front(), "Not a good idea") << "nobody repeats it";
}

TEST(Candidates, OfAReleaseItsPoints) {
  Maker m("a",
          "1) The northern quay stays closed.\n- Ships may come from May on.\nPress contact: the harbour office of "
          "Castany.\nThe office answers on working days.");
  m.document.outlet = "Ministry of Defence of Castany";
  EXPECT_EQ(passages(m), (Passages{"The northern quay stays closed.", "Ships may come from May on."}));
}

TEST(Candidates, WhomALetterIsToIsNone) {
  Maker m("a", "Dear friends of the old harbour,\nThe northern quay stays closed.");
  m.document.outlet = "Ministry of Defence of Castany";
  const Range<Word> point = find_words(m.document, "The northern quay stays closed.");
  m.document.sentences = {{{0, point.begin}}, {point}};
  EXPECT_EQ(passages(m), Passages{"The northern quay stays closed."});
}

TEST(Candidates, PiecesOfTwoParagraphsAreNotOnePassage) {
  Maker m("a", "\"I said I would think about it,\" Hal said.\nHe was blunt. \"We do not pay.\"");
  Statement& s = m.say(m.entity("Hal", Kind::person), Act::say, "I said I would think about it");
  s.content.push_back(find_words(m.document, "We do not pay"));
  EXPECT_EQ(passages(m), Passages{"I said I would think about it"});
}

TEST(Candidates, NobodyHoldsNone) {
  Maker m("a", "Nobody said that the quay is safe.");
  m.say(m.entity("Nobody", Kind::person), Act::say, "the quay is safe");
  EXPECT_EQ(passages(m).size(), 0U);
}

}  // namespace
}  // namespace dixit::comparison
