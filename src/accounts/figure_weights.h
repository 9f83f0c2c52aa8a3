// Weights of a logistic regression, learned by eval/train_figures.py from marked events. In the order of FigureValue.
#pragma once

#include <array>

#include "accounts/figure_pairs.h"

namespace dixit::comparison {

inline constexpr float figure_bias = 0.693F;
inline constexpr std::array<float, figure_values> figure_weights = {
    0.723F,  0.202F,  0.341F, 0.658F, -0.030F, 0.711F,  -0.252F, 0.296F,  1.081F,  0.117F, 0.090F, -0.579F, -0.808F,
    -0.227F, -0.294F, 0.938F, 0.177F, 0.007F,  -0.588F, -0.183F, -0.141F, -0.215F, 0.259F, 1.090F, -0.006F, 0.494F};

}  // namespace dixit::comparison
