// Attention by products of 16-bit integers: exact, and twice to four times as fast as of floats that may not be fused.
#include <algorithm>
#include <cmath>

#include "encoder/kernel_set.h"

namespace dixit {
namespace {

// The sums of 32 products, which multiply_pairs makes exactly, fit 32 bits: of two numbers up to 8191, and of a weight
// up to 2^14 with a value up to 4095.
constexpr float most_factor = 8191, most_value = 4095;
constexpr std::uint32_t exact = 32;

std::uint32_t rounded_up(std::uint32_t n, std::uint32_t to) { return (n + to - 1) / to * to; }

// What attention works in, kept by each thread.
struct Work {
  std::vector<float> most, by, step, scores, mixed;
  std::vector<std::int16_t> rows, queries, keys, values, weights;
};

class Attention {
 public:
  Attention(Rows<const float> qkv, std::uint32_t width, std::uint32_t heads, Work& work)
      : work_(work),
        width_(width),
        size_(width / heads),
        length_(qkv.count),
        padded_(rounded_up(length_, exact)),
        pairs_((size_ + 1) / 2),
        value_columns_(rounded_up(size_, pair_columns)) {
    find_steps(qkv);
    work.rows.resize((std::size_t{length_} + 1) * 3 * width);
    std::fill_n(row(length_), 3 * width, std::int16_t{0});  // beside the last where there is an odd number
    for (std::size_t i = 0; i < length_; ++i) {
      kernels().halves(qkv.data + i * qkv.stride, work.by.data(), row(i), std::size_t{3} * width);
    }
    work.queries.assign(std::size_t{tile_rows} * 2 * pairs_, 0);
    work.keys.assign(std::size_t{padded_} * 2 * pairs_, 0);
    work.values.assign(std::size_t{padded_} * value_columns_, 0);
    work.scores.resize(std::size_t{tile_rows} * padded_);
    work.weights.resize(std::size_t{tile_rows} * padded_);
    work.mixed.resize(std::size_t{tile_rows} * value_columns_);
  }

  void run(std::uint32_t head, std::span<const std::uint32_t> places, float* out) {
    first_ = head * size_;
    lay_out_keys();
    lay_out_values();
    for (std::size_t at = 0; at < places.size(); at += tile_rows) {
      run_tile(places.subspan(at, std::min<std::size_t>(tile_rows, places.size() - at)), out + at * width_ + first_);
    }
  }

 private:
  std::int16_t* row(std::size_t i) { return work_.rows.data() + i * 3 * width_; }

  // Queries and keys have one step a head, values one a column.
  void find_steps(Rows<const float> qkv) {
    work_.most.assign(std::size_t{3} * width_, 0);
    for (std::size_t i = 0; i < length_; ++i) {
      kernels().magnitudes(qkv.data + i * qkv.stride, work_.most.data(), work_.most.size());
    }
    for (auto head = work_.most.begin(); head != work_.most.begin() + 2 * width_; head += size_) {
      std::fill_n(head, size_, *std::max_element(head, head + size_));
    }
    work_.by.resize(work_.most.size());
    work_.step.resize(work_.most.size());
    for (std::size_t i = 0; i < work_.most.size(); ++i) {
      const float range = i < 2 * width_ ? most_factor : most_value, most = work_.most[i];
      work_.by[i] = most > 0 ? range / most : 0;
      work_.step[i] = most / range;
    }
  }

  // Panels of keys side by side, a row for each two numbers of a key.
  void lay_out_keys() {
    for (std::size_t j = 0; j < length_; ++j) {
      const std::int16_t* key = row(j) + width_ + first_;
      std::int16_t* into = work_.keys.data() + j / pair_columns * pair_columns * 2 * pairs_ + j % pair_columns * 2;
      for (std::uint32_t k = 0; k + 2 <= size_; k += 2) std::copy_n(key + k, 2, into + std::size_t{k} * pair_columns);
      if (size_ % 2 != 0) into[std::size_t{size_ - 1} * pair_columns] = key[size_ - 1];
    }
  }

  // Panels of columns of values, a row for each two places.
  void lay_out_values() {
    for (std::size_t j = 0; j < length_; j += 2) {
      const std::int16_t *value = row(j) + 2 * width_ + first_, *next = row(j + 1) + 2 * width_ + first_;
      for (std::uint32_t c = 0; c < size_; c += pair_columns) {
        std::int16_t* into = work_.values.data() + std::size_t{c} * padded_ + j * pair_columns;
        for (std::uint32_t k = 0; k < std::min(pair_columns, size_ - c); ++k) {
          into[2 * k] = value[c + k];
          into[2 * k + 1] = next[c + k];
        }
      }
    }
  }

  void run_tile(std::span<const std::uint32_t> places, float* out) {
    const std::uint32_t stride = 2 * pairs_;
    for (std::size_t r = 0; r < places.size(); ++r) {
      std::copy_n(row(places[r]) + first_, size_, work_.queries.data() + r * stride);
    }
    kernels().multiply_pairs({work_.queries.data(), tile_rows, stride}, work_.keys.data(), pairs_, padded_,
                             {work_.scores.data(), tile_rows, padded_});
    const float factor = work_.step[first_] * work_.step[width_ + first_] * 1.44269504f /  // log2 e
                         std::sqrt(static_cast<float>(size_));
    std::uint32_t sums[tile_rows];
    for (std::size_t r = 0; r < places.size(); ++r) {
      float* scores = work_.scores.data() + r * padded_;
      std::fill(scores + length_, scores + padded_, -INFINITY);
      sums[r] = kernels().weights(scores, factor, work_.weights.data() + r * padded_, padded_);
    }
    kernels().multiply_pairs({work_.weights.data(), tile_rows, padded_}, work_.values.data(), padded_ / 2,
                             value_columns_, {work_.mixed.data(), tile_rows, value_columns_});
    for (std::size_t r = 0; r < places.size(); ++r) {
      kernels().scale_by(work_.mixed.data() + r * value_columns_, work_.step.data() + 2 * width_ + first_,
                         1.0f / static_cast<float>(sums[r]), out + r * width_, size_);
    }
  }

  Work& work_;
  std::uint32_t width_, size_, length_, padded_, pairs_, value_columns_, first_ = 0;
};

}  // namespace

void attention(Rows<const float> qkv, std::uint32_t width, std::uint32_t heads, std::span<const std::uint32_t> places,
               std::span<float> out) {
  thread_local Work work;
  Attention made(qkv, width, heads, work);
  for (std::uint32_t head = 0; head < heads; ++head) made.run(head, places, out.data());
}

}  // namespace dixit
