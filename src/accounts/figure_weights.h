// Weights of a logistic regression, learned by eval/train_figures.py from marked events. In the order of FigureValue.
#pragma once

#include <array>

#include "accounts/figure_pairs.h"

namespace dixit::comparison {

inline constexpr float figure_bias = 1.117F;
inline constexpr std::array<float, figure_values> figure_weights = {
    0.834F,  0.233F,  0.276F, 0.635F, -0.277F, 0.656F,  -0.208F, 0.750F, 0.598F,  0.127F, -0.221F, -0.609F, -0.674F,
    -0.344F, -0.328F, 0.983F, 0.008F, -0.033F, -0.669F, -1.128F, 0.124F, -0.172F, 0.491F, 2.434F,  -0.533F, 0.579F};

}  // namespace dixit::comparison
