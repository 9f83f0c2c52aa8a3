// Weights of a logistic regression, learned by eval/train_accounts.py from events whose accounts were marked by hand.
// In the order of PairValue.
#pragma once

#include <array>

#include "accounts/pairs.h"

namespace dixit::comparison {

inline constexpr float one_matter_bias = -2.792F;
inline constexpr std::array<float, pair_values> one_matter_weights = {
    0.166F, 6.704F, 8.586F, 1.120F,  4.231F, 0.079F, -0.026F, 2.459F, -0.339F, -0.313F, -0.372F, -0.159F, 0.196F,
    0.475F, 0.088F, 0.170F, -0.292F, 0.411F, 0.000F, 0.169F,  0.633F, 0.493F,  0.520F,  -0.075F, -0.176F};

}  // namespace dixit::comparison
