// The int8 product of this machine at the encoder's shapes, for the share of it that a reading reaches.
//
//   product_bench        one line a version and shape: GOP/s of one thread; then the mean weighted as a layer is
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <utility>
#include <vector>

#include "encoder/amx.h"
#include "encoder/integer_product.h"

namespace {

using dixit::Product;

constexpr std::uint32_t rows = 480;  // a window of the encoder
constexpr dixit::WeightShape shapes[] = {{1152, 384}, {384, 384}, {1536, 384}, {384, 1536}};

double seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

// Seconds of one product.
double measure(dixit::WeightShape shape, Product product) {
  std::vector<std::int8_t> weight(std::size_t{shape.outputs} * shape.inputs);
  std::vector<std::uint8_t> x(std::size_t{rows} * shape.inputs);
  for (std::size_t i = 0; i < weight.size(); ++i) weight[i] = static_cast<std::int8_t>(i * 37 % 127 - 63);
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = static_cast<std::uint8_t>(i * 101 % 256);
  std::vector<std::int32_t> sums(std::size_t{rows} * shape.outputs);
  const auto made = dixit::IntegerProduct::make(weight, shape, product);
  made->run(x.data(), rows, sums.data());
  int runs = 0;
  const double begun = seconds();
  while (seconds() - begun < 0.5) made->run(x.data(), rows, sums.data()), ++runs;
  return (seconds() - begun) / runs;
}

}  // namespace

int main() {
  const std::pair<const char*, Product> versions[] = {{"automatic", Product::automatic},
                                                      {"amx", Product::amx},
                                                      {"dnnl", Product::dnnl},
                                                      {"avx2", Product::avx2},
                                                      {"portable", Product::portable}};
  for (const auto& [name, product] : versions) {
    if (product == Product::amx && !dixit::has_amx()) continue;
    double operations = 0, time = 0;
    for (const dixit::WeightShape& shape : shapes) {
      const double done = 2.0 * rows * shape.outputs * shape.inputs, took = measure(shape, product);
      std::printf("%-10s %u x %4u x %4u  %7.1f GOP/s\n", name, rows, shape.outputs, shape.inputs, done / took / 1e9);
      operations += done;
      time += took;
    }
    std::printf("%-10s a layer            %7.1f GOP/s\n", name, operations / time / 1e9);
  }
}
