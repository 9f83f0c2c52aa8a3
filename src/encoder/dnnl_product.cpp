// The integer product by oneDNN, where it was found when building (DIXIT_DNNL).
#include "encoder/integer_product.h"

#if defined(DIXIT_DNNL)

#include <dlfcn.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <dnnl.hpp>
#include <vector>

#include "text/error.h"

namespace dixit {
namespace {

using dnnl::memory;

// oneDNN takes as many threads as OpenMP would give the calling thread: one, while this lives. Which
// OpenMP it was linked with is known to the loader alone, so the functions are asked for by name.
class OneThread {
 public:
  OneThread() {
    static const auto most = reinterpret_cast<int (*)()>(dlsym(RTLD_DEFAULT, "omp_get_max_threads"));
    if (most == nullptr || set() == nullptr) return;
    before_ = most();
    if (before_ != 1) set()(1);
  }
  ~OneThread() {
    if (before_ > 1) set()(before_);
  }
  OneThread(const OneThread&) = delete;
  OneThread& operator=(const OneThread&) = delete;

 private:
  using Set = void (*)(int);
  static Set set() {
    static const auto found = reinterpret_cast<Set>(dlsym(RTLD_DEFAULT, "omp_set_num_threads"));
    return found;
  }
  int before_ = 1;
};

const dnnl::engine& engine() {
  static const dnnl::engine e(dnnl::engine::kind::cpu, 0);
  return e;
}

memory::desc plain(std::uint32_t rows, std::uint32_t columns, memory::data_type type) {
  return {{rows, columns}, type, memory::format_tag::ab};
}

class DnnlProduct : public IntegerProduct {
 public:
  DnnlProduct(std::span<const std::int8_t> weight, WeightShape shape) : shape_(shape) {
    const OneThread one;
    const memory::dim inputs = shape.inputs, outputs = shape.outputs;
    for (std::size_t i = 0; i < blocks.size(); ++i) make_step(i, {{inputs, outputs}, memory::data_type::s8, any});
    const memory::desc given({inputs, outputs}, memory::data_type::s8, memory::format_tag::ba);
    memory source(given, engine(), const_cast<std::int8_t*>(weight.data()));
    weight_ = memory(packed_, engine());
    dnnl::stream stream(engine());
    dnnl::reorder(source, weight_).execute(stream, source, weight_);
    stream.wait();
  }

  void run(const std::uint8_t* x, std::uint32_t rows, std::int32_t* sums) const override {
    const OneThread one;
    dnnl::stream stream(engine());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      for (; rows >= blocks[i]; rows -= blocks[i]) {
        run_block(stream, i, x, sums);
        x += std::size_t{blocks[i]} * shape_.inputs;
        sums += std::size_t{blocks[i]} * shape_.outputs;
      }
    }
    if (rows > 0) run_rest(stream, x, rows, sums);
  }

 private:
  static constexpr std::array<std::uint32_t, 2> blocks = {32, 8};  // rows that a primitive is made for
  static constexpr auto any = memory::format_tag::any;
  struct Step {
    dnnl::matmul matmul;
    memory::desc x, sums, scratch;
  };

  // The layout of the weights is what the first block wants.
  void make_step(std::size_t i, const memory::desc& weight) {
    Step& step = steps_[i];
    step.x = plain(blocks[i], shape_.inputs, memory::data_type::u8);
    step.sums = plain(blocks[i], shape_.outputs, memory::data_type::s32);
    dnnl::primitive_attr attributes;
    attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);  // oneDNN's own is not for several threads
    const dnnl::matmul::desc desc(step.x, i == 0 ? weight : packed_, step.sums);
    const dnnl::matmul::primitive_desc made(desc, attributes, engine());
    if (i == 0) packed_ = made.weights_desc();
    step.scratch = made.scratchpad_desc();
    step.matmul = dnnl::matmul(made);
  }

  void run_block(dnnl::stream& stream, std::size_t i, const std::uint8_t* x, std::int32_t* sums) const {
    thread_local std::vector<std::byte> scratch;
    const Step& step = steps_[i];
    scratch.resize(std::max(scratch.size(), step.scratch.get_size() + 64));
    memory from(step.x, engine(), const_cast<std::uint8_t*>(x)), to(step.sums, engine(), sums);
    memory room(step.scratch, engine(), scratch.data());
    step.matmul.execute(
        stream, {{DNNL_ARG_SRC, from}, {DNNL_ARG_WEIGHTS, weight_}, {DNNL_ARG_DST, to}, {DNNL_ARG_SCRATCHPAD, room}});
    stream.wait();
  }

  void run_rest(dnnl::stream& stream, const std::uint8_t* x, std::uint32_t rows, std::int32_t* sums) const {
    const std::size_t block = blocks.back(), inputs = shape_.inputs, outputs = shape_.outputs;
    std::vector<std::uint8_t> padded(block * inputs);
    std::vector<std::int32_t> out(block * outputs);
    std::copy_n(x, rows * inputs, padded.data());
    run_block(stream, blocks.size() - 1, padded.data(), out.data());
    std::copy_n(out.data(), rows * outputs, sums);
  }

  WeightShape shape_;
  memory::desc packed_;
  memory weight_;
  std::array<Step, 2> steps_;
};

}  // namespace

std::unique_ptr<const IntegerProduct> make_dnnl_product(std::span<const std::int8_t> weight, WeightShape shape) {
  try {
    return std::make_unique<DnnlProduct>(weight, shape);
  } catch (const dnnl::error& e) {
    throw Error(std::string("oneDNN cannot make a product of integers: ") + e.what() + "; choose the portable product");
  }
}

}  // namespace dixit

#else

namespace dixit {

std::unique_ptr<const IntegerProduct> make_dnnl_product(std::span<const std::int8_t>, WeightShape) { return nullptr; }

}  // namespace dixit

#endif
