// The products of floats and of pairs of 16-bit integers, and what attention needs between them, as every
// level compiles them (vector.h). Rows go through in blocks whose sums stay in registers.
#pragma once

#include "encoder/kernel_set.h"
#include "encoder/vector.h"

namespace dixit::DIXIT_LEVEL {

constexpr std::uint32_t block_rows = lanes == 16 ? tile_rows : tile_rows / 2, exact_pairs = 16;

template <class T>
DIXIT_INLINE Rows<T> from(Rows<T> rows, std::uint32_t first) {
  return {rows.data + std::size_t{first} * rows.stride, rows.count - first, rows.stride};
}

// `vectors` registers of columns of a product, from `b` on. Sums run over k upwards, whatever the number of rows.
template <std::uint32_t rows, std::uint32_t vectors>
DIXIT_INLINE void block(Rows<const float> x, std::uint32_t depth, const float* b, const float* start, Rows<float> y) {
  V sums[rows][vectors], weights[vectors];
  for (std::uint32_t r = 0; r < rows; ++r) {
    for (std::uint32_t v = 0; v < vectors; ++v) sums[r][v] = load(start + v * lanes);
  }
  for (std::uint32_t k = 0; k < depth; ++k, b += real_columns) {
    for (std::uint32_t v = 0; v < vectors; ++v) weights[v] = load(b + v * lanes);
    for (std::uint32_t r = 0; r < rows; ++r) {
      const float a = x.data[std::size_t{r} * x.stride + k];
      for (std::uint32_t v = 0; v < vectors; ++v) sums[r][v] += weights[v] * a;
    }
  }
  for (std::uint32_t r = 0; r < rows; ++r) {
    for (std::uint32_t v = 0; v < vectors; ++v) store(y.data + std::size_t{r} * y.stride + v * lanes, sums[r][v]);
  }
}

template <std::uint32_t rows>
DIXIT_INLINE void blocks(Rows<const float> x, std::uint32_t depth, const float* panel, const float* start,
                         Rows<float> y) {
  constexpr std::uint32_t vectors = lanes == 16 ? 1 : 2;
  for (std::uint32_t c = 0; c < real_columns; c += vectors * lanes) {
    block<rows, vectors>(x, depth, panel + c, start + c, {y.data + c, y.count, y.stride});
  }
}

DIXIT_KERNEL void multiply(Rows<const float> x, std::uint32_t depth, const float* panel, const float* start,
                           Rows<float> y) {
  std::uint32_t r = 0;
  for (; r + block_rows <= x.count; r += block_rows) blocks<block_rows>(from(x, r), depth, panel, start, from(y, r));
  for (; r < x.count; ++r) blocks<1>(from(x, r), depth, panel, start, from(y, r));
}

// Two registers of columns, from `b` on, for at most exact_pairs pairs; added to y unless these are the first.
DIXIT_INLINE void pair_block(Rows<const std::int16_t> x, std::uint32_t pairs, const std::int16_t* b, Rows<float> y,
                             bool first) {
  Integers sums[block_rows][2] = {};
  for (std::uint32_t k = 0; k < pairs; ++k, b += 2 * pair_columns) {
    const Integers b0 = load<Integers>(b), b1 = load<Integers>(b + 2 * lanes);
    for (std::uint32_t r = 0; r < block_rows; ++r) {
      std::int32_t pair = 0;
      std::memcpy(&pair, x.data + std::size_t{r} * x.stride + 2 * k, sizeof pair);
      const Integers a = all(pair);
      sums[r][0] = add_pairs(sums[r][0], a, b0);
      sums[r][1] = add_pairs(sums[r][1], a, b1);
    }
  }
  for (std::uint32_t r = 0; r < block_rows; ++r) {
    for (std::uint32_t v = 0; v < 2; ++v) {
      float* into = y.data + std::size_t{r} * y.stride + v * lanes;
      const V part = __builtin_convertvector(sums[r][v], V);
      store(into, first ? part : load(into) + part);
    }
  }
}

DIXIT_KERNEL void multiply_pairs(Rows<const std::int16_t> x, const std::int16_t* panels, std::uint32_t pairs,
                                 std::uint32_t columns, Rows<float> y) {
  for (std::uint32_t r = 0; r < tile_rows; r += block_rows) {
    for (std::uint32_t c = 0; c < columns; c += 2 * lanes) {
      const Rows<float> into{from(y, r).data + c, block_rows, y.stride};
      const std::int16_t* panel =
          panels + 2 * (std::size_t{c / pair_columns * pair_columns} * pairs + c % pair_columns);
      for (std::uint32_t k = 0; k < pairs; k += exact_pairs) {
        const std::uint32_t count = pairs - k < exact_pairs ? pairs - k : exact_pairs;
        const Rows<const std::int16_t> rows{from(x, r).data + 2 * k, block_rows, x.stride};
        pair_block(rows, count, panel + std::size_t{k} * 2 * pair_columns, into, k == 0);
      }
    }
  }
}

DIXIT_KERNEL void magnitudes(const float* x, float* most, std::size_t n) {
  for (std::size_t i = 0; i < n; i += lanes) {
    store_some(most, i, n, greater(magnitude(load_some(x, i, n)), load_some(most, i, n)));
  }
}

DIXIT_KERNEL void halves(const float* x, const float* by, std::int16_t* h, std::size_t n) {
  for (std::size_t i = 0; i < n; i += lanes) {
    const V shifted = load_some(x, i, n) * load_some(by, i, n) + shift;
    store_some(h, i, n, lower_half(__builtin_bit_cast(Bits, shifted)));
  }
}

// 2^14 2^f for |f| <= 1/2, within a ten-thousandth.
DIXIT_INLINE V power(V f) {
  constexpr float one = 16384;
  V p = f * (0.05517167f * one) + 0.24261114f * one;
  p = p * f + 0.69326099f * one;
  return p * f + 0.99992807f * one;
}

DIXIT_KERNEL std::uint32_t weights(const float* x, float factor, std::int16_t* w, std::size_t n) {
  V most = load(x);
  for (std::size_t i = lanes; i < n; i += lanes) most = greater(load(x + i), most);
  const float greatest = greatest_of(most);
  Bits sums{};
  for (std::size_t i = 0; i < n; i += lanes) {
    const V t = greater((load(x + i) - greatest) * factor, all(-16.0f));
    const V shifted = t + shift;
    const Bits exponent = __builtin_bit_cast(Bits, shifted) << 23;
    const V value = __builtin_bit_cast(V, __builtin_bit_cast(Bits, power(t - (shifted - shift))) + exponent);
    const Bits rounded = __builtin_bit_cast(Bits, value + shift) - shift_bits;
    store(w + i, lower_half(rounded));
    sums += rounded;
  }
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < lanes; ++i) sum += sums[i];
  return sum;
}

DIXIT_KERNEL void scale_by(const float* x, const float* by, float factor, float* out, std::size_t n) {
  for (std::size_t i = 0; i < n; i += lanes) {
    store_some(out, i, n, load_some(x, i, n) * (load_some(by, i, n) * factor));
  }
}

constexpr KernelSet set = {.exp = exp_one,
                           .dot = dot,
                           .add = add,
                           .gelu = gelu,
                           .exponentials = exponentials,
                           .scale = scale,
                           .normalise = normalise,
                           .quantise = quantise,
                           .dequantise = dequantise,
                           .multiply = multiply,
                           .magnitudes = magnitudes,
                           .halves = halves,
                           .multiply_pairs = multiply_pairs,
                           .weights = weights,
                           .scale_by = scale_by};

}  // namespace dixit::DIXIT_LEVEL
