// Attention by products of bytes, as the layers multiply: unsigned ones by signed ones within ±63. Keys and weights are
// unsigned. That a key of 0 is not 0 then adds the same to all scores of a query, which a softmax does not see.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "encoder/aligned.h"
#include "encoder/kernel_set.h"

namespace dixit {
namespace {

constexpr double most_query = 63, most_key = 127, most_value = 63;
constexpr std::uint32_t key_zero = 128;  // the byte of a key that is 0
constexpr float least = 1e-30f;          // numbers that stay below count for nothing
constexpr std::int32_t no_score = std::numeric_limits<std::int32_t>::min() / 2;
constexpr float least_factor = 1.0f / (1 << 26);  // with it no_score still has no weight

std::uint32_t rounded_up(std::uint32_t n, std::uint32_t to) { return (n + to - 1) / to * to; }

// What attention works in, kept by each thread.
struct Work {
  Aligned<float> by, step;
  Aligned<std::uint8_t> queries, key_rows, keys, values, weights;
  Aligned<std::int32_t> scores, mixed;
};

class Attention {
 public:
  Attention(Rows<const float> qkv, std::span<const float> most, std::uint32_t width, std::uint32_t heads,
            std::span<const std::uint32_t> places, Work& work)
      : qkv_(qkv),
        most_(most),
        work_(work),
        width_(width),
        size_(width / heads),
        padded_(rounded_up(qkv.count, quad_group)),
        quads_((size_ + 3) / 4),
        value_columns_(rounded_up(size_, 2 * panel_columns)),
        count_(places.size()) {
    find_steps();
    work.queries.resize(count_ * width_ + 3);  // a head's last four bytes may reach beyond the last row
    for (std::size_t r = 0; r < count_; ++r) round(row(places[r]), 0, 0, work.queries.data() + r * width_);
    work.key_rows.resize(std::size_t{qkv.count} * width_);
    for (std::size_t r = 0; r < qkv.count; ++r) round(row(r), width_, key_zero, work.key_rows.data() + r * width_);
    work.keys.assign(std::size_t{padded_} * quads_ * 4, 0);
    work.values.assign(std::size_t{padded_} * value_columns_, 0);
    work.scores.resize(std::size_t{byte_rows} * padded_);
    work.weights.resize(std::size_t{byte_rows} * padded_);
    work.mixed.resize(std::size_t{byte_rows} * value_columns_);
  }

  void run(std::uint32_t head, float* out) {
    first_ = head * size_;
    lay_out_keys();
    for (std::uint32_t c = 0; c < size_; c += panel_columns) {
      const std::uint32_t column = 2 * width_ + first_ + c;
      kernels().quads({qkv_.data + column, qkv_.count, qkv_.stride}, work_.by.data() + column,
                      std::min(panel_columns, size_ - c), work_.values.data() + std::size_t{c} * padded_);
    }
    for (std::size_t at = 0; at < count_; at += byte_rows) {
      const auto rows = static_cast<std::uint32_t>(std::min<std::size_t>(byte_rows, count_ - at));
      run_tile(at, rows, out + at * width_ + first_);
    }
  }

 private:
  const float* row(std::size_t i) const { return qkv_.data + i * qkv_.stride; }

  void round(const float* from, std::uint32_t column, std::uint32_t zero, std::uint8_t* to) const {
    kernels().bytes(from + column, work_.by.data() + column, zero, to, width_);
  }

  // Four bytes of a key stand together, those of 16 keys side by side. Beyond a head's size there are zeros, whatever
  // the queries have there.
  void lay_out_keys() {
    for (std::size_t j = 0; j < qkv_.count; ++j) {
      const std::uint8_t* key = work_.key_rows.data() + j * width_ + first_;
      std::uint8_t* into = work_.keys.data() + place_in_panels(j, quads_);
      std::uint32_t i = 0;
      for (; i + 4 <= size_; i += 4, into += 4 * panel_columns) std::memcpy(into, key + i, 4);
      std::copy(key + i, key + size_, into);
    }
  }

  void find_steps() {
    work_.by.assign(std::size_t{3} * width_, 0);
    work_.step.assign(std::size_t{3} * width_, 0);
    for (std::uint32_t first = 0; first < width_; first += size_) find_steps_of_scores(first);
    for (std::uint32_t i = 2 * width_; i < 3 * width_; ++i) {
      if (!(most_[i] > least)) continue;
      work_.by[i] = static_cast<float>(most_value / most_[i]);
      work_.step[i] = static_cast<float>(most_[i] / most_value);
    }
  }

  // The scores of a head have one step, the first of its steps. Queries and keys share it column by column, so that
  // of both the greatest numbers of a column stand in one proportion.
  void find_steps_of_scores(std::uint32_t first) {
    const float *query = most_.data() + first, *key = query + width_;
    double most = 0;
    for (std::uint32_t c = 0; c < size_; ++c) most = std::max(most, double{query[c]} * double{key[c]});
    if (!(most > double{least} * double{least})) return;
    work_.step[first] = static_cast<float>(most / (most_query * most_key));
    for (std::uint32_t c = 0; c < size_; ++c) {
      if (!(query[c] > least && key[c] > least)) continue;
      const double share = std::sqrt(double{key[c]} / double{query[c]} / most);
      work_.by[first + c] = static_cast<float>(most_query * share);
      work_.by[width_ + first + c] = static_cast<float>(most_key / (share * most));
    }
  }

  void run_tile(std::size_t at, std::uint32_t rows, float* out) {
    kernels().multiply_bytes({work_.queries.data() + at * width_ + first_, rows, width_}, work_.keys.data(), quads_,
                             padded_, Signed::rows, {work_.scores.data(), rows, padded_});
    const float log2_e = 1.44269504f, size = static_cast<float>(size_);
    const float factor = std::max(work_.step[first_] * log2_e / std::sqrt(size), least_factor);
    for (std::size_t r = 0; r < rows; ++r) {
      std::int32_t* scores = work_.scores.data() + r * padded_;
      std::fill(scores + qkv_.count, scores + padded_, no_score);
    }
    std::int32_t sums[byte_rows];
    float shares[byte_rows];
    kernels().weights({work_.scores.data(), rows, padded_}, factor, work_.weights.data(), sums);
    for (std::size_t r = 0; r < rows; ++r) shares[r] = 1.0f / static_cast<float>(sums[r]);
    kernels().multiply_bytes({work_.weights.data(), rows, padded_}, work_.values.data(), padded_ / 4, value_columns_,
                             Signed::panels, {work_.mixed.data(), rows, value_columns_});
    kernels().scale_by({work_.mixed.data(), rows, value_columns_}, work_.step.data() + 2 * width_ + first_, shares,
                       size_, {out, rows, width_});
  }

  Rows<const float> qkv_;
  std::span<const float> most_;
  Work& work_;
  std::uint32_t width_, size_, padded_, quads_, value_columns_, first_ = 0;
  std::size_t count_;
};

}  // namespace

void attention(Rows<const float> qkv, std::span<const float> most, std::uint32_t width, std::uint32_t heads,
               std::span<const std::uint32_t> places, std::span<float> out) {
  thread_local Work work;
  Attention made(qkv, most, width, heads, places, work);
  for (std::uint32_t head = 0; head < heads; ++head) made.run(head, out.data());
}

}  // namespace dixit
