// Weights of logistic regressions, learned by eval/train_contacts.py from articles whose contacts were marked by hand. In
// the order of one_contact.cpp.
#pragma once

#include <array>

#include "contacts/one_contact.h"

namespace dixit {

inline constexpr float one_contact_bias = -0.614F;
inline constexpr std::array<float, pair_values> one_contact_weights = {
    2.035F, 1.139F, -0.541F, -0.205F, 0.343F, 0.397F, 0.419F, 0.000F, 0.805F, -0.529F, -0.856F, -0.772F, -0.382F,
    0.975F, 0.171F, 0.849F, -0.757F, 0.796F, 0.186F, 0.934F, -0.361F, -0.137F, 0.106F, -0.095F, 0.435F, 0.555F,
    -0.284F, -0.498F, 0.158F, -0.144F};

inline constexpr float believed_bias = -5.264F;
inline constexpr std::array<float, contact_values> believed_weights = {
    1.988F, -0.409F, -0.861F, 0.578F, -0.081F, -0.102F, 0.294F, 0.797F, 1.547F, 1.507F, 1.500F, 0.133F, 0.090F,
    -0.327F, 0.148F, -0.256F, 0.596F, -0.126F, -0.110F, 0.039F, 0.226F, 0.282F, 0.069F, -0.614F, 0.000F};

}  // namespace dixit
