// The integer product by tiles (amx.h), for shapes that fill them.
#include <cstring>

#include "encoder/aligned.h"
#include "encoder/amx.h"
#include "encoder/integer_product.h"

namespace dixit {
namespace {

class AmxProduct : public IntegerProduct {
 public:
  AmxProduct(std::span<const std::int8_t> weight, WeightShape shape) : panels_(weight.size()), shape_(shape) {
    for (std::size_t o = 0; o < shape.outputs; ++o) {
      std::uint8_t* into = panels_.data() + place_in_panels(o, shape.inputs / 4);
      for (std::size_t i = 0; i < shape.inputs; i += 4) {
        std::memcpy(into + i * panel_columns, weight.data() + o * shape.inputs + i, 4);
      }
    }
  }

  void run(const std::uint8_t* x, std::uint32_t rows, std::int32_t* sums) const override {
    amx_multiply({x, rows, shape_.inputs}, panels_.data(), shape_.inputs / 4, shape_.outputs, Signed::panels,
                 {sums, rows, shape_.outputs});
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
