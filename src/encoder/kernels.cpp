#include "encoder/kernels.h"

#include <algorithm>
#include <cmath>

#include "encoder/vector.h"

namespace dixit {
namespace {

constexpr std::uint32_t panel = 16, block_rows = 6, tile = 2 * block_rows;

// Columns of a product: 16 of `b` from `weight` on, `depth` rows of them, added to `start`.
struct Strip {
  const float *weight, *start;
  std::uint32_t depth;
};

// Sums run over k upwards, whatever the number of rows and the width of V.
template <class V, std::uint32_t rows>
DIXIT_INLINE void block(Rows<const float> x, const Strip& strip, Rows<float> y) {
  constexpr std::size_t lanes = sizeof(V) / sizeof(float), vectors = panel / lanes;
  const float* b = strip.weight;
  V sums[rows][vectors], weights[vectors];
  for (std::uint32_t r = 0; r < rows; ++r) {
    for (std::uint32_t v = 0; v < vectors; ++v) sums[r][v] = load<V>(strip.start + v * lanes);
  }
  for (std::uint32_t k = 0; k < strip.depth; ++k, b += panel) {
    for (std::uint32_t v = 0; v < vectors; ++v) weights[v] = load<V>(b + v * lanes);
    for (std::uint32_t r = 0; r < rows; ++r) {
      const float a = x.data[std::size_t{r} * x.stride + k];
      for (std::uint32_t v = 0; v < vectors; ++v) sums[r][v] += weights[v] * a;
    }
  }
  for (std::uint32_t r = 0; r < rows; ++r) {
    for (std::uint32_t v = 0; v < vectors; ++v) store(y.data + std::size_t{r} * y.stride + v * lanes, sums[r][v]);
  }
}

template <class T>
DIXIT_INLINE Rows<T> from(Rows<T> rows, std::uint32_t first) {
  return {rows.data + std::size_t{first} * rows.stride, rows.count - first, rows.stride};
}

template <class V>
DIXIT_INLINE void strip_of(Rows<const float> x, const Strip& strip, Rows<float> y) {
  std::uint32_t r = 0;
  for (; r + block_rows <= x.count; r += block_rows) block<V, block_rows>(from(x, r), strip, from(y, r));
  for (; r < x.count; ++r) block<V, 1>(from(x, r), strip, from(y, r));
}

// Most of the time outside the products of integers goes here: worth a version for wider registers.
#if defined(DIXIT_VERSIONS)
[[gnu::target("avx512f")]] void multiply_strip(Rows<const float> x, const Strip& strip, Rows<float> y) {
  strip_of<V16>(x, strip, y);
}
[[gnu::target("avx2")]] void multiply_strip(Rows<const float> x, const Strip& strip, Rows<float> y) {
  strip_of<V8>(x, strip, y);
}
[[gnu::target("default")]]
#endif
void multiply_strip(Rows<const float> x, const Strip& strip, Rows<float> y) {
  strip_of<V8>(x, strip, y);
}

DIXIT_CLONES float dot_of(const float* a, const float* b, std::size_t n) {
  V8 sums = all(0);
  std::size_t i = 0;
  for (; i + 8 <= n; i += 8) sums += load(a + i) * load(b + i);
  float rest = 0;
  for (; i < n; ++i) rest += a[i] * b[i];
  return sum(sums) + rest;
}

DIXIT_CLONES void add_to(float* x, const float* y, std::size_t n) {
  std::size_t i = 0;
  for (; i + 8 <= n; i += 8) store(x + i, load(x + i) + load(y + i));
  for (; i < n; ++i) x[i] += y[i];
}

DIXIT_INLINE V8 gelu(V8 x) { return x * 0.5f * (1.0f + erf(x * 0.707106781f)); }

DIXIT_CLONES void gelu_of(float* x, std::size_t n) {
  std::size_t i = 0;
  for (; i + 8 <= n; i += 8) store(x + i, gelu(load(x + i)));
  for (; i < n; ++i) x[i] = gelu(all(x[i]))[0];
}

// x becomes e^(x - its greatest); returns the sum of that.
DIXIT_CLONES float exponentials(float* x, std::size_t n) {
  V8 most = all(-INFINITY), sums = all(0);
  std::size_t i = 0;
  for (; i + 8 <= n; i += 8) most = greater(load(x + i), most);
  float greatest = -INFINITY, rest = 0;
  for (int k = 0; k < 8; ++k) greatest = std::max(greatest, most[k]);
  for (; i < n; ++i) greatest = std::max(greatest, x[i]);
  for (i = 0; i + 8 <= n; i += 8) {
    const V8 e = exp(load(x + i) - greatest);
    store(x + i, e);
    sums += e;
  }
  for (; i < n; ++i) rest += x[i] = exp(all(x[i] - greatest))[0];
  return sum(sums) + rest;
}

DIXIT_CLONES void scale_by(float* x, float factor, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) x[i] *= factor;
}

DIXIT_CLONES void normalise(const float* x, const Norm& norm, float* out, std::size_t n) {
  V8 sums = all(0);
  float rest = 0;
  std::size_t i = 0;
  for (; i + 8 <= n; i += 8) sums += load(x + i);
  for (; i < n; ++i) rest += x[i];
  const float mean = (sum(sums) + rest) / static_cast<float>(n);
  sums = all(0), rest = 0;
  for (i = 0; i + 8 <= n; i += 8) {
    const V8 d = load(x + i) - mean;
    sums += d * d;
  }
  for (; i < n; ++i) rest += (x[i] - mean) * (x[i] - mean);
  const float factor = 1.0f / std::sqrt((sum(sums) + rest) / static_cast<float>(n) + norm.eps);
  const float *weight = norm.weight.data(), *bias = norm.bias.data();
  for (i = 0; i + 8 <= n; i += 8) store(out + i, (load(x + i) - mean) * factor * load(weight + i) + load(bias + i));
  for (; i < n; ++i) out[i] = (x[i] - mean) * factor * weight[i] + bias[i];
}

DIXIT_CLONES Quantised quantise_row(const float* x, std::uint8_t* q, std::size_t n) {
  constexpr float shift = 12582912.0f;  // 1.5 x 2^23: the last byte of a sum with it is the rounded number
  V8 least = all(INFINITY), most = all(-INFINITY);
  std::size_t i = 0;
  for (; i + 8 <= n; i += 8) least = smaller(load(x + i), least), most = greater(load(x + i), most);
  float low = INFINITY, high = -INFINITY;
  for (int k = 0; k < 8; ++k) low = std::min(low, least[k]), high = std::max(high, most[k]);
  for (; i < n; ++i) low = std::min(low, x[i]), high = std::max(high, x[i]);
  if (!(high > low)) {  // all alike, or none
    std::fill_n(q, n, std::uint8_t{0});
    return {n == 0 ? 0 : low, 0};
  }
  const float factor = 255.0f / (high - low);
  for (i = 0; i + 8 <= n; i += 8) {
    const V8 shifted = (load(x + i) - low) * factor + shift;
    const Bytes8 bytes = __builtin_convertvector(std::bit_cast<Bits8>(shifted) & 255u, Bytes8);
    std::memcpy(q + i, &bytes, sizeof bytes);
  }
  for (; i < n; ++i) q[i] = std::bit_cast<std::uint32_t>((x[i] - low) * factor + shift) & 255;
  return {low, (high - low) / 255.0f};
}

DIXIT_CLONES void dequantise_row(const std::int32_t* sums, Quantised row, const Dequantise& by, float* y) {
  const std::size_t n = by.scale.size();
  const float *scale = by.scale.data(), *weight_sum = by.weight_sum.data(), *bias = by.bias.data();
  std::size_t i = 0;
  for (; i + 8 <= n; i += 8) {
    Integers8 s;
    std::memcpy(&s, sums + i, sizeof s);
    const V8 product = __builtin_convertvector(s, V8) * row.step * load(scale + i);
    store(y + i, product + (load(weight_sum + i) * row.low + load(bias + i)));
  }
  for (; i < n; ++i) {
    y[i] = static_cast<float>(sums[i]) * row.step * scale[i] + (weight_sum[i] * row.low + bias[i]);
  }
}

// The queries of one head, scaled, its keys and its values.
struct Head {
  Head(std::uint32_t length, std::uint32_t size)
      : queries(std::size_t{length} * size), keys(size, length), values(length, size) {}

