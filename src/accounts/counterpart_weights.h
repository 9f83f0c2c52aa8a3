// Weights of a logistic regression, learned by eval/train_counterparts.py from events that two sides tell themselves.
// In the order of counterparts.cpp.
#pragma once

#include <array>

#include "accounts/counterparts.h"

namespace dixit::comparison {

inline constexpr float exclusion_bias = -4.009F;
inline constexpr std::array<float, counterpart_values> exclusion_weights = {
    -2.624F, -2.726F, 19.177F, 1.118F,  -2.313F, 0.408F,  -2.055F, 5.256F,  -2.734F, -0.253F,
    0.337F,  -0.565F, 0.028F,  -2.395F, 0.359F,  0.394F,  -0.306F, 0.409F,  0.263F,  -0.632F,
    0.073F,  -1.090F, 1.591F,  -0.508F, -0.383F, -1.921F, 7.207F,  -0.049F, 0.416F,  0.571F,
    0.230F,  3.666F,  1.715F,  1.895F,  0.349F,  0.598F,  0.014F,  0.320F,  -0.445F, 0.313F};

}  // namespace dixit::comparison
