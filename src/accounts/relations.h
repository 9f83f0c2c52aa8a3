// How the answers to one question stand to each other.
//
//   const Compared compared{documents, candidates, camps, pairs, one_matter, figures};
//   const std::vector<Stance> stances = stances_of(question, candidates);
//   const std::vector<Relation> found = find_relations(compared, question, stances);
//
// Each with the rule that decided and the words it rests on; at most one for each two answers and kind, those that
// conflict before those that agree. A conflict needs words in common and a sign of it: a denial, a negation on one
// side only, words that exclude each other, figures of one thing that differ, a demand against a refusal; and it must
// be likely enough that it holds (conflict.h). Where two governments tell of one talk themselves, one passage answers
// the other: figures of one question differ (figure_pairs.h), amounts of one unit do, a demand meets what will not be,
// what neither negates nor asks they agree on. Pure.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "accounts/accounts.h"
#include "accounts/conflict.h"
#include "accounts/figure_pairs.h"
#include "accounts/matters.h"

namespace dixit::comparison {

struct Compared {  // what all relations of an event are found from
  std::span<const Document> documents;
  std::span<const Candidate> candidates;
  const Camps& camps;
  const Pairs& pairs;
  const OneMatter& one_matter;
  std::span<const FigurePair> figures;
};

// Of each answer: that of its best passage.
std::vector<Stance> stances_of(const Question& question, std::span<const Candidate> candidates);

// `stances` of the answers; indexes of relations are those of the answers.
std::vector<Relation> find_relations(const Compared& compared, const Question& question,
                                     std::span<const Stance> stances);

// Every conflict that a rule finds, likely or not, with what its probability is made of: for eval/train_conflicts.py.
std::vector<std::pair<Relation, ConflictValues>> conflicts_by_rule(const Compared& compared, const Question& question,
                                                                   std::span<const Stance> stances);

}  // namespace dixit::comparison
