#include "accounts/figure_pairs.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "accounts/figure_weights.h"
#include "accounts/test_accounts.h"

namespace dixit::comparison {
namespace {

struct Two {
  Maker a, b;
  std::vector<Document> documents;
  std::vector<FigurePair> found;

  Two(const std::string& of_a, const std::string& of_b)
      : a("a", "Ines Valmont said that " + of_a + "."), b("b", "Pavel Doran said that " + of_b + ".") {
    a.document.outlet = "Ministry of Defence of Castany";
    b.document.outlet = "Ministry of Defence of Orlande";
    a.say(a.entity("Ines Valmont", Kind::person), Act::say, of_a);
    b.say(b.entity("Pavel Doran", Kind::person), Act::say, of_b);
  }

  void compare() {
    documents = {a.document, b.document};
    const Vocabulary vocabulary(documents);
    const Camps camps(documents);
    const std::vector<Candidate> candidates = find_candidates(documents, camps, vocabulary);
    const Pairs pairs(documents, vocabulary, camps, candidates);
    found = figure_pairs(documents, vocabulary, candidates, pairs, camps);
  }
};

// As likely as in one unit, but for what the weights have not seen.
TEST(FigurePairs, InTwoUnits) {
  const auto likely = [](double value, const std::string& unit) {
    Two two("the crew had waited 12 hours at the quay", "the trawler had waited 30 units at the quay");
    two.a.count("12 hours", "quay", 12);
    two.b.count("30 units", "quay", value);
    two.a.document.figures[0].unit = "hour";
    two.b.document.figures[0].unit = unit;
    two.compare();
    return two.found.empty() ? 0 : two.found[0].probability;
  };
  EXPECT_GT(likely(30, "hour"), 0);
  EXPECT_NEAR(likely(1800, "minute") / likely(30, "hour"), .7F, 1e-3);
  EXPECT_EQ(likely(30, "kg"), 0);
}

TEST(FigurePairs, OfOneThing) {
  Two two("the crew had landed 38 tonnes of cod at the quay", "the trawler had only 22 tonnes of cod on board");
  two.a.count("38 tonnes", "cod", 38);
  two.b.count("22 tonnes", "cod", 22);
  two.a.document.figures[0].unit = two.b.document.figures[0].unit = "tonne";
  two.compare();
  ASSERT_EQ(two.found.size(), 1U);
  EXPECT_TRUE(two.found[0].differ);
  EXPECT_EQ(two.found[0].values[of_measure], 1);
  EXPECT_EQ(two.found[0].values[same_counted], 1);
  EXPECT_EQ(two.found[0].values[closest], 2) << "neither article has another";
  EXPECT_NEAR(two.found[0].values[apart], std::log(38.0 / 22), 1e-5);
  EXPECT_GT(two.found[0].probability, .5F);
}

TEST(FigurePairs, OfTwoThings) {
  Two two("the flood had ruined 3 schools in the northern valley",
          "the ferry line had carried 9000 passengers in June");
  two.a.count("3", "schools", 3);
  two.b.count("9000", "passengers", 9000);
  two.compare();
  ASSERT_EQ(two.found.size(), 1U);
  EXPECT_EQ(two.found[0].values[other_kind], 1);
  EXPECT_LT(two.found[0].probability, .2F);
}

TEST(FigurePairs, OfOneKind) {
  Two two("some 600 soldiers had crossed the river", "its 450 servicemen had stayed beyond the river");
  two.a.count("600", "soldiers", 600);
  two.b.count("450", "servicemen", 450);
  two.compare();
  ASSERT_EQ(two.found.size(), 1U);
  EXPECT_EQ(two.found[0].values[same_counted], 0);
  EXPECT_EQ(two.found[0].values[same_kind], 1);
}

TEST(FigurePairs, OfTwoUnitsAreNone) {
  Two two("the dam holds 900 tonnes of silt", "the dam holds 900 years of silt");
  two.a.count("900 tonnes", "silt", 900);
  two.b.count("900 years", "silt", 900);
  two.a.document.figures[0].unit = "tonne";
  two.b.document.figures[0].unit = "year";
  two.compare();
  EXPECT_TRUE(two.found.empty());
}

TEST(FigurePairs, OfOnePassageAreNone) {
  Two two("12 boats had left the harbour and 14 boats had stayed there", "nobody had left the harbour at all");
  two.a.count("12", "boats", 12);
  two.a.count("14", "boats", 14);
  two.compare();
  EXPECT_TRUE(two.found.empty());
}

TEST(FigurePairs, ThatBothMayHoldDoNotDiffer) {
  Two two("about 200 boats had left the harbour", "210 boats had left the harbour");
  two.a.count("about 200", "boats", 200);
  two.a.document.figures[0].bound = Bound::about;
  two.b.count("210", "boats", 210);
  two.compare();
  ASSERT_EQ(two.found.size(), 1U);
  EXPECT_FALSE(two.found[0].differ);
}

TEST(FigurePairs, ProbabilityIsThatOfTheWeights) {
  Two two("12 boats had left the harbour", "14 boats had left the harbour");
  two.a.count("12", "boats", 12);
  two.b.count("14", "boats", 14);
  two.compare();
  ASSERT_EQ(two.found.size(), 1U);
  float sum = figure_bias;
  for (std::size_t i = 0; i < figure_values; ++i) sum += figure_weights[i] * two.found[0].values[i];
  EXPECT_NEAR(two.found[0].probability, 1 / (1 + std::exp(-sum)), 1e-5F);
}

}  // namespace
}  // namespace dixit::comparison
