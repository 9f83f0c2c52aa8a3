// Weights of logistic regressions, learned by eval/train_contacts.py from articles whose contacts were marked by hand.
// In the order of one_contact.cpp and takes_part.cpp.
#pragma once

#include <array>

#include "contacts/one_contact.h"
#include "contacts/takes_part.h"

namespace dixit {

inline constexpr float one_contact_bias = -1.427F;
inline constexpr std::array<float, pair_values> one_contact_weights = {
    1.168F,  1.108F,  -0.444F, -0.258F, -0.313F, 1.120F, 0.304F,  -0.085F, 0.366F,  -0.068F, -0.092F, -0.033F,
    0.052F,  0.652F,  0.189F,  0.359F,  -0.571F, 0.766F, 0.368F,  0.539F,  0.144F,  -0.070F, 0.119F,  -0.059F,
    -0.550F, -0.024F, -0.113F, -0.588F, -0.249F, 0.139F, -0.343F, -0.824F, -0.514F, 0.397F,  0.413F,  -0.789F};

inline constexpr float party_bias = -3.794F;
inline constexpr std::array<float, party_values> party_weights = {
    1.205F,  0.485F, 2.646F, -0.484F, 0.507F, 0.328F,  -0.416F, 0.227F, -0.099F, 1.380F,
    -0.086F, 0.185F, 0.952F, -0.179F, 0.343F, -0.721F, -0.574F, 0.168F, -2.602F};

inline constexpr float believed_bias = -6.217F;
inline constexpr std::array<float, contact_values> believed_weights = {3.201F,  -0.654F, 1.692F, 1.469F, -0.581F,
                                                                       -0.028F, -0.018F, 0.988F, 2.653F};

}  // namespace dixit
