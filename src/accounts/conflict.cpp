#include "accounts/conflict.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "accounts/conflict_weights.h"
#include "text/unicode.h"

namespace dixit::comparison {
namespace {

constexpr std::size_t forms = 4, polarities = 3, shortest_name = 4;

std::vector<std::string> words_of_names(const Party& party) {
  std::vector<std::string> words;
  for (const std::string& name : party.names) {
    const std::string_view rest = name;
    for (std::size_t begin = 0, end = 0; begin < rest.size(); begin = end + 1) {
      end = std::min(rest.find_first_of(" -'", begin), rest.size());
      const std::string_view word = rest.substr(begin, end - begin);
      if (std::string folded = fold(word); folded.size() >= shortest_name || all_capitals(word))
        words.push_back(std::move(folded));
    }
  }
  std::ranges::sort(words);
  return words;
}

}  // namespace

static_assert(conflict_values == 12 + forms + polarities);

ConflictValues values_of_conflict(const Side& a, const Side& b, float one_matter, bool kin) {
  ConflictValues values{};
  std::size_t at = 0;
  const auto put = [&](float value) { values[at++] = value; };
  const auto either_and_both = [&](bool of_a, bool of_b) {
    put(of_a || of_b ? 1 : 0);
    put(of_a && of_b ? 1 : 0);
  };
  const auto has_source = [](const Side& side) { return side.statement && !side.statement->source.empty(); };
  const auto [shorter, longer] = std::minmax(a.passage.size, b.passage.size);
  put(one_matter);
  put(a.stance == b.stance ? 1 : 0);
  put(kin ? 1 : 0);
  either_and_both(a.paper, b.paper);
  either_and_both(has_source(a), has_source(b));
  either_and_both(a.passage.negated, b.passage.negated);
  put(std::log1p(static_cast<float>(shorter)));
  put(std::log1p(static_cast<float>(longer)));
  for (const Side* side : {&a, &b}) {
    if (!side->statement) continue;
    values[at + static_cast<std::size_t>(side->statement->form.value)] += 1;
    values[at + forms + static_cast<std::size_t>(side->statement->polarity.value)] += 1;
  }
  at += forms + polarities;
  put(a.statement && b.statement ? 1 : 0);
  return values;
}

float conflict_probability(const ConflictValues& values) {
  const float odds = std::inner_product(values.begin(), values.end(), conflict_weights.begin(), conflict_bias);
  return 1 / (1 + std::exp(-odds));
}

bool share_name(const Party& a, const Party& b) {
  const std::vector<std::string> of_a = words_of_names(a), of_b = words_of_names(b);
  return std::ranges::any_of(of_a, [&](const std::string& word) { return std::ranges::binary_search(of_b, word); });
}

}  // namespace dixit::comparison
