// Weights of logistic regressions, learned by eval/train_contacts.py from articles whose contacts were marked by hand. In
// the order of one_contact.cpp.
#pragma once

#include <array>

#include "contacts/one_contact.h"

namespace dixit {

inline constexpr float one_contact_bias = -0.501F;
inline constexpr std::array<float, pair_values> one_contact_weights = {
    1.976F, 1.144F, -0.638F, -0.139F, 0.298F, 0.302F, 0.318F, 0.000F, 0.663F, -0.524F, -0.759F, -0.734F, -0.401F,
    1.105F, 0.116F, 0.991F, -0.760F, 0.838F, 0.160F, 0.996F, -0.390F, -0.151F, -0.010F, -0.143F, 0.366F, 0.607F,
    -0.410F, -0.308F, 0.215F, -0.129F};

inline constexpr float believed_bias = -4.993F;
inline constexpr std::array<float, contact_values> believed_weights = {
    2.145F, -0.221F, -1.007F, 0.398F, -0.145F, 0.005F, 0.230F, 0.626F, 1.148F, 1.664F, 1.531F, 0.220F, -0.463F,
    -0.263F, 0.081F, -0.200F, 0.660F, -0.059F, -0.233F, -0.042F, 0.215F, 0.454F, -0.193F, -0.532F, 0.000F};

}  // namespace dixit
