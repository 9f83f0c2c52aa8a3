// Weights of a logistic regression, learned by eval/train_figures.py from marked events. In the order of FigureValue.
#pragma once

#include <array>

#include "accounts/figure_pairs.h"

namespace dixit::comparison {

inline constexpr float figure_bias = 1.097F;
inline constexpr std::array<float, figure_values> figure_weights = {
    0.831F,  0.222F,  0.287F, 0.638F, -0.285F, 0.665F,  -0.216F, 0.752F, 0.593F,  0.130F, -0.230F, -0.609F, -0.683F,
    -0.340F, -0.334F, 0.966F, 0.010F, -0.036F, -0.673F, -1.068F, 0.107F, -0.156F, 0.478F, 2.992F,  -0.502F, 0.568F};

}  // namespace dixit::comparison
