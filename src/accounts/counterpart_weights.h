// Weights of a logistic regression, learned by eval/train_counterparts.py from events that two sides tell themselves.
// In the order of counterparts.cpp.
#pragma once

#include <array>

#include "accounts/counterparts.h"

namespace dixit::comparison {

inline constexpr float exclusion_bias = -4.021F;
inline constexpr std::array<float, counterpart_values> exclusion_weights = {
    -2.640F, -2.455F, 18.852F, 1.065F,  -2.358F, 0.404F,  -2.047F, 5.274F,  -2.777F, -0.265F,
    0.335F,  -0.569F, 0.026F,  -2.388F, 0.360F,  0.302F,  -0.314F, 0.412F,  0.273F,  -0.616F,
    0.121F,  -1.071F, 1.581F,  -0.504F, -0.360F, -1.918F, 7.072F,  -0.025F, 0.422F,  0.560F,
    0.228F,  3.674F,  1.715F,  1.913F,  0.360F,  0.614F,  0.024F,  0.332F,  -0.441F, 0.328F};

}  // namespace dixit::comparison
