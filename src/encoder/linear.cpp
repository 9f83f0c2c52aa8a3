#include "encoder/linear.h"

#include <algorithm>
#include <array>

#include "encoder/aligned.h"
#include "encoder/integer_product.h"

namespace dixit {
namespace {

constexpr std::uint32_t tile_rows = 32;      // whose integers are in flight: they stay in the cache
constexpr std::uint32_t most_outputs = 384;  // of one product, for its sums to stay in the nearest

std::uint32_t padded(std::uint32_t inputs) { return (inputs + 3) / 4 * 4; }

}  // namespace

// Some outputs of a layer.
struct Linear::Part {
  std::uint32_t first, count;
  std::unique_ptr<const IntegerProduct> product;
};

struct Linear::Weight {
  Panels real;                    // a float weight
  std::vector<Part> parts;        // an int8 weight
  std::vector<float> scale, sum;  // sum: scale x the sum of a row's integers
};

// A tile of rows in 8 bits, and the sums of a part. What stands after a row's inputs meets weights of 0.
struct Linear::Rounded {
  void make_room(const Linear& layer) {
    bytes.resize(std::max(bytes.size(), std::size_t{tile_rows} * padded(layer.inputs())));
    sums.resize(std::size_t{tile_rows} * most_outputs);
  }

  Aligned<std::uint8_t> bytes;
  Aligned<std::int32_t> sums;
  std::array<Quantised, tile_rows> by;
};

Linear::Linear(const Model& model, const std::string& name, Product product) : weight_(std::make_unique<Weight>()) {
  const ModelSection& weight = model.section(name + ".weight");
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
  make_parts(padded_rows(model, weight), product);
}

std::vector<std::int8_t> Linear::padded_rows(const Model& model, const ModelSection& weight) {
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
    weight_->sum[o] = static_cast<float>(sum) * weight_->scale[o];
  }
  return rows;
}

void Linear::make_parts(std::span<const std::int8_t> rows, Product product) {
  const std::size_t width = padded(inputs_);
  for (std::uint32_t first = 0; first < outputs_; first += most_outputs) {
    const std::uint32_t count = std::min(most_outputs, outputs_ - first);
    const auto part = rows.subspan(first * width, count * width);
    weight_->parts.push_back({first, count, IntegerProduct::make(part, {count, padded(inputs_)}, product)});
  }
}

Linear::~Linear() = default;
Linear::Linear(Linear&&) noexcept = default;
Linear& Linear::operator=(Linear&&) noexcept = default;

void Linear::run(std::span<const float> x, std::uint32_t rows, std::span<float> y) const {
  if (weight_->parts.empty()) {
    return multiply({x.data(), rows, inputs_}, weight_->real, bias_, {y.data(), rows, outputs_});
  }
  thread_local Rounded rounded;
  rounded.make_room(*this);
  for (std::uint32_t first = 0; first < rows; first += tile_rows) {
    const std::uint32_t count = std::min(tile_rows, rows - first);
    quantise_tile(x.subspan(std::size_t{first} * inputs_), count, rounded);
    for (const Part& part : weight_->parts) {
      part.product->run(rounded.bytes.data(), count, rounded.sums.data());
      for (std::size_t r = 0; r < count; ++r) {
        dequantise(sums(rounded, part, r), rounded.by[r], scales(part),
                   y.subspan((first + r) * outputs_ + part.first, part.count));
      }
    }
  }
}

void Linear::run_onto(std::span<const float> x, std::uint32_t rows, const Norm& norm, std::span<float> y) const {
  if (weight_->parts.size() != 1) return add_apart(x, rows, norm, y);
  thread_local Rounded rounded;
  rounded.make_room(*this);
  for (std::uint32_t first = 0; first < rows; first += tile_rows) {
    const std::uint32_t count = std::min(tile_rows, rows - first);
    quantise_tile(x.subspan(std::size_t{first} * inputs_), count, rounded);
    add_tile(rounded, count, norm, y.subspan(std::size_t{first} * outputs_));
  }
}

void Linear::add_apart(std::span<const float> x, std::uint32_t rows, const Norm& norm, std::span<float> y) const {
  const std::vector<float> made = outputs_of(*this, x, rows);
  add(y.first(made.size()), made);
  for (std::size_t at = 0; at < made.size(); at += outputs_) {
    layer_norm(y.subspan(at, outputs_), norm, y.subspan(at, outputs_));
  }
}

void Linear::quantise_tile(std::span<const float> x, std::uint32_t rows, Rounded& rounded) const {
  for (std::size_t r = 0; r < rows; ++r) rounded.by[r] = quantise(x.subspan(r * inputs_, inputs_), bytes(rounded, r));
}

void Linear::activate_tile(Rounded& rounded, std::uint32_t rows, std::span<float> y) const {
  for (const Part& part : weight_->parts) {
    part.product->run(rounded.bytes.data(), rows, rounded.sums.data());
    for (std::size_t r = 0; r < rows; ++r) {
      activate(sums(rounded, part, r), rounded.by[r], scales(part), y.subspan(r * outputs_ + part.first, part.count));
    }
  }
}

void Linear::add_tile(Rounded& rounded, std::uint32_t rows, const Norm& norm, std::span<float> y) const {
  const Part& all = weight_->parts.front();
  all.product->run(rounded.bytes.data(), rows, rounded.sums.data());
  for (std::size_t r = 0; r < rows; ++r) {
    add_and_normalise(sums(rounded, all, r), rounded.by[r], scales(all), norm, y.subspan(r * outputs_, outputs_));
  }
}

std::span<std::uint8_t> Linear::bytes(Rounded& rounded, std::size_t row) const {
  return {rounded.bytes.data() + row * padded(inputs_), inputs_};
}
std::span<const std::int32_t> Linear::sums(const Rounded& rounded, const Part& part, std::size_t row) {
  return {rounded.sums.data() + row * part.count, part.count};
}
Dequantise Linear::scales(const Part& part) const {
  const auto of_part = [&](const std::vector<float>& x) { return std::span(x).subspan(part.first, part.count); };
  return {of_part(weight_->scale), of_part(weight_->sum), of_part(bias_)};
}

void run_through(const Linear& up, const Linear& down, const Norm& norm, std::uint32_t rows, std::span<float> x) {
  if (up.weight_->parts.empty() || down.weight_->parts.size() != 1) {
    std::vector<float> inner = outputs_of(up, x, rows);
    gelu(inner);
    return down.run_onto(inner, rows, norm, x);
  }
  thread_local Linear::Rounded in, between;
  thread_local Aligned<float> inner;
  in.make_room(up);
  between.make_room(down);
  inner.resize(std::size_t{tile_rows} * up.outputs());
  for (std::uint32_t first = 0; first < rows; first += tile_rows) {
    const std::uint32_t count = std::min(tile_rows, rows - first);
    const auto tile_of_x = x.subspan(std::size_t{first} * up.inputs());
    up.quantise_tile(tile_of_x, count, in);
    up.activate_tile(in, count, inner);
    down.quantise_tile(inner, count, between);
    down.add_tile(between, count, norm, tile_of_x);
  }
}

std::vector<float> outputs_of(const Linear& layer, std::span<const float> x, std::uint32_t rows) {
  std::vector<float> y(std::size_t{rows} * layer.outputs());
  layer.run(x, rows, y);
  return y;
}

}  // namespace dixit
