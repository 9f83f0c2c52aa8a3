// The passages of the answers to one question, as the rules of relations.cpp look at them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>

#include "accounts/negation.h"
#include "accounts/opposed.h"
#include "accounts/relations.h"
#include "accounts/stance.h"
#include "accounts/surely_two.h"

namespace dixit::comparison {

struct TwoPassages {           // of two answers
  std::uint32_t a = 0, b = 0;  // candidates
  PairValues values{};
};

// What the rules ask of an event and of one question of it; keeps references to both. Pure.
class Answers {
 protected:
  Answers(const Compared& compared, const Question& question) : compared_(compared), question_(question) {}

  const Candidate& candidate(std::uint32_t c) const { return compared_.candidates[c]; }
  const Document& document(std::uint32_t c) const { return compared_.documents[candidate(c).document]; }
  const Statement* statement(std::uint32_t c) const {
    return candidate(c).statement == none ? nullptr : &document(c).statements[candidate(c).statement];
  }

  bool is_criticism(std::uint32_t c) const { return statement(c) && criticises(*statement(c)); }

  Passage passage(std::uint32_t c) const { return {document(c), candidate(c).words}; }

  // The two passages of the answers that have most in common; those of two readouts before others.
  TwoPassages closest(std::uint32_t x, std::uint32_t y) const {
    TwoPassages best;
    float most = -1;
    for (const std::uint32_t a : first_of(x))
      for (const std::uint32_t b : first_of(y)) {
        const PairValues values = compared_.pairs.values(a, b);
        const float in_common = values[words_of_shorter] + values[words_of_both] + values[meaning_alike] +
                                values[other_figure] + values[same_figure];
        const TwoPassages pair{a, b, values};
        const float rank = in_common + (are_counterparts(pair) ? counterparts_first : 0);
        if (overlap(candidate(pair.a), candidate(pair.b)) || rank <= most) continue;
        most = rank;
        best = pair;
      }
    return most < 0 ? TwoPassages{none, none, {}} : best;
  }

  // Two governments that tell of one talk, each itself: one passage answers the other.
  bool are_counterparts(const TwoPassages& p) const {
    const std::uint32_t in_a = candidate(p.a).document, in_b = candidate(p.b).document;
    return in_a != in_b && compared_.camps.is_readout(in_a) && compared_.camps.is_readout(in_b) &&
           compared_.one_matter.likely(p.a, p.b) >= least_of_counterparts;
  }

  std::span<const std::uint32_t> first_of(std::uint32_t answer) const {
    const std::span all(question_.answers[answer].candidates);
    return all.first(std::min(most_passages, all.size()));
  }

  Evidence clause_of(const FigureTold& told) const {
    Evidence e = evidence_of(document(told.candidate), candidate(told.candidate));
    const Figure& figure = document(told.candidate).figures[told.figure];
    e.words = clause_with(document(told.candidate), figure.words, candidate(told.candidate).words);
    return e;
  }

  bool denies(std::uint32_t c) const {
    const Statement* s = statement(c);
    if (s && s->act.value == Act::deny) return s->polarity.value != Polarity::negated;
    return calls_false(document(c), candidate(c).words);
  }

  bool negates_shared(const TwoPassages& p) const {
    if (candidate(p.a).negated == candidate(p.b).negated) return false;
    const auto [not_so, so] = candidate(p.a).negated ? std::pair(p.a, p.b) : std::pair(p.b, p.a);
    return negates(passage(not_so), passage(so));
  }

  Held held(std::uint32_t answer, std::uint32_t c) const {
    return {question_.answers[answer].camp, candidate(c).document};
  }

  const Compared& compared_;
  const Question& question_;

 private:
  static constexpr std::size_t most_passages = 4;  // passages of an answer
  static constexpr float counterparts_first = 10;  // more than passages can have in common
};

}  // namespace dixit::comparison
