// The events that a store has put its articles on.
//
//   for (const StoredEvent& event : stored_events(store, 2, 50, 0)) print(event.number, event.label);
//
// Throws Error as Store does.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/store.h"

namespace dixit {

struct StoredEvent {
  std::uint32_t number = 0;
  std::string label;  // as a person called it, else the title of its first article that has one, else its first words
  std::string from, to;  // dates of its articles, as exactly as they are known; empty: not known
  std::uint32_t articles = 0;
};

// Of at least `least` articles, the latest first.
std::vector<StoredEvent> stored_events(const Store& store, std::int64_t least, std::int64_t limit, std::int64_t offset);
std::int64_t count_events(const Store& store, std::int64_t least);
std::string label_of_event(const Store& store, std::uint32_t event);

}  // namespace dixit
