#include <algorithm>
#include <array>

#include "document/names.h"
#include "store/actor_reference.h"
#include "store/corrections.h"
#include "store/place_sql.h"

namespace dixit {
namespace {

struct Marked {  // the statement that is marked
  std::uint32_t id = 0, document = 0;
  std::string article, hash, place;
  Kind kind = Kind::unknown;
  std::int64_t nth = 0;  // of those at that place
};

Marked statement_of(const Database& db, std::uint32_t statement) {
  Sql select = db.sql("SELECT d.id, d.key, d.hash, " + place_sql("s") + ", s.kind, " + nth_sql("s", "d") +
                      " FROM statements s JOIN documents d ON d.id = s.document WHERE s.id = ?1");
  if (!select.bind(1, std::int64_t{statement}).step()) {
    throw Absent(Absent::What::statement, std::to_string(statement),
                 "statement " + std::to_string(statement) +
                     ": the store has none of that number; `dixit ask --format jsonl` shows them "
                     "(they change when an article is read again)");
  }
  return {statement,
          select.number(0),
          std::string(select.text(1)),
          std::string(select.blob(2)),
          std::string(select.text(3)),
          static_cast<Kind>(select.integer(4)),
          select.integer(5)};
}

// An actor of the article by the name that it has there, by a label, by any of its names; 0: none has it.
std::uint32_t read_in_article(const Database& db, std::uint32_t document, const std::string& folded) {
  Sql select = db.sql(
      "SELECT e.read_actor, e.label, a.name, EXISTS(SELECT 1 FROM names n WHERE n.actor IN (e.read_actor, e.actor) AND "
      "n.folded = ?2) FROM entities e JOIN actors a ON a.id = e.actor WHERE e.document = ?1 ORDER BY e.number");
  std::array<std::uint32_t, 3> found{};
  for (select.bind(1, std::int64_t{document}).bind(2, folded); select.step();) {
    const bool fits[] = {fold(select.text(1)) == folded, fold(select.text(2)) == folded, select.integer(3) != 0};
    for (std::size_t i = 0; i < found.size(); ++i)
      if (fits[i] && found[i] == 0) found[i] = select.number(0);
  }
  const auto* at = std::ranges::find_if(found, [](std::uint32_t actor) { return actor != 0; });
  return at == found.end() ? 0 : *at;
}

// Whom a person called so in the article before.
std::uint32_t said_in_article(const Database& db, const std::string& article, const std::string& folded) {
  Sql select = db.sql("SELECT other, value FROM corrections WHERE article = ?1 AND kind = 'who' AND other IS NOT NULL");
  for (select.bind(1, article); select.step();)
    if (fold(select.text(1)) == folded) return select.number(0);
  return 0;
}

// As a name in an article would be found. What kind it is of only the store can tell, and how the statement was read.
std::uint32_t found_by_name(const Database& db, const std::string& name, Kind kind, Actors& actors) {
  Sql known = db.sql("SELECT 1 FROM actors WHERE key = ?1");
  for (const Kind one : {kind, Kind::person, Kind::organisation, Kind::state, Kind::group, Kind::document}) {
    const Identity identity = identity_named(name, one);
    if (identity.key.empty() || !known.bind(1, identity.key).step()) continue;
    known.reset();
    return actors.find(identity);
  }
  return actors.find(identity_named(name, kind == Kind::unknown ? Kind::person : kind));
}

// Whom `a12` means, whose name then stands in place of it; 0: the store has none of that number, so it is a name.
std::uint32_t actor_of_number(const Database& db, std::string& name) {
  Sql select = db.sql("SELECT id, name FROM actors WHERE id = ?1");
  if (!select.bind(1, std::int64_t{actor_numbered(name)}).step()) return 0;
  name = select.text(1);
  return select.number(0);
}

// Whom the name means for the statement.
std::uint32_t actor_called(const Database& db, const std::string& name, const Marked& marked, Actors& actors) {
  const std::string folded = fold(name);
  std::uint32_t actor = read_in_article(db, marked.document, folded);
  if (actor == 0) actor = said_in_article(db, marked.article, folded);
  return actor != 0 ? actor : found_by_name(db, name, marked.kind, actors);
}

bool judges(const std::string& kind) { return kind == "accept" || kind == "reject"; }

// What holds of the statement's own marks that a new one of this kind would take the place of.
const StatementMark* held(const std::vector<StatementMark>& marks, const Marked& marked, const std::string& kind) {
  const auto same = [&](const StatementMark& mark) {
    return mark.statement == marked.id && mark.article == marked.article &&
           (judges(kind) ? judges(mark.kind) : mark.kind == kind);
  };
  const auto last = std::find_if(marks.rbegin(), marks.rend(), same);
  return last == marks.rend() ? nullptr : &*last;
}

}  // namespace

// To the article and, as far as they have none of their own, to its copies.
void Corrections::apply_marks(std::uint32_t document, ReadingRows& rows) {
  StatementMarks marks(db_, rows.columns(), rows.actors());
  Sql select = db_.sql(
      "SELECT c.id FROM documents d JOIN documents c ON c.id = d.id OR c.copies = d.copies WHERE d.id = ?1 ORDER BY 1");
  std::vector<std::uint32_t> documents;
  for (select.bind(1, std::int64_t{document}); select.step();) documents.push_back(select.number(0));
  for (const std::uint32_t one : documents) marks.apply(one);
  rows.flush();
}

std::uint32_t Corrections::mark(std::uint32_t statement, const std::string& kind, std::string value) {
  Transaction transaction(db_);
  const Marked marked = statement_of(db_, statement);
  const std::vector<StatementMark> before = marks_of(db_, marked.document);
  const StatementMark* last = held(before, marked, kind);
  const std::uint32_t numbered = kind == "who" ? actor_of_number(db_, value) : 0;  // who may be called as another is
  if (last != nullptr && last->kind == kind && last->value == value && (numbered == 0 || last->actor == numbered))
    return last_ = last->correction;
  ReadingRows rows(db_);
  Correction made{.kind = kind, .article = marked.article, .value = value};
  if (kind == "who" && !value.empty()) {
    made.other = numbered != 0 ? numbered : actor_called(db_, value, marked, rows.actors());
    rows.actors().add(made.other, called(value));  // counted once more
  }
  Sql place = db_.sql("UPDATE corrections SET hash = ?2, place = ?3, nth = ?4 WHERE id = ?1");
  place.bind(1, std::int64_t{record(made)}).bind_blob(2, marked.hash).bind(3, marked.place).bind(4, marked.nth).run();
  apply_marks(marked.document, rows);
  transaction.commit();
  return last_;
}

std::uint32_t Corrections::who(std::uint32_t statement, const std::string& name) {
  return mark(statement, "who", tidy(name));
}

std::uint32_t Corrections::act(std::uint32_t statement, Act act) {
  return mark(statement, "act", std::string(to_string(act)));
}

void Corrections::undo_mark(const Correction& correction) {
  ReadingRows rows(db_);
  if (correction.other != 0) rows.actors().remove(correction.other, called(correction.value));
  if (correction.document != 0) apply_marks(correction.document, rows);
  rows.flush();
}

}  // namespace dixit
