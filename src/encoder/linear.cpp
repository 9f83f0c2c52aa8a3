#include "encoder/linear.h"

#include <algorithm>
#include <array>

#include "encoder/integer_product.h"

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
    std::int32_t sum = 0, beyond = 0;  // one loop without a way out, which compilers make wide
    for (const std::int8_t w : row) {
      sum += w;
      beyond |= static_cast<std::int32_t>(w < -IntegerProduct::most_weight || w > IntegerProduct::most_weight);
    }
    if (beyond != 0) model.refuse("section " + weight.name + " holds a number beyond ±63");
    std::copy(row.begin(), row.end(), rows.begin() + static_cast<std::ptrdiff_t>(o * padded(inputs_)));
    weight_->sum[o] = static_cast<float>(sum) * scale[o];
  }
  weight_->integer = IntegerProduct::make(rows, {outputs_, padded(inputs_)}, product);
}

Linear::~Linear() = default;
Linear::Linear(Linear&&) noexcept = default;
Linear& Linear::operator=(Linear&&) noexcept = default;

void Linear::run(std::span<const float> x, std::uint32_t rows, std::span<float> y) const {
  if (!weight_->integer) return multiply({x.data(), rows, inputs_}, weight_->real, bias_, {y.data(), rows, outputs_});
  thread_local Rounded rounded;
  for (std::uint32_t first = 0; first < rows; first += tile) {
    const std::uint32_t count = std::min(tile, rows - first);
    make_tile(x.subspan(std::size_t{first} * inputs_), count, rounded);
    for (std::size_t r = 0; r < count; ++r) {
      dequantise(sums(rounded, r), rounded.by[r], scales(), y.subspan((first + r) * outputs_, outputs_));
    }
  }
}

void Linear::run_onto(std::span<const float> x, std::uint32_t rows, const Norm& norm, std::span<float> y) const {
  if (!weight_->integer) return add_floats(x, rows, norm, y);
  thread_local Rounded rounded;
  for (std::uint32_t first = 0; first < rows; first += tile) {
    const std::uint32_t count = std::min(tile, rows - first);
    make_tile(x.subspan(std::size_t{first} * inputs_), count, rounded);
    add_tile(rounded, count, norm, y.subspan(std::size_t{first} * outputs_));
  }
}

void Linear::add_floats(std::span<const float> x, std::uint32_t rows, const Norm& norm, std::span<float> y) const {
  const std::vector<float> made = outputs_of(*this, x, rows);
  add(y.first(made.size()), made);
  for (std::size_t at = 0; at < made.size(); at += outputs_) {
    layer_norm(y.subspan(at, outputs_), norm, y.subspan(at, outputs_));
  }
}

void Linear::make_tile(std::span<const float> x, std::uint32_t rows, Rounded& tile) const {
  tile.make_room(*this);
  for (std::size_t r = 0; r < rows; ++r) tile.by[r] = quantise(x.subspan(r * inputs_, inputs_), bytes(tile, r));
  product(rows, tile);
}

void Linear::product(std::uint32_t rows, Rounded& tile) const {
  weight_->integer->run(tile.bytes.data(), rows, tile.sums.data());
}

void Linear::add_tile(const Rounded& tile, std::uint32_t rows, const Norm& norm, std::span<float> y) const {
  for (std::size_t r = 0; r < rows; ++r) {
    add_and_normalise(sums(tile, r), tile.by[r], scales(), norm, y.subspan(r * outputs_, outputs_));
  }
}

std::span<std::uint8_t> Linear::bytes(Rounded& tile, std::size_t row) const {
  return {tile.bytes.data() + row * padded(inputs_), inputs_};
}
std::span<const std::int32_t> Linear::sums(const Rounded& tile, std::size_t row) const {
  return {tile.sums.data() + row * outputs_, outputs_};
}
Dequantise Linear::scales() const { return {weight_->scale, weight_->sum, bias_}; }

void run_through(const Linear& up, const Linear& down, const Norm& norm, std::uint32_t rows, std::span<float> x) {
  if (!up.weight_->integer || !down.weight_->integer) {
    std::vector<float> inner = outputs_of(up, x, rows);
    gelu(inner);
    return down.run_onto(inner, rows, norm, x);
  }
  thread_local Linear::Rounded in, between;
  between.make_room(down);
  for (std::uint32_t first = 0; first < rows; first += tile) {
    const std::uint32_t count = std::min(tile, rows - first);
    const auto tile_of_x = x.subspan(std::size_t{first} * up.inputs());
    up.make_tile(tile_of_x, count, in);
    for (std::size_t r = 0; r < count; ++r) {
      between.by[r] = activate(up.sums(in, r), in.by[r], up.scales(), down.bytes(between, r));
    }
    down.product(count, between);
    down.add_tile(between, count, norm, tile_of_x);
  }
}

std::vector<float> outputs_of(const Linear& layer, std::span<const float> x, std::uint32_t rows) {
  std::vector<float> y(std::size_t{rows} * layer.outputs());
  layer.run(x, rows, y);
  return y;
}

}  // namespace dixit
