// Weights of a logistic regression, learned by eval/train_accounts.py from events whose accounts were marked by hand.
// In the order of PairValue.
#pragma once

#include <array>

#include "accounts/pairs.h"

namespace dixit::comparison {

inline constexpr float point_by_point_bias = -2.005F;
inline constexpr std::array<float, pair_values> point_by_point_weights = {
    -1.022F, -5.768F, 23.397F, 1.760F,  1.115F,  0.307F,  -2.616F, 5.786F,  -0.258F,
    0.168F,  -0.122F, -0.599F, -0.246F, -0.637F, 0.403F,  -0.463F, -0.353F, 0.394F,
    0.453F,  -0.323F, 0.267F,  -0.605F, 1.118F,  -0.685F, -0.408F, -2.539F, 10.590F};

}  // namespace dixit::comparison
