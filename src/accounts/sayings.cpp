#include <algorithm>
#include <map>
#include <numeric>

#include "accounts/matters.h"
#include "accounts/stance.h"

namespace dixit::comparison {
namespace {

// Of the words of both, by weight: of one party; of two, one of which has no name; of two that have names.
constexpr float nearly_same_words = .4F, same_words = .45F, identical_words = .6F;
constexpr std::uint32_t same_size = 6;  // words that two parties hardly choose alike

class Joiner {
 public:
  Joiner(std::vector<Candidate>& candidates, Camps& camps, const Pairs& pairs)
      : candidates_(candidates), camps_(camps), pairs_(pairs), up_(candidates.size()) {
    std::iota(up_.begin(), up_.end(), 0U);
    for (const Candidate& c : candidates) named_.emplace(c.camp, false);
    for (auto& [camp, named] : named_) named = !camps.is_paper(camp) && camps.has_name(camp);
  }

  std::vector<Saying> run() {
    for (std::uint32_t a = 0; a < candidates_.size(); ++a)
      for (std::uint32_t b = a + 1; b < candidates_.size(); ++b)
        if (one_saying(a, b)) up_[std::max(root(a), root(b))] = std::min(root(a), root(b));
    std::map<std::uint32_t, Saying> found;
    for (std::uint32_t c = 0; c < candidates_.size(); ++c) found[root(c)].candidates.push_back(c);
    std::vector<Saying> out;
    for (auto& [first, saying] : found) {
      choose(saying);
      out.push_back(std::move(saying));
    }
    for (Saying& saying : out) {
      saying.camp = camps_.now(saying.camp);
      for (const std::uint32_t c : saying.candidates) candidates_[c].camp = saying.camp;
    }
    for (Candidate& c : candidates_) {
      for (std::uint32_t& name : c.names) name = camps_.now(name);
      std::ranges::sort(c.names);
    }
    return out;
  }

 private:
  std::uint32_t root(std::uint32_t c) const {
    while (up_[c] != c) c = up_[c];
    return c;
  }

  bool one_saying(std::uint32_t a, std::uint32_t b) const {
    const Candidate& x = candidates_[a];
    const Candidate& y = candidates_[b];
    if (x.document == y.document || x.statement == none || y.statement == none) return false;
    const PairValues values = pairs_.words(a, b);
    const float words = values[words_of_both];
    if (words < nearly_same_words || values[other_figure] > 0 || x.negated != y.negated ||
        !same_side(x.stance, y.stance))
      return false;
    return x.camp == y.camp || (std::min(x.size, y.size) >= same_size && misnamed(x, y, words));
  }

  // What two articles tell in the same words was mostly said once, and one of them is read to name the wrong one: of
  // 130 such pairs that were judged, 7 were of two parties. But two governments may tell of one call in the same words.
  bool misnamed(const Candidate& x, const Candidate& y, float words) const {
    if (words < same_words || camps_.is_readout(x.document) || camps_.is_readout(y.document)) return false;
    if (!named_.at(x.camp) || !named_.at(y.camp)) return true;
    return words >= identical_words &&
           (camps_.is_named_in(x.camp, y.document) || camps_.is_named_in(y.camp, x.document));
  }

  // The party that has a name; of several, the one that most articles give.
  void choose(Saying& saying) {
    std::map<std::uint32_t, std::uint32_t> votes;
    for (const std::uint32_t c : saying.candidates) ++votes[candidates_[c].camp];
    std::uint32_t best = none, most = 0;
    for (const auto& [camp, count] : votes) {
      const std::uint32_t rank = count + (named_.at(camp) ? 1000U : 0U) + (camps_.is_paper(camp) ? 0U : 10000U);
      if (rank > most) {
        most = rank;
        best = camp;
      }
    }
    saying.camp = best;
    if (camps_.is_paper(best)) return;
    for (const auto& [camp, count] : votes)
      if (camp != best && !named_.at(camp) && camps_.is_person(camp) && camps_.is_person(best)) camps_.join(best, camp);
  }

  std::vector<Candidate>& candidates_;
  Camps& camps_;
  const Pairs& pairs_;
  std::vector<std::uint32_t> up_;
  std::map<std::uint32_t, bool> named_;
};

}  // namespace

std::vector<Saying> find_sayings(std::vector<Candidate>& candidates, Camps& camps, const Pairs& pairs) {
  return Joiner(candidates, camps, pairs).run();
}

}  // namespace dixit::comparison
