// How many of the statements found have which value of a field, and how a question goes on to have only those.
//
//   const Facet who = facets_of(found, {CountBy::who}, facts)[0];
//   who.values[0].label, who.values[0].count, who.values[0].term     // `Kremlin`, 12, `who:"Kremlin"`
//
// The most frequent first, years the latest first; at most `most_values`. A question with `term` before it finds
// `count` statements. Names stand in terms as long as they tell one actor from all others, else his number does:
// `who:a12`. A value that no term can name is left out. Part of `ask` (ask.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/facts.h"
#include "query/query.h"

namespace dixit {

struct FacetValue {
  std::uint32_t value = 0;  // a row id or an enumerator, 0: not known; of a year, itself
  std::string label;        // as it is shown, empty: not known
  std::string term;
  std::uint64_t count = 0;
};

struct Facet {
  CountBy by = CountBy::who;
  std::vector<FacetValue> values;
};

inline constexpr std::size_t most_values = 20;

// `found`: statements.id.
std::vector<Facet> facets_of(const std::vector<std::uint32_t>& found, const std::vector<CountBy>& by, Facts& facts);

// The conditions for one actor in `field`, who or to. `unknown_too`: statements of nobody known are among those asked.
std::string actor_term(QueryField field, std::uint32_t actor, bool unknown_too, const Database& db);

// A name between quotation marks that it does not hold itself, for a question; empty where it holds all of them.
std::string between_marks(std::string_view name);

}  // namespace dixit
