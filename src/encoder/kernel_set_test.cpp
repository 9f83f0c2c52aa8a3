#include "encoder/kernel_set.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <limits>
#include <span>

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

std::vector<std::int32_t> integers(Numbers& numbers, std::size_t n, float by) {
  std::vector<std::int32_t> out;
  for (const float v : wide(numbers, n, by)) out.push_back(static_cast<std::int32_t>(v));
  return out;
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
    const auto third = static_cast<std::uint32_t>(n / 3);
    const std::vector<std::int32_t> sums = integers(numbers, n, 100'000);
    changed([&](const KernelSet& set, auto& into, Made&) { set.magnitudes({y.data(), 3, third}, into.data(), third); });
    changed([&](const KernelSet& set, auto& into, Made&) {
      set.scale_by({sums.data(), 3, third}, z.data(), y.data(), third, {into.data(), 3, third});
    });
    expect_same([&](const KernelSet& set, Made& made) { keep(made, set.dot(x.data(), y.data(), n)); });
    expect_same([&](const KernelSet& set, Made& made) { keep(made, set.exp(x[0])); });
  }
}

TEST(KernelSet, RoundingIsTheSameBits) {
  for (const std::size_t n : lengths) {
    Numbers numbers(static_cast<unsigned>(n));
    std::vector<float> x = numbers.reals(n), y = numbers.reals(n), z = numbers.reals(n);
    const std::vector<float> by(n, 60.0f);
    if (n > 3) x[1] = -0.0f, x[3] = 0.0f;
    expect_same([&](const KernelSet& set, Made& made) {
      std::vector<std::uint8_t> q(n), b(n);
      std::vector<float> back(n);
      const Quantised row = set.quantise(x.data(), q.data(), n);
      set.bytes(x.data(), by.data(), 128, b.data(), n);
      for (std::size_t i = 0; i < n; ++i) EXPECT_EQ(b[i] - 128, std::nearbyint(x[i] * by[i]));
      const std::vector<std::int32_t> sums(q.begin(), q.end());
      set.dequantise(sums.data(), row, {y, z, x}, back.data());
      keep(made, row.low), keep(made, row.step);
      keep<std::uint8_t>(made, q), keep<std::uint8_t>(made, b), keep<float>(made, back);
    });
  }
}

