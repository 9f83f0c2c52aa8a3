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

inline constexpr float party_bias = -3.917F;
inline constexpr std::array<float, party_values> party_weights = {
    1.348F, 0.501F, 2.780F, -0.583F, 0.587F, 0.393F, -0.364F, 0.239F, 0.080F, 1.216F, -0.159F, 0.043F, 1.054F, 0.142F,
    0.092F, -0.676F, -0.755F, 0.179F, -2.385F};

inline constexpr float believed_bias = -5.438F;
inline constexpr std::array<float, contact_values> believed_weights = {
    3.583F, -1.038F, 0.713F, 1.782F, -0.439F, -0.089F, 0.219F, 0.822F, 2.167F};

}  // namespace dixit
