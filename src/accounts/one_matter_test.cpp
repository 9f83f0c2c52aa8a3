#include "accounts/one_matter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "accounts/one_matter_trees.h"
#include "accounts/test_accounts.h"

namespace dixit::comparison {
namespace {

// Two articles, each of which tells of the ferry, of wheat, and of fish.
struct Event {
  std::vector<Document> documents;
  std::unique_ptr<Vocabulary> vocabulary;
  std::unique_ptr<Camps> camps;
  std::vector<Candidate> candidates;
  std::unique_ptr<Pairs> pairs;
  std::vector<FigurePair> figures;

  explicit Event(const std::string& outlet_of_a, const std::string& outlet_of_b) {
    const std::vector<std::string> of_a = {"the ferry line to Sund will sail again in May",
                                           "the wheat of the northern plain was not sold at all",
                                           "no herring was landed in the gulf that year"};
    const std::vector<std::string> of_b = {"in May the ferry line will sail to Sund again",
                                           "nobody had sold wheat of the northern plain",
                                           "the herring of the gulf was landed at night"};
    documents = {tell("a", outlet_of_a, "Ines Valmont", of_a), tell("b", outlet_of_b, "Pavel Doran", of_b)};
    vocabulary = std::make_unique<Vocabulary>(documents);
    camps = std::make_unique<Camps>(documents);
    candidates = find_candidates(documents, *camps, *vocabulary);
    std::erase_if(candidates, [](const Candidate& c) { return c.statement == none; });
    pairs = std::make_unique<Pairs>(documents, *vocabulary, *camps, candidates);
  }

  static Document tell(const std::string& id, const std::string& outlet, const std::string& who,
                       const std::vector<std::string>& sayings) {
    std::string text;
    for (const std::string& saying : sayings) text += who + " said that " + saying + ". ";
    Maker m(id, text);
    m.document.outlet = outlet;
    for (const std::string& saying : sayings) m.say(m.entity(who, Kind::person), Act::say, saying).meaning.clear();
    return m.document;
  }
};

const std::string castany = "Ministry of Trade of Castany", orlande = "Ministry of Trade of Orlande";

TEST(OneMatter, OfPapersIsWhatThePairSays) {
  const Event event("The Northport Herald", "The Sund Ledger");
  ASSERT_EQ(event.candidates.size(), 6U);
  const OneMatter one_matter(event.candidates, *event.pairs, event.figures);
  EXPECT_FALSE(one_matter.sees_all());
  EXPECT_EQ(one_matter.likely(0, 3), event.pairs->one_matter(0, 3));
}

TEST(OneMatter, SeesWhetherAnotherIsLikelier) {
  const Event event(castany, orlande);
  ASSERT_EQ(event.candidates.size(), 6U);
  const OneMatter one_matter(event.candidates, *event.pairs, event.figures);
  ASSERT_TRUE(one_matter.sees_all());
  const AmongValues ferries = one_matter.values(0, 3), ferry_and_wheat = one_matter.values(0, 4);
  EXPECT_GT(ferries[above_next_of_first], 0);
  EXPECT_LT(ferry_and_wheat[above_next_of_first], 0) << "the other ferry is likelier";
  EXPECT_EQ(ferries[likelier_for_first], 0);
  EXPECT_GT(ferry_and_wheat[likelier_for_first], 0);
  EXPECT_FLOAT_EQ(ferries[passages_of_event], std::log(7.0F));
  EXPECT_FLOAT_EQ(ferries[likeliest_of_first], event.pairs->one_matter(0, 3));
  EXPECT_GT(one_matter.likely(0, 3), one_matter.likely(0, 4));
}

TEST(OneMatter, KnowsOfFigures) {
  Event event(castany, orlande);
  event.figures = {
      {{0, 0}, {3, 0}, false, {}, .25F}, {{0, 1}, {3, 0}, false, {}, .75F}, {{0, 1}, {3, 1}, false, {}, .5F}};
  const OneMatter one_matter(event.candidates, *event.pairs, event.figures);
  EXPECT_EQ(one_matter.values(0, 3)[figures_of_one_question], .75F);
  EXPECT_EQ(one_matter.values(3, 0)[figures_of_one_question], .75F);
  EXPECT_EQ(one_matter.values(0, 4)[figures_of_one_question], 0);
}

TEST(OneMatter, IsTheSameBothWays) {
  const Event event(castany, orlande);
  const OneMatter one_matter(event.candidates, *event.pairs, event.figures);
  for (std::uint32_t a = 0; a < 6; ++a)
    for (std::uint32_t b = a + 1; b < 6; ++b) {
      EXPECT_EQ(one_matter.likely(a, b), one_matter.likely(b, a));
      EXPECT_EQ(one_matter.values(a, b), one_matter.values(b, a));
    }
}

static_assert(std::ranges::all_of(trees, [](const Tree& tree) {
  return std::ranges::all_of(tree.value, [](std::uint8_t value) { return value < among_values; });
}));

float asked(const Tree& tree, const AmongValues& v) {
  const auto left = [&](std::size_t q) { return v[tree.value[q]] <= tree.at[q]; };
  if (left(0)) return left(1) ? tree.odds[left(3) ? 0 : 1] : tree.odds[left(4) ? 2 : 3];
  return left(2) ? tree.odds[left(5) ? 4 : 5] : tree.odds[left(6) ? 6 : 7];
}

TEST(OneMatter, IsTheSumOfTheTrees) {
  const Event event(castany, orlande);
  const OneMatter one_matter(event.candidates, *event.pairs, event.figures);
  float odds = trees_bias;
  for (const Tree& tree : trees) odds += asked(tree, one_matter.values(1, 4));
  EXPECT_NEAR(one_matter.likely(1, 4), 1 / (1 + std::exp(-odds)), 1e-5F);
}

}  // namespace
}  // namespace dixit::comparison
