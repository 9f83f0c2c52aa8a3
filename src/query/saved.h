// Questions that a store keeps by name, and up to where their answers were seen.
//
//   save_query(db, "denials", "act:deny since:2024");       // in place of one of that name, which is returned
//   const SavedQuery saved = saved_query(db, "denials");    // Error, with the names there are, where it is not there
//
// `seen` is the highest documents.id whose statements were shown: a new question is taken to have been shown all that
// there is. Saving needs a Database that is open for writing. Throws Error, QueryError for a question that
// cannot be asked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/database.h"

namespace dixit {

struct SavedQuery {
  std::string name, query;
  std::uint32_t seen = 0;
};

// Empty: a question can be saved by this name; else what is wrong with it.
std::string wrong_name(const std::string& name);
std::optional<std::string> save_query(Database& db, const std::string& name, const std::string& query);
SavedQuery saved_query(const Database& db, const std::string& name);
std::vector<SavedQuery> saved_queries(const Database& db);  // by name
bool forget_query(Database& db, const std::string& name);   // false: there was none
void mark_seen(Database& db, const std::string& name, std::uint32_t document);

std::uint32_t last_document(const Database& db);  // the highest documents.id

}  // namespace dixit
