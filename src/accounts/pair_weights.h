// Weights of a logistic regression, learned by eval/train_accounts.py from events whose accounts were marked by hand.
// In the order of PairValue.
#pragma once

#include <array>

#include "accounts/pairs.h"

namespace dixit::comparison {

inline constexpr float one_matter_bias = -3.888F;
inline constexpr std::array<float, pair_values> one_matter_weights = {
    0.165F,  12.425F, 1.551F, 1.418F,  0.976F,  0.141F, -0.038F, 2.313F, -0.600F, -0.276F,
    -0.398F, -0.128F, 0.199F, -1.187F, 0.095F,  0.144F, -0.076F, 0.437F, 0.000F,  0.191F,
    0.564F,  0.414F,  0.775F, -0.859F, -0.583F, 0.000F, 0.000F};  // where an article tells it tells nothing of press
                                                                  // events

}  // namespace dixit::comparison
