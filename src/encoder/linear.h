// A linear layer of the model, float or int8: y = W x + b for many rows x at once.
//
//   Linear layer(model, "heads.pair_word");     // sections heads.pair_word.weight, .bias, and .scale if int8
//   std::vector<float> y(rows * layer.outputs());
//   layer.run(x, rows, y);                       // x: rows x layer.inputs(), row after row
//
// An s8 weight has a scale a row and numbers in [-63, 63]. Each row of x is then quantised by itself
// to 0 … 255 between its least and its greatest number, so that a row's answer never depends on its
// neighbours; the products of integers are summed exactly in 32 bits and are the same whatever
// computes them. `run` is const and may be called by several threads. A layer whose sections are
// missing or do not fit together throws Error when made.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "encoder/kernels.h"
#include "encoder/model_file.h"

namespace dixit {

// What computes the integer products. All give the same numbers.
enum class Product : std::uint8_t {
  automatic,  // the fastest that this processor has
  amx,        // our own, for processors with tiles of bytes (AMX) and shapes that fill them; elsewhere as dnnl
  dnnl,       // oneDNN
  avx2,       // our own, for processors with AVX2 but without VNNI; elsewhere as portable
  portable    // plain C++
};

class Linear {
 public:
  Linear(const Model& model, const std::string& name, Product product = Product::automatic);
  ~Linear();
  Linear(Linear&&) noexcept;
  Linear& operator=(Linear&&) noexcept;

  std::uint32_t inputs() const { return inputs_; }
  std::uint32_t outputs() const { return outputs_; }
  // y must have room for rows x outputs().
  void run(std::span<const float> x, std::uint32_t rows, std::span<float> y) const;
  // y = layer_norm(y + W x + b).
  void run_onto(std::span<const float> x, std::uint32_t rows, const Norm& norm, std::span<float> y) const;
  // x = layer_norm(x + down(gelu(up(x)))), the same numbers as one after another: what is between stays in the cache.
  friend void run_through(const Linear& up, const Linear& down, const Norm& norm, std::uint32_t rows,
                          std::span<float> x);

 private:
  struct Weight;
  struct Part;
  struct Rounded;
  std::vector<std::int8_t> padded_rows(const Model& model, const ModelSection& weight);  // finds their sums too
  void make_parts(std::span<const std::int8_t> rows, Product product);
  void add_apart(std::span<const float> x, std::uint32_t rows, const Norm& norm, std::span<float> y) const;
  void quantise_tile(std::span<const float> x, std::uint32_t rows, Rounded& rounded) const;
  void activate_tile(Rounded& rounded, std::uint32_t rows, std::span<float> y) const;
  void add_tile(Rounded& rounded, std::uint32_t rows, const Norm& norm, std::span<float> y) const;
  std::span<std::uint8_t> bytes(Rounded& rounded, std::size_t row) const;
  static std::span<const std::int32_t> sums(const Rounded& rounded, const Part& part, std::size_t row);
  Dequantise scales(const Part& part) const;

  std::uint32_t inputs_ = 0, outputs_ = 0;
  std::vector<float> bias_;
  std::unique_ptr<Weight> weight_;
};

void run_through(const Linear& up, const Linear& down, const Norm& norm, std::uint32_t rows, std::span<float> x);

// What `layer` makes of `rows` rows.
std::vector<float> outputs_of(const Linear& layer, std::span<const float> x, std::uint32_t rows = 1);

}  // namespace dixit
