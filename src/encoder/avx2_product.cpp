// The integer product for processors with AVX2 that have no instruction for it: faster there than
// oneDNN 2.6. `maddubs` multiplies bytes and adds neighbours into 16 bits; weights are small, so a
// few such sums may be added there before they must be widened to 32 bits. A *step* is four inputs,
// a *panel* 24 outputs. When a panel is laid out its steps are put together in groups of up to four
// whose sums cannot leave 16 bits whatever the activations are, by first fit; the groups of four
// come first, then those of three … So nothing ever saturates, and the result is exact.
#include "encoder/integer_product.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#define DIXIT_AVX2 __attribute__((target("avx2")))

namespace dixit {
namespace {

constexpr std::uint32_t vectors = 3, panel = 8 * vectors, step = 4, most_steps = 4, most_open = 8;

// What the 16-bit sums of a panel may come to: for each, the greatest and the least with its sign changed.
using Bounds = std::array<std::uint16_t, panel * 2 * 2>;

DIXIT_AVX2 bool fits(const Bounds& a, const Bounds& b) {
  std::uint16_t over = 0;  // no sum of two bounds wraps: each is at most 255 x 126
  for (std::size_t i = 0; i < a.size(); ++i) over |= static_cast<std::uint16_t>(a[i] + b[i]);
  return over <= INT16_MAX;
}

DIXIT_AVX2 void add(Bounds& a, const Bounds& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] = static_cast<std::uint16_t>(a[i] + b[i]);
}

Bounds bounds_of(const std::int8_t* weights) {
  Bounds out{};
  for (std::size_t lane = 0; lane < panel * 2; ++lane) {
    for (const int w : {weights[lane * 2], weights[lane * 2 + 1]}) {
      auto& bound = out[lane * 2 + (w < 0 ? 1 : 0)];
      bound = static_cast<std::uint16_t>(bound + 255 * std::abs(w));
    }
  }
  return out;
}

struct Panel {
  std::array<std::uint32_t, most_steps + 1> groups{};  // how many there are of each size
  std::vector<std::uint16_t> steps;                    // in the order in which they are added
  std::vector<std::int8_t> weights;                    // for each step, four inputs of each output
};

struct Group {
  Bounds bounds{};
  std::array<std::uint16_t, most_steps> steps{};
  std::uint32_t size = 0;
};

// First fit among the groups that were begun last.
std::vector<Group> grouped(const std::vector<std::int8_t>& weights) {
  std::vector<Group> groups;
  std::vector<std::size_t> open;
  for (std::size_t s = 0; s * panel * step < weights.size(); ++s) {
    const Bounds bounds = bounds_of(weights.data() + s * panel * step);
    auto into = std::find_if(open.begin(), open.end(), [&](std::size_t g) { return fits(groups[g].bounds, bounds); });
    if (into == open.end()) {
      if (open.size() == most_open) open.erase(open.begin());
      into = open.insert(open.end(), groups.size());
      groups.emplace_back();
    }
    Group& group = groups[*into];
    add(group.bounds, bounds);
    group.steps[group.size++] = static_cast<std::uint16_t>(s);
    if (group.size == most_steps) open.erase(into);
  }
  return groups;
}

Panel laid_out(const std::vector<std::int8_t>& weights) {
  Panel out;
  auto groups = grouped(weights);
  std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.size > b.size; });
  for (const Group& group : groups) {
    ++out.groups[group.size];
    for (std::size_t i = 0; i < group.size; ++i) {
      const auto from = weights.begin() + std::ptrdiff_t{group.steps[i]} * panel * step;
      out.steps.push_back(group.steps[i]);
      out.weights.insert(out.weights.end(), from, from + panel * step);
    }
  }
  return out;
}

template <int rows>
struct Block {  // one or two rows x a panel
  const std::uint8_t* x[rows];
  const std::uint16_t* steps;
  const __m256i_u* weights;
  __m256i sums[rows][vectors];
};

