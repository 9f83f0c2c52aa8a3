#include "accounts/figure_pairs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <utility>

#include "accounts/counted_kinds.h"
#include "accounts/figure_weights.h"
#include "accounts/measures.h"
#include "text/unicode.h"

namespace dixit::comparison {
namespace {

constexpr float least_likely = 1e-6F;
constexpr float few_words = 3;  // weight that keeps one shared word from being all of them
constexpr double widest_apart = 4, ten = 10;
constexpr std::uint32_t beside = 7;  // words before and after a figure
constexpr float of_two_units = .7F;  // the weights were learned from figures of one

bool is_money(std::string_view unit) {
  return unit.size() == 3 && std::ranges::all_of(unit, [](char c) { return 'A' <= c && c <= 'Z'; });
}

bool is_time(std::string_view unit) {
  constexpr std::array<std::string_view, 9> times = {"second", "minute", "hour",   "day",    "week",
                                                     "month",  "year",   "decade", "century"};
  return std::ranges::find(times, unit) != times.end();
}

// A figure with the words about it, by their keys.
struct Told {
  FigureTold at;
  std::vector<std::uint32_t> counted, near, sentence;
  std::uint32_t noun = none, kind = 0;
};

class Finder {
 public:
  Finder(std::span<const Document> documents, const Vocabulary& vocabulary, std::span<const Candidate> candidates,
         const Pairs& pairs, const Camps& camps)
      : documents_(documents), vocabulary_(vocabulary), candidates_(candidates), pairs_(pairs), camps_(camps) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> shortest;
    for (std::uint32_t c = 0; c < candidates.size(); ++c)
      for (const std::uint32_t f : candidates[c].figures) {
        const auto [found, added] = shortest.emplace(std::pair(candidates[c].document, f), c);
        if (!added && candidates[c].words.size() < candidates[found->second].words.size()) found->second = c;
      }
    for (const auto& [figure, c] : shortest) {
      if (told_.size() == most_figures) break;
      told_.push_back(tell({c, figure.second}));
      in_article_[figure.first].push_back(static_cast<std::uint32_t>(told_.size() - 1));
    }
    compare_words();
  }

  std::vector<FigurePair> run() const {
    std::vector<FigurePair> out;
    for (std::size_t i = 0; i < told_.size(); ++i)
      for (std::size_t j = i + 1; j < told_.size(); ++j) {
        const Told &x = told_[i], &y = told_[j];
        if (!comparable(figure(x), figure(y)) || overlap(candidate(x), candidate(y))) continue;
        FigurePair p{x.at, y.at, !both_may_hold(figure(x), figure(y)), values(x, y), 0};
        p.probability =
            1 /
            (1 + std::exp(-std::inner_product(p.values.begin(), p.values.end(), figure_weights.begin(), figure_bias)));
        if (figure(x).unit != figure(y).unit) p.probability *= of_two_units;
        out.push_back(p);
      }
    return out;
  }

 private:
  const Candidate& candidate(const Told& t) const { return candidates_[t.at.candidate]; }
  const Figure& figure(const Told& t) const { return documents_[candidate(t).document].figures[t.at.figure]; }

  Told tell(FigureTold at) const {
    const std::uint32_t d = candidates_[at.candidate].document;
    const Document& document = documents_[d];
    const Figure& f = document.figures[at.figure];
    Told t{at, vocabulary_.keys(d, f.what), {}, {}, none, 0};
    for (const Sentence& s : document.sentences) {
      if (!s.words.contains(f.words.begin)) continue;
      t.sentence = vocabulary_.keys(d, s.words);
      t.near = vocabulary_.keys(d, {std::max(s.words.begin, f.words.begin - std::min(f.words.begin, beside)),
                                    std::min(s.words.end, f.words.end + beside)});
    }
    const std::vector<std::uint32_t> own = vocabulary_.keys(d, f.words);
    std::erase_if(t.near, [&](std::uint32_t key) { return std::ranges::binary_search(own, key); });
    t.noun = pairs_.thing(d, f.what);
    for (std::uint32_t w = f.what.begin; w < f.what.end && t.kind == 0; ++w) t.kind = counted_kind(fold(document[w]));
    return t;
  }

  float share(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) const {
    return shared(vocabulary_, a, b).weight / (std::min(vocabulary_.weight(a), vocabulary_.weight(b)) + few_words);
  }

  FigureValues values(const Told& x, const Told& y) const {
    FigureValues out{};
    compare_amounts(figure(x), figure(y), out);
    compare_words(x, y, out);
    compare_others(x, y, out);
    compare_passages(x, y, out);
    return out;
  }

  static void compare_amounts(const Figure& f, const Figure& g, FigureValues& out) {
    out[of_money] = is_money(f.unit);
    out[of_share] = f.unit == "%" || f.unit == "point";
    out[of_time] = is_time(f.unit);
    out[of_measure] = !f.unit.empty() && out[of_money] + out[of_share] + out[of_time] == 0;
    out[one_amount] = same_amount(f, g);
    out[apart] = static_cast<float>(std::min(widest_apart, apart_by(f, g)));
    out[a_few] = std::min(amount(f), amount(g)) < ten;
    out[both_exact] = f.bound == Bound::exact && g.bound == Bound::exact;
  }

