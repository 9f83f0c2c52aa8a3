// Attention by products of 16-bit integers: exact, and twice to four times as fast as of floats that may not be fused.
#include <algorithm>
#include <cmath>

#include "encoder/kernel_set.h"

namespace dixit {
namespace {

// What multiply_pairs sums exactly, of `exact` products, stays below 2^31, rounding included.
constexpr double most_number = 32700, most_sum = 2.14e9, most_weight = 32767;
constexpr std::uint32_t exact = 32;
constexpr float least = 1e-30f;  // numbers that stay below count for nothing

std::uint32_t rounded_up(std::uint32_t n, std::uint32_t to) { return (n + to - 1) / to * to; }

// What attention works in, kept by each thread.
struct Work {
  std::vector<float> most, sum, by, step, scores, mixed;
  std::vector<std::int16_t> queries, keys, values, weights;
};

class Attention {
 public:
  Attention(Rows<const float> qkv, std::uint32_t width, std::uint32_t heads, std::span<const std::uint32_t> places,
            Work& work)
      : qkv_(qkv),
        work_(work),
        width_(width),
        size_(width / heads),
        padded_(rounded_up(qkv.count, exact)),
        pairs_((size_ + 1) / 2),
        value_columns_(rounded_up(size_, pair_columns)),
        count_(places.size()) {
    find_steps();
    work.queries.resize((count_ + tile_rows) * width_ + 1);  // the last tile goes beyond the places, for nothing
    for (std::size_t r = 0; r < count_; ++r) {
      kernels().halves(row(places[r]), work.by.data(), work.queries.data() + r * width_, width_);
    }
    work.keys.resize(std::size_t{padded_} * 2 * pairs_);
    work.values.assign(std::size_t{padded_} * value_columns_, 0);
    work.scores.resize(std::size_t{tile_rows} * padded_);
    work.weights.resize(std::size_t{tile_rows} * padded_);
    work.mixed.resize(std::size_t{tile_rows} * value_columns_);
  }

  void run(std::uint32_t head, float* out) {
    first_ = head * size_;
    kernels().transposed_pairs(from(width_ + first_), work_.by.data() + width_ + first_, size_, work_.keys.data());
    for (std::uint32_t c = 0; c < size_; c += pair_columns) {
      const std::uint32_t column = 2 * width_ + first_ + c;
      kernels().pairs(from(column), work_.by.data() + column, std::min(pair_columns, size_ - c),
                      work_.values.data() + std::size_t{c} * padded_);
    }
    for (std::size_t at = 0; at < count_; at += tile_rows) {
      run_tile(at, std::min<std::size_t>(tile_rows, count_ - at), out + at * width_ + first_);
    }
  }

 private:
  const float* row(std::size_t i) const { return qkv_.data + i * qkv_.stride; }
  Rows<const float> from(std::uint32_t column) const { return {qkv_.data + column, qkv_.count, qkv_.stride}; }

  void find_steps() {
    work_.most.assign(std::size_t{3} * width_, 0);
    work_.sum.assign(std::size_t{3} * width_, 0);
    for (std::uint32_t i = 0; i < qkv_.count; i += exact) {
      const Rows<const float> rows{row(i), std::min(exact, qkv_.count - i), qkv_.stride};
      kernels().magnitudes(rows, work_.most.data(), work_.sum.data(), work_.most.size());
    }
    work_.by.assign(std::size_t{3} * width_, 0);
    work_.step.assign(std::size_t{3} * width_, 0);
    for (std::uint32_t first = 0; first < width_; first += size_) find_steps_of_scores(first);
    for (std::uint32_t i = 2 * width_; i < 3 * width_; ++i) {
      if (!(work_.most[i] > least)) continue;
      const double by = std::min(most_number / work_.most[i], most_sum / most_weight / work_.sum[i]);
      work_.by[i] = static_cast<float>(by);
      work_.step[i] = static_cast<float>(1 / by);
    }
  }

  // The scores of a head have one step, the first of its steps. Queries and keys share it column by column,
  // so that both become equally large.
  void find_steps_of_scores(std::uint32_t first) {
    const float *query = work_.most.data() + first, *key = query + width_;
    double most = 0, sum = 0;
    for (std::uint32_t c = 0; c < size_; ++c) {
      const double product = double{query[c]} * double{key[c]};
      most = std::max(most, product), sum += product;
    }
    if (!(most > double{least} * double{least})) return;
    const double by = std::min(most_number / std::sqrt(most), std::sqrt(most_sum / sum));
    work_.step[first] = static_cast<float>(1 / (by * by));
    for (std::uint32_t c = 0; c < size_; ++c) {
      if (!(query[c] > least && key[c] > least)) continue;
      const double share = std::sqrt(double{key[c]} / double{query[c]});
      work_.by[first + c] = static_cast<float>(by * share);
      work_.by[width_ + first + c] = static_cast<float>(by / share);
    }
  }

  void run_tile(std::size_t at, std::size_t rows, float* out) {
    kernels().multiply_pairs({work_.queries.data() + at * width_ + first_, tile_rows, width_}, work_.keys.data(),
                             pairs_, padded_, {work_.scores.data(), tile_rows, padded_});
    const float factor = work_.step[first_] * 1.44269504f / std::sqrt(static_cast<float>(size_));  // log2 e
    float shares[tile_rows];
    for (std::size_t r = 0; r < rows; ++r) {
      float* scores = work_.scores.data() + r * padded_;
      std::fill(scores + qkv_.count, scores + padded_, -INFINITY);
      const std::uint32_t sum = kernels().weights(scores, factor, work_.weights.data() + r * padded_, padded_);
      shares[r] = 1.0f / static_cast<float>(sum);
    }
    kernels().multiply_pairs({work_.weights.data(), tile_rows, padded_}, work_.values.data(), padded_ / 2,
                             value_columns_, {work_.mixed.data(), tile_rows, value_columns_});
    const auto count = static_cast<std::uint32_t>(rows);
    kernels().scale_by({work_.mixed.data(), count, value_columns_}, work_.step.data() + 2 * width_ + first_, shares,
                       size_, {out, count, width_});
  }

  Rows<const float> qkv_;
  Work& work_;
  std::uint32_t width_, size_, padded_, pairs_, value_columns_, first_ = 0;
  std::size_t count_;
};

}  // namespace

void attention(Rows<const float> qkv, std::uint32_t width, std::uint32_t heads, std::span<const std::uint32_t> places,
               std::span<float> out) {
  thread_local Work work;
  Attention made(qkv, width, heads, places, work);
  for (std::uint32_t head = 0; head < heads; ++head) made.run(head, out.data());
}

}  // namespace dixit
