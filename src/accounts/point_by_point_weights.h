// Weights of a logistic regression, learned by eval/train_accounts.py from events whose accounts were marked by hand.
// In the order of PairValue.
#pragma once

#include <array>

#include "accounts/pairs.h"

namespace dixit::comparison {

inline constexpr float point_by_point_bias = -2.179F;
inline constexpr std::array<float, pair_values> point_by_point_weights = {
    -0.928F, -4.920F, 20.339F, 1.579F,  2.965F, 0.311F,  -2.928F, 6.163F,  -0.782F,
    0.114F,  -0.371F, -0.718F, -0.118F, 0.068F, 0.407F,  -0.444F, -0.271F, 0.417F,
    0.302F,  -0.320F, -0.015F, -0.098F, 0.872F, -0.575F, -0.391F, -2.498F, 12.287F};

}  // namespace dixit::comparison