  void read(Rows<const float> qkv, std::uint32_t width, std::uint32_t first) {
    const std::uint32_t size = keys.rows;
    const float scale = 1.0f / std::sqrt(static_cast<float>(size));
    for (std::uint32_t i = 0; i < qkv.count; ++i) {
      const float* row = qkv.data + std::size_t{i} * qkv.stride + first;
      for (std::uint32_t k = 0; k < size; ++k) {
        queries[std::size_t{i} * size + k] = row[k] * scale;
        keys.at(k, i) = row[width + k];
        values.at(i, k) = row[2 * width + k];
      }
    }
  }

  std::vector<float> queries;
  Panels keys, values;
};

}  // namespace

float exp_of(float x) { return exp(all(x))[0]; }
float erf_of(float x) { return erf(all(x))[0]; }
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

float dot(std::span<const float> a, std::span<const float> b) { return dot_of(a.data(), b.data(), a.size()); }
void add(std::span<float> x, std::span<const float> y) { add_to(x.data(), y.data(), x.size()); }
void gelu(std::span<float> x) { gelu_of(x.data(), x.size()); }

void softmax(std::span<float> x) {
  if (!x.empty()) scale_by(x.data(), 1.0f / exponentials(x.data(), x.size()), x.size());
}

void layer_norm(std::span<const float> x, const Norm& norm, std::span<float> out) {
  normalise(x.data(), norm, out.data(), x.size());
}

