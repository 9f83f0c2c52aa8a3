// Articles of a store as `compare` takes them.
//
//   const std::vector<Document> documents = documents_to_compare(store, documents_of_event(store, 12));
//   const Accounts accounts = compare(documents);
//
// Throws Error as Store does.
#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"
#include "store/store.h"

namespace dixit {

// The newest versions of the articles of an event, in the order of adding; none: there is no such event.
std::vector<std::uint32_t> documents_of_event(const Store& store, std::int64_t event);

// In the order given, with what a person put right. Where two have the same id, which urls tell apart, the second is
// called by its key.
std::vector<Document> documents_to_compare(const Store& store, const std::vector<std::uint32_t>& documents);

}  // namespace dixit
