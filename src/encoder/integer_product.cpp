#include "encoder/integer_product.h"

#include <algorithm>
#include <vector>

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define DIXIT_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define DIXIT_CLONES
#endif

namespace dixit {
namespace {

DIXIT_CLONES std::int32_t sum_of(const std::uint8_t* x, const std::int8_t* w, std::uint32_t n) {
  std::int32_t sum = 0;
  for (std::uint32_t i = 0; i < n; ++i) sum += std::int32_t{x[i]} * std::int32_t{w[i]};
  return sum;
}

class PortableProduct : public IntegerProduct {
 public:
  PortableProduct(std::span<const std::int8_t> weight, WeightShape shape)
      : weight_(weight.begin(), weight.end()), shape_(shape) {}

  void run(const std::uint8_t* x, std::uint32_t rows, std::int32_t* sums) const override {
    const std::size_t inputs = shape_.inputs, outputs = shape_.outputs;
    for (std::size_t o = 0; o < outputs; ++o) {
      for (std::size_t r = 0; r < rows; ++r) {
        sums[r * outputs + o] = sum_of(x + r * inputs, weight_.data() + o * inputs, shape_.inputs);
      }
    }
  }

 private:
  std::vector<std::int8_t> weight_;
  WeightShape shape_;
};

// oneDNN has nothing faster than ours where there is AVX2 and no wider product of bytes.
bool prefers_avx2() {
#if defined(__x86_64__) && defined(__GNUC__)
  return __builtin_cpu_supports("avx2") && !__builtin_cpu_supports("avx512bw");
#else
  return false;
#endif
}

}  // namespace

std::unique_ptr<const IntegerProduct> IntegerProduct::make(std::span<const std::int8_t> weight, WeightShape shape,
                                                           Product product) {
  if (product == Product::automatic) product = prefers_avx2() ? Product::avx2 : Product::amx;
  std::unique_ptr<const IntegerProduct> made;
  if (product == Product::amx && !(made = make_amx_product(weight, shape))) product = Product::dnnl;
  if (product == Product::avx2) made = make_avx2_product(weight, shape);
  if (product == Product::dnnl) made = make_dnnl_product(weight, shape);
  if (!made) made = std::make_unique<PortableProduct>(weight, shape);
  return made;
}

}  // namespace dixit
