// Weights of logistic regressions, learned by eval/train_contacts.py from articles whose contacts were marked by hand.
// In the order of one_contact.cpp.
#pragma once

#include <array>

#include "contacts/one_contact.h"

namespace dixit {

inline constexpr float one_contact_bias = -2.423F;
inline constexpr std::array<float, pair_values> one_contact_weights = {
    1.185F,  1.116F,  -0.540F, -0.765F, 0.179F,  2.224F,  -0.464F, -0.445F, 0.098F, 0.045F,
    -0.066F, 0.120F,  0.162F,  1.104F,  -0.395F, 0.659F,  -0.848F, 0.850F,  0.424F, 0.384F,
    0.203F,  -0.129F, -0.084F, -0.361F, -0.121F, -0.312F, -0.311F, -0.787F, 0.302F, 0.052F};

inline constexpr float believed_bias = -4.234F;
inline constexpr std::array<float, contact_values> believed_weights = {
    2.635F, -0.186F, -0.019F, 0.287F, -0.249F, 0.020F, 0.764F,  0.629F,  0.549F,  1.308F,  0.512F, -0.878F, -0.166F,
    0.648F, 0.042F,  -0.593F, 0.217F, -0.415F, 0.062F, -0.021F, -0.116F, -0.025F, -0.059F, 0.139F, 0.000F};

}  // namespace dixit
