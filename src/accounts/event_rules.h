// How like articles must be to be on one event. Chosen and measured: docs/decisions/events.md.
//
//   Events events(articles_of_days, 1, {.alike = 0.24F, .same = 0.24F});   // fewer articles on an event, surer ones
//
// A likeness is the cosine of two articles' words, each weight times the rarity of its word: 0 to about 1.
#pragma once

#include <cstdint>

namespace dixit {

struct EventRules {
  std::int32_t days = 4;          // an event goes on as long as no more days pass without an article
  std::int32_t rarity_days = 21;  // over which words are counted, before the day
  float prior = 300;              // articles that the shares of common_words.h count for
  float power = 1.4F;             // of rarity
  float alike = 0.2F;             // an article and the event it joins
  float other_language = 1.4F;    // how much likeness over shared words alone counts
  float a_day = 0.03F;            // what a day between two articles takes of their likeness
  float same = 0.2F;              // two events that are joined
  std::uint32_t nearest = 24;     // members of an event that an article is compared with: the likest
};

}  // namespace dixit
