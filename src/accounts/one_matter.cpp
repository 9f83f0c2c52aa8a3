#include "accounts/one_matter.h"

#include <algorithm>
#include <cmath>

#include "accounts/one_matter_trees.h"

namespace dixit::comparison {
namespace {

constexpr float least_odds = 1e-6F;
constexpr int questions = 3;  // of a tree

float log_odds(float p) { return std::log((p + least_odds) / (1 - p + least_odds)); }

float ask(const Tree& tree, const AmongValues& values) {
  std::size_t at = 0;
  for (int i = 0; i < questions; ++i) at = 2 * at + (values[tree.value[at]] <= tree.at[at] ? 1 : 2);
  return tree.odds[at - tree.at.size()];
}

float probability(const AmongValues& values) {
  float odds = trees_bias;
  for (const Tree& tree : trees) odds += ask(tree, values);
  return 1 / (1 + std::exp(-odds));
}

}  // namespace

OneMatter::OneMatter(std::span<const Candidate> candidates, const Pairs& pairs, std::span<const FigurePair> figures)
    : candidates_(candidates), pairs_(pairs), alone_(0), figures_(0), likely_(0) {
  const std::size_t size = candidates.size();
  if (!pairs.point_by_point() || size > most_among) return;
  alone_ = figures_ = PairTable(size);
  for (std::uint32_t a = 0; a < size; ++a)
    for (std::uint32_t b = a + 1; b < size; ++b) alone_.set(a, b, pairs.one_matter(a, b));
  for (const FigurePair& p : figures)
    figures_.set(p.a.candidate, p.b.candidate, std::max(p.probability, figures_.at(p.a.candidate, p.b.candidate)));
  for (std::uint32_t a = 0; a < size; ++a) {
    sorted_.emplace_back(alone_.row(a).begin(), alone_.row(a).end());
    std::ranges::sort(sorted_.back());
  }
  PairTable likely(size);
  for (std::uint32_t a = 0; a < size; ++a)
    for (std::uint32_t b = a + 1; b < size; ++b) likely.set(a, b, probability(values(a, b)));
  likely_ = std::move(likely);
}

AmongValues OneMatter::values(std::uint32_t a, std::uint32_t b) const {
  if (b < a) std::swap(a, b);
  AmongValues out{};
  std::ranges::copy(pairs_.values(a, b), out.begin());
  const float p = alone_.at(a, b);
  out[by_themselves] = log_odds(p);
  out[above_next_of_first] = log_odds(p) - log_odds(likeliest_other(a, b));
  out[above_next_of_second] = log_odds(p) - log_odds(likeliest_other(b, a));
  out[likelier_for_first] = likelier(a, p);
  out[likelier_for_second] = likelier(b, p);
  for (std::size_t i = 0; i < alone_.size(); ++i) out[partners_in_common] += alone_.at(a, i) * alone_.at(b, i);
  out[passages_of_event] = std::log(1 + static_cast<float>(alone_.size()));
  out[likeliest_of_first] = sorted_[a].back();
  out[likeliest_of_second] = sorted_[b].back();
  out[figures_of_one_question] = figures_.at(a, b);
  return out;
}

// Of `a` with whatever else the article of `b` has.
float OneMatter::likeliest_other(std::uint32_t a, std::uint32_t b) const {
  float most = 0;
  for (std::uint32_t i = 0; i < candidates_.size(); ++i)
    if (i != b && candidates_[i].document == candidates_[b].document) most = std::max(most, alone_.at(a, i));
  return most;
}

float OneMatter::likelier(std::uint32_t a, float p) const {
  return std::log(1 + static_cast<float>(sorted_[a].end() - std::ranges::upper_bound(sorted_[a], p)));
}

}  // namespace dixit::comparison
