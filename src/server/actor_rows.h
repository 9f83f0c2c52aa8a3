// The actors of a store as answers show them: src/server/actors_json.h, actor_page.h.
//
//   ActorRows rows(db);
//   const std::optional<ActorRow> row = rows.of(12);   // of whom 12 was merged into, where he was
//   row->name, row->names
//
// Belongs to the thread of the Database. Throws Error where SQLite fails.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "store/database.h"

namespace dixit {

struct ActorRow {
  std::uint32_t id = 0;
  std::string name, state;
  std::vector<std::string>
      keys;  // by which articles join, of all who are one with him; none: he stays in his one article
  Kind kind = Kind::unknown;
  Gender gender = Gender::unknown;
  std::int64_t documents = 0;      // versions of articles, as read, of all who are one with him
  std::vector<std::string> names;  // all, `name` first, then the most frequent first
};

class ActorRows {
 public:
  explicit ActorRows(const Database& db);

  std::optional<ActorRow> of(std::uint32_t actor);

 private:
  std::vector<std::string> names(std::uint32_t actor, const std::string& first);

  std::vector<std::string> keys(std::uint32_t actor);

  Sql select_, names_, keys_;
};

// Of every actor by his id; unknown where there is none.
struct ActorKinds {
  std::vector<Kind> kinds;
  std::vector<Gender> genders;
};
ActorKinds actor_kinds(const Database& db);

// Kind, gender and state as every answer has them.
class JsonWriter;
void add_actor(JsonWriter& json, const ActorRow& row);

}  // namespace dixit
