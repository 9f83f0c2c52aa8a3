// The float arithmetic of the network: the same bits on every processor.
//
//   layer_norm(x, {weight, bias, 1e-5f}, x);
//   gelu(x);
//
// Sums are taken in a fixed order (sixteen lanes, then a fixed tree), nothing is fused, and `exp` and
// GELU are polynomials of our own, so the compiler's and the library's versions play no part. This
// holds where this folder is compiled with -ffp-contract=off. All functions are pure: call them from
// any thread. Sizes may be any, 0 too, as long as spans that belong together agree; nothing fails.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dixit {

float exp_of(float x);  // relative error below 3e-7 within [-87, 88], beyond as at these ends
float log_of(float x);  // of a number above 0; relative error below 1e-6
float sigmoid(float x);

float dot(std::span<const float> a, std::span<const float> b);
void add(std::span<float> x, std::span<const float> y);  // x += y
void gelu(std::span<float> x);                           // x Phi(x), within 2e-5
void leaky_relu(std::span<float> x);                     // x, a tenth of it below 0
void softmax(std::span<float> x);

struct Norm {
  std::span<const float> weight, bias;
  float eps = 0;
};
void layer_norm(std::span<const float> x, const Norm& norm, std::span<float> out);  // `out` may be `x`

// A float matrix in panels of 16 columns, each panel row after row, the last filled with zeros.
struct Panels {
  std::uint32_t rows = 0, columns = 0;
  std::vector<float> values;

  Panels() = default;
  Panels(std::uint32_t rows, std::uint32_t columns);
  float& at(std::uint32_t row, std::uint32_t column) {
    return values[(std::size_t{column / 16} * rows + row) * 16 + column % 16];
  }
};
Panels transposed(std::span<const float> matrix, std::uint32_t columns);  // of a matrix given row after row

// Rows of numbers that stand `stride` apart.
template <class T>
struct Rows {
  T* data = nullptr;
  std::uint32_t count = 0, stride = 0;
};
// y = x b, and y = x b + bias where `bias` is not empty. y.stride is at least b.columns.
void multiply(Rows<const float> x, const Panels& b, std::span<const float> bias, Rows<float> y);

// most = the greater of most and every |x| of its column.
void magnitudes(Rows<const float> x, std::span<float> most);

// `heads` heads of attention over one sequence. qkv: a row for each place, of three times `width` numbers (queries,
// keys and values of all heads); most: the magnitudes of its columns; out: a row of `width` for each of `places`.
// Queries, keys, values and weights are rounded to 7 or 8 bits, and their products summed exactly.
void attention(Rows<const float> qkv, std::span<const float> most, std::uint32_t width, std::uint32_t heads,
               std::span<const std::uint32_t> places, std::span<float> out);

// x ≈ low + step q, q in 0 … 255: low is the least number of x, low + 255 step the greatest.
struct Quantised {
  float low = 0, step = 0;
};
Quantised quantise(std::span<const float> x, std::span<std::uint8_t> q);

// y = step scale sum + low weight_sum + bias: the float answer of an integer product.
struct Dequantise {
  std::span<const float> scale, weight_sum, bias;
};
void dequantise(std::span<const std::int32_t> sums, Quantised row, const Dequantise& by, std::span<float> y);
// y = gelu(dequantise(sums)), and x = layer_norm(x + dequantise(sums)): the same bits with fewer passes.
void activate(std::span<const std::int32_t> sums, Quantised row, const Dequantise& by, std::span<float> y);
void add_and_normalise(std::span<const std::int32_t> sums, Quantised row, const Dequantise& by, const Norm& norm,
                       std::span<float> x);

}  // namespace dixit
