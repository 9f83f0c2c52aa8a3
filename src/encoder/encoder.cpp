#include "encoder/encoder.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

#include "encoder/aligned.h"
#include "encoder/integer_product.h"
#include "encoder/kernels.h"
#include "encoder/windows.h"

namespace dixit {
namespace {

constexpr std::uint32_t tile = 96, qkv_tile = 32;  // rows that go through a layer together after attention, and before

struct Shape {
  std::uint32_t layers, hidden, heads, inner, positions, window, overlap;
};

Shape shape_of(const Model& model) {
  const auto n = model.integers("encoder.shape");
  const bool sound = n.size() == 7 && std::all_of(n.begin(), n.end(), [](auto x) { return x > 0 && x <= 65536; });
  if (!sound) model.refuse("encoder.shape is not seven numbers within 1 … 65536");
  const auto at = [&](std::size_t i) { return static_cast<std::uint32_t>(n[i]); };
  const Shape s{at(0), at(1), at(2), at(3), at(4), at(5), at(6)};
  if (s.hidden % s.heads != 0 || s.window > s.positions || s.window < 8 * Pieces::most || s.overlap > s.window / 4) {
    model.refuse("the numbers of encoder.shape do not fit each other");
  }
  return s;
}

Linear linear_of(const Model& model, const std::string& name, WeightShape shape, Product product) {
  Linear made(model, name, product);
  if (made.inputs() != shape.inputs || made.outputs() != shape.outputs) {
    model.refuse("section " + name + ".weight has not the shape that encoder.shape asks for");
  }
  return made;
}

Norm norm_of(const Model& model, const std::string& name, std::uint32_t size, float eps) {
  return {model.matrix(name + ".weight", 1, size).values, model.matrix(name + ".bias", 1, size).values, eps};
}

// A row a piece, float or int8 with a scale a row.
class Embedding {
 public:
  Embedding(const Model& model, const std::string& name, std::uint32_t rows, std::uint32_t width)
      : section_(&model.section(name + ".weight")), width_(width) {
    const bool integer = section_->type == SectionType::s8;
    if (section_->rows() != rows || section_->columns() != width) model.refuse(name + ".weight has a wrong shape");
    if (!integer) model.matrix(section_->name);
    if (integer) scale_ = model.matrix(name + ".scale", 1, rows).values;
  }

  void add_to(std::span<float> x, std::uint32_t row) const {
    const std::byte* at = section_->bytes.data() + std::size_t{row} * width_ * (scale_.empty() ? sizeof(float) : 1);
    if (scale_.empty()) {
      add(x, {reinterpret_cast<const float*>(at), width_});
    } else {
      const auto* q = reinterpret_cast<const std::int8_t*>(at);
      for (std::uint32_t i = 0; i < width_; ++i) x[i] += static_cast<float>(q[i]) * scale_[row];
    }
  }

 private:
  const ModelSection* section_;
  std::uint32_t width_;
  std::span<const float> scale_;
};

// What the layers work in, one after another, kept by each thread.
struct Work {
  void make_room(const Shape& s, std::size_t length) {
    qkv.resize(std::max(qkv.size(), length * 3 * s.hidden));
    attended.resize(std::max(attended.size(), length * s.hidden));
  }
  Aligned<float> qkv, most, attended;
};

// A transformer layer, each sum normalised after it is taken.
class Layer {
 public:
  Layer(const Model& model, const std::string& name, const Shape& s, Product product)
      : heads_(s.heads),
        qkv_(linear_of(model, name + ".qkv", {3 * s.hidden, s.hidden}, product)),
        out_(linear_of(model, name + ".out", {s.hidden, s.hidden}, product)),
        up_(linear_of(model, name + ".up", {s.inner, s.hidden}, product)),
        down_(linear_of(model, name + ".down", {s.hidden, s.inner}, product)),
        norm1_(norm_of(model, name + ".norm1", s.hidden, model.matrix("encoder.eps", 1, 2).values[0])),
        norm2_(norm_of(model, name + ".norm2", s.hidden, model.matrix("encoder.eps", 1, 2).values[0])) {}

