// Weights of a logistic regression, learned by eval/train_conflicts.py from conflicts that were judged by reading. In
// the order of conflict.cpp.
#pragma once

#include <array>

#include "accounts/conflict.h"

namespace dixit::comparison {

inline constexpr float conflict_bias = 0.224F;
inline constexpr std::array<float, conflict_values> conflict_weights = {
    1.283F,  -0.494F, -0.379F, -0.976F, 1.069F,  -0.015F, 0.300F,  0.274F, -1.355F, -0.485F,
    -0.634F, -0.525F, 0.339F,  -0.261F, -0.155F, 0.127F,  -1.058F, 0.000F, -0.051F};

}  // namespace dixit::comparison
