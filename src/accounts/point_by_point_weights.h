// Weights of a logistic regression, learned by eval/train_accounts.py from events whose accounts were marked by hand.
// In the order of PairValue.
#pragma once

#include <array>

#include "accounts/pairs.h"

namespace dixit::comparison {

inline constexpr float point_by_point_bias = -2.047F;
inline constexpr std::array<float, pair_values> point_by_point_weights = {
    -0.706F, -5.348F, 22.743F, 1.576F,  1.618F,  0.311F,  -2.673F, 6.008F,  -0.386F,
    0.077F,  -0.066F, -0.620F, -0.232F, -0.524F, 0.329F,  -0.123F, -0.396F, 0.442F,
    0.519F,  -0.372F, 0.378F,  -1.168F, 1.137F,  -0.713F, -0.476F, -2.462F, 10.646F};

}  // namespace dixit::comparison