  // x: a row for each place of the sequence, replaced by what the layer makes of it at `places`, in rising order.
  void run(Aligned<float>& x, std::span<const std::uint32_t> places, Work& work) const {
    const std::uint32_t hidden = qkv_.inputs();
    const auto length = static_cast<std::uint32_t>(x.size() / hidden),
               count = static_cast<std::uint32_t>(places.size());
    run_qkv(x, length, work);
    attention({work.qkv.data(), length, 3 * hidden}, work.most, hidden, heads_, places, work.attended);
    for (std::size_t i = 0; i < count; ++i) {
      if (places[i] != i) std::copy_n(x.data() + std::size_t{places[i]} * hidden, hidden, x.data() + i * hidden);
    }
    x.resize(std::size_t{count} * hidden);
    for (std::uint32_t first = 0; first < count; first += tile) {
      const std::uint32_t rows = std::min(tile, count - first);
      const std::size_t at = std::size_t{first} * hidden, size = std::size_t{rows} * hidden;
      run_tile({x.data() + at, size}, {work.attended.data() + at, size}, rows);
    }
  }

 private:
  // The magnitudes are taken of rows that are still in the cache.
  void run_qkv(std::span<const float> x, std::uint32_t length, Work& work) const {
    const std::size_t width = qkv_.outputs();
    work.most.assign(width, 0);
    for (std::uint32_t first = 0; first < length; first += qkv_tile) {
      const std::uint32_t rows = std::min(qkv_tile, length - first);
      const auto made = std::span(work.qkv).subspan(first * width, rows * width);
      qkv_.run(x.subspan(std::size_t{first} * qkv_.inputs(), std::size_t{rows} * qkv_.inputs()), rows, made);
      magnitudes({made.data(), rows, qkv_.outputs()}, work.most);
    }
  }

  void run_tile(std::span<float> x, std::span<const float> attended, std::uint32_t rows) const {
    out_.run_onto(attended, rows, norm1_, x);
    run_through(up_, down_, norm2_, rows, x);
  }

  std::uint32_t heads_;
  Linear qkv_, out_, up_, down_;
  Norm norm1_, norm2_;
};

// The pieces of one window and where its words begin among them.
struct Sequence {
  std::vector<std::uint32_t> ids, first;
};

}  // namespace

struct Encoder::Network {
  Network(const Model& model, Product product)
      : shape(shape_of(model)),
        pieces(model),
        word(model, "encoder.word", pieces.size(), shape.hidden),
        position(model, "encoder.position", shape.positions, shape.hidden),
        norm(norm_of(model, "encoder.norm", shape.hidden, model.matrix("encoder.eps", 1, 2).values[0])) {
    if (model.has("encoder.last.weight") || model.has("encoder.last.bias")) {
      last = norm_of(model, "encoder.last", shape.hidden, model.matrix("encoder.eps", 1, 2).values[1]);
    }
    for (std::uint32_t i = 0; i < shape.layers; ++i) {
      layers.emplace_back(model, "encoder.layers." + std::to_string(i), shape, product);
    }
  }

  // A row for each of `places`, in rising order: the last layer makes no other.
  Aligned<float> run(const std::vector<std::uint32_t>& ids, std::span<const std::uint32_t> places) const {
    Aligned<float> x(ids.size() * shape.hidden);
    std::vector<std::uint32_t> all(ids.size());
    std::iota(all.begin(), all.end(), 0u);
    for (std::uint32_t i = 0; i < ids.size(); ++i) {
      const std::span row(x.data() + std::size_t{i} * shape.hidden, shape.hidden);
      word.add_to(row, ids[i]);
      position.add_to(row, i);
      layer_norm(row, norm, row);
    }
    thread_local Work work;
    work.make_room(shape, ids.size());
    for (const Layer& layer : layers) layer.run(x, &layer == &layers.back() ? places : all, work);
    return x;
  }

