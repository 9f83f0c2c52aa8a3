// Weights of a logistic regression, learned by eval/train_conflicts.py from conflicts that were judged by reading. In
// the order of conflict.cpp.
#pragma once

#include <array>

#include "accounts/conflict.h"

namespace dixit::comparison {

inline constexpr float conflict_bias = -1.032F;
inline constexpr std::array<float, conflict_values> conflict_weights = {
    1.230F,  -0.526F, -0.193F, -0.826F, -0.169F, 0.001F, 0.847F,  -0.268F, -1.295F, -0.276F,
    -0.600F, -0.225F, 0.316F,  -0.256F, -0.212F, 0.440F, -0.937F, -0.284F, -0.278F};

}  // namespace dixit::comparison
