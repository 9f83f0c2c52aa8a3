// Questions that a store keeps by name, and up to where their answers were seen.
//
//   save_query(db, "denials", "act:deny since:2024");       // in place of one of that name, which is returned
//   const SavedQuery saved = saved_query(db, "denials");    // Error, with the names there are, where it is not there
//
// `seen` is the highest documents.id whose statements were shown: a new question is taken to have been shown all that
// there is. Saving needs a Database that is open for writing. Throws Error, QueryError for a question that
// cannot be asked.
#pragma once

#include <cstddef>
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

inline constexpr std::size_t longest_saved_name = 100;  // bytes

// Empty: a question can be saved by this name; else what is wrong with it.
std::string wrong_name(const std::string& name);
std::optional<std::string> save_query(Database& db, const std::string& name, const std::string& query);
SavedQuery saved_query(const Database& db, const std::string& name);
bool is_saved(const Database& db, const std::string& name);
std::vector<SavedQuery> saved_queries(const Database& db);  // by name
bool forget_query(Database& db, const std::string& name);   // false: there was none
// What was seen stays so. Nothing happens where `name` is not there. Throws Error, which says what to do, where another
// is called `to` already, or where that can be no name.
void rename_query(Database& db, const std::string& name, const std::string& to);
void mark_seen(Database& db, const std::string& name, std::uint32_t document);

std::uint32_t last_document(const Database& db);  // the highest documents.id

}  // namespace dixit