  Sequence sequence(const Document& document, Range<Word> words) const {
    Sequence out{{Pieces::begin}, {}};
    const auto starts = paragraph_starts(document, words);
    auto start = starts.begin();
    for (std::uint32_t w = words.begin; w < words.end; ++w) {
      if (start != starts.end() && *start == w) out.ids.push_back(Pieces::end), ++start;
      out.first.push_back(static_cast<std::uint32_t>(out.ids.size()));
      pieces.append(document, w, out.ids);
    }
    out.ids.push_back(Pieces::end);
    return out;
  }

  std::vector<std::uint32_t> costs(const Document& document, Range<Word> words) const {
    std::vector<std::uint32_t> out, ids;
    out.reserve(words.size());
    for (std::uint32_t w = words.begin; w < words.end; ++w) {
      ids.clear();
      pieces.append(document, w, ids);
      out.push_back(static_cast<std::uint32_t>(ids.size()));
    }
    return out;
  }

  Shape shape;
  Pieces pieces;
  Embedding word, position;
  Norm norm;
  std::optional<Norm> last;  // none in an encoder that was not cut
  std::vector<Layer> layers;
};

Encoder::Encoder(std::shared_ptr<const Model> model, Options options)
    : model_(std::move(model)), network_(std::make_unique<Network>(*model_, options.product)) {}

Encoder::~Encoder() = default;
Encoder::Encoder(Encoder&&) noexcept = default;
Encoder& Encoder::operator=(Encoder&&) noexcept = default;

std::uint32_t Encoder::width() const { return network_->shape.hidden; }
const Pieces& Encoder::pieces() const { return network_->pieces; }

Vectors Encoder::run(const Document& document, Range<Word> words, const Step& step) const {
  const std::uint32_t hidden = width();
  Vectors out{words, hidden, std::vector<float>(std::size_t{words.size()} * hidden)};
  const Budget budget{network_->shape.window, network_->shape.overlap};
  for (const Window& window : cover(document, words, network_->costs(document, words), budget)) {
    if (step) step(static_cast<double>(window.owned.begin - words.begin) / words.size());
    const Sequence sequence = network_->sequence(document, window.words);
    const auto owned = std::span(sequence.first).subspan(window.owned.begin - window.words.begin, window.owned.size());
    const Aligned<float> x = network_->run(sequence.ids, owned);
    for (std::uint32_t w = window.owned.begin; w < window.owned.end; ++w) {
      const auto made = std::span(x).subspan(std::size_t{w - window.owned.begin} * hidden, hidden);
      const auto into = std::span(out.values).subspan(std::size_t{w - words.begin} * hidden, hidden);
      if (network_->last) {
        layer_norm(made, *network_->last, into);
      } else {
        std::ranges::copy(made, into.begin());
      }
    }
  }
  return out;
}

std::vector<float> Encoder::embed(const Document& document, std::span<const Range<Word>> words) const {
  const Pieces& pieces = network_->pieces;
  std::vector<std::uint32_t> ids = {Pieces::begin};
  pieces.append("query", true, ids);
  pieces.append(":", false, ids);
  for (const Range<Word>& run : words)
    for (std::uint32_t w = run.begin; w < run.end && ids.size() + Pieces::most < network_->shape.window; ++w)
      pieces.append(document, w, ids);
  ids.push_back(Pieces::end);
  std::vector<std::uint32_t> places(ids.size());
  std::iota(places.begin(), places.end(), 0u);
  const Aligned<float> x = network_->run(ids, places);
  std::vector<float> sum(width());
  for (std::size_t at = 0; at < x.size(); at += sum.size()) add(sum, std::span(x).subspan(at, sum.size()));
  const float length = std::sqrt(dot(sum, sum));
  for (float& value : sum) value /= std::max(length, 1e-12F);
  return sum;
}

}  // namespace dixit
