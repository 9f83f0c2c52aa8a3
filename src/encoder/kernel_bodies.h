// What the kernels of every level are made of (vector.h); included once a level, by kernels_LEVEL.cpp.
#pragma once

#include "encoder/kernel_set.h"
#include "encoder/vector.h"

namespace dixit::DIXIT_LEVEL {

DIXIT_KERNEL float exp_one(float x) { return exp(all(x))[0]; }

DIXIT_KERNEL float dot(const float* a, const float* b, std::size_t n) {
  Sums sums{};
  for (std::size_t i = 0; i < n; i += sums_lanes) {
    for (std::size_t p = 0; p < parts; ++p) {
      const std::size_t at = i + p * lanes;
      sums.part[p] += load_some(a, at, n) * load_some(b, at, n);
    }
  }
  return total(sums);
}

DIXIT_KERNEL void add(float* x, const float* y, std::size_t n) {
  for (std::size_t i = 0; i < n; i += lanes) store_some(x, i, n, load_some(x, i, n) + load_some(y, i, n));
}

// x / 2 (1 + x P(x^2)), a polynomial for erf(x / sqrt 2) / x within ±4.6 that makes 1 of it at the end.
DIXIT_INLINE V gelu(V x) {
  constexpr float end = 4.6f, of_square = 0.0945179584f;  // 2 / end^2
  constexpr float coefficients[] = {-0.00369323837f, 0.0112439238f, -0.015678981f, 0.0218899976f, -0.0380507298f,
                                    0.0590598993f,   -0.081227988f, 0.108273193f,  -0.151511684f, 0.307086885f};
  const V near = greater(smaller(x, all(end)), all(-end));
  const V u = near * near * of_square - 1.0f;
  V p = all(coefficients[0]);
  for (int i = 1; i < 10; ++i) p = p * u + coefficients[i];
  return x * 0.5f * (p * near + 1.0f);
}

DIXIT_KERNEL void gelu(float* x, std::size_t n) {
  for (std::size_t i = 0; i < n; i += lanes) store_some(x, i, n, gelu(load_some(x, i, n)));
}

DIXIT_KERNEL float exponentials(float* x, std::size_t n) {
  V most = all(-__builtin_inff());
  for (std::size_t i = 0; i < n; i += lanes) most = greater(load_some(x, i, n, -__builtin_inff()), most);
  const float greatest = greatest_of(most);
  Sums sums{};
  for (std::size_t i = 0; i < n; i += sums_lanes) {
    for (std::size_t p = 0; p < parts && i + p * lanes < n; ++p) {
      store_some(x, i + p * lanes, n, exp(load_some(x, i + p * lanes, n) - greatest));
      sums.part[p] += load_some(x, i + p * lanes, n);
    }
  }
  return total(sums);
}

DIXIT_KERNEL void scale(float* x, float factor, std::size_t n) {
  for (std::size_t i = 0; i < n; i += lanes) store_some(x, i, n, load_some(x, i, n) * factor);
}

DIXIT_INLINE void normalise(const float* x, Sums sums, const Norm& norm, float* out, std::size_t n) {
  const float mean = total(sums) / static_cast<float>(n);
  Sums squares{};
  for (std::size_t i = 0; i < n; i += sums_lanes) {
    for (std::size_t p = 0; p < parts; ++p) {
      const V d = load_some(x, i + p * lanes, n, mean) - mean;
      squares.part[p] += d * d;
    }
  }
  const float factor = 1.0f / __builtin_sqrtf(total(squares) / static_cast<float>(n) + norm.eps);
  const float *weight = norm.weight.data(), *bias = norm.bias.data();
  for (std::size_t i = 0; i < n; i += lanes) {
    const V d = (load_some(x, i, n) - mean) * factor;
    store_some(out, i, n, d * load_some(weight, i, n) + load_some(bias, i, n));
  }
}

DIXIT_KERNEL void normalise(const float* x, const Norm& norm, float* out, std::size_t n) {
  Sums sums{};
  for (std::size_t i = 0; i < n; i += sums_lanes) {
    for (std::size_t p = 0; p < parts; ++p) sums.part[p] += load_some(x, i + p * lanes, n);
  }
  normalise(x, sums, norm, out, n);
}

DIXIT_KERNEL Quantised quantise(const float* x, std::uint8_t* q, std::size_t n) {
  if (n == 0) return {};
  V least = all(x[0]), most = least;
  for (std::size_t i = 0; i < n; i += lanes) {
    const V v = load_some(x, i, n, x[0]);
    least = smaller(v, least), most = greater(v, most);
  }
  const float low = least_of(least), range = greatest_of(most) - low;
  if (!(range > 0)) {  // all alike
    std::memset(q, 0, n);
    return {low, 0};
  }
  const float factor = 255.0f / range;
  for (std::size_t i = 0; i < n; i += lanes) {
    const V shifted = (load_some(x, i, n, low) - low) * factor + shift;
    store_some(q, i, n, lower_byte(__builtin_bit_cast(Bits, shifted)));
  }
  return {low, range / 255.0f};
}

// The float answers from number i on; 0 in the lanes that are left.
struct Answers {
  const std::int32_t* sums;
  Quantised row;
  const float *scale, *weight_sum, *bias;
  std::size_t size;
};
DIXIT_INLINE Answers answers_of(const std::int32_t* sums, Quantised row, const Dequantise& by) {
  return {sums, row, by.scale.data(), by.weight_sum.data(), by.bias.data(), by.scale.size()};
}
DIXIT_INLINE V answer(const Answers& a, std::size_t i) {
  const V product =
      __builtin_convertvector(load_some(a.sums, i, a.size), V) * a.row.step * load_some(a.scale, i, a.size);
  return product + (load_some(a.weight_sum, i, a.size) * a.row.low + load_some(a.bias, i, a.size));
}

DIXIT_KERNEL void dequantise(const std::int32_t* sums, Quantised row, const Dequantise& by, float* y) {
  const Answers answers = answers_of(sums, row, by);
  for (std::size_t i = 0; i < answers.size; i += lanes) store_some(y, i, answers.size, answer(answers, i));
}

DIXIT_KERNEL void activate(const std::int32_t* sums, Quantised row, const Dequantise& by, float* y) {
  const Answers answers = answers_of(sums, row, by);
  for (std::size_t i = 0; i < answers.size; i += lanes) store_some(y, i, answers.size, gelu(answer(answers, i)));
}

DIXIT_KERNEL void add_and_normalise(const std::int32_t* sums, Quantised row, const Dequantise& by, const Norm& norm,
                                    float* x) {
  const Answers answers = answers_of(sums, row, by);
  Sums all_of_it{};
  for (std::size_t i = 0; i < answers.size; i += sums_lanes) {
    for (std::size_t p = 0; p < parts && i + p * lanes < answers.size; ++p) {
      const V v = load_some(x, i + p * lanes, answers.size) + answer(answers, i + p * lanes);
      store_some(x, i + p * lanes, answers.size, v);
      all_of_it.part[p] += v;
    }
  }
  normalise(x, all_of_it, norm, x, answers.size);
}

}  // namespace dixit::DIXIT_LEVEL
