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
  for (float x = 1e-6f; x < 1e6f; x *= 1.0007f) {
    EXPECT_NEAR(log_of(x), std::log(double{x}), 1e-6 * std::max(1.0, std::abs(std::log(double{x})))) << x;
  }
  EXPECT_EQ(log_of(1), 0.0f);
  EXPECT_EQ(exp_of(0), 1.0f);
  EXPECT_EQ(sigmoid(0), 0.5f);
  EXPECT_EQ(exp_of(-1000), exp_of(-87));
  EXPECT_EQ(exp_of(1000), exp_of(88));
}

// Each length meets the lanes and what is left over differently; place 0 tells them apart.
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
      EXPECT_NEAR(z[i], x[i] * 0.5 * (1 + std::erf(x[i] / std::sqrt(2.0))), 2e-5);
      std::vector<float> alone = {x[i]};
      gelu(alone);
      EXPECT_EQ(alone[0], z[i]);
    }
  }
}

TEST(Kernels, GeluIsClose) {
  for (float x = -30; x < 30; x += 0.0037f) {
    std::vector<float> y = {x};
    gelu(y);
    EXPECT_NEAR(y[0], x * 0.5 * (1 + std::erf(x / std::sqrt(2.0))), 2e-5) << x;
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

struct Shape {
  std::uint32_t length, width, heads;
};

std::vector<float> attended(const std::vector<float>& qkv, Shape s, const std::vector<std::uint32_t>& places) {
  std::vector<float> out(places.size() * s.width), most(std::size_t{3} * s.width);
  const Rows<const float> rows{qkv.data(), s.length, 3 * s.width};
  magnitudes(rows, most);
  attention(rows, most, s.width, s.heads, places, out);
  return out;
}

std::vector<double> attended_to(const std::vector<float>& qkv, Shape s, std::uint32_t place, std::uint32_t head) {
  const std::uint32_t size = s.width / s.heads;
  std::vector<double> y(size);
  double all = 0;
  for (std::uint32_t j = 0; j < s.length; ++j) {
    const float *q = &qkv[place * 3 * s.width + head * size], *k = &qkv[j * 3 * s.width + s.width + head * size];
    const double p = std::exp(std::inner_product(q, q + size, k, 0.0) / std::sqrt(double{1} * size));
    for (std::uint32_t i = 0; i < size; ++i) y[i] += p * k[s.width + i];
    all += p;
  }
  for (double& v : y) v /= all;
  return y;
}

TEST(Kernels, AttentionMatchesItsDefinition) {
  Numbers numbers(4);
  for (const Shape s :
       {Shape{4, 1, 1}, {4, 2, 2}, {1, 24, 3}, {2, 24, 3}, {19, 24, 8}, {50, 24, 3}, {70, 80, 2}, {33, 5, 1}}) {
    const std::vector<float> qkv = numbers.reals(std::size_t{s.length} * 3 * s.width);
    std::vector<std::uint32_t> every(s.length);
    std::iota(every.begin(), every.end(), 0u);
    const std::vector<float> out = attended(qkv, s, every);
    for (std::uint32_t i = 0; i < s.length; ++i) {
      for (std::uint32_t h = 0; h < s.heads; ++h) {
        const std::vector<double> y = attended_to(qkv, s, i, h);
        for (std::size_t k = 0; k < y.size(); ++k) EXPECT_NEAR(out[i * s.width + h * y.size() + k], y[k], 8e-3);
      }
    }
    const auto last = out.end() - static_cast<std::ptrdiff_t>(s.width);
    EXPECT_EQ(attended(qkv, s, {s.length - 1}), std::vector<float>(last, out.end()));
  }
}

TEST(Kernels, AttentionTakesZerosAndOutliers) {
  const Shape s{3, 8, 1};
  std::vector<float> qkv(std::size_t{s.length} * 3 * s.width);
  EXPECT_EQ(attended(qkv, s, {0}), std::vector<float>(8));
  qkv[16] = 3, qkv[16 + 24] = 6;  // a value of the first place and of the second
  EXPECT_NEAR(attended(qkv, s, {2})[0], 3, 3.0 / 63);
  qkv[48] = qkv[8] = 1e6f;  // the third place asks for the first
  EXPECT_NEAR(attended(qkv, s, {2})[0], 3, 3.0 / 63 + 1e-6);
}

// Small scores are equal ones; they give no weight to places that are not there.
TEST(Kernels, AttentionTakesScoresOfNearlyNothing) {
  const Shape s{3, 8, 1};
  for (const float size : {1e-3f, 1e-8f, 1e-20f}) {
    std::vector<float> qkv(std::size_t{s.length} * 3 * s.width);
    for (std::uint32_t i = 0; i < s.length; ++i) {
      std::fill_n(&qkv[i * 24], 16, size);
      qkv[i * 24 + 16] = 6;
    }
    EXPECT_NEAR(attended(qkv, s, {1})[0], 6, 1e-5);
  }
}

// Where all products are as great as they may be.
TEST(Kernels, AttentionToEqualPlacesIsWhatTheyHold) {
  for (const Shape s : {Shape{64, 32, 1}, {70, 80, 1}, {33, 5, 1}}) {
    std::vector<float> qkv;
    for (std::uint32_t i = 0; i < s.length; ++i) {
      for (const float v : {-3.0f, 3.0f, -7.0f}) qkv.insert(qkv.end(), s.width, v);
    }
    for (const float v : attended(qkv, s, {0, s.length - 1})) EXPECT_NEAR(v, -7, 2e-3);
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
