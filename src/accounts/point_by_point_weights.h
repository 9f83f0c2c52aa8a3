// Weights of a logistic regression, learned by eval/train_accounts.py from events whose accounts were marked by hand.
// In the order of PairValue.
#pragma once

#include <array>

#include "accounts/pairs.h"

namespace dixit::comparison {

inline constexpr float point_by_point_bias = -2.093F;
inline constexpr std::array<float, pair_values> point_by_point_weights = {
    -0.965F, -5.128F, 20.391F, 1.654F,  2.880F, 0.309F,  -2.967F, 6.168F,  -0.693F,
    0.126F,  -0.351F, -0.684F, -0.078F, 0.106F, 0.411F,  -0.385F, -0.289F, 0.415F,
    0.307F,  -0.325F, -0.099F, -0.207F, 0.885F, -0.508F, -0.399F, -2.501F, 12.872F};

}  // namespace dixit::comparison
