// The exact product of unsigned activations and signed weights, in four interchangeable versions.
//
//   auto product = IntegerProduct::make(weight, {1152, 384}, Product::automatic);
//   product->run(x, 32, sums);   // x: 32 x 384 bytes; sums: 32 x 1152 integers
//
// `weight`: outputs x inputs numbers in [-63, 63], so that the sum of two products fits 16 bits on
// processors that add them there; inputs are a multiple of 4 and at most 65,536, so that every sum
// fits 32 bits. The weight is copied. `run` is const, from any thread, for any number of rows.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "encoder/linear.h"

namespace dixit {

struct WeightShape {
  std::uint32_t outputs = 0, inputs = 0;
};

class IntegerProduct {
 public:
  static constexpr std::uint32_t most_inputs = 65536;
  static constexpr int most_weight = 63;

  static std::unique_ptr<const IntegerProduct> make(std::span<const std::int8_t> weight, WeightShape shape,
                                                    Product product);
  virtual ~IntegerProduct() = default;
  virtual void run(const std::uint8_t* x, std::uint32_t rows, std::int32_t* sums) const = 0;
};

// Null where the build or the processor lacks them, or where a shape does not suit them.
std::unique_ptr<const IntegerProduct> make_amx_product(std::span<const std::int8_t> weight, WeightShape shape);
std::unique_ptr<const IntegerProduct> make_dnnl_product(std::span<const std::int8_t> weight, WeightShape shape);
std::unique_ptr<const IntegerProduct> make_avx2_product(std::span<const std::int8_t> weight, WeightShape shape);

}  // namespace dixit
