#include "store/statement_marks.h"

#include <algorithm>

#include "document/names.h"
#include "store/place_sql.h"

namespace dixit {
namespace {

// Of correction `c`, on statement `s` of document `d`, which may be missing.
std::string columns_sql() {
  return "SELECT c.id, d.id, s.id, s.id - d.first_statement, c.other, " +
         span_sql("coalesce(" + place_sql("s") + ", c.place)") + R"sql(, c.kind, c.value,
  CASE c.kind
    WHEN 'act' THEN (SELECT name FROM terms WHERE field = 'act' AND value = coalesce(s.read_act, s.act))
    WHEN 'who' THEN (SELECT e.label FROM entities e WHERE e.document = s.document AND e.name = s.entity) END,
  c.article, c.made,
  (SELECT min(e.number) FROM entities e WHERE e.document = d.id AND e.read_actor = c.other),
  (SELECT kind FROM actors WHERE id = c.other) )sql";
}

std::string own_sql() {
  return columns_sql() +
         "FROM documents d JOIN corrections c ON c.article = d.key AND c.hash = d.hash LEFT JOIN statements s ON s.id "
         "= " +
         statement_of_c_sql("d") + " WHERE d.id = ?1 ORDER BY c.id";
}

// Each correction of the articles that have the first appearances is resolved once, for all statements.
std::string of_first_sql() {
  return R"sql(WITH firsts(document) AS (
  SELECT DISTINCT f.document FROM documents d
    JOIN statements s ON s.id BETWEEN d.first_statement AND d.first_statement + d.statements - 1
    JOIN statements f ON f.id = s.copy_of WHERE d.id = ?1 AND d.copies IS NOT NULL),
marked AS MATERIALIZED (
  SELECT c.*, )sql" +
         statement_of_c_sql("o") + R"sql( AS first FROM firsts JOIN documents o ON o.id = firsts.document
    JOIN corrections c ON c.article = o.key AND c.hash = o.hash)
)sql" + columns_sql() +
         R"sql(
FROM marked c JOIN documents d ON d.id = ?1 JOIN statements s ON s.copy_of = c.first
  AND s.id BETWEEN d.first_statement AND d.first_statement + d.statements - 1 ORDER BY c.id, s.id)sql";
}

void read(const Database& db, const std::string& sql, std::uint32_t document, std::vector<StatementMark>& marks) {
  Sql select = db.sql(sql);
  select.bind(1, std::int64_t{document});
  while (select.step()) {
    StatementMark mark;
    mark.correction = select.number(0);
    mark.document = select.number(1);
    mark.statement = select.number(2);
    mark.index = select.null(3) ? none : select.number(3);
    mark.actor = select.number(4);
    mark.begin = select.number(5);
    mark.end = select.number(6);
    mark.kind = select.text(7);
    mark.value = select.text(8);
    mark.read = select.text(9);
    mark.article = select.text(10);
    mark.made = select.text(11);
    mark.entity = select.null(12) ? none : select.number(12);
    if (!select.null(13)) mark.actor_kind = static_cast<Kind>(select.integer(13));
    marks.push_back(std::move(mark));
  }
}

}  // namespace

Identity called(const std::string& name) {
  Identity identity;
  identity.name = name;
  identity.names = {name};
  return identity;
}

std::vector<StatementMark> marks_of(const Database& db, std::uint32_t document) {
  std::vector<StatementMark> marks;
  read(db, of_first_sql(), document, marks);
  read(db, own_sql(), document, marks);
  return marks;
}

std::map<std::uint32_t, MarkedStatement> holding(const std::vector<StatementMark>& marks) {
  std::map<std::uint32_t, MarkedStatement> held;
  for (const StatementMark& mark : marks) {
    if (mark.index == none) continue;
    MarkedStatement& one = held[mark.index];
    if (mark.kind == "accept" || mark.kind == "reject") {
      one.accepted = mark.kind == "accept";
      one.rejected = !one.accepted;
    } else {
      (mark.kind == "who" ? one.who : one.act) = &mark;
    }
  }
  return held;
}