TEST(KernelSet, WhatIsJoinedGivesTheBitsOfItsParts) {
  for (const std::size_t n : lengths) {
    Numbers numbers(static_cast<unsigned>(n));
    const std::vector<float> x = numbers.reals(n), y = numbers.reals(n), z = numbers.reals(n);
    const std::vector<std::int32_t> sums = integers(numbers, n, 900);
    const Quantised row{-0.4f, 0.01f};
    const Norm norm{x, y, 1e-5f};
    std::vector<float> between(n), activated(n), onto = z, expected = z;
    const KernelSet& plain = *kernel_set(Level::plain);
    plain.dequantise(sums.data(), row, {x, y, z}, between.data());
    plain.add(expected.data(), between.data(), n);
    plain.normalise(expected.data(), norm, expected.data(), n);
    plain.gelu(between.data(), n);
    expect_same([&](const KernelSet& set, Made& made) {
      onto = z;
      set.add_and_normalise(sums.data(), row, {x, y, z}, norm, onto.data());
      EXPECT_EQ(onto, expected);
      set.activate(sums.data(), row, {x, y, z}, activated.data());
      EXPECT_EQ(activated, between);
      keep<float>(made, onto), keep<float>(made, activated);
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
    const std::vector<float> x = numbers.reals(29 * depth), b = numbers.reals(panel_columns * depth);
    const std::vector<float> start = numbers.reals(panel_columns);
    for (const std::uint32_t rows : {1u, 6u, 12u, 29u}) {
      expect_same([&](const KernelSet& set, Made& made) {
        std::vector<float> y(rows * panel_columns);
        set.multiply({x.data(), rows, depth}, depth, b.data(), start.data(), {y.data(), rows, panel_columns});
        keep<float>(made, y);
      });
    }
  }
}

std::vector<std::uint8_t> bytes_by_chance(Numbers& numbers, std::size_t n) {
  std::vector<std::uint8_t> out(n);
  for (auto& b : out) b = static_cast<std::uint8_t>(numbers.next() >> 24);
  return out;
}

// Within ±63.
std::vector<std::uint8_t> with_signs(Numbers& numbers, std::size_t n) {
  std::vector<std::uint8_t> out(n);
  for (auto& b : out) b = static_cast<std::uint8_t>(static_cast<int>((numbers.next() >> 16) % 127) - 63);
  return out;
}

void expect_products(const std::vector<std::uint8_t>& x, const std::vector<std::uint8_t>& panels, std::uint32_t rows,
                     std::uint32_t quads, Signed which) {
  constexpr std::uint32_t columns = 2 * panel_columns, wider = columns + 5;
  const auto value = [&](std::uint8_t byte, Signed side) {
    return which == side ? static_cast<std::int8_t>(byte) : std::int32_t{byte};
  };
  expect_same([&](const KernelSet& set, Made& made) {
    std::vector<std::int32_t> y(rows * wider, 7);
    set.multiply_bytes({x.data(), rows, 4 * quads + 3}, panels.data(), quads, columns, which, {y.data(), rows, wider});
    for (std::uint32_t r = 0; r < rows; ++r) {
      for (std::uint32_t c = 0; c < columns; ++c) {
        const std::uint8_t* panel = &panels[c / panel_columns * panel_columns * 4 * quads + c % panel_columns * 4];
        std::int32_t sum = 0;
        for (std::uint32_t k = 0; k < 4 * quads; ++k) {
          sum += value(x[r * (4 * quads + 3) + k], Signed::rows) *
                 value(panel[k / 4 * panel_columns * 4 + k % 4], Signed::panels);
        }
        EXPECT_EQ(y[r * wider + c], sum);
      }
      EXPECT_EQ(y[r * wider + columns], 7);
    }
    keep<std::int32_t>(made, y);
  });
}

TEST(KernelSet, ProductsOfBytesAreExact) {
  Numbers numbers(10);
  for (const std::uint32_t quads : {1u, 8u, 16u, 18u, 48u}) {
    for (const std::uint32_t rows : {1u, 4u, 15u, 16u, 18u, 32u, 55u}) {
      const std::size_t of_rows = rows * (4 * quads + 3), of_panels = std::size_t{2} * panel_columns * 4 * quads;
      const auto x = bytes_by_chance(numbers, of_rows), panels = bytes_by_chance(numbers, of_panels);
      expect_products(x, with_signs(numbers, of_panels), rows, quads, Signed::panels);
      expect_products(with_signs(numbers, of_rows), panels, rows, quads, Signed::rows);
    }
  }
}

TEST(KernelSet, ProductsOfTheGreatestBytesAreExact) {
  constexpr std::uint32_t rows = 17, quads = 128;
  const std::vector<std::uint8_t> x(rows * (4 * quads + 3), 255), panels(2 * panel_columns * 4 * quads, 255);
  for (const int most : {63, -63}) {
    const auto byte = static_cast<std::uint8_t>(most);
    expect_products(x, std::vector<std::uint8_t>(panels.size(), byte), rows, quads, Signed::panels);
    expect_products(std::vector<std::uint8_t>(x.size(), byte), panels, rows, quads, Signed::rows);
  }
}

TEST(KernelSet, PanelsOfQuadsHoldRowsAQuarterOfAGroupApart) {
  Numbers numbers(9);
  for (const std::uint32_t size : {1u, 3u, 8u, 16u}) {
    const std::vector<float> by = wide(numbers, size, 60);
    for (const std::uint32_t rows : {1u, 2u, 17u, 64u, 75u}) {
      const std::vector<float> x = numbers.reals(std::size_t{rows} * size);
      expect_same([&](const KernelSet& set, Made& made) {
        std::vector<std::uint8_t> panel(std::size_t{2} * quad_group * panel_columns);
        set.quads({x.data(), rows, size}, by.data(), size, panel.data());
        for (std::uint32_t r = 0; r < rows; ++r) {
          for (std::uint32_t i = 0; i < size; ++i) {
            const std::uint32_t quad = r / quad_group * quad_group / 4 + r % (quad_group / 4),
                                place = r % quad_group / (quad_group / 4);
            const auto byte = static_cast<std::int8_t>(panel[(quad * panel_columns + i) * 4 + place]);
            EXPECT_EQ(byte, std::nearbyint(x[r * size + i] * by[i]));
            made.push_back(static_cast<std::uint32_t>(byte));
          }
        }
      });
    }
  }
}

TEST(KernelSet, WeightsAreTheSameBitsAndClose) {
  Numbers numbers(8);
  constexpr float factor = 0.0007f;
  for (const std::uint32_t n : {64u, 128u, 512u}) {
    std::vector<std::int32_t> x = integers(numbers, 3 * n, 12'000);
    x[n - 1] = std::numeric_limits<std::int32_t>::min() / 2;
    expect_same([&](const KernelSet& set, Made& made) {
      std::vector<std::uint8_t> w(x.size());
      std::vector<std::int32_t> sums(3);
      set.weights({x.data(), 3, n}, factor, w.data(), sums.data());
      for (std::uint32_t r = 0; r < 3; ++r) {
        const auto row = std::span(x).subspan(r * n, n);
        const std::int32_t most = *std::ranges::max_element(row);
        std::int32_t sum = 0;
        for (std::uint32_t i = 0; i < n; ++i) {
          const std::uint32_t at =
              i / quad_group * quad_group + i % (quad_group / 4) * 4 + i % quad_group / (quad_group / 4);
          EXPECT_NEAR(w[r * n + at], 255 * std::exp2(static_cast<float>(row[i] - most) * factor), 0.53);
          sum += w[r * n + at];
        }
        EXPECT_EQ(sums[r], sum);
      }
      EXPECT_EQ(w[n - 1], 0);
      keep<std::uint8_t>(made, w);
    });
  }
}

}  // namespace
}  // namespace dixit
