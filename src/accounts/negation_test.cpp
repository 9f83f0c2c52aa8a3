#include "accounts/negation.h"

#include <gtest/gtest.h>

#include "accounts/test_accounts.h"

namespace dixit::comparison {
namespace {

std::vector<std::string> negations_in(const std::string& text) {
  const Document document = plain_document("a", text);
  std::vector<std::string> words;
  for (const std::uint32_t w : negations(document, {0, static_cast<std::uint32_t>(document.words.size())}))
    words.emplace_back(document[w]);
  return words;
}

using Words = std::vector<std::string>;

TEST(Negation, SaysThatItIsNotSo) {
  EXPECT_EQ(negations_in("Le barrage ne sera pas construit."), Words({"ne"}));
  EXPECT_EQ(negations_in("« Pas question de céder un pas."), Words({"Pas"}));
  EXPECT_EQ(negations_in("Elle ne cesse de pleuvoir."), Words({"ne"}));
  EXPECT_EQ(negations_in("The dam will not be built, and didn't fall."), Words({"not", "t"}));
}

TEST(Negation, OnlyLooksLikeOne) {
  EXPECT_TRUE(negations_in("Il est parti avant que la nuit ne tombe.").empty());
  EXPECT_TRUE(negations_in("Il n'y a que trois voies.").empty());
  EXPECT_TRUE(negations_in("Le vote était prévu.").empty());
  EXPECT_TRUE(negations_in("She pleaded no contest, and not only once.").empty());
  EXPECT_TRUE(negations_in("Il n'a pas seulement plu, cela ne fait aucun doute.").empty());
  EXPECT_TRUE(negations_in("Pas moins de neuf digues sont tombées.").empty());
}

TEST(Negation, ItsClause) {
  const Document document = plain_document("a", "The quay is open, it was not closed; nobody left.");
  const std::uint32_t no = find_words(document, "not").begin;
  const Range<Word> clause = clause_around(document, no, find_words(document, "is open, it was not closed; nobody"));
  EXPECT_EQ(document(clause), "it was not closed");
  const Document condition = plain_document("b", "They will pay if he does not come but wait.");
  const Range<Word> all{0, static_cast<std::uint32_t>(condition.words.size())};
  EXPECT_EQ(condition(clause_around(condition, find_words(condition, "not").begin, all)), "if he does not come");
}

std::string clause(const std::string& text, const std::string& told) {
  const Document document = plain_document("a", text);
  const Range<Word> words{0, static_cast<std::uint32_t>(document.words.size())};
  return std::string(document(clause_with(document, find_words(document, told), words)));
}

TEST(Clauses, WithWhatTheyTell) {
  EXPECT_EQ(clause("the net was cut, 38 tonnes of cod were lost, and the crew swam", "38 tonnes"),
            "38 tonnes of cod were lost");
  EXPECT_EQ(clause("the cod was weighed, 38 tonnes, and sold", "38 tonnes"), "the cod was weighed, 38 tonnes")
      << "two words tell too little";
  EXPECT_EQ(clause("38 tonnes, sold", "38 tonnes"), "38 tonnes");
  EXPECT_EQ(clause("the net was cut, 60,000 tonnes of cod were lost", "tonnes"), "60,000 tonnes of cod were lost");
}

}  // namespace
}  // namespace dixit::comparison
