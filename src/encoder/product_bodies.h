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

DIXIT_KERNEL void magnitudes(Rows<const float> x, float* most, float* sum, std::size_t n) {
  for (std::size_t i = 0; i < n; i += lanes) {
    V greatest = load_some(most, i, n), rows{};
    for (std::uint32_t r = 0; r < x.count; ++r) {
      const V v = magnitude(load_some(x.data + std::size_t{r} * x.stride, i, n));
      greatest = greater(v, greatest), rows += v;
    }
    store_some(most, i, n, greatest);
    store_some(sum, i, n, greater(rows, load_some(sum, i, n)));
  }
}

DIXIT_INLINE Bits rounded(const float* x, const float* by, std::size_t i, std::size_t n) {
  return __builtin_bit_cast(Bits, load_some(x, i, n) * load_some(by, i, n) + shift);
}

DIXIT_KERNEL void halves(const float* x, const float* by, std::int16_t* h, std::size_t n) {
  for (std::size_t i = 0; i < n; i += lanes) store_some(h, i, n, lower_half(rounded(x, by, i, n)));
}

DIXIT_KERNEL void pairs(Rows<const float> x, const float* by, std::uint32_t size, std::int16_t* panel) {
  for (std::uint32_t r = 0; r < x.count; r += 2, panel += 2 * pair_columns) {
    const float* row = x.data + std::size_t{r} * x.stride;
    for (std::uint32_t i = 0; i < size; i += lanes) {
      const Bits next = r + 1 < x.count ? rounded(row + x.stride, by, i, size) : Bits{};
      store(panel + 2 * i, (rounded(row, by, i, size) & 0xFFFFu) | next << 16);
    }
  }
}

DIXIT_KERNEL void transposed_pairs(Rows<const float> x, const float* by, std::uint32_t size, std::int16_t* panels) {
  const std::uint32_t pairs = (size + 1) / 2;
  for (std::uint32_t j = 0; j < x.count; j += lanes) {
    std::int16_t* into = panels + 2 * (std::size_t{j / pair_columns * pair_columns} * pairs + j % pair_columns);
    for (std::uint32_t k = 0; k < pairs; k += lanes) {
      Integers block[lanes] = {};
      for (std::uint32_t r = 0; r < lanes && j + r < x.count; ++r) {
        const float* row = x.data + std::size_t{j + r} * x.stride;
        block[r] =
            side_by_side(lower_half(rounded(row, by, 2 * k, size)), lower_half(rounded(row, by, 2 * k + lanes, size)));
      }
      transpose(block);
      for (std::uint32_t r = 0; r < lanes && k + r < pairs; ++r) {
        store(into + std::size_t{k + r} * 2 * pair_columns, block[r]);
      }
    }
  }
}

// (2^15 - 1) 2^f for |f| <= 1/2, within a ten-thousandth, and nowhere above its end.
DIXIT_INLINE V power(V f) {
  constexpr float one = 32767;
  V p = f * (0.05517167f * one) + 0.24261114f * one;
  p = p * f + 0.69326099f * one;
  return p * f + 0.99992807f * one;
}

DIXIT_KERNEL std::uint32_t weights(const float* x, float factor, std::int16_t* w, std::size_t n) {
  V most[2] = {load(x), load(x + lanes)};
  for (std::size_t i = 2 * lanes; i < n; i += 2 * lanes) {
    for (std::size_t v = 0; v < 2; ++v) most[v] = greater(load(x + i + v * lanes), most[v]);
  }
  const float greatest = greatest_of(greater(most[0], most[1]));
  Bits sums{};
  for (std::size_t i = 0; i < n; i += lanes) {
    const V t = greater((load(x + i) - greatest) * factor, all(-16.0f));
    const V shifted = t + shift;
    const Bits exponent = __builtin_bit_cast(Bits, shifted) << 23;
    const V value = __builtin_bit_cast(V, __builtin_bit_cast(Bits, power(t - (shifted - shift))) + exponent);
    const Bits shifted_value = __builtin_bit_cast(Bits, value + shift);
    store(w + i, lower_half(shifted_value));
    sums += shifted_value;
  }
  std::uint32_t sum = 0u - static_cast<std::uint32_t>(n) * shift_bits;
  for (std::size_t i = 0; i < lanes; ++i) sum += sums[i];
  return sum;
}

DIXIT_KERNEL void scale_by(Rows<const float> x, const float* by, const float* factors, std::size_t n, Rows<float> out) {
  for (std::size_t i = 0; i < n; i += lanes) {
    const V factor = load_some(by, i, n);
    for (std::uint32_t r = 0; r < x.count; ++r) {
      const V v = load_some(x.data + std::size_t{r} * x.stride, i, n);
      store_some(out.data + std::size_t{r} * out.stride, i, n, v * (factor * factors[r]));
    }
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
                           .activate = activate,
                           .add_and_normalise = add_and_normalise,
                           .multiply = multiply,
                           .magnitudes = magnitudes,
                           .halves = halves,
                           .pairs = pairs,
                           .transposed_pairs = transposed_pairs,
                           .multiply_pairs = multiply_pairs,
                           .weights = weights,
                           .scale_by = scale_by};

}  // namespace dixit::DIXIT_LEVEL
