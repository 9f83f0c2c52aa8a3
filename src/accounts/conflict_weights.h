// Weights of a logistic regression, learned by eval/train_conflicts.py from conflicts that were judged by reading. In
// the order of conflict.cpp.
#pragma once

#include <array>

#include "accounts/conflict.h"

namespace dixit::comparison {

inline constexpr float conflict_bias = -1.108F;
inline constexpr std::array<float, conflict_values> conflict_weights = {
    1.282F, -0.542F, -0.226F, -0.820F, -0.182F, 0.016F, 0.835F, -0.247F, -1.293F, -0.274F, -0.593F, -0.249F, 0.313F,
    -0.253F, -0.202F, 0.441F, -0.923F, -0.315F, -0.287F};

}  // namespace dixit::comparison