  void compare_words(const Told& x, const Told& y, FigureValues& out) const {
    out[same_counted] = x.noun != none && x.noun == y.noun;
    out[same_kind] = x.kind != 0 && x.kind == y.kind;
    out[other_kind] = x.kind != 0 && y.kind != 0 && x.kind != y.kind;
    out[words_of_counted] = share(x.counted, y.counted);
    out[words_of_sentences] = share(x.sentence, y.sentence);
    out[rarest_of_sentences] = shared(vocabulary_, x.sentence, y.sentence).rarest;
    out[words_near] = share(x.near, y.near);
  }

  // Once for each two, since each two are compared with all others.
  void compare_words() {
    in_common_.assign(told_.size() * told_.size(), 0);
    for (std::size_t i = 0; i < told_.size(); ++i)
      for (std::size_t j = i + 1; j < told_.size(); ++j) {
        const Told &x = told_[i], &y = told_[j];
        if (!comparable(figure(x), figure(y))) continue;
        in_common_[i * told_.size() + j] = in_common_[j * told_.size() + i] =
            shared(vocabulary_, x.sentence, y.sentence).weight + shared(vocabulary_, x.counted, y.counted).weight;
      }
  }

  float in_common(const Told& x, const Told& y) const {
    return in_common_[static_cast<std::size_t>(&x - told_.data()) * told_.size() +
                      static_cast<std::size_t>(&y - told_.data())];
  }

  // What else of the unit the two articles have.
  void compare_others(const Told& x, const Told& y, FigureValues& out) const {
    float count = 0, most_of_x = 0, most_of_y = 0;
    for (const std::uint32_t d : std::set{candidate(x).document, candidate(y).document})
      for (const std::uint32_t i : in_article_.at(d)) {
        const Told& t = told_[i];
        if (!comparable(figure(t), figure(x))) continue;
        ++count;
        if (&t == &x || &t == &y) continue;
        if (d == candidate(y).document) most_of_x = std::max(most_of_x, in_common(x, t));
        if (d == candidate(x).document) most_of_y = std::max(most_of_y, in_common(y, t));
      }
    const float both = in_common(x, y);
    out[rivals] = std::log(count);
    out[closest] = static_cast<float>(both > most_of_x) + static_cast<float>(both > most_of_y);
  }

  void compare_passages(const Told& x, const Told& y, FigureValues& out) const {
    const Candidate &a = candidate(x), &b = candidate(y);
    out[alone] = static_cast<float>(a.figures.size() == 1) + static_cast<float>(b.figures.size() == 1);
    out[of_one_article] = a.document == b.document;
    out[of_one_sentence] = a.document == b.document && a.sentence == b.sentence;
    out[of_readouts] = camps_.is_readout(a.document) && camps_.is_readout(b.document);
    out[of_papers] = static_cast<float>(camps_.is_paper(a.camp)) + static_cast<float>(camps_.is_paper(b.camp));
    const PairValues between = pairs_.values(x.at.candidate, y.at.candidate);
    out[without_meaning] = between[no_meaning];
    out[closer_meaning] = between[meaning_closer];
    out[words_of_passages] = between[words_of_shorter];
    const float p = std::clamp(pairs_.one_matter(x.at.candidate, y.at.candidate), least_likely, 1 - least_likely);
    out[likely_one_matter] = std::log(p / (1 - p));
  }

  std::span<const Document> documents_;
  const Vocabulary& vocabulary_;
  std::span<const Candidate> candidates_;
  const Pairs& pairs_;
  const Camps& camps_;
  std::vector<Told> told_;
  std::vector<float> in_common_;                                    // words of each two, row after row
  std::map<std::uint32_t, std::vector<std::uint32_t>> in_article_;  // indexes of `told_`
};

}  // namespace

std::vector<FigurePair> figure_pairs(std::span<const Document> documents, const Vocabulary& vocabulary,
                                     std::span<const Candidate> candidates, const Pairs& pairs, const Camps& camps) {
  return Finder(documents, vocabulary, candidates, pairs, camps).run();
}

FigurePair likeliest_difference(std::span<const FigurePair> figures, std::span<const std::uint32_t> ours,
                                std::span<const std::uint32_t> theirs) {
  const auto of = [](std::span<const std::uint32_t> candidates, const FigureTold& told) {
    return std::ranges::find(candidates, told.candidate) != candidates.end();
  };
  FigurePair best;
  for (const FigurePair& p : figures) {
    if (!p.differ || p.probability <= best.probability) continue;
    if (of(ours, p.a) && of(theirs, p.b)) {
      best = p;
    } else if (of(ours, p.b) && of(theirs, p.a)) {
      best = p;
      std::swap(best.a, best.b);
    }
  }
  return best;
}

}  // namespace dixit::comparison
