#include "server/actor_rows.h"

#include <algorithm>

#include "document/names.h"
#include "store/actor_reference.h"
#include "store/actors.h"
#include "text/json.h"

namespace dixit {

ActorRows::ActorRows(const Database& db)
    : select_(db.sql("SELECT a.id, a.name, " + state_sql("a") +
                     ", a.kind, a.gender, a.documents + coalesce((SELECT "
                     "sum(b.documents) FROM actors b WHERE b.same_as = a.id), 0) FROM actors a WHERE a.id = coalesce("
                     "(SELECT same_as FROM actors WHERE id = ?1), ?1)")),
      names_(db.sql("SELECT name, sum(documents) AS of FROM names WHERE actor = ?1 OR actor IN (SELECT id FROM actors "
                    "WHERE same_as = ?1) GROUP BY folded ORDER BY of DESC, name")),
      keys_(db.sql("SELECT key FROM actors WHERE (id = ?1 OR same_as = ?1) AND key IS NOT NULL ORDER BY id")) {}

std::optional<ActorRow> ActorRows::of(std::uint32_t actor) {
  if (!select_.bind(1, std::int64_t{actor}).step()) return std::nullopt;
  ActorRow row;
  row.id = select_.number(0);
  row.name = select_.text(1);
  row.state = select_.text(2);
  row.kind = static_cast<Kind>(select_.integer(3));
  row.gender = static_cast<Gender>(select_.integer(4));
  row.documents = select_.integer(5);
  select_.reset();
  row.keys = keys(row.id);
  row.names = names(row.id, row.name);
  return row;
}

std::vector<std::string> ActorRows::names(std::uint32_t actor, const std::string& first) {
  std::vector<std::string> all = {first};
  names_.bind(1, std::int64_t{actor});
  while (names_.step()) {
    if (names_.text(0) != first) all.emplace_back(names_.text(0));
  }
  return all;
}

std::vector<std::string> ActorRows::keys(std::uint32_t actor) {
  std::vector<std::string> all;
  keys_.bind(1, std::int64_t{actor});
  while (keys_.step()) all.emplace_back(keys_.text(0));
  return all;
}

ActorKinds actor_kinds(const Database& db) {
  const auto size = static_cast<std::size_t>(db.number("SELECT max(id) FROM actors")) + 1;
  ActorKinds all{std::vector<Kind>(size, Kind::unknown), std::vector<Gender>(size, Gender::unknown)};
  Sql select = db.sql("SELECT id, kind, gender FROM actors");
  while (select.step()) {
    const auto id = static_cast<std::size_t>(select.integer(0));
    all.kinds[id] = static_cast<Kind>(select.integer(1));
    all.genders[id] = static_cast<Gender>(select.integer(2));
  }
  return all;
}

void add_actor(JsonWriter& json, const ActorRow& row) {
  json.key("actor").string(actor_reference(row.id)).key("name").string(row.name);
  json.key("kind").string(to_string(row.kind)).key("gender").string(to_string(row.gender));
  json.key("state").string_or_null(row.state).key("documents").integer(row.documents);
}

}  // namespace dixit
