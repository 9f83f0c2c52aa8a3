// Weights of logistic regressions, learned by eval/train_contacts.py from articles whose contacts were marked by hand.
// In the order of one_contact.cpp and takes_part.cpp.
#pragma once

#include <array>

#include "contacts/one_contact.h"
#include "contacts/takes_part.h"

namespace dixit {

inline constexpr float one_contact_bias = -2.387F;
inline constexpr std::array<float, pair_values> one_contact_weights = {
    1.197F, 1.058F,  -0.095F, 0.066F,  0.168F,  0.755F, 0.252F,  0.348F,  0.518F,  -0.095F,
    0.181F, -0.252F, 0.022F,  0.815F,  0.084F,  0.568F, -0.616F, 0.680F,  0.429F,  0.665F,
    0.058F, -0.071F, 0.190F,  -0.064F, -0.196F, 0.041F, -0.114F, -1.048F, -0.090F, 0.154F};

inline constexpr float party_bias = -3.794F;
inline constexpr std::array<float, party_values> party_weights = {
    1.205F,  0.485F, 2.646F, -0.484F, 0.507F, 0.328F,  -0.416F, 0.227F, -0.099F, 1.380F,
    -0.086F, 0.185F, 0.952F, -0.179F, 0.343F, -0.721F, -0.574F, 0.168F, -2.602F};

inline constexpr float believed_bias = -6.217F;
inline constexpr std::array<float, contact_values> believed_weights = {3.201F,  -0.654F, 1.692F, 1.469F, -0.581F,
                                                                       -0.028F, -0.018F, 0.988F, 2.653F};

}  // namespace dixit
