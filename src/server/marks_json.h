// MARK of docs/api.md: what a person put right about single statements, as JSON lists.
//
//   marks_of_document(db, 7)       // [{"correction":5,"statement":103,"kind":"act","value":"deny","read":"say"}]
//   marks_of_statement(db, 103)    // those of one statement
//
// In the order they were made. Throws Error where SQLite fails. Belongs to the thread of the Database.
#pragma once

#include <cstdint>
#include <string>

#include "store/database.h"

namespace dixit {

std::string marks_of_document(const Database& db, std::uint32_t document);
std::string marks_of_statement(const Database& db, std::uint32_t statement);

}  // namespace dixit
