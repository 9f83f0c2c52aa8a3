#include "encoder/linear.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <thread>

#include "encoder/amx.h"
#include "encoder/integer_product.h"
#include "encoder/kernels.h"
#include "encoder/test_document.h"
#include "encoder/test_model.h"
#include "text/error.h"

namespace dixit {
namespace {

constexpr Product every[] = {Product::automatic, Product::amx, Product::dnnl, Product::avx2, Product::portable};

struct Case {
  std::uint32_t rows, outputs, inputs;
};

// What the versions must give: sums of 64 bits, one number after the other.
std::vector<std::int32_t> plain(const std::vector<std::uint8_t>& x, const std::vector<std::int8_t>& w, Case c) {
  std::vector<std::int32_t> out;
  for (std::uint32_t r = 0; r < c.rows; ++r) {
    for (std::uint32_t o = 0; o < c.outputs; ++o) {
      std::int64_t sum = 0;
      for (std::uint32_t k = 0; k < c.inputs; ++k) sum += std::int64_t{x[r * c.inputs + k]} * w[o * c.inputs + k];
      out.push_back(static_cast<std::int32_t>(sum));
    }
  }
  return out;
}

void expect_exact(const std::vector<std::uint8_t>& x, const std::vector<std::int8_t>& w, Case c) {
  const auto expected = plain(x, w, c);
  for (const Product p : every) {
    std::vector<std::int32_t> sums(expected.size(), -1);
    IntegerProduct::make(w, {c.outputs, c.inputs}, p)->run(x.data(), c.rows, sums.data());
    EXPECT_EQ(sums, expected) << static_cast<int>(p) << ": " << c.rows << " x " << c.outputs << " x " << c.inputs;
  }
}

TEST(IntegerProduct, IsExactOnNumbersByChance) {
  Numbers numbers(1);
  for (const Case c : {Case{1, 1, 4}, {7, 24, 32}, {8, 25, 36}, {33, 96, 384}, {41, 50, 1536}, {71, 64, 128}}) {
    std::vector<std::uint8_t> x(c.rows * c.inputs);
    std::vector<std::int8_t> w(c.outputs * c.inputs);
    for (auto& v : x) v = static_cast<std::uint8_t>(numbers.next() >> 24);
    for (auto& v : w) v = static_cast<std::int8_t>(static_cast<int>((numbers.next() >> 16) % 127) - 63);
    expect_exact(x, w, c);
    for (auto& v : w) v = static_cast<std::int8_t>(v / 12);  // small enough to be summed in 16 bits for long
    expect_exact(x, w, c);
  }
}

TEST(IntegerProduct, IsExactAtTheExtremes) {
  const Case c{9, 27, 1536};
  for (const int pattern : {0, 1, 2, 3}) {
    std::vector<std::uint8_t> x(c.rows * c.inputs, 255);
    std::vector<std::int8_t> w(c.outputs * c.inputs);
    for (std::size_t i = 0; i < w.size(); ++i) {
      const bool negative = pattern == 1 || (pattern == 2 && i % 2 == 1) || (pattern == 3 && i % 4 > 1);
      w[i] = negative ? -63 : 63;
    }
    expect_exact(x, w, c);
  }
}

// A group of 16-bit sums may reach 32,640 but not 32,768.
TEST(IntegerProduct, IsExactAtTheEdgeOfSixteenBits) {
  for (const int weight : {15, 16, 31, 32}) {
    const Case c{2, 24, 64};
    std::vector<std::uint8_t> x(c.rows * c.inputs, 255);
    std::vector<std::int8_t> w(c.outputs * c.inputs, static_cast<std::int8_t>(weight));
    expect_exact(x, w, c);
    for (auto& v : w) v = static_cast<std::int8_t>(-weight);
    expect_exact(x, w, c);
  }
}

TEST(AmxProduct, IsMadeWhereThereAreTiles) {
  if (!has_amx()) GTEST_SKIP() << "this processor has no tiles of bytes";
  const std::vector<std::int8_t> weight(64 * 64);
  EXPECT_NE(make_amx_product(weight, {64, 64}), nullptr);
  EXPECT_EQ(make_amx_product(std::span(weight).first(48 * 64), {48, 64}), nullptr);
}

TestModel layer(std::uint32_t outputs, std::uint32_t inputs, bool integer) {
  Numbers numbers(7);
  TestModel made;
  std::vector<std::int8_t> small(std::size_t{outputs} * inputs);
  for (auto& v : small) v = static_cast<std::int8_t>(numbers.real() * 63);
  std::vector<float> scale(outputs), real(small.size());
  for (float& s : scale) s = 0.02f + 0.01f * numbers.real();
  for (std::size_t i = 0; i < real.size(); ++i) real[i] = static_cast<float>(small[i]) * scale[i / inputs];
  integer ? made.small("a.weight", {outputs, inputs}, small) : made.floats("a.weight", {outputs, inputs}, real);
  made.floats("a.scale", {outputs}, scale);
  made.floats("a.bias", {outputs}, numbers.reals(outputs));
  return made;
}

TEST(Linear, FloatAndIntegerAgree) {
  Numbers numbers(2);
  for (const auto& [outputs, inputs] : {std::array{19u, 5u}, {19u, 32u}, {19u, 384u}, {400u, 64u}}) {
    const std::uint32_t rows = 70;
    const Linear real(*layer(outputs, inputs, false).model(), "a");
    const std::vector<float> x = numbers.reals(rows * inputs);
    std::vector<float> expected(rows * outputs);
    real.run(x, rows, expected);
    for (const Product p : every) {
      const Linear integer(*layer(outputs, inputs, true).model(), "a", p);
      EXPECT_EQ(integer.inputs(), inputs);
      EXPECT_EQ(integer.outputs(), outputs);
      std::vector<float> y(rows * outputs), alone(outputs);
      integer.run(x, rows, y);
      for (std::size_t i = 0; i < y.size(); ++i)
        EXPECT_NEAR(y[i], expected[i], 0.01 * std::sqrt(static_cast<double>(inputs)));
      integer.run(std::span(x).last(inputs), 1, alone);
      EXPECT_TRUE(std::equal(alone.begin(), alone.end(), y.end() - outputs));  // no row depends on its neighbours
    }
  }
}

TEST(Linear, RunsThroughTwoAsOneAfterAnother) {
  const std::uint32_t rows = 41;
  for (const auto& [integer, width, between] :
       {std::tuple{false, 33u, 50u}, {true, 33u, 50u}, {true, 33u, 500u}, {true, 400u, 50u}}) {
    const Linear up(*layer(between, width, integer).model(), "a"), down(*layer(width, between, integer).model(), "a");
    const std::vector<float> x = Numbers(4).reals(rows * width);
    const std::vector<float> weight = Numbers(5).reals(width), bias = Numbers(6).reals(width);
    const Norm norm{weight, bias, 1e-5f};
    std::vector<float> inner = outputs_of(up, x, rows), y = x, expected = x;
    gelu(inner);
    run_through(up, down, norm, rows, y);
    add(expected, outputs_of(down, inner, rows));
    for (std::size_t r = 0; r < rows; ++r) {
      const auto row = std::span(expected).subspan(r * width, width);
      layer_norm(row, norm, row);
    }
    EXPECT_EQ(y, expected);
  }
}

TEST(Linear, GivesTheSameBitsByEveryProductAndThread) {
  const std::uint32_t outputs = 416, inputs = 384, rows = 77;
  const auto model = layer(outputs, inputs, true).model();
  const std::vector<float> x = Numbers(3).reals(rows * inputs);
  std::vector<float> expected(rows * outputs);
  Linear(*model, "a", Product::portable).run(x, rows, expected);
  for (const Product p : every) {
    const Linear shared(*model, "a", p);
    std::vector<std::vector<float>> got(3, std::vector<float>(rows * outputs));
    std::vector<std::jthread> threads;
    for (auto& y : got) threads.emplace_back([&] { shared.run(x, rows, y); });
    threads.clear();
    for (const auto& y : got) EXPECT_EQ(y, expected);
  }
}

TEST(Linear, RefusesSectionsThatDoNotFit) {
  TestModel wide = layer(3, 4, true);
  wide.parts[2].data[5] = 64;
  EXPECT_THROW(Linear(*wide.model(), "a"), Error);
  EXPECT_THROW(Linear(*wide.model(), "b"), Error);
  TestModel shorter = layer(3, 4, true);
  shorter.parts.pop_back();
  shorter.floats("a.bias", {2}, {1, 2});
  EXPECT_THROW(Linear(*shorter.model(), "a"), Error);
  TestModel text;
  text.text("a.weight", "abcd");
  text.floats("a.bias", {1}, {1});
  EXPECT_THROW(Linear(*text.model(), "a"), Error);
}

}  // namespace
}  // namespace dixit
