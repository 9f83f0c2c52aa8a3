// How likely two passages of an event that two sides tell themselves exclude each other: a logistic regression over how
// they stand to each other and what either shows, with weights learned from such events (counterpart_weights.h,
// eval/train_counterparts.py).
//
//   const CounterpartValues values = values_of_counterparts(documents, candidates, pairs, one_matter, 0, 7);
//   exclusion_probability(values);   // 0 to 1
//   sign_of_exclusion(values);       // "negation"; nullptr where nothing shows it
//
// Only where `one_matter` sees all passages. Pure.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "accounts/one_matter.h"
#include "accounts/pairs.h"

namespace dixit::comparison {

enum Sign : std::uint8_t {
  negates_other,  // says not, of what the other says
  one_negates,
  both_negate,
  exclude,       // words that exclude each other
  amounts,       // of one unit, that differ
  refusal,       // of a demand
  other_demand,  // that what is demanded is not so
  so_and_not_so,
  one_stance,
  lays_blame,
  both_count,
  wish_and_fact,
  signs
};

inline constexpr std::size_t counterpart_values = std::size_t{among_values} + signs;
using CounterpartValues = std::array<float, counterpart_values>;

CounterpartValues values_of_counterparts(std::span<const Document> documents, std::span<const Candidate> candidates,
                                         const Pairs& pairs, const OneMatter& one_matter, std::uint32_t a,
                                         std::uint32_t b);
float exclusion_probability(const CounterpartValues& values);

// What shows that they exclude each other, as Relation::rule names it; nullptr: nothing does.
const char* sign_of_exclusion(const CounterpartValues& values);

struct Exclusion {
  std::uint32_t a = none, b = none;  // candidates
  float probability = 0;             // 0 where none shows a sign
  const char* sign = nullptr;
};
// Of each of the first with each of the others.
Exclusion likeliest_exclusion(std::span<const Document> documents, std::span<const Candidate> candidates,
                              const Pairs& pairs, const OneMatter& one_matter, std::span<const std::uint32_t> one,
                              std::span<const std::uint32_t> other);

}  // namespace dixit::comparison
