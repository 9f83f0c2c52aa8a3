#include "encoder/kernels.h"

#include <algorithm>
#include <bit>

#include "encoder/kernel_set.h"

namespace dixit {

float exp_of(float x) { return kernels().exp(x); }
float sigmoid(float x) { return 1.0f / (1.0f + exp_of(-x)); }

// x = m 2^e with m within [sqrt 1/2, sqrt 2), and log m = 2 artanh((m - 1) / (m + 1)) as a series.
float log_of(float x) {
  const std::uint32_t bits = std::bit_cast<std::uint32_t>(x);
  const std::int32_t exponent = static_cast<std::int32_t>(bits - 0x3F3504F3u) >> 23;
  const float m = std::bit_cast<float>(bits - (static_cast<std::uint32_t>(exponent) << 23));
  const float s = (m - 1.0f) / (m + 1.0f), s2 = s * s;
  const float series = ((((s2 / 9 + 1.0f / 7) * s2 + 0.2f) * s2 + 1.0f / 3) * s2 + 1.0f) * 2.0f * s;
  return static_cast<float>(exponent) * 0.693147182f + series;
}

float dot(std::span<const float> a, std::span<const float> b) { return kernels().dot(a.data(), b.data(), a.size()); }
void add(std::span<float> x, std::span<const float> y) { kernels().add(x.data(), y.data(), x.size()); }
void gelu(std::span<float> x) { kernels().gelu(x.data(), x.size()); }

void leaky_relu(std::span<float> x) {
  for (float& v : x) v = v < 0 ? 0.1F * v : v;
}

void softmax(std::span<float> x) {
  if (!x.empty()) kernels().scale(x.data(), 1.0f / kernels().exponentials(x.data(), x.size()), x.size());
}

void layer_norm(std::span<const float> x, const Norm& norm, std::span<float> out) {
  kernels().normalise(x.data(), norm, out.data(), x.size());
}

Panels::Panels(std::uint32_t rows, std::uint32_t columns)
    : rows(rows),
      columns(columns),
      values(std::size_t{(columns + panel_columns - 1) / panel_columns} * rows * panel_columns) {}

Panels transposed(std::span<const float> matrix, std::uint32_t columns) {
  const auto rows = static_cast<std::uint32_t>(columns == 0 ? 0 : matrix.size() / columns);
  Panels out(columns, rows);
  for (std::uint32_t i = 0; i < rows; ++i) {
    for (std::uint32_t k = 0; k < columns; ++k) out.at(k, i) = matrix[std::size_t{i} * columns + k];
  }
  return out;
}

// A few rows meet one panel while it is in the nearest cache.
void multiply(Rows<const float> x, const Panels& b, std::span<const float> bias, Rows<float> y) {
  float start[panel_columns], last[real_rows * panel_columns];
  for (std::uint32_t first = 0; first < x.count; first += real_rows) {
    const std::uint32_t count = std::min(real_rows, x.count - first);
    const Rows<const float> rows{x.data + std::size_t{first} * x.stride, count, x.stride};
    for (std::uint32_t column = 0; column < b.columns; column += panel_columns) {
      const std::uint32_t width = std::min(panel_columns, b.columns - column);
      std::fill_n(start, panel_columns, 0.0f);
      if (!bias.empty()) std::copy_n(bias.data() + column, width, start);
      float* out = y.data + std::size_t{first} * y.stride + column;
      const bool whole = width == panel_columns;
      kernels().multiply(rows, b.rows, b.values.data() + std::size_t{column} * b.rows, start,
                         whole ? Rows<float>{out, count, y.stride} : Rows<float>{last, count, panel_columns});
      for (std::uint32_t r = 0; !whole && r < count; ++r) {
        std::copy_n(last + std::size_t{r} * panel_columns, width, out + std::size_t{r} * y.stride);
      }
    }
  }
}

void magnitudes(Rows<const float> x, std::span<float> most) { kernels().magnitudes(x, most.data(), most.size()); }

Quantised quantise(std::span<const float> x, std::span<std::uint8_t> q) {
  return kernels().quantise(x.data(), q.data(), x.size());
}

void dequantise(std::span<const std::int32_t> sums, Quantised row, const Dequantise& by, std::span<float> y) {
  kernels().dequantise(sums.data(), row, by, y.data());
}

void activate(std::span<const std::int32_t> sums, Quantised row, const Dequantise& by, std::span<float> y) {
  kernels().activate(sums.data(), row, by, y.data());
}

void add_and_normalise(std::span<const std::int32_t> sums, Quantised row, const Dequantise& by, const Norm& norm,
                       std::span<float> x) {
  kernels().add_and_normalise(sums.data(), row, by, norm, x.data());
}

}  // namespace dixit
