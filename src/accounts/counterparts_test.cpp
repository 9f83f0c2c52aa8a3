#include "accounts/counterparts.h"

#include <gtest/gtest.h>

#include <cmath>
#include <initializer_list>

#include "accounts/counterpart_weights.h"

namespace dixit::comparison {
namespace {

// What two passages show, by what is set of the values.
const char* shown(std::initializer_list<std::size_t> set) {
  CounterpartValues values{};
  for (const std::size_t at : set) values[at] = 1;
  return sign_of_exclusion(values);
}
constexpr std::size_t sign(Sign one) { return std::size_t{among_values} + one; }

TEST(Counterparts, SignsOfExclusion) {
  EXPECT_STREQ(shown({other_figure}), "figures");
  EXPECT_STREQ(shown({sign(amounts)}), "figures");
  EXPECT_STREQ(shown({sign(refusal), sign(one_negates)}), "demand and refusal");
  EXPECT_STREQ(shown({sign(one_negates)}), "negation");
  EXPECT_STREQ(shown({sign(exclude)}), "opposites");
  EXPECT_STREQ(shown({other_number}), "numbers");
}

TEST(Counterparts, NoSign) {
  EXPECT_EQ(shown({}), nullptr);
  EXPECT_EQ(shown({other_figure, same_figure}), nullptr) << "one of the figures is the same";
  EXPECT_EQ(shown({sign(one_stance), sign(both_negate), sign(lays_blame)}), nullptr);
}

TEST(Counterparts, ProbabilityIsThatOfTheWeights) {
  CounterpartValues values{};
  values[other_figure] = 1;
  values[meaning_alike] = .1F;
  const float odds = exclusion_bias + exclusion_weights[other_figure] + .1F * exclusion_weights[meaning_alike];
  EXPECT_NEAR(exclusion_probability(values), 1 / (1 + std::exp(-odds)), 1e-6F);
  CounterpartValues none_differ = values;
  none_differ[other_figure] = 0;
  EXPECT_GT(exclusion_probability(values), exclusion_probability(none_differ));
}

}  // namespace
}  // namespace dixit::comparison
