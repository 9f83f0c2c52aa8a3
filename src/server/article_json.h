// ARTICLE of docs/api.md: an article of the store without its text.
//
//   append_article(out, store, *store.row(7));     // {"document":7,"id":"…",…}
//
// Throws Error where SQLite fails. Belongs to the thread of the store.
#pragma once

#include <cstdint>
#include <string>

#include "store/store.h"

namespace dixit {

// What an article without a title is called by: its first words. Empty where it has a title.
std::string begins(const Store& store, const StoredDocument& article);

void append_article(std::string& out, const Store& store, const StoredDocument& article);

std::uint32_t event_of(const Store& store, std::uint32_t document);  // 0: on none

}  // namespace dixit
