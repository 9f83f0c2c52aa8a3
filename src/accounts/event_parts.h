// Parts a few articles into events: those of a part are on average alike, those of two parts are not.
//
//   ArticlePairs pairs(3);
//   pairs.set(0, 1, 0.9F);  pairs.set(1, 2, 0.1F);  pairs.set(0, 2, 0.2F);
//   parts_of(pairs, {none, none, none}, 0.5F)   // {0, 0, 1}
//
// Average link: the two parts whose pairs are likest on average become one, as long as they are at least `alike`.
// Pairs that are not set do not count. Articles `kept` on an event by a person stay together, and apart from those
// kept on another. Parts are numbered by their first article. Pure; the time grows with the cube of the articles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dixit {

class ArticlePairs {
 public:
  explicit ArticlePairs(std::size_t articles)
      : articles_(articles), sums_(articles * articles), counts_(articles * articles) {}

  std::size_t articles() const { return articles_; }
  void set(std::size_t a, std::size_t b, float likeness);

  float mean(std::size_t a, std::size_t b) const;  // of what was set between their parts; -1: nothing was
  void join(std::size_t a, std::size_t from);      // from now on `a` stands for the part of both
  void forbid(std::size_t a, std::size_t b) { counts_[a * articles_ + b] = counts_[b * articles_ + a] = never; }

 private:
  static constexpr std::int32_t never = -1;
  std::size_t articles_;
  std::vector<float> sums_;
  std::vector<std::int32_t> counts_;
};

std::vector<std::uint32_t> parts_of(ArticlePairs pairs, const std::vector<std::uint32_t>& kept, float alike);

}  // namespace dixit
