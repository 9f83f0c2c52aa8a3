#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "accounts/matters.h"
#include "accounts/opposed.h"
#include "accounts/stance.h"

namespace dixit::comparison {
namespace {

// Of the words of both, by weight: at all; of two parties; twice in one article.
constexpr float least_alike = .4F, of_two = .45F, said_twice = .7F;
// Words that two would hardly choose alike; that two never do, even if neither article names both.
constexpr std::uint32_t fewest_of_two = 5, fewest_twice = 4, never_alike = 14;

class Joiner {
 public:
  Joiner(std::span<const Document> documents, std::vector<Candidate>& candidates, Camps& camps, const Pairs& pairs)
      : documents_(documents), candidates_(candidates), camps_(camps), pairs_(pairs), up_(candidates.size()) {
    std::iota(up_.begin(), up_.end(), 0U);
    for (const Candidate& c : candidates) named_.emplace(c.camp, false);
    for (auto& [camp, named] : named_) named = !camps.is_paper(camp) && camps.has_name(camp);
  }

  std::vector<Saying> run() {
    for (std::uint32_t a = 0; a < candidates_.size(); ++a)
      for (std::uint32_t b = a + 1; b < candidates_.size(); ++b)
        if (!by_paper(a) && !by_paper(b) && likeness(a, b) > 0) join(a, b);
    for (std::uint32_t a = 0; a < candidates_.size(); ++a)
      if (by_paper(a)) join_likest(a);
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
      for (std::uint32_t* camp : {&c.first_named, &c.to})
        if (*camp != none) *camp = camps_.now(*camp);
    }
    return out;
  }

 private:
  std::uint32_t root(std::uint32_t c) const {
    while (up_[c] != c) c = up_[c];
    return c;
  }

  void join(std::uint32_t a, std::uint32_t b) { up_[std::max(root(a), root(b))] = std::min(root(a), root(b)); }

  bool by_paper(std::uint32_t c) const { return candidates_[c].statement == none; }

  // What a paper tells itself is what it writes that somebody says, where the words are nearly the same. Of several it
  // is one, so that it does not join them.
  void join_likest(std::uint32_t own) {
    std::uint32_t likest = own;
    float most = 0;
    for (std::uint32_t c = 0; c < candidates_.size(); ++c) {
      const float words = by_paper(c) ? 0 : likeness(own, c);
      if (words > most) likest = c;
      most = std::max(most, words);
    }
    join(own, likest);
  }

  // How like the words of two passages are that are one saying; 0: they are not.
  float likeness(std::uint32_t a, std::uint32_t b) const {
    const Candidate& x = candidates_[a];
    const Candidate& y = candidates_[b];
    if (overlap(x, y) || x.negated != y.negated) return 0;
    const PairValues values = pairs_.words(a, b);
    const float words = values[words_of_both];
    if (words < least_alike || values[other_figure] > 0) return 0;
    if (on_other_days({documents_[x.document], x.words}, {documents_[y.document], y.words})) return 0;
    if (x.camp == y.camp && x.document != y.document) return same_side(x.stance, y.stance) ? words : 0;
    if (camps_.is_readout(x.document) || camps_.is_readout(y.document) || speaks_of(x, y) || speaks_of(y, x)) return 0;
    if (!by_paper(a) && !by_paper(b) && !said_once(x, y, words)) return 0;
    const std::uint32_t asked = camps_.asker_in(x.document, x.words).camp,
                        other = camps_.asker_in(y.document, y.words).camp;
    if (asked != none && other != none && asked != other) return 0;
    return opposite_words({documents_[x.document], x.words}, {documents_[y.document], y.words}) ? 0 : words;
  }

  // What two articles tell in nearly the same words was mostly said once, and one of them is read to name the wrong
  // one: of 130 such pairs that were judged, 7 were of two parties. But two governments may tell of one call in the
  // same words, and who excludes or accuses the other is not him.
  bool said_once(const Candidate& x, const Candidate& y, float words) const {
    const std::uint32_t size = std::min(x.size, y.size);
    if (!same_side(x.stance, y.stance)) return false;
    if (x.document == y.document) return words >= said_twice && size >= fewest_twice && !told_in_turn(x, y);
    if (words < of_two || size < fewest_of_two) return false;
    return size >= never_alike || !named_.at(x.camp) || !named_.at(y.camp) || camps_.is_named_in(x.camp, y.document) ||
           camps_.is_named_in(y.camp, x.document);
  }

  // Two sources, one after the other: nobody tells twice in a row what one of them said.
  static bool told_in_turn(const Candidate& x, const Candidate& y) {
    const auto [first, second] = std::minmax(x.sentence, y.sentence);
    return x.camp != y.camp && x.sourced && y.sourced && second == first + 1;
  }

  static bool speaks_of(const Candidate& x, const Candidate& y) {
    return x.camp != y.camp && (x.to == y.camp || std::ranges::binary_search(x.names, y.camp));
  }

  // The party of whom a paper writes, before the paper; that has a name; that it stands there for; that most articles
  // give.
  void choose(Saying& saying) {
    struct Votes {
      std::uint32_t sourced = 0, all = 0;
    };
    std::map<std::uint32_t, Votes> votes;
    for (const std::uint32_t c : saying.candidates) {
      Votes& of_camp = votes[candidates_[c].camp];
      ++of_camp.all;
      if (candidates_[c].sourced) ++of_camp.sourced;
    }
    const auto rank = [&](const auto& vote) {
      return std::tuple(!camps_.is_paper(vote.first), named_.at(vote.first), vote.second.sourced, vote.second.all);
    };
    const std::uint32_t best = std::ranges::max_element(votes, {}, rank)->first;
    saying.camp = best;
    if (camps_.is_paper(best)) return;
    for (const auto& [camp, count] : votes)
      if (camp != best && !named_.at(camp) && camps_.is_person(camp) && camps_.is_person(best)) camps_.join(best, camp);
  }

  std::span<const Document> documents_;
  std::vector<Candidate>& candidates_;
  Camps& camps_;
  const Pairs& pairs_;
  std::vector<std::uint32_t> up_;
  std::map<std::uint32_t, bool> named_;
};

}  // namespace

std::vector<Saying> find_sayings(std::span<const Document> documents, std::vector<Candidate>& candidates, Camps& camps,
                                 const Pairs& pairs) {
  return Joiner(documents, candidates, camps, pairs).run();
}

}  // namespace dixit::comparison
