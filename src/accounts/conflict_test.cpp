#include "accounts/conflict.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "accounts/conflict_weights.h"

namespace dixit::comparison {
namespace {

// The values, in the order of conflict.cpp.
enum Value {
  about_one_matter,
  same_stance,
  of_kin,
  a_paper,
  both_papers_of_all,
  a_source,
  both_sources,
  one_negated,
  both_negated,
  shorter,
  longer,
  direct,
  indirect,
  mixed,
  narrated,
  actual,
  negated,
  hypothetical,
  both_statements
};
static_assert(both_statements + 1 == conflict_values);

struct Sides {
  Candidate a, b;
  Statement says_a, says_b;

  ConflictValues values(bool stated_a = true, bool stated_b = true) const {
    return values_of_conflict({a, stated_a ? &says_a : nullptr}, {b, stated_b ? &says_b : nullptr}, 0.4F, false);
  }
};

TEST(Conflict, WhatIsKnownOfBoth) {
  Sides s;
  s.a.size = 9;
  s.b.size = 4;
  EXPECT_EQ(values_of_conflict({s.a}, {s.b}, 0.4F, true)[of_kin], 1);
  const ConflictValues values = s.values();
  EXPECT_EQ(values[about_one_matter], 0.4F);
  EXPECT_EQ(values[of_kin], 0);
  EXPECT_FLOAT_EQ(values[shorter], std::log1p(4.0F));
  EXPECT_FLOAT_EQ(values[longer], std::log1p(9.0F));
  EXPECT_EQ(s.values(), values_of_conflict({s.b, &s.says_b}, {s.a, &s.says_a}, 0.4F, false)) << "either way round";
}

TEST(Conflict, OneAndBoth) {
  const auto pair = [](const ConflictValues& values, Value one) {
    return std::vector<float>{values[one], values[one + 1]};
  };
  Sides s;
  EXPECT_EQ(pair(s.values(), one_negated), (std::vector<float>{0, 0}));
  s.a.negated = true;
  EXPECT_EQ(pair(s.values(), one_negated), (std::vector<float>{1, 0}));
  s.b.negated = true;
  EXPECT_EQ(pair(s.values(), one_negated), (std::vector<float>{1, 1}));
  s.says_b.source = {{0, 1}};
  EXPECT_EQ(pair(s.values(), a_source), (std::vector<float>{1, 0}));
  EXPECT_EQ(pair(s.values(true, false), a_source), (std::vector<float>{0, 0})) << "the article has no source";
  const ConflictValues papers = values_of_conflict({s.a, nullptr, Stance::affirms, true}, {s.b}, 0, false);
  EXPECT_EQ(pair(papers, a_paper), (std::vector<float>{1, 0}));
}

TEST(Conflict, FormsAndPolaritiesOfBothStatements) {
  Sides s;
  s.says_a.form.value = Form::mixed;
  s.says_b.form.value = Form::narrated;
  s.says_b.polarity.value = Polarity::hypothetical;
  const auto counts = [](const ConflictValues& values) {
    return std::vector<float>(values.begin() + direct, values.end());
  };
  EXPECT_EQ(counts(s.values()), (std::vector<float>{0, 0, 1, 1, 1, 0, 1, 1}));
  EXPECT_EQ(counts(s.values(true, false)), (std::vector<float>{0, 0, 1, 0, 1, 0, 0, 0}));
  EXPECT_EQ(counts(s.values(false, false)), (std::vector<float>(8)));
}

TEST(Conflict, StancesThatAreOne) {
  const Sides s;
  const auto same = [&](Stance a, Stance b) {
    return values_of_conflict({s.a, nullptr, a}, {s.b, nullptr, b}, 0, false)[same_stance];
  };
  EXPECT_EQ(same(Stance::demands, Stance::demands), 1);
  EXPECT_EQ(same(Stance::demands, Stance::refuses), 0);
}

TEST(Conflict, ProbabilityOfTheWeightedSum) {
  Sides s;
  s.a.size = s.b.size = 7;
  const ConflictValues values = s.values();
  const float odds = std::inner_product(values.begin(), values.end(), conflict_weights.begin(), conflict_bias);
  EXPECT_NEAR(conflict_probability(values), 1 / (1 + std::exp(-odds)), 1e-6F);
}

TEST(ShareName, ByAWordOfFourLettersOrAnAcronym) {
  const auto share = [](std::vector<std::string> a, std::vector<std::string> b) {
    Party first, second;
    first.names = std::move(a);
    second.names = std::move(b);
    return share_name(first, second);
  };
  EXPECT_TRUE(share({"Anne Rivoire", "le ministre de la Santé"}, {"ministère de la SANTE"}));
  EXPECT_TRUE(share({"Port-Vieux"}, {"le maire de Vieux"}));
  EXPECT_FALSE(share({"Anne Rivoire"}, {"Luc Amiot"}));
  EXPECT_FALSE(share({"la Une"}, {"la Deux"})) << "short words are of many names";
  EXPECT_TRUE(share({"CGT"}, {"Info'Com-CGT"}));
  EXPECT_TRUE(share({"Luc Amiot", "le trésorier du PVR"}, {"PVR"}));
  EXPECT_FALSE(share({"Luc Amiot", "le trésorier du Pin"}, {"Pin"}));
  EXPECT_FALSE(share({}, {"Luc Amiot"}));
}

}  // namespace
}  // namespace dixit::comparison
