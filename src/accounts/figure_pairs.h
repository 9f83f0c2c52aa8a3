// How likely two figures of one event answer one question: how many, how much, how long.
//
//   for (const FigurePair& p : figure_pairs(documents, vocabulary, candidates, pairs, camps))
//     if (p.probability > .5F && p.differ) use(p.a, p.b);   // `38 tonnes de cabillaud`, `22 tonnes`
//
// Compared are figures of one unit, or of two that measure one thing (measures.h), whose passages do not overlap, each
// with the shortest passage that holds it. The probability is that of a logistic regression over what they count, how
// far apart the amounts are, what else of that unit the articles have, and how their sentences and passages stand to
// each other, with weights learned from marked events (figure_weights.h, eval/train_figures.py). Time and memory grow
// with the square of the figures; of more than `most_figures` the first are taken. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "accounts/pairs.h"

namespace dixit::comparison {

inline constexpr std::size_t most_figures = 400;
// From which figures are taken to answer one question: three in four of those that differ do.
inline constexpr float least_one_question = .5F;

enum FigureValue : std::uint8_t {
  of_money,
  of_share,
  of_time,
  of_measure,    // of none of these: a count
  same_counted,  // noun
  same_kind,     // of things (counted_kinds.h)
  other_kind,
  words_of_counted,  // share of what is counted that both have
  words_of_sentences,
  rarest_of_sentences,
  one_amount,
  apart,  // the amounts: by what power of e
  a_few,  // one is below ten
  both_exact,
  rivals,      // figures of this unit in the two articles, as a logarithm
  words_near,  // share of the words beside the figures that both have
  alone,       // in their passages
  closest,     // no other figure of the one's article has more words in common with the other
  of_one_article,
  of_one_sentence,
  of_readouts,
  of_papers,
  without_meaning,
  closer_meaning,
  words_of_passages,
  likely_one_matter,
  figure_values
};
using FigureValues = std::array<float, figure_values>;

struct FigureTold {
  std::uint32_t candidate = 0;
  std::uint32_t figure = 0;  // index in Document::figures
};

struct FigurePair {
  FigureTold a, b;
  bool differ = false;  // not both may hold
  FigureValues values{};
  float probability = 0;
};

std::vector<FigurePair> figure_pairs(std::span<const Document> documents, const Vocabulary& vocabulary,
                                     std::span<const Candidate> candidates, const Pairs& pairs, const Camps& camps);

// Of those that differ, one of which stands in a candidate of `ours` and one in a candidate of `theirs`, the likeliest
// to answer one question, `a` being ours. Of probability 0 where there is none.
FigurePair likeliest_difference(std::span<const FigurePair> figures, std::span<const std::uint32_t> ours,
                                std::span<const std::uint32_t> theirs);

}  // namespace dixit::comparison
