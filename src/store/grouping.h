// Puts the articles of a store that are on no event yet on one: accounts/events.h.
//
//   group_events(db);      // after articles were added
//
// In batches, each a transaction: interrupted, the next call goes on. What a person fixed stays. Throws Error where
// SQLite fails. One thread.
#pragma once

#include <cstdint>
#include <functional>

#include "store/database.h"

namespace dixit {

// `done` is told how many articles are on an event, of how many; gives how many were put on one.
std::uint64_t group_events(Database& db, const std::function<void(std::uint64_t, std::uint64_t)>& done = {});

// Never the number of an event that was joined to another, or has no article any more: somebody may have noted it.
std::uint32_t next_event(const Database& db);
void keep_next_event(Database& db);  // in the transaction in which it was taken

}  // namespace dixit
