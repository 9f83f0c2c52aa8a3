#include "accounts/event_parts.h"

#include "document/document.h"

namespace dixit {
namespace {

struct Likest {
  std::size_t a = 0, b = 0;
  float likeness = -1;
};

class Parts {
 public:
  Parts(ArticlePairs pairs, const std::vector<std::uint32_t>& kept)
      : pairs_(std::move(pairs)), part_(pairs_.articles()) {
    for (std::uint32_t i = 0; i < part_.size(); ++i) part_[i] = i;
    keep(kept);
  }

  void join_alike(float alike) {
    for (Likest likest = find(); likest.likeness >= alike; likest = find()) join(likest.a, likest.b);
  }

  std::vector<std::uint32_t> numbers() const {
    std::vector<std::uint32_t> number(part_.size(), none), result;
    std::uint32_t next = 0;
    for (const std::uint32_t part : part_) {
      if (number[part] == none) number[part] = next++;
      result.push_back(number[part]);
    }
    return result;
  }

 private:
  void keep(const std::vector<std::uint32_t>& kept) {
    for (std::size_t a = 0; a < kept.size(); ++a) {
      if (kept[a] == none || part_[a] != a) continue;
      for (std::size_t b = a + 1; b < kept.size(); ++b)
        if (kept[b] == kept[a]) join(a, b);
    }
    for (std::size_t a = 0; a < kept.size(); ++a)
      for (std::size_t b = 0; b < a; ++b)
        if (kept[a] != none && kept[b] != none && part_[a] != part_[b]) pairs_.forbid(part_[a], part_[b]);
  }

  Likest find() const {
    Likest likest;
    for (std::size_t a = 0; a < part_.size(); ++a) {
      if (part_[a] != a) continue;
      for (std::size_t b = a + 1; b < part_.size(); ++b) {
        if (part_[b] != b) continue;
        const float likeness = pairs_.mean(a, b);
        if (likeness > likest.likeness) likest = {a, b, likeness};
      }
    }
    return likest;
  }

  void join(std::size_t a, std::size_t from) {
    pairs_.join(a, from);
    for (std::uint32_t& part : part_)
      if (part == from) part = static_cast<std::uint32_t>(a);
  }

  ArticlePairs pairs_;
  std::vector<std::uint32_t> part_;  // of each article: the first article of its part
};

}  // namespace

void ArticlePairs::set(std::size_t a, std::size_t b, float likeness) {
  sums_[a * articles_ + b] = sums_[b * articles_ + a] = likeness;
  counts_[a * articles_ + b] = counts_[b * articles_ + a] = 1;
}

float ArticlePairs::mean(std::size_t a, std::size_t b) const {
  const std::int32_t count = counts_[a * articles_ + b];
  return count > 0 ? sums_[a * articles_ + b] / static_cast<float>(count) : -1;
}

void ArticlePairs::join(std::size_t a, std::size_t from) {
  for (std::size_t c = 0; c < articles_; ++c) {
    if (c == a || c == from) continue;
    const std::size_t into = a * articles_ + c, out = from * articles_ + c;
    if (counts_[into] == never || counts_[out] == never) {
      forbid(a, c);
      continue;
    }
    sums_[into] += sums_[out];
    counts_[into] += counts_[out];
    sums_[c * articles_ + a] = sums_[into];
    counts_[c * articles_ + a] = counts_[into];
  }
}

std::vector<std::uint32_t> parts_of(ArticlePairs pairs, const std::vector<std::uint32_t>& kept, float alike) {
  Parts parts(std::move(pairs), kept);
  parts.join_alike(alike);
  return parts.numbers();
}

}  // namespace dixit
