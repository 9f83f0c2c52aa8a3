#include "accounts/matters.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "accounts/stance.h"

namespace dixit::comparison {
namespace {

// Mean probability from which groups are joined: of accounts that go point by point; of few sayings; and of many, since
// marked events of more sayings have more answers to a question, not only more questions.
constexpr float one_point = .28F, one_question = .25F, one_of_many = .18F;
constexpr std::size_t few_sayings = 10;
constexpr std::size_t most_passages = 3;  // of a saying that are compared with those of another
constexpr float known = 1;

// Groups by average linkage: the two groups whose members are likeliest on the average to be about one matter are
// joined, until none is likely enough.
class Grouping {
 public:
  Grouping(std::size_t size, float least)
      : size_(size), least_(least), likely_(size * size), count_(size, 1), best_(size, none) {}

  void set(std::size_t a, std::size_t b, float p) { likely_[a * size_ + b] = likely_[b * size_ + a] = p; }

  std::vector<std::vector<std::uint32_t>> run() {
    std::vector<std::vector<std::uint32_t>> groups(size_);
    for (std::uint32_t i = 0; i < size_; ++i) groups[i] = {i};
    for (std::uint32_t i = 0; i < size_; ++i) find_best(i);
    while (true) {
      std::uint32_t a = none;
      for (std::uint32_t i = 0; i < size_; ++i)
        if (count_[i] > 0 && best_[i] != none && (a == none || at(i, best_[i]) > at(a, best_[a]))) a = i;
      if (a == none || at(a, best_[a]) < least_) break;
      join(a, best_[a], groups);
    }
    std::erase_if(groups, [](const auto& group) { return group.empty(); });
    return groups;
  }

 private:
  float at(std::size_t a, std::size_t b) const { return likely_[a * size_ + b]; }

  void find_best(std::uint32_t i) {
    best_[i] = none;
    for (std::uint32_t j = 0; j < size_; ++j)
      if (j != i && count_[j] > 0 && (best_[i] == none || at(i, j) > at(i, best_[i]))) best_[i] = j;
  }

  void join(std::uint32_t a, std::uint32_t b, std::vector<std::vector<std::uint32_t>>& groups) {
    if (b < a) std::swap(a, b);
    const float na = count_[a], nb = count_[b];
    groups[a].insert(groups[a].end(), groups[b].begin(), groups[b].end());
    std::ranges::sort(groups[a]);
    groups[b].clear();
    count_[a] = na + nb;
    count_[b] = 0;
    for (std::uint32_t k = 0; k < size_; ++k)
      if (k != a && count_[k] > 0) set(a, k, (at(a, k) * na + at(b, k) * nb) / (na + nb));
    for (std::uint32_t k = 0; k < size_; ++k)
      if (count_[k] > 0 &&
          (k == a || best_[k] == a || best_[k] == b || (best_[k] != none && at(k, a) > at(k, best_[k]))))
        find_best(k);
  }

  std::size_t size_;
  float least_;
  std::vector<float> likely_, count_;
  std::vector<std::uint32_t> best_;
};

float one_question_of(const Saying& a, const Saying& b, std::span<const Candidate> candidates,
                      const OneMatter& one_matter) {
  float most = 0;
  for (std::size_t i = 0; i < std::min(most_passages, a.candidates.size()); ++i)
    for (std::size_t j = 0; j < std::min(most_passages, b.candidates.size()); ++j) {
      if (overlap(candidates[a.candidates[i]], candidates[b.candidates[j]])) return 0;
      most = std::max(most, one_matter.likely(a.candidates[i], b.candidates[j]));
    }
  return most;
}

bool other_answer(const Saying& a, const Saying& b, const Pairs& pairs) {
  bool other = false;
  for (const std::uint32_t i : a.candidates)
    for (const std::uint32_t j : b.candidates) {
      const PairValues values = pairs.words(i, j);
      if (values[same_figure] > 0) return false;
      other = other || values[other_figure] > 0;
    }
  return other;
}

Question question_of(const std::vector<std::uint32_t>& group, std::span<const Candidate> candidates,
                     std::span<const Saying> sayings, const Pairs& pairs, const std::vector<float>& fit) {
  const auto stance = [&](std::uint32_t s) { return candidates[sayings[s].candidates.front()].stance; };
  Question question;
  std::vector<std::vector<std::uint32_t>> members;  // sayings of each answer
  for (const std::uint32_t s : group) {
    std::size_t at = 0;
    for (; at < members.size(); ++at) {
      if (question.answers[at].camp != sayings[s].camp || !same_side(stance(members[at].front()), stance(s))) continue;
      if (std::ranges::none_of(members[at],
                               [&](std::uint32_t m) { return other_answer(sayings[m], sayings[s], pairs); }))
        break;
    }
    if (at == members.size()) {
      members.emplace_back();
      question.answers.push_back({sayings[s].camp, {}, 0});
    }
    members[at].push_back(s);
  }
  for (std::size_t i = 0; i < members.size(); ++i) {
    std::ranges::stable_sort(members[i], std::ranges::greater{}, [&](std::uint32_t s) { return fit[s]; });
    question.answers[i].fit = fit[members[i].front()];
    for (const std::uint32_t s : members[i])
      question.answers[i].candidates.insert(question.answers[i].candidates.end(), sayings[s].candidates.begin(),
                                            sayings[s].candidates.end());
  }
  return question;
}

}  // namespace

std::vector<Question> find_questions(std::span<const Candidate> candidates, std::span<const Saying> all,
                                     const Pairs& pairs, const OneMatter& one_matter, const Camps& camps,
                                     std::span<const Together> together) {
  const std::span<const Saying> sayings = all.first(std::min(all.size(), most_sayings));
  std::map<std::uint32_t, std::uint32_t> saying_of;
  for (std::uint32_t s = 0; s < sayings.size(); ++s)
    for (const std::uint32_t c : sayings[s].candidates) saying_of[c] = s;
  Grouping grouping(sayings.size(), camps.has_readouts_of_two()     ? one_point
                                    : sayings.size() <= few_sayings ? one_question
                                                                    : one_of_many);
  std::vector<std::vector<float>> likely(sayings.size(), std::vector<float>(sayings.size()));
  for (std::uint32_t a = 0; a < sayings.size(); ++a)
    for (std::uint32_t b = a + 1; b < sayings.size(); ++b)
      likely[a][b] = likely[b][a] = one_question_of(sayings[a], sayings[b], candidates, one_matter);
  for (const auto& [a, b, probability] : together) {
    if (!saying_of.contains(a) || !saying_of.contains(b)) continue;
    float& one = likely[saying_of[a]][saying_of[b]];
    one = likely[saying_of[b]][saying_of[a]] = std::max(one, probability);
  }
  for (std::uint32_t a = 0; a < sayings.size(); ++a)
    for (std::uint32_t b = a + 1; b < sayings.size(); ++b) grouping.set(a, b, likely[a][b]);
  std::vector<Question> questions;
  std::vector<float> fit(sayings.size(), known);
  for (const std::vector<std::uint32_t>& group : grouping.run()) {
    for (const std::uint32_t s : group) {
      float sum = 0;
      for (const std::uint32_t other : group) sum += s == other ? 0 : likely[s][other];
      if (group.size() > 1) fit[s] = sum / static_cast<float>(group.size() - 1);
    }
    questions.push_back(question_of(group, candidates, sayings, pairs, fit));
  }
  return questions;
}

}  // namespace dixit::comparison
