#include "encoder/linear.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "encoder/integer_product.h"
#include "encoder/kernels.h"

namespace dixit {
namespace {

constexpr std::uint32_t tile = 32;  // rows whose integers are in flight: they stay in the cache

std::uint32_t padded(std::uint32_t inputs) { return (inputs + 3) / 4 * 4; }

}  // namespace

struct Linear::Weight {
  Panels real;                                    // a float weight
  std::unique_ptr<const IntegerProduct> integer;  // an int8 weight
  std::vector<float> scale, sum;                  // sum: scale x the sum of a row's integers
};

// A tile of rows in 8 bits, and their sums. What stands after a row's inputs meets weights of 0.
struct Linear::Rounded {
  void make_room(const Linear& layer) {
    bytes.resize(std::max(bytes.size(), std::size_t{tile} * padded(layer.inputs())));
    sums.resize(std::max(sums.size(), std::size_t{tile} * layer.outputs()));
  }

  std::vector<std::uint8_t> bytes;
  std::vector<std::int32_t> sums;
  std::array<Quantised, tile> by;
};

Linear::Linear(const Model& model, const std::string& name, Product product) : weight_(std::make_unique<Weight>()) {
  const Section& weight = model.section(name + ".weight");
  outputs_ = weight.rows();
  inputs_ = weight.columns();
  const auto bias = model.matrix(name + ".bias", 1, outputs_).values;
  bias_.assign(bias.begin(), bias.end());
  if (weight.type == SectionType::f32) {
    weight_->real = transposed(model.matrix(weight.name).values, inputs_);
    return;
  }
  if (weight.type != SectionType::s8 || inputs_ > IntegerProduct::most_inputs) {
    model.refuse("section " + weight.name + " is of a type or size that no layer has");
  }
  const auto scale = model.matrix(name + ".scale", 1, outputs_).values;
  weight_->scale.assign(scale.begin(), scale.end());
  weight_->sum.resize(outputs_);
  const auto* given = reinterpret_cast<const std::int8_t*>(weight.bytes.data());
  std::vector<std::int8_t> rows(std::size_t{outputs_} * padded(inputs_));
  for (std::size_t o = 0; o < outputs_; ++o) {
    const std::span row(given + o * inputs_, inputs_);
    const auto [least, most] = std::minmax_element(row.begin(), row.end());
    if (*least < -IntegerProduct::most_weight || *most > IntegerProduct::most_weight) {
      model.refuse("section " + weight.name + " holds a number beyond ±63");
    }
    std::copy(row.begin(), row.end(), rows.begin() + static_cast<std::ptrdiff_t>(o * padded(inputs_)));
    weight_->sum[o] = static_cast<float>(std::accumulate(row.begin(), row.end(), 0)) * scale[o];
  }
  weight_->integer = IntegerProduct::make(rows, {outputs_, padded(inputs_)}, product);
}

Linear::~Linear() = default;
Linear::Linear(Linear&&) noexcept = default;
Linear& Linear::operator=(Linear&&) noexcept = default;

void Linear::run(std::span<const float> x, std::uint32_t rows, std::span<float> y) const {
  if (weight_->integer) {
    run_integer(x.data(), rows, y.data());
  } else {
    multiply({x.data(), rows, inputs_}, weight_->real, bias_, {y.data(), rows, outputs_});
  }
}

// y = step scale sum + …, for row `r` of what product() made.
void Linear::finish(const Rounded& x, std::size_t r, std::span<float> y) const {
  const std::span<const std::int32_t> sums(x.sums.data() + r * outputs_, outputs_);
  dequantise(sums, x.by[r], {weight_->scale, weight_->sum, bias_}, y);
}

void Linear::round(std::span<const float> row, std::size_t r, Rounded& x) const {
  x.by[r] = quantise(row, {x.bytes.data() + r * padded(inputs_), inputs_});
}

void Linear::product(std::uint32_t rows, Rounded& x) const {
  weight_->integer->run(x.bytes.data(), rows, x.sums.data());
}

void Linear::run_integer(const float* x, std::uint32_t rows, float* y) const {
  thread_local Rounded rounded;
  rounded.make_room(*this);
  for (std::uint32_t first = 0; first < rows; first += tile) {
    const std::uint32_t count = std::min(tile, rows - first);
    for (std::size_t r = 0; r < count; ++r) round({x + (first + r) * inputs_, inputs_}, r, rounded);
    product(count, rounded);
    for (std::size_t r = 0; r < count; ++r) finish(rounded, r, {y + (first + r) * outputs_, outputs_});
  }
}

void run_through(const Linear& up, const Linear& down, std::span<const float> x, std::uint32_t rows,
                 std::span<float> y) {
  thread_local std::vector<float> inner;
  const std::size_t width = up.outputs();
  if (!up.weight_->integer || !down.weight_->integer) {
    inner.resize(rows * width);
    up.run(x, rows, inner);
    gelu(inner);
    return down.run(inner, rows, y);
  }
  thread_local Linear::Rounded in, between;
  in.make_room(up), between.make_room(down), inner.resize(width);
  for (std::uint32_t first = 0; first < rows; first += tile) {
    const std::uint32_t count = std::min(tile, rows - first);
    for (std::size_t r = 0; r < count; ++r) up.round(x.subspan((first + r) * up.inputs(), up.inputs()), r, in);
    up.product(count, in);
    for (std::size_t r = 0; r < count; ++r) {
      up.finish(in, r, inner);
      gelu(inner);
      down.round(inner, r, between);
    }
    down.product(count, between);
    const std::size_t out = down.outputs();
    for (std::size_t r = 0; r < count; ++r) down.finish(between, r, y.subspan((first + r) * out, out));
  }
}

std::vector<float> outputs_of(const Linear& layer, std::span<const float> x, std::uint32_t rows) {
  std::vector<float> y(std::size_t{rows} * layer.outputs());
  layer.run(x, rows, y);
  return y;
}

}  // namespace dixit
