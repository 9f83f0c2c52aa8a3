// How likely two passages of an event are about one matter, seen among all others of it.
//
//   const OneMatter one_matter(candidates, pairs, figures);
//   one_matter.likely(3, 7);   // 0 to 1
//
// Where two sides tell the event themselves, boosted trees over how the two stand to each other (pairs.h), whether
// either has a likelier partner in the other's article, what both are like to, and their figures; learned from such
// events (one_matter_trees.h, eval/train_one_matter.py; Friedman 2001, Greedy function approximation). Elsewhere, and
// of more than `most_among` passages, what `Pairs` says of the two alone. Memory grows with the square of the passages,
// time with their cube. Keeps views of the first two, which must outlive it. Const use is safe from several threads.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "accounts/figure_pairs.h"
#include "accounts/pairs.h"

namespace dixit::comparison {

inline constexpr std::size_t most_among = 800;

// Besides those of PairValue.
enum AmongValue : std::uint8_t {
  by_themselves = pair_values,  // log odds, by Pairs
  above_next_of_first,          // these, above those of the first with its likeliest other in the second's article
  above_next_of_second,
  likelier_for_first,  // how many others are, as a logarithm
  likelier_for_second,
  partners_in_common,  // how much both are likely to be of one matter with the same others
  passages_of_event,   // how many, as a logarithm
  likeliest_of_first,
  likeliest_of_second,
  figures_of_one_question,  // how likely
  among_values
};
using AmongValues = std::array<float, among_values>;

// A number for each two passages, the same both ways; 0 for one with itself.
class PairTable {
 public:
  explicit PairTable(std::size_t size) : size_(size), numbers_(size * size) {}
  std::size_t size() const { return size_; }
  float at(std::size_t a, std::size_t b) const { return numbers_[a * size_ + b]; }
  void set(std::size_t a, std::size_t b, float n) { numbers_[a * size_ + b] = numbers_[b * size_ + a] = n; }
  std::span<const float> row(std::size_t a) const { return std::span(numbers_).subspan(a * size_, size_); }

 private:
  std::size_t size_;
  std::vector<float> numbers_;
};

class OneMatter {
 public:
  OneMatter(std::span<const Candidate> candidates, const Pairs& pairs, std::span<const FigurePair> figures);

  float likely(std::uint32_t a, std::uint32_t b) const {
    return sees_all() ? likely_.at(a, b) : pairs_.one_matter(a, b);
  }
  bool sees_all() const { return likely_.size() > 0; }
  AmongValues values(std::uint32_t a, std::uint32_t b) const;  // only where it sees all

 private:
  float likeliest_other(std::uint32_t a, std::uint32_t b) const;
  float likelier(std::uint32_t a, float p) const;

  std::span<const Candidate> candidates_;
  const Pairs& pairs_;
  PairTable alone_, figures_, likely_;      // by Pairs; of one question; seen among all
  std::vector<std::vector<float>> sorted_;  // rows of `alone_`
};

// A whole tree of three questions: is the value at most so much? Then to the left.
struct Tree {
  std::array<std::uint8_t, 7> value;  // PairValue or AmongValue
  std::array<float, 7> at;
  std::array<float, 8> odds;  // to be added
};

}  // namespace dixit::comparison
