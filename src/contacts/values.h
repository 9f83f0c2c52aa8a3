// Helps to put together the values of a regression.
#pragma once

#include <array>
#include <cstddef>
#include <numeric>

namespace dixit {

// Puts values one after the other.
template <std::size_t N>
struct Put {
  std::array<float, N> values{};
  std::size_t at = 0;
  void operator()(double value) { values[at++] = static_cast<float>(value); }
};

template <std::size_t N>
float log_odds(float bias, const std::array<float, N>& weights, const std::array<float, N>& values) {
  return std::inner_product(weights.begin(), weights.end(), values.begin(), bias);
}

// The greatest two of what it is given.
struct TwoGreatest {
  float first = 0, second = 0;
  void operator()(float value) {
    if (value > first)
      second = first, first = value;
    else if (value > second)
      second = value;
  }
};

}  // namespace dixit
