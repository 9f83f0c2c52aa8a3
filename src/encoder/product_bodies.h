// The products of floats and of bytes, and what attention needs between them, as every
// level compiles them (vector.h). Rows go through in blocks whose sums stay in registers.
#pragma once

#include "encoder/kernel_set.h"
#include "encoder/vector.h"

namespace dixit::DIXIT_LEVEL {

constexpr std::uint32_t block_rows = lanes == 16 ? real_rows : real_rows / 2,
                        byte_block_rows = lanes == 16 ? byte_rows : 4;

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
  for (std::uint32_t k = 0; k < depth; ++k, b += panel_columns) {
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
  for (std::uint32_t c = 0; c < panel_columns; c += vectors * lanes) {
    block<rows, vectors>(x, depth, panel + c, start + c, {y.data + c, y.count, y.stride});
  }
}

DIXIT_KERNEL void multiply(Rows<const float> x, std::uint32_t depth, const float* panel, const float* start,
                           Rows<float> y) {
  std::uint32_t r = 0;
  for (; r + block_rows <= x.count; r += block_rows) blocks<block_rows>(from(x, r), depth, panel, start, from(y, r));
  for (; r < x.count; ++r) blocks<1>(from(x, r), depth, panel, start, from(y, r));
}

template <std::uint32_t rows, std::uint32_t vectors, Signed which>
DIXIT_INLINE void byte_block(Rows<const std::uint8_t> x, std::uint32_t quads, const std::uint8_t* b,
                             Rows<std::int32_t> y) {
  Integers sums[rows][vectors] = {}, columns[vectors];
  for (std::uint32_t k = 0; k < quads; ++k, b += 4 * panel_columns) {
    for (std::uint32_t v = 0; v < vectors; ++v) columns[v] = load<Integers>(b + 4 * v * lanes);
    for (std::uint32_t r = 0; r < rows; ++r) {
      std::int32_t quad = 0;
      std::memcpy(&quad, x.data + std::size_t{r} * x.stride + 4 * k, sizeof quad);
      const Integers a = all(quad);
      for (std::uint32_t v = 0; v < vectors; ++v) {
        sums[r][v] =
            which == Signed::rows ? add_quads(sums[r][v], columns[v], a) : add_quads(sums[r][v], a, columns[v]);
      }
    }
  }
  for (std::uint32_t r = 0; r < rows; ++r) {
    for (std::uint32_t v = 0; v < vectors; ++v) store(y.data + std::size_t{r} * y.stride + v * lanes, sums[r][v]);
  }
}

template <std::uint32_t rows, Signed which>
DIXIT_INLINE void byte_blocks(Rows<const std::uint8_t> x, const std::uint8_t* panels, std::uint32_t quads,
                              std::uint32_t columns, Rows<std::int32_t> y) {
  constexpr std::uint32_t vectors = lanes == 16 ? 1 : 2;
  for (std::uint32_t c = 0; c < columns; c += vectors * lanes) {
    byte_block<rows, vectors, which>(x, quads, panels + place_in_panels(c, quads), {y.data + c, y.count, y.stride});
  }
}

template <Signed which>
DIXIT_INLINE void multiply_bytes(Rows<const std::uint8_t> x, const std::uint8_t* panels, std::uint32_t quads,
                                 std::uint32_t columns, Rows<std::int32_t> y) {
  std::uint32_t r = 0;
  for (; r + byte_block_rows <= x.count; r += byte_block_rows) {
    byte_blocks<byte_block_rows, which>(from(x, r), panels, quads, columns, from(y, r));
  }
  for (; r < x.count; ++r) byte_blocks<1, which>(from(x, r), panels, quads, columns, from(y, r));
}

DIXIT_KERNEL void multiply_bytes(Rows<const std::uint8_t> x, const std::uint8_t* panels, std::uint32_t quads,
                                 std::uint32_t columns, Signed which, Rows<std::int32_t> y) {
  if (which == Signed::rows) {
    multiply_bytes<Signed::rows>(x, panels, quads, columns, y);
  } else {
    multiply_bytes<Signed::panels>(x, panels, quads, columns, y);
  }
}

DIXIT_KERNEL void magnitudes(Rows<const float> x, float* most, std::size_t n) {
  for (std::size_t i = 0; i < n; i += lanes) {
    V greatest = load_some(most, i, n);
    for (std::uint32_t r = 0; r < x.count; ++r) {
      greatest = greater(magnitude(load_some(x.data + std::size_t{r} * x.stride, i, n)), greatest);
    }
    store_some(most, i, n, greatest);
  }
}

DIXIT_INLINE Bits rounded(const float* x, const float* by, std::size_t i, std::size_t n) {
  return __builtin_bit_cast(Bits, load_some(x, i, n) * load_some(by, i, n) + shift);
}

DIXIT_KERNEL void bytes(const float* x, const float* by, std::uint32_t more, std::uint8_t* b, std::size_t n) {
  for (std::size_t i = 0; i < n; i += lanes) store_some(b, i, n, lower_byte(rounded(x, by, i, n) + more));
}

DIXIT_KERNEL void quads(Rows<const float> x, const float* by, std::uint32_t size, std::uint8_t* panel) {
  for (std::uint32_t first = 0; first < x.count; first += quad_group) {
    for (std::uint32_t r = first; r < first + quad_group / 4; ++r, panel += 4 * panel_columns) {
      for (std::uint32_t i = 0; i < size; i += lanes) {
        Bits quad{};
        for (std::uint32_t k = 0; k < 4 && r + k * quad_group / 4 < x.count; ++k) {
          const float* row = x.data + std::size_t{r + k * quad_group / 4} * x.stride;
          quad |= (rounded(row, by, i, size) & 255u) << (8 * k);
        }
        store(panel + 4 * i, quad);
      }
    }
  }
}

// 255 x 2^f for |f| <= 1/2, within a ten-thousandth, and nowhere above its end.
DIXIT_INLINE V power(V f) {
  constexpr float one = 255;
  V p = f * (0.05517167f * one) + 0.24261114f * one;
  p = p * f + 0.69326099f * one;
  return p * f + 0.99992807f * one;
}

// shift_bits + 255 x 2^t, rounded, for t from -16 to 0.
DIXIT_INLINE Bits weight(V t) {
  const V shifted = t + shift;
  const Bits exponent = __builtin_bit_cast(Bits, shifted) << 23;
  const V value = __builtin_bit_cast(V, __builtin_bit_cast(Bits, power(t - (shifted - shift))) + exponent);
  return __builtin_bit_cast(Bits, value + shift);
}

DIXIT_INLINE Bits quad_of_weights(const std::int32_t* x, std::int32_t greatest, float factor) {
  Bits quad{};
  for (std::size_t k = 0; k < 4; ++k) {
    const Integers below = load<Integers>(x + k * quad_group / 4) - all(greatest);
    quad ^= weight(greater(__builtin_convertvector(below, V) * factor, all(-16.0f))) << (8 * k);
  }
  return quad ^ (shift_bits ^ shift_bits << 8);  // what stood beside the weights
}

DIXIT_INLINE std::int32_t greatest_of_row(const std::int32_t* x, std::size_t n) {
  Integers most[2] = {load<Integers>(x), load<Integers>(x + lanes)};
  for (std::size_t i = 2 * lanes; i < n; i += 2 * lanes) {
    for (std::size_t v = 0; v < 2; ++v) most[v] = greater(load<Integers>(x + i + v * lanes), most[v]);
  }
  return greatest_of(greater(most[0], most[1]));
}

DIXIT_INLINE std::int32_t weights_of_row(const std::int32_t* x, std::int32_t greatest, float factor, std::uint8_t* w,
                                         std::size_t n) {
  Integers sums{};
  for (std::size_t first = 0; first < n; first += quad_group) {
    for (std::size_t i = 0; i < quad_group / 4; i += lanes) {
      const Bits quad = quad_of_weights(x + first + i, greatest, factor);
      store(w + first + 4 * i, quad);
      sums = add_quads(sums, (Integers)quad, all(0x01010101));
    }
  }
  return total(sums);
}

// All rows are searched before the first is weighed: so the processor need not wait for what was greatest.
DIXIT_KERNEL void weights(Rows<const std::int32_t> x, float factor, std::uint8_t* w, std::int32_t* sums) {
  for (std::size_t r = 0; r < x.count; ++r) sums[r] = greatest_of_row(x.data + r * x.stride, x.stride);
  for (std::size_t r = 0; r < x.count; ++r) {
    sums[r] = weights_of_row(x.data + r * x.stride, sums[r], factor, w + r * x.stride, x.stride);
  }
}

DIXIT_KERNEL void scale_by(Rows<const std::int32_t> x, const float* by, const float* factors, std::size_t n,
                           Rows<float> out) {
  for (std::size_t i = 0; i < n; i += lanes) {
    const V factor = load_some(by, i, n);
    for (std::uint32_t r = 0; r < x.count; ++r) {
      const V v = __builtin_convertvector(load_some(x.data + std::size_t{r} * x.stride, i, n), V);
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
                           .bytes = bytes,
                           .quads = quads,
                           .multiply_bytes = multiply_bytes,
                           .weights = weights,
                           .scale_by = scale_by};

}  // namespace dixit::DIXIT_LEVEL
