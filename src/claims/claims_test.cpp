#include "claims/claims.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "encoder/test_document.h"
#include "encoder/test_model.h"
#include "text/error.h"

namespace dixit {
namespace {

using Phrases = std::vector<std::string>;

// A head whose score is a word's only number.
TestModel made(std::uint32_t outputs = 1) {
  TestModel model;
  model.floats("heads.claim.weight", {outputs, 1}, std::vector<float>(outputs, 1));
  model.floats("heads.claim.bias", {outputs}, std::vector<float>(outputs));
  return model;
}

// A document of words that are claimed with the probability 0.05, those between [ ] with 0.95, between ( ) with 0.6.
struct Read {
  Document document;
  Vectors vectors;

  explicit Read(std::string_view marked) {
    std::string text;
    std::vector<float> of_byte;
    float probability = 0.05F;
    for (const char c : marked) {
      if (c == '[' || c == '(')
        probability = c == '[' ? 0.95F : 0.6F;
      else if (c == ']' || c == ')')
        probability = 0.05F;
      else
        text += c, of_byte.push_back(probability);
    }
    document = words_of(text);
    vectors.words = {0, static_cast<std::uint32_t>(document.words.size())};
    vectors.width = 1;
    for (const Word& w : document.words) {
      const float p = of_byte[w.text.begin];
      vectors.values.push_back(std::log(p / (1 - p)) - 2.6F);  // what `run` adds
    }
  }

  Phrases claims() {
    Claims(*made().model()).run(vectors, document);
    Phrases out;
    for (const Claim& c : document.claims) out.emplace_back(document(c.words));
    return out;
  }
};

TEST(Claims, ASentence) {
  Read read("Le maire est venu. [Cette visite ne changera rien.] Il est reparti.");
  EXPECT_EQ(read.claims(), Phrases{"Cette visite ne changera rien."});
  EXPECT_NEAR(read.document.claims[0].probability, 0.95F, 1e-3F);
}

TEST(Claims, NoneIsClaimed) { EXPECT_EQ(Read("Le maire est venu. Il est reparti.").claims(), Phrases{}); }

TEST(Claims, EachSentenceIsItsOwn) {
  EXPECT_EQ(Read("[Cette visite ne changera rien. Il faut donc partir vite.]").claims(),
            (Phrases{"Cette visite ne changera rien.", "Il faut donc partir vite."}));
}

TEST(Claims, AClauseOfASentence) {
  const Phrases found =
      Read("Le maire est venu hier, [une décision vraiment très incompréhensible,] puis il est parti").claims();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].starts_with("une décision vraiment très incompréhensible")) << found[0];
}

TEST(Claims, TwoClausesOfASentence) {
  const Phrases found = Read(
                            "[cette visite ne changera rien du tout,] le maire est venu hier avec ses amis, [il faut "
                            "donc partir très vite]")
                            .claims();
  ASSERT_EQ(found.size(), 2U);
  EXPECT_TRUE(found[0].starts_with("cette visite"));
  EXPECT_EQ(found[1], "il faut donc partir très vite");
}

TEST(Claims, OneDoubtfulWordDoesNotCutAClaim) {
  EXPECT_EQ(Read("[Cette visite ne] vraiment [changera donc rien]").claims(),
            Phrases{"Cette visite ne vraiment changera donc rien"});
}

TEST(Claims, OneLikelyWordMakesNone) {
  EXPECT_EQ(Read("Le maire est [incompréhensible] ce matin encore").claims(), Phrases{});
}

TEST(Claims, TooFewWordsAreNone) {
  EXPECT_EQ(Read("[Cela ne va.] Il est venu.").claims(), Phrases{});
  EXPECT_EQ(Read("[Cela, ne : va !] Il est venu.").claims(), Phrases{}) << "marks are no words";
  EXPECT_EQ(Read("[Cela ne va pas.] Il est venu.").claims().size(), 1U);
}

TEST(Claims, OnlyTheWordsOfTheVectors) {
  Read read("[Cette visite ne changera rien ici.] Il est venu. [Il faut donc partir vite.]");
  const std::uint32_t begin = 2, end = 15;
  read.vectors.values.erase(read.vectors.values.begin(), read.vectors.values.begin() + begin);
  read.vectors.values.resize(end - begin);
  read.vectors.words = {begin, end};
  EXPECT_EQ(read.claims(), (Phrases{"ne changera rien ici.", "Il faut donc partir"}));
}

TEST(Claims, StretchesAddUp) {
  Read read("[Cette visite ne changera rien.] [Il faut donc partir vite.]");
  const Vectors all = read.vectors;
  const std::uint32_t cut = read.document.sentences[0].words.end;
  read.vectors.words.end = cut;
  read.vectors.values.resize(cut);
  EXPECT_EQ(read.claims().size(), 1U);
  read.vectors.words = {cut, all.words.end};
  read.vectors.values.assign(all.values.begin() + cut, all.values.end());
  EXPECT_EQ(read.claims(), (Phrases{"Cette visite ne changera rien.", "Il faut donc partir vite."}));
}

TEST(Claims, ALongSentenceIsNoMatter) {
  std::string text = "[";
  for (int i = 0; i < 100'000; ++i) text += "mot ";
  EXPECT_EQ(Read(text + "]").claims().size(), 1U);
}

TEST(Claims, ModelWithoutTheHeadIsRefused) {
  EXPECT_THROW(Claims(*TestModel().model()), Error);
  EXPECT_THROW(Claims(*made(2).model()), Error);
  EXPECT_NO_THROW(Claims(*made().model()));
}

Document claiming(std::vector<Range<Word>> claims, std::vector<std::vector<Range<Word>>> contents) {
  Document d = words_of("a b c d e f g h i j k l m n o p q r s t");
  for (const Range<Word> words : claims) d.claims.push_back({words, 0.9F});
  for (auto& content : contents) d.statements.emplace_back().content = std::move(content);
  keep_own_claims(d);
  return d;
}

TEST(KeepOwnClaims, OneThatAStatementHoldsIsDropped) {
  const Document d = claiming({{0, 5}, {8, 14}}, {{{7, 15}}});
  ASSERT_EQ(d.claims.size(), 1U);
  EXPECT_EQ(d.claims[0].words, (Range<Word>{0, 5}));
}

TEST(KeepOwnClaims, MostOfItCounts) {
  EXPECT_EQ(claiming({{0, 10}}, {{{6, 12}}}).claims.size(), 1U) << "4 of 10";
  EXPECT_EQ(claiming({{0, 10}}, {{{3, 12}}}).claims.size(), 0U) << "7 of 10";
  EXPECT_EQ(claiming({{0, 10}}, {{{0, 4}}, {{6, 10}}}).claims.size(), 0U) << "two statements hold 8 of 10";
  EXPECT_EQ(claiming({{0, 10}}, {{{0, 4}}, {{0, 4}}}).claims.size(), 1U) << "the same 4 twice";
  EXPECT_EQ(claiming({{0, 10}}, {{{0, 4}, {5, 9}}}).claims.size(), 0U) << "8 in two pieces";
}

TEST(KeepOwnClaims, OnlyContentCounts) {
  Document d = words_of("a b c d e f");
  d.claims.push_back({{0, 5}, 0.9F});
  Statement& s = d.statements.emplace_back();
  s.cue = {{0, 3}};
  s.source = {{3, 5}};
  keep_own_claims(d);
  EXPECT_EQ(d.claims.size(), 1U);
}

TEST(KeepOwnClaims, NothingToKeep) { EXPECT_TRUE(claiming({}, {{{0, 3}}}).claims.empty()); }

}  // namespace
}  // namespace dixit
