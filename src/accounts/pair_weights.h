// Weights of a logistic regression, learned by eval/train_accounts.py from events whose accounts were marked by hand.
// In the order of PairValue.
#pragma once

#include <array>

#include "accounts/pairs.h"

namespace dixit::comparison {

inline constexpr float one_matter_bias = -2.969F;
inline constexpr std::array<float, pair_values> one_matter_weights = {
    -0.105F, 11.830F, 0.411F,  0.384F,  3.718F, 0.157F, -0.161F, 1.579F, -0.075F, 0.050F, -0.269F, -0.108F, 0.239F,
    1.986F,  0.050F,  -0.092F, -0.305F, 0.347F, 0.251F, 0.222F,  0.819F, 1.182F,  0.295F, 0.301F,  0.170F};

}  // namespace dixit::comparison
