// Weights of a logistic regression, learned by eval/train_counterparts.py from events that two sides tell themselves.
// In the order of counterparts.cpp.
#pragma once

#include <array>

#include "accounts/counterparts.h"

namespace dixit::comparison {

inline constexpr float exclusion_bias = -1.144F;
inline constexpr std::array<float, counterpart_values> exclusion_weights = {
    -2.447F, -1.033F, 4.188F,  -0.368F, -1.202F, 0.067F,  -0.419F, 1.474F,  -1.829F, -0.678F, 0.302F,  -0.021F, 0.204F,
    -1.538F, 0.077F,  0.534F,  -0.009F, 0.132F,  -0.087F, -0.288F, -0.048F, -1.283F, 0.025F,  -0.022F, -0.172F, -0.087F,
    -0.717F, 0.247F,  -0.104F, 0.091F,  -0.288F, -0.370F, 1.611F,  -0.344F, -0.771F, 0.278F,  2.802F,  0.326F,  0.571F,
    0.091F,  3.421F,  0.971F,  1.583F,  0.288F,  0.622F,  0.025F,  0.303F,  -0.773F, 0.234F};

}  // namespace dixit::comparison