Panels::Panels(std::uint32_t rows, std::uint32_t columns)
    : rows(rows), columns(columns), values(std::size_t{(columns + panel - 1) / panel} * rows * panel) {}

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
  float start[panel], last[tile * panel];
  for (std::uint32_t first = 0; first < x.count; first += tile) {
    Rows<const float> rows = from(x, first);
    rows.count = std::min(tile, rows.count);
    for (std::uint32_t column = 0; column < b.columns; column += panel) {
      const std::uint32_t width = std::min(panel, b.columns - column);
      std::fill_n(start, panel, 0.0f);
      if (!bias.empty()) std::copy_n(bias.data() + column, width, start);
      const Strip strip{b.values.data() + std::size_t{column} * b.rows, start, b.rows};
      float* out = from(y, first).data + column;
      multiply_strip(rows, strip,
                     width == panel ? Rows<float>{out, rows.count, y.stride} : Rows<float>{last, tile, panel});
      for (std::uint32_t r = 0; width < panel && r < rows.count; ++r) {
        std::copy_n(last + std::size_t{r} * panel, width, out + std::size_t{r} * y.stride);
      }
    }
  }
}

void attention(Rows<const float> qkv, std::uint32_t width, std::uint32_t heads, std::span<float> out) {
  const std::uint32_t size = width / heads, length = qkv.count;
  Head head(length, size);
  std::vector<float> weights(std::size_t{tile} * length);
  float sums[tile];
  for (std::uint32_t h = 0; h < heads; ++h) {
    head.read(qkv, width, h * size);
    for (std::uint32_t first = 0; first < length; first += tile) {
      const std::uint32_t count = std::min(tile, length - first);
      multiply({head.queries.data() + std::size_t{first} * size, count, size}, head.keys, {},
               {weights.data(), count, length});
      for (std::uint32_t r = 0; r < count; ++r)
        sums[r] = exponentials(weights.data() + std::size_t{r} * length, length);
      float* y = out.data() + std::size_t{first} * width + std::size_t{h} * size;
      multiply({weights.data(), count, length}, head.values, {}, {y, count, width});
      for (std::uint32_t r = 0; r < count; ++r) scale_by(y + std::size_t{r} * width, 1.0f / sums[r], size);
    }
  }
}

void leaky_relu(std::span<float> x) {
  for (float& v : x) v = v < 0 ? 0.1F * v : v;
}

Quantised quantise(std::span<const float> x, std::span<std::uint8_t> q) {
  return quantise_row(x.data(), q.data(), x.size());
}

void dequantise(std::span<const std::int32_t> sums, Quantised row, const Dequantise& by, std::span<float> y) {
  dequantise_row(sums.data(), row, by, y.data());
}

}  // namespace dixit
