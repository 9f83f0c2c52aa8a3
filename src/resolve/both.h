// `ni Orlande ni Castany`: both, as in `Orlande et Castany`.
//
//   of_both("Ni Orlande ni Castany")       // "Orlande et Castany"
//   of_both("neither Norland nor Sund")    // "Norland and Sund"
//   of_both("Orlande et Castany")          // the same
//
// Pure.
#pragma once

#include <string>

namespace dixit::resolution {

std::string of_both(std::string text);

}  // namespace dixit::resolution
