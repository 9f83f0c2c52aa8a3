// The integer product by tiles (amx.h), for shapes that fill them.
#include <algorithm>
#include <cstring>

#include "encoder/aligned.h"
#include "encoder/amx.h"
#include "encoder/integer_product.h"

namespace dixit {
namespace {

constexpr std::uint32_t most_rows = 64;  // that meet each panel while it is near

class AmxProduct : public IntegerProduct {
 public:
  AmxProduct(std::span<const std::int8_t> weight, WeightShape shape) : panels_(weight.size()), shape_(shape) {
    for (std::size_t o = 0; o < shape.outputs; ++o) {
      std::uint8_t* panel = panels_.data() + o / panel_columns * panel_columns * shape.inputs + o % panel_columns * 4;
      for (std::size_t i = 0; i < shape.inputs; i += 4) {
        std::memcpy(panel + i * panel_columns, weight.data() + o * shape.inputs + i, 4);
      }
    }
  }

  void run(const std::uint8_t* x, std::uint32_t rows, std::int32_t* sums) const override {
    for (std::uint32_t first = 0; first < rows; first += most_rows) {
      const std::uint32_t count = std::min(most_rows, rows - first);
      amx_multiply({x + std::size_t{first} * shape_.inputs, count, shape_.inputs}, panels_.data(), shape_.inputs / 4,
                   shape_.outputs, Signed::panels, {sums + std::size_t{first} * shape_.outputs, count, shape_.outputs});
    }
  }

 private:
  Aligned<std::uint8_t> panels_;
  WeightShape shape_;
};

}  // namespace

std::unique_ptr<const IntegerProduct> make_amx_product(std::span<const std::int8_t> weight, WeightShape shape) {
  const bool fills = shape.inputs % 64 == 0 && shape.outputs % (2 * panel_columns) == 0;
  return fills && has_amx() ? std::make_unique<AmxProduct>(weight, shape) : nullptr;
}

}  // namespace dixit
