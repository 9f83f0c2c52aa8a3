// How like articles must be to be on one event. Chosen and measured: docs/decisions/events.md.
//
//   Events events(articles_of_days, 1, {.alike = 0.4F});   // fewer articles on an event, surer ones
#pragma once

#include <cstdint>

namespace dixit {

struct EventRules {
  std::int32_t days = 4;          // articles farther apart are not compared
  std::int32_t rarity_days = 21;  // over which words are counted, before the day
  float prior = 300;              // articles that the shares of common_words.h count for
  float power = 1.4F;             // of rarity
  float other_language = 1.4F;    // how much likeness over shared words alone counts
  float least = 0.05F;            // likeness of words below which a pair counts as not alike at all
  float sharpness = 1.5F;         // log odds of a pair count this many times
  float alike = 0.28F;            // how likely the pairs of an event are on average
};

}  // namespace dixit
