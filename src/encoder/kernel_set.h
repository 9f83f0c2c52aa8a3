// The kernels of kernels.h and of attention, once for each kind of processor. All give the same bits.
//
//   kernels().gelu(x.data(), x.size());                 // the fastest that this processor has
//   if (const KernelSet* set = kernel_set(Level::avx2)) set->gelu(x.data(), x.size());
//
// The environment variable DIXIT_LEVEL (plain, avx2, avx512 or amx), read once, names the one to use instead of
// the fastest; one that the processor lacks is not used. Everything is pure and may be called by any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "encoder/kernels.h"

namespace dixit {

enum class Level : std::uint8_t { plain, avx2, avx512, amx };  // avx512: with VNNI
inline constexpr std::array levels = {Level::plain, Level::avx2, Level::avx512, Level::amx};

// A panel of what a product multiplies by: 16 columns side by side, row after row; of bytes, four rows after four.
inline constexpr std::uint32_t panel_columns = 16;
// Where a column's first four bytes stand in panels of bytes, of so many quads each; the next are 4 panel_columns on.
constexpr std::size_t place_in_panels(std::size_t column, std::size_t quads) {
  return 4 * (column / panel_columns * panel_columns * quads + column % panel_columns);
}
inline constexpr std::uint32_t real_rows = 12, byte_rows = 16;  // that meet a panel together
// Rows of values, and weights, that change places: so that four registers of weights become one by shifts alone.
inline constexpr std::uint32_t quad_group = 64;

// Of the two that are multiplied, the one whose bytes have a sign.
enum class Signed : std::uint8_t { rows, panels };

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
  // The same bits as dequantise and gelu.
  void (*activate)(const std::int32_t* sums, Quantised row, const Dequantise& by, float* y);
  // The same bits as dequantise, add to x and normalise.
  void (*add_and_normalise)(const std::int32_t* sums, Quantised row, const Dequantise& by, const Norm& norm, float* x);
  // y = x b + start, for a panel of panel_columns and any number of rows.
  void (*multiply)(Rows<const float> x, std::uint32_t depth, const float* panel, const float* start, Rows<float> y);

  // most = the greater of most and every |x| of its column.
  void (*magnitudes)(Rows<const float> x, float* most, std::size_t n);
  // b = x by + more, rounded; the last 8 bits of it.
  void (*bytes)(const float* x, const float* by, std::uint32_t more, std::uint8_t* b, std::size_t n);
  // The same as a panel for multiply_bytes, of rows of at most panel_columns numbers, a whole number of groups. The
  // four rows that stand together are a quarter of a group apart. What a panel has beyond x may hold anything.
  void (*quads)(Rows<const float> x, const float* by, std::uint32_t size, std::uint8_t* panel);
  // y = x b for rows of `4 quads` bytes and panels of so many rows; `columns` is a multiple of 2 panel_columns. Bytes
  // with a sign are within ±63. What is beyond 32 bits wraps.
  void (*multiply_bytes)(Rows<const std::uint8_t> x, const std::uint8_t* panels, std::uint32_t quads,
                         std::uint32_t columns, Signed which, Rows<std::int32_t> y);
  // w = 255 x 2^(factor (x - the greatest of its row)), rounded, in the order of `quads`, and the sum of each row. Rows
  // follow each other; their length is a multiple of `quad_group`, and no two x of a row are 2^31 apart.
  void (*weights)(Rows<const std::int32_t> x, float factor, std::uint8_t* w, std::int32_t* sums);
  // out = x by factor, with a factor a row.
  void (*scale_by)(Rows<const std::int32_t> x, const float* by, const float* factors, std::size_t n, Rows<float> out);
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
