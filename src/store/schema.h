// The tables of a store, and how those of an older version become today's.
//
//   create_schema(db);       // in a new, empty database
//   migrate(db);             // in any other: nothing to do, one migration after another, or an Error
//
// docs/store.md tells of every table; the SQL in schema_sql.cpp, with its comments, is what it tells of. The
// version stands in `PRAGMA user_version`, and `PRAGMA application_id` marks a file as a store. Both functions work in
// a transaction of their own: all or nothing. Throws Error: what is no store, a store of a newer version.
#pragma once

#include <cstdint>

namespace dixit {

class Database;

inline constexpr std::int32_t store_application_id = 0x64697874;  // `dixt`
inline constexpr int store_version = 3;
extern const char* const schema_sql;  // of version 1; what came later is in schema.cpp

void create_schema(Database& db);
void migrate(Database& db);
void check_is_store(const Database& db);  // of whichever version
void check_schema(const Database& db);    // for readers: throws where `migrate` would change or refuse something

}  // namespace dixit
