#include "accounts/counterparts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "accounts/counterpart_weights.h"
#include "accounts/opposed.h"

namespace dixit::comparison {
namespace {

using Signs = std::array<float, signs>;

Signs signs_of(std::span<const Document> documents, const Candidate& a, const Candidate& b, bool other_amount) {
  Signs out{};
  const Passage x{documents[a.document], a.words}, y{documents[b.document], b.words};
  const auto stands = [&](Stance one, Stance other) {
    return (a.stance == one && b.stance == other) || (a.stance == other && b.stance == one) ? 1.0F : 0.0F;
  };
  if (a.negated != b.negated) out[negates_other] = (a.negated ? negates(x, y) : negates(y, x)) ? 1 : 0;
  out[one_negates] = a.negated != b.negated;
  out[both_negate] = a.negated && b.negated;
  out[exclude] = (a.negated == b.negated && opposite_words(x, y)) || in_other_lands(x, y);
  out[amounts] = other_amount;
  out[refusal] = stands(Stance::demands, Stance::refuses);
  out[other_demand] = stands(Stance::demands, Stance::denies);
  out[so_and_not_so] = stands(Stance::affirms, Stance::denies);
  out[one_stance] = a.stance == b.stance;
  out[lays_blame] = a.stance == Stance::blames || b.stance == Stance::blames;
  out[both_count] = stands(Stance::figures, Stance::figures);
  out[wish_and_fact] = stands(Stance::demands, Stance::affirms);
  return out;
}

}  // namespace

CounterpartValues values_of_counterparts(std::span<const Document> documents, std::span<const Candidate> candidates,
                                         const Pairs& pairs, const OneMatter& one_matter, std::uint32_t a,
                                         std::uint32_t b) {
  CounterpartValues values{};
  const auto out = std::ranges::copy(one_matter.values(a, b), values.begin()).out;
  std::ranges::copy(signs_of(documents, candidates[a], candidates[b], pairs.other_amount(a, b)), out);
  return values;
}

float exclusion_probability(const CounterpartValues& values) {
  return 1 /
         (1 + std::exp(-std::inner_product(values.begin(), values.end(), exclusion_weights.begin(), exclusion_bias)));
}

const char* sign_of_exclusion(const CounterpartValues& values) {
  const auto shows = [&](Sign sign) { return values[std::size_t{among_values} + sign] > 0; };
  if ((values[other_figure] > 0 && values[same_figure] == 0) || shows(amounts)) return "figures";
  if (shows(refusal) || shows(other_demand)) return "demand and refusal";
  if (shows(negates_other) || shows(one_negates) || shows(so_and_not_so)) return "negation";
  if (shows(exclude)) return "opposites";
  return values[other_number] > 0 ? "numbers" : nullptr;
}

Exclusion likeliest_exclusion(std::span<const Document> documents, std::span<const Candidate> candidates,
                              const Pairs& pairs, const OneMatter& one_matter, std::span<const std::uint32_t> one,
                              std::span<const std::uint32_t> other) {
  Exclusion best;
  for (const std::uint32_t a : one)
    for (const std::uint32_t b : other) {
      if (overlap(candidates[a], candidates[b])) continue;
      const CounterpartValues values = values_of_counterparts(documents, candidates, pairs, one_matter, a, b);
      const char* sign = sign_of_exclusion(values);
      const float probability = sign ? exclusion_probability(values) : 0;
      if (probability > best.probability) best = {a, b, probability, sign};
    }
  return best;
}

}  // namespace dixit::comparison