template <int rows, int size>
[[gnu::always_inline]] DIXIT_AVX2 inline void add_groups(Block<rows>& b, std::uint32_t count) {
  const __m256i ones = _mm256_set1_epi16(1);
  for (; count > 0; --count, b.steps += size) {
    __m256i part[rows][vectors];
    for (int s = 0; s < size; ++s, b.weights += vectors) {
      for (int r = 0; r < rows; ++r) {
        std::int32_t four = 0;
        std::memcpy(&four, b.x[r] + std::size_t{b.steps[s]} * step, sizeof four);
        const __m256i x = _mm256_set1_epi32(four);
        for (std::uint32_t v = 0; v < vectors; ++v) {
          const __m256i products = _mm256_maddubs_epi16(x, b.weights[v]);
          part[r][v] = s == 0 ? products : _mm256_add_epi16(part[r][v], products);
        }
      }
    }
    for (int r = 0; r < rows; ++r) {
      for (std::uint32_t v = 0; v < vectors; ++v) {
        b.sums[r][v] = _mm256_add_epi32(b.sums[r][v], _mm256_madd_epi16(part[r][v], ones));
      }
    }
  }
}

template <int rows>
DIXIT_AVX2 void run_panel(const Panel& p, const std::uint8_t* x, std::uint32_t inputs, std::int32_t* out) {
  Block<rows> b{};
  for (int r = 0; r < rows; ++r) b.x[r] = x + std::size_t{inputs} * r;
  b.steps = p.steps.data();
  b.weights = reinterpret_cast<const __m256i_u*>(p.weights.data());
  add_groups<rows, 4>(b, p.groups[4]);
  add_groups<rows, 3>(b, p.groups[3]);
  add_groups<rows, 2>(b, p.groups[2]);
  add_groups<rows, 1>(b, p.groups[1]);
  std::memcpy(out, b.sums, sizeof b.sums);
}

class Avx2Product : public IntegerProduct {
 public:
  Avx2Product(std::span<const std::int8_t> weight, WeightShape shape) : shape_(shape) {
    std::vector<std::int8_t> given(std::size_t{panel} * shape.inputs);
    for (std::uint32_t first = 0; first < shape.outputs; first += panel) {
      std::fill(given.begin(), given.end(), std::int8_t{0});
      for (std::uint32_t o = 0; o < std::min(panel, shape.outputs - first); ++o) {
        const std::int8_t* row = weight.data() + std::size_t{first + o} * shape.inputs;
        for (std::size_t k = 0; k < shape.inputs; k += step) std::copy_n(row + k, step, &given[k * panel + o * step]);
      }
      panels_.push_back(laid_out(given));
    }
  }

  void run(const std::uint8_t* x, std::uint32_t rows, std::int32_t* sums) const override {
    std::array<std::int32_t, 2 * panel> out;
    for (std::uint32_t first = 0; first < shape_.outputs; first += panel) {
      const std::uint32_t width = std::min(panel, shape_.outputs - first);
      for (std::uint32_t r = 0; r < rows; r += 2) {
        const std::uint32_t here = std::min(2u, rows - r);
        const auto run = here == 2 ? run_panel<2> : run_panel<1>;
        run(panels_[first / panel], x + std::size_t{r} * shape_.inputs, shape_.inputs, out.data());
        for (std::uint32_t i = 0; i < here; ++i) {
          std::copy_n(out.data() + i * panel, width, sums + std::size_t{r + i} * shape_.outputs + first);
        }
      }
    }
  }

 private:
  WeightShape shape_;
  std::vector<Panel> panels_;
};

}  // namespace

std::unique_ptr<const IntegerProduct> make_avx2_product(std::span<const std::int8_t> weight, WeightShape shape) {
  if (!__builtin_cpu_supports("avx2")) return nullptr;
  return std::make_unique<Avx2Product>(weight, shape);
}

}  // namespace dixit

#else

namespace dixit {

std::unique_ptr<const IntegerProduct> make_avx2_product(std::span<const std::int8_t>, WeightShape) { return nullptr; }

}  // namespace dixit

#endif
