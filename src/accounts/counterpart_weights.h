// Weights of a logistic regression, learned by eval/train_counterparts.py from events that two sides tell themselves.
// In the order of counterparts.cpp.
#pragma once

#include <array>

#include "accounts/counterparts.h"

namespace dixit::comparison {

inline constexpr float exclusion_bias = -0.973F;
inline constexpr std::array<float, counterpart_values> exclusion_weights = {
    -2.470F, -0.527F, 3.974F,  -0.450F, -1.545F, 0.076F,  -0.415F, 1.499F,  -1.789F, -0.683F, 0.312F,  -0.035F, 0.227F,
    -1.602F, 0.084F,  0.476F,  -0.029F, 0.169F,  -0.066F, -0.285F, -0.015F, -1.121F, 0.020F,  -0.017F, -0.193F, -0.195F,
    -0.881F, 0.259F,  -0.097F, 0.096F,  -0.278F, -0.340F, 1.610F,  -0.412F, -0.757F, 0.256F,  2.730F,  0.381F,  0.564F,
    0.075F,  3.392F,  0.964F,  1.732F,  0.284F,  0.616F,  0.058F,  0.332F,  -0.774F, 0.209F};

}  // namespace dixit::comparison
