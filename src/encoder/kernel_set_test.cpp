#include "encoder/kernel_set.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>

#include "encoder/test_document.h"

namespace dixit {
namespace {

using Made = std::vector<std::uint32_t>;

template <class T>
void keep(Made& made, std::span<const T> numbers) {
  for (const T n : numbers) {
    if constexpr (sizeof(T) == 4) {
      made.push_back(std::bit_cast<std::uint32_t>(n));
    } else {
      made.push_back(static_cast<std::uint32_t>(n));
    }
  }
}
void keep(Made& made, float x) { made.push_back(std::bit_cast<std::uint32_t>(x)); }

// That a kernel gives the same bits at every level that this processor has.
void expect_same(const std::function<void(const KernelSet&, Made&)>& run) {
  Made expected;
  run(*kernel_set(Level::plain), expected);
  EXPECT_FALSE(expected.empty());
  for (const Level level : levels) {
    Made made;
    if (kernel_set(level) != nullptr) {
      run(*kernel_set(level), made);
      EXPECT_EQ(made, expected) << "level " << static_cast<int>(level);
    }
  }
}

constexpr std::size_t lengths[] = {1, 3, 4, 7, 8, 9, 15, 16, 17, 31, 33, 384, 389};

std::vector<float> wide(Numbers& numbers, std::size_t n, float by) {
  std::vector<float> x = numbers.reals(n);
  for (float& v : x) v *= by;
  return x;
}

TEST(KernelSet, ThereIsOneForEveryProcessor) {
  EXPECT_NE(kernel_set(Level::plain), nullptr);
  EXPECT_NE(kernels().exp, nullptr);
}

TEST(KernelSet, FunctionsOfOneRowAreTheSameBits) {
  for (const std::size_t n : lengths) {
    Numbers numbers(static_cast<unsigned>(n));
    const std::vector<float> x = wide(numbers, n, 9), y = numbers.reals(n + 3), z = numbers.reals(n);
    const auto changed = [&](const auto& change) {
      expect_same([&](const KernelSet& set, Made& made) {
        std::vector<float> into = x;
        change(set, into, made);
        keep<float>(made, into);
      });
    };
    changed([&](const KernelSet& set, auto& into, Made&) { set.add(into.data(), y.data(), n); });
    changed([&](const KernelSet& set, auto& into, Made&) { set.gelu(into.data(), n); });
    changed([&](const KernelSet& set, auto& into, Made&) { set.scale(into.data(), 0.3f, n); });
    changed([&](const KernelSet& set, auto& into, Made& made) { keep(made, set.exponentials(into.data(), n)); });
    changed([&](const KernelSet& set, auto& into, Made&) { set.normalise(x.data(), {y, z, 1e-5f}, into.data(), n); });
    changed([&](const KernelSet& set, auto& into, Made& made) {
      std::vector<float> sum(n / 3, 0.1f);
      set.magnitudes({y.data(), 3, static_cast<std::uint32_t>(n / 3)}, into.data(), sum.data(), n / 3);
      keep<float>(made, sum);
    });
    changed([&](const KernelSet& set, auto& into, Made&) {
      const auto row = static_cast<std::uint32_t>(n / 3);
      set.scale_by({y.data(), 3, row}, z.data(), y.data(), row, {into.data(), 3, row});
    });
    expect_same([&](const KernelSet& set, Made& made) { keep(made, set.dot(x.data(), y.data(), n)); });
    expect_same([&](const KernelSet& set, Made& made) { keep(made, set.exp(x[0])); });
  }
}

TEST(KernelSet, RoundingIsTheSameBits) {
  for (const std::size_t n : lengths) {
    Numbers numbers(static_cast<unsigned>(n));
    std::vector<float> x = numbers.reals(n), y = numbers.reals(n), z = numbers.reals(n);
    const std::vector<float> by(n, 8000.0f);
    if (n > 3) x[1] = -0.0f, x[3] = 0.0f;
    expect_same([&](const KernelSet& set, Made& made) {
      std::vector<std::uint8_t> q(n);
      std::vector<std::int16_t> h(n);
      std::vector<float> back(n);
      const Quantised row = set.quantise(x.data(), q.data(), n);
      set.halves(x.data(), by.data(), h.data(), n);
      const std::vector<std::int32_t> sums(q.begin(), q.end());
      set.dequantise(sums.data(), row, {y, z, x}, back.data());
      keep(made, row.low), keep(made, row.step);
      keep<std::uint8_t>(made, q), keep<std::int16_t>(made, h), keep<float>(made, back);
    });
  }
}

TEST(KernelSet, WhatIsJoinedGivesTheBitsOfItsParts) {
  for (const std::size_t n : lengths) {
    Numbers numbers(static_cast<unsigned>(n));
    const std::vector<float> x = numbers.reals(n), y = numbers.reals(n), z = numbers.reals(n);
    std::vector<std::int32_t> sums;
    for (const float v : wide(numbers, n, 900)) sums.push_back(static_cast<std::int32_t>(v));
    const Quantised row{-0.4f, 0.01f};
    const Norm norm{x, y, 1e-5f};
    std::vector<float> between(n), onto = z, expected = z;
    std::vector<std::uint8_t> q(n), expected_q(n);
    const KernelSet& plain = *kernel_set(Level::plain);
    plain.dequantise(sums.data(), row, {x, y, z}, between.data());
    plain.add(expected.data(), between.data(), n);
    plain.normalise(expected.data(), norm, expected.data(), n);
    plain.gelu(between.data(), n);
    const Quantised by = plain.quantise(between.data(), expected_q.data(), n);
    expect_same([&](const KernelSet& set, Made& made) {
      onto = z;
      set.add_and_normalise(sums.data(), row, {x, y, z}, norm, onto.data());
      EXPECT_EQ(onto, expected);
      const Quantised got = set.activate(sums.data(), row, {x, y, z}, between.data(), q.data());
      EXPECT_EQ(q, expected_q);
      EXPECT_EQ(got.low, by.low);
      keep(made, got.step), keep<float>(made, between);
    });
  }
}

TEST(KernelSet, QuantisingZerosOfEitherSignIsTheSameBits) {
  for (std::size_t place = 0; place < 40; ++place) {
    std::vector<float> x(40, 0.0f);
    x[place] = -0.0f;
    x[(place + 20) % 40] = 1;
    expect_same([&](const KernelSet& set, Made& made) {
      std::vector<std::uint8_t> q(x.size());
      keep(made, set.quantise(x.data(), q.data(), x.size()).low);
    });
  }
}

TEST(KernelSet, ProductsAreTheSameBits) {
  Numbers numbers(7);
  for (const std::uint32_t depth : {1u, 16u, 33u}) {
    const std::vector<float> x = numbers.reals(29 * depth), b = numbers.reals(real_columns * depth);
    const std::vector<float> start = numbers.reals(real_columns);
    const auto halves = [&](std::size_t n) {
      std::vector<std::int16_t> out;
      for (const float v : numbers.reals(n)) out.push_back(static_cast<std::int16_t>(8191 * v));
      return out;
    };
    const std::vector<std::int16_t> pairs = halves(tile_rows * 2 * depth), panel = halves(pair_columns * 2 * depth);
    for (const std::uint32_t rows : {1u, 6u, 12u, 29u}) {
      expect_same([&](const KernelSet& set, Made& made) {
        std::vector<float> y(rows * real_columns);
        set.multiply({x.data(), rows, depth}, depth, b.data(), start.data(), {y.data(), rows, real_columns});
        keep<float>(made, y);
      });
    }
    expect_same([&](const KernelSet& set, Made& made) {
      std::vector<float> y(tile_rows * pair_columns);
      set.multiply_pairs({pairs.data(), tile_rows, 2 * depth}, panel.data(), depth, pair_columns,
                         {y.data(), tile_rows, pair_columns});
      keep<float>(made, y);
    });
  }
}

TEST(KernelSet, PanelsOfPairsAreTheSameBits) {
  Numbers numbers(9);
  for (const std::uint32_t size : {1u, 3u, 8u, 31u, 32u, 80u}) {
    const std::vector<float> by = wide(numbers, size, 30000);
    for (const std::uint32_t rows : {1u, 2u, 17u, 32u, 45u}) {
      const std::vector<float> x = numbers.reals(std::size_t{rows} * size);
      const auto rounded = [&](std::uint32_t row, std::uint32_t i) {
        return row < rows && i < size ? std::nearbyint(x[row * size + i] * by[i]) : 0.0f;
      };
      const std::uint32_t narrow = std::min(size, pair_columns), pairs = (size + 1) / 2;
      expect_same([&](const KernelSet& set, Made& made) {
        std::vector<std::int16_t> panel((rows + 1) / 2 * 2 * pair_columns), panels(64 * 2 * pairs);
        set.pairs({x.data(), rows, size}, by.data(), narrow, panel.data());
        set.transposed_pairs({x.data(), rows, size}, by.data(), size, panels.data());
        for (std::uint32_t r = 0; r < rows; ++r) {
          for (std::uint32_t i = 0; i < size; ++i) {
            const std::uint32_t at = (r / 32 * pairs + i / 2) * 64 + r % 32 * 2 + i % 2;
            EXPECT_EQ(panels[at], rounded(r, i));
            if (i < narrow) {
              EXPECT_EQ(panel[r / 2 * 64 + 2 * i + r % 2], rounded(r, i));
            }
            made.push_back(static_cast<std::uint32_t>(panels[at]));
          }
        }
        keep<std::int16_t>(made, panel);
      });
    }
  }
}

// The greatest numbers that attention makes: no sum may leave 32 bits.
TEST(KernelSet, PairsOfTheGreatestNumbersAreExact) {
  for (const auto& [a, b] : {std::array<std::int16_t, 2>{8191, 8191}, {-8191, 8191}, {32767, -2040}}) {
    const std::vector<std::int16_t> x(tile_rows * 64, a), panel(pair_columns * 64, b);
    for (const Level level : levels) {
      if (kernel_set(level) == nullptr) continue;
      std::vector<float> y(tile_rows * pair_columns);
      kernel_set(level)->multiply_pairs({x.data(), tile_rows, 64}, panel.data(), 32, pair_columns,
                                        {y.data(), tile_rows, pair_columns});
      for (const float v : y) EXPECT_EQ(v, 64.0f * static_cast<float>(a) * static_cast<float>(b));
    }
  }
}

TEST(KernelSet, WeightsAreTheSameBitsAndClose) {
  Numbers numbers(8);
  for (const std::size_t n : {32u, 64u, 480u}) {
    std::vector<float> x = wide(numbers, n, 12);
    x[n - 1] = -std::numeric_limits<float>::infinity();
    expect_same([&](const KernelSet& set, Made& made) {
      std::vector<std::int16_t> w(n);
      made.push_back(set.weights(x.data(), 0.8f, w.data(), n));
      keep<std::int16_t>(made, w);
      const float most = *std::max_element(x.begin(), x.end());
      std::uint32_t sum = 0;
      for (std::size_t i = 0; i < n; ++i) {
        EXPECT_NEAR(w[i], 32767 * std::exp2((x[i] - most) * 0.8), 3);
        sum += static_cast<std::uint32_t>(w[i]);
      }
      EXPECT_EQ(made[0], sum);
      EXPECT_EQ(w[n - 1], 0);
    });
  }
}

}  // namespace
}  // namespace dixit
