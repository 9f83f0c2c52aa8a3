#include "encoder/kernels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "encoder/test_document.h"

namespace dixit {
namespace {

TEST(Kernels, ElementaryFunctionsAreClose) {
  for (float x = -86; x < 88; x += 0.0137f) EXPECT_NEAR(exp_of(x) / std::exp(double{x}), 1, 3e-7) << x;
  for (float x = -6; x < 6; x += 0.00071f) EXPECT_NEAR(erf_of(x), std::erf(double{x}), 1e-6) << x;
  for (float x = 1e-6f; x < 1e6f; x *= 1.0007f) {
    EXPECT_NEAR(log_of(x), std::log(double{x}), 1e-6 * std::max(1.0, std::abs(std::log(double{x})))) << x;
  }
  EXPECT_EQ(log_of(1), 0.0f);
  EXPECT_EQ(exp_of(0), 1.0f);
  EXPECT_EQ(erf_of(-0.5f), -erf_of(0.5f));
  EXPECT_EQ(sigmoid(0), 0.5f);
  EXPECT_EQ(exp_of(-1000), exp_of(-87));
  EXPECT_EQ(exp_of(1000), exp_of(88));
}

// Each length meets the eight lanes and what is left over differently; place 0 tells them apart.
TEST(Kernels, VectorAndRestAgree) {
  Numbers numbers(1);
  for (std::size_t n = 0; n < 40; ++n) {
    std::vector<float> x = numbers.reals(n), y = numbers.reals(n), z = x;
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i) sum += double{x[i]} * y[i];
    EXPECT_NEAR(dot(x, y), sum, 1e-5);
    add(z, y);
    for (std::size_t i = 0; i < n; ++i) EXPECT_EQ(z[i], x[i] + y[i]);
    z = x;
    gelu(z);
    for (std::size_t i = 0; i < n; ++i) {
      EXPECT_NEAR(z[i], x[i] * 0.5 * (1 + std::erf(x[i] / std::sqrt(2.0))), 1e-6);
      std::vector<float> alone = {x[i]};
      gelu(alone);
      EXPECT_EQ(alone[0], z[i]);
    }
  }
}

TEST(Kernels, SoftmaxSumsToOne) {
  std::vector<float> x = {1, 2, 3, -1000, 88, 87, 0.5f, 0, 1, 2, 88};
  softmax(x);
  EXPECT_NEAR(std::accumulate(x.begin(), x.end(), 0.0), 1, 1e-6);
  EXPECT_NEAR(x[4], 1 / (2 + std::exp(-1.0)), 1e-6);
  EXPECT_EQ(x[4], x[10]);
  std::vector<float> nothing;
  softmax(nothing);
}

TEST(Kernels, LayerNormMatchesItsDefinition) {
  Numbers numbers(2);
  for (const std::size_t n : {1u, 7u, 8u, 32u, 389u}) {
    const std::vector<float> x = numbers.reals(n), weight = numbers.reals(n), bias = numbers.reals(n);
    std::vector<float> out(n);
    layer_norm(x, {weight, bias, 1e-5f}, out);
    const double mean = std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(n);
    double square = 0;
    for (const float v : x) square += (v - mean) * (v - mean);
    for (std::size_t i = 0; i < n; ++i) {
      EXPECT_NEAR(out[i], (x[i] - mean) / std::sqrt(square / static_cast<double>(n) + 1e-5) * weight[i] + bias[i],
                  1e-5);
    }
  }
}

TEST(Kernels, ProductMatchesItsDefinition) {
  Numbers numbers(3);
  for (const auto& [rows, depth, columns] : {std::array{1u, 1u, 1u}, {5u, 7u, 16u}, {21u, 33u, 47u}, {3u, 0u, 20u}}) {
    const std::vector<float> x = numbers.reals(rows * depth), w = numbers.reals(columns * depth);
    const std::vector<float> bias = numbers.reals(columns);
    Panels b(depth, columns);
    for (std::uint32_t c = 0; c < columns; ++c) {
      for (std::uint32_t k = 0; k < depth; ++k) b.at(k, c) = w[c * depth + k];
    }
    if (depth > 0) {
      EXPECT_EQ(transposed(w, depth).values, b.values);
    }
    std::vector<float> y(rows * (columns + 2), 9), alone(columns);
    multiply({x.data(), rows, depth}, b, bias, {y.data(), rows, columns + 2});
    for (std::uint32_t r = 0; r < rows; ++r) {
      multiply({x.data() + r * depth, 1, depth}, b, bias, {alone.data(), 1, columns});
      for (std::uint32_t c = 0; c < columns; ++c) {
        double sum = bias[c];
        for (std::uint32_t k = 0; k < depth; ++k) sum += double{x[r * depth + k]} * w[c * depth + k];
        EXPECT_NEAR(y[r * (columns + 2) + c], sum, 1e-5);
        EXPECT_EQ(y[r * (columns + 2) + c], alone[c]);  // a row's answer does not depend on its neighbours
      }
      EXPECT_EQ(y[r * (columns + 2) + columns], 9);
    }
  }
}

TEST(Kernels, AttentionMatchesItsDefinition) {
  Numbers numbers(4);
  const std::uint32_t width = 24, heads = 3, size = 8;
  for (const std::uint32_t length : {1u, 2u, 19u, 50u}) {
    const std::vector<float> qkv = numbers.reals(std::size_t{length} * 3 * width);
    std::vector<float> out(std::size_t{length} * width);
    attention({qkv.data(), length, 3 * width}, width, heads, out);
    for (std::uint32_t i = 0; i < length; ++i) {
      for (std::uint32_t h = 0; h < heads; ++h) {
        std::vector<double> p(length), y(size);
        double all = 0;
        for (std::uint32_t j = 0; j < length; ++j) {
          double s = 0;
          for (std::uint32_t k = 0; k < size; ++k) {
            s += double{qkv[i * 3 * width + h * size + k]} * qkv[j * 3 * width + width + h * size + k];
          }
          all += p[j] = std::exp(s / std::sqrt(double{size}));
          for (std::uint32_t k = 0; k < size; ++k) y[k] += p[j] * qkv[j * 3 * width + 2 * width + h * size + k];
        }
        for (std::uint32_t k = 0; k < size; ++k) EXPECT_NEAR(out[i * width + h * size + k], y[k] / all, 1e-5);
      }
    }
  }
}

TEST(Kernels, QuantisationUsesItsWholeRange) {
  Numbers numbers(5);
  for (const std::size_t n : {2u, 8u, 17u, 384u}) {
    const std::vector<float> x = numbers.reals(n);
    std::vector<std::uint8_t> q(n);
    const Quantised by = quantise(x, q);
    EXPECT_EQ(*std::min_element(q.begin(), q.end()), 0);
    EXPECT_EQ(*std::max_element(q.begin(), q.end()), 255);
    for (std::size_t i = 0; i < n; ++i) EXPECT_NEAR(by.low + by.step * q[i], x[i], by.step * 0.5001);
  }
  std::vector<float> same(9, 4.5f);
  std::vector<std::uint8_t> q(9, 1);
  const Quantised by = quantise(same, q);
  EXPECT_EQ(by.low, 4.5f);
  EXPECT_EQ(by.step, 0.0f);
  EXPECT_EQ(q, std::vector<std::uint8_t>(9));
}

}  // namespace
}  // namespace dixit