StatementMarks::StatementMarks(Database& db, ColumnWriter& columns, Actors& actors)
    : db_(db),
      columns_(columns),
      actors_(actors),
      any_of_(
          db.sql("SELECT d.copies IS NOT NULL OR EXISTS(SELECT 1 FROM corrections c WHERE c.article = d.key AND "
                 "c.hash IS NOT NULL) OR EXISTS(SELECT 1 FROM statements s WHERE s.document = d.id AND s.marked <> 0) "
                 "FROM documents d WHERE d.id = ?1")),
      before_(db.sql("SELECT id FROM statements WHERE document = ?1 AND marked <> 0")),
      read_(db.sql("SELECT coalesce(s.read_act, s.act), (SELECT e.actor FROM entities e WHERE e.document = s.document "
                   "AND e.name = s.entity), d.current FROM statements s JOIN documents d ON d.id = s.document "
                   "WHERE s.id = ?1")),
      set_(db.sql("UPDATE statements SET act = ?2, read_act = ?3, actor = ?4, marked = ?5 WHERE id = ?1")) {}

// Most stores have no marks, and most articles of those that do.
bool StatementMarks::any(std::uint32_t document) {
  if (!known_) {
    any_ = db_.number(
               "SELECT EXISTS(SELECT 1 FROM corrections WHERE hash IS NOT NULL) OR EXISTS(SELECT 1 FROM "
               "statements WHERE marked <> 0)") != 0;
  }
  known_ = true;
  if (!any_ || !any_of_.bind(1, std::int64_t{document}).step()) return false;
  const bool any = any_of_.integer(0) != 0;
  any_of_.reset();
  return any;
}

bool StatementMarks::apply(std::uint32_t document) {
  if (!any(document)) return false;
  const std::vector<StatementMark> marks = marks_of(db_, document);
  std::map<std::uint32_t, MarkedStatement> statements;
  for (const auto& [index, marked] : holding(marks)) {
    const auto at = std::ranges::find(marks, index, &StatementMark::index);
    statements[at->statement] = marked;
  }
  before_.bind(1, std::int64_t{document});
  while (before_.step()) statements.try_emplace(before_.number(0));
  for (const auto& [statement, marked] : statements) set(statement, marked);
  return true;
}

void StatementMarks::set(std::uint32_t statement, const MarkedStatement& marked) {
  if (!read_.bind(1, std::int64_t{statement}).step()) return;
  const std::uint32_t read_act = read_.number(0), read_actor = read_.number(1);
  const bool current = read_.integer(2) != 0;
  read_.reset();
  const Act act = marked.act != nullptr ? act_from(marked.act->value).value_or(static_cast<Act>(read_act))
                                        : static_cast<Act>(read_act);
  std::uint32_t actor = marked.who != nullptr ? marked.who->actor : read_actor;
  if (marked.who != nullptr && actor != 0) actor = actors_.corrected(actor, marked.who->article);
  const int bits = (marked.accepted ? mark_accepted : 0) | (marked.rejected ? mark_rejected : 0) |
                   (marked.who != nullptr ? mark_who : 0) | (marked.act != nullptr ? mark_act : 0);
  set_.bind(1, std::int64_t{statement}).bind(2, static_cast<std::int64_t>(act));
  marked.act != nullptr ? set_.bind(3, std::int64_t{read_act}) : set_.bind_null(3);
  set_.bind_or_null(4, std::int64_t{actor}).bind(5, std::int64_t{bits}).run();
  columns_.set(statement, Column::act, static_cast<std::uint32_t>(act));
  columns_.set(statement, Column::who, actor);
  columns_.set(statement, Column::hidden, (current ? 0U : hidden_replaced) | (marked.rejected ? hidden_rejected : 0U));
}

void StatementMarks::forget(const std::string& article) {
  Sql select =
      db_.sql("SELECT other, value FROM corrections WHERE article = ?1 AND kind = 'who' AND other IS NOT NULL");
  select.bind(1, article);
  while (select.step()) actors_.remove(select.number(0), called(std::string(select.text(1))));
}

}  // namespace dixit
