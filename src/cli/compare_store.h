// Articles about one event as a store keeps them: docs/store.md.
//
//   if (is_store(path)) documents = stored_articles(path, "12", {});
//
// As they were added, with what a person said of their statements, in that order, the newest versions only. Throws
// Failure (`usage`) for an event or an article that is not there, and where neither is named; Error as Store does.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace dixit {

// Whether the file begins as an SQLite database does; false where it cannot be read.
bool is_store(const std::string& path);

// Of an event by its number, or articles by their ids or urls.
std::vector<Document> stored_articles(const std::string& path, const std::string& event,
                                      const std::vector<std::string>& ids);

// The store's events of more than one article, a line each, the latest first: number, dates, articles, title.
std::string listed_events(const std::string& path);

}  // namespace dixit
