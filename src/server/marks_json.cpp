#include "server/marks_json.h"

#include "store/statement_marks.h"
#include "text/json.h"

namespace dixit {
namespace {

// `statement` 0: of all.
std::string listed(const Database& db, std::uint32_t document, std::uint32_t statement) {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  for (const StatementMark& mark : marks_of(db, document)) {
    if (statement != 0 && mark.statement != statement) continue;
    json.begin_object().key("correction").integer(mark.correction).key("statement");
    json.integer_or_null(mark.statement)
        .key("kind")
        .string(mark.kind)
        .key("value")
        .string(mark.value)
        .key("read")
        .string(mark.read)
        .end_object();
  }
  json.end_array();
  return out;
}

}  // namespace

std::string marks_of_document(const Database& db, std::uint32_t document) { return listed(db, document, 0); }

std::string marks_of_statement(const Database& db, std::uint32_t statement) {
  Sql select = db.sql("SELECT document FROM statements WHERE id = ?1");
  if (!select.bind(1, std::int64_t{statement}).step()) return "[]";
  return listed(db, select.number(0), statement);
}

}  // namespace dixit
