// Weights of a logistic regression, learned by eval/train_accounts.py from events whose accounts were marked by hand.
// In the order of PairValue.
#pragma once

#include <array>

#include "accounts/pairs.h"

namespace dixit::comparison {

inline constexpr float point_by_point_bias = -2.005F;
inline constexpr std::array<float, pair_values> point_by_point_weights = {
    -1.019F, -5.754F, 23.394F, 1.760F,  1.122F,  0.307F,  -2.611F, 5.782F,  -0.259F,
    0.164F,  -0.123F, -0.602F, -0.245F, -0.635F, 0.404F,  -0.556F, -0.354F, 0.393F,
    0.456F,  -0.319F, 0.266F,  -0.605F, 1.121F,  -0.680F, -0.379F, -2.541F, 10.556F};

}  // namespace dixit::comparison
