// The kernels of kernels.h and attention.h, once for each kind of processor. All give the same bits.
//
//   kernels().gelu(x.data(), x.size());                 // the fastest that this processor has
//   if (const KernelSet* set = kernel_set(Level::avx2)) set->gelu(x.data(), x.size());
//
// The environment variable DIXIT_LEVEL (plain, avx2 or avx512), read once, names the one to use instead of
// the fastest; one that the processor lacks is not used. Everything is pure and may be called by any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "encoder/kernels.h"

namespace dixit {

enum class Level : std::uint8_t { plain, avx2, avx512 };  // avx512: with VNNI
inline constexpr std::array levels = {Level::plain, Level::avx2, Level::avx512};

// A panel of the weight of a product: `columns` of them side by side, row after row.
inline constexpr std::uint32_t real_columns = 16, pair_columns = 32, tile_rows = 12;

struct KernelSet {
  float (*exp)(float x);
  float (*dot)(const float* a, const float* b, std::size_t n);
  void (*add)(float* x, const float* y, std::size_t n);
  void (*gelu)(float* x, std::size_t n);
  float (*exponentials)(float* x, std::size_t n);  // x becomes e^(x - its greatest); returns the sum of that
  void (*scale)(float* x, float factor, std::size_t n);
  void (*normalise)(const float* x, const Norm& norm, float* out, std::size_t n);
  Quantised (*quantise)(const float* x, std::uint8_t* q, std::size_t n);
  void (*dequantise)(const std::int32_t* sums, Quantised row, const Dequantise& by, float* y);
  // The same bits as dequantise, gelu and quantise one after another; y is what comes between.
  Quantised (*activate)(const std::int32_t* sums, Quantised row, const Dequantise& by, float* y, std::uint8_t* q);
  // The same bits as dequantise, add to x and normalise.
  void (*add_and_normalise)(const std::int32_t* sums, Quantised row, const Dequantise& by, const Norm& norm, float* x);
  // y = x b + start, for a panel of real_columns and any number of rows.
  void (*multiply)(Rows<const float> x, std::uint32_t depth, const float* panel, const float* start, Rows<float> y);

  // most = the greater of most and every |x| of its column; sum = the greater of sum and all |x| of the column.
  void (*magnitudes)(Rows<const float> x, float* most, float* sum, std::size_t n);
  // h = x by, rounded; |x by| is below 2^15.
  void (*halves)(const float* x, const float* by, std::int16_t* h, std::size_t n);
  // Panels for multiply_pairs, of x by rounded so: of rows, two at a time, of at most pair_columns numbers …
  void (*pairs)(Rows<const float> x, const float* by, std::uint32_t size, std::int16_t* panel);
  // … and of columns, two at a time. What a panel has beyond x may hold anything.
  void (*transposed_pairs)(Rows<const float> x, const float* by, std::uint32_t size, std::int16_t* panels);
  // y = x b for tile_rows rows of pairs and panels of pair_columns, of which `columns` is a multiple. The sums of
  // 16 pairs, which must fit 32 bits, are exact; floats add up these sums.
  void (*multiply_pairs)(Rows<const std::int16_t> x, const std::int16_t* panels, std::uint32_t pairs,
                         std::uint32_t columns, Rows<float> y);
  // w = (2^15 - 1) 2^(factor (x - its greatest)), rounded; n is a multiple of 32. Returns the sum of w.
  std::uint32_t (*weights)(const float* x, float factor, std::int16_t* w, std::size_t n);
  // out = x by factor, with a factor a row.
  void (*scale_by)(Rows<const float> x, const float* by, const float* factors, std::size_t n, Rows<float> out);
};

const KernelSet* kernel_set(Level level);  // null where the build or the processor lacks it
const KernelSet& chosen_kernels();
inline const KernelSet& kernels() {
  static const KernelSet& chosen = chosen_kernels();
  return chosen;
}

// Each in its own file, compiled for its processor; defined only where there are such processors.
extern const KernelSet plain_kernels, avx2_kernels, avx512_kernels;

}  // namespace dixit
