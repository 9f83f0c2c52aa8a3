#include "store/corrections.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "document/names.h"
#include "store/actor_reference.h"
#include "store/article.h"
#include "store/grouping.h"
#include "store/place_sql.h"
#include "store/reading_rows.h"
#include "text/error.h"

namespace dixit {
namespace {

struct Place {
  std::uint32_t document = 0;
  std::string key;
};

// Where the actor stands, as read or as corrected.
std::vector<Place> documents_with(const Database& db, std::uint32_t actor) {
  Sql select = db.sql(
      "SELECT d.id, d.key FROM documents d WHERE d.id IN "
      "(SELECT document FROM entities WHERE read_actor = ?1 OR actor = ?1 UNION ALL "
      "SELECT document FROM statements WHERE marked <> 0 AND actor = ?1) ORDER BY d.id");
  select.bind(1, actor);
  std::vector<Place> places;
  while (select.step()) places.push_back({select.number(0), std::string(select.text(1))});
  return places;
}

// What was read in the documents, with the corrections as they now stand.
class Again {
 public:
  explicit Again(Database& db)
      : db_(db),
        rows_(db),
        marks_(db, rows_.columns(), rows_.actors()),
        entities_(db.sql("SELECT number, name, read_actor, actor FROM entities WHERE document = ?1 ORDER BY number")),
        set_entity_(db.sql("UPDATE entities SET actor = ?3 WHERE document = ?1 AND number = ?2")),
        statements_(
            db.sql("SELECT s.id, s.entity, s.to_entity, s.actor, s.to_actor FROM documents d JOIN statements s ON "
                   "s.id BETWEEN d.first_statement AND d.first_statement + d.statements - 1 WHERE d.id = ?1")),
        set_statement_(db.sql("UPDATE statements SET actor = ?2, to_actor = ?3 WHERE id = ?1")),
        contacts_(db.sql("SELECT json FROM readings WHERE document = ?1 AND EXISTS(SELECT 1 FROM contacts c WHERE "
                         "c.document = ?1)")),
        set_contact_(db.sql("UPDATE contacts SET parties = ?3, initiative = ?4 WHERE document = ?1 AND name = ?2")) {}

  void apply(const std::vector<Place>& places) {
    for (const Place& place : places) {
      apply(place);
      marks_.apply(place.document);
    }
    rows_.flush();
  }

 private:
  struct Speakers {
    std::uint32_t statement = 0, who = 0, to = 0;
  };

  void apply(const Place& place) {
    std::map<std::string, std::uint32_t> actors;  // by entity
    std::vector<std::uint32_t> by_number;
    std::vector<std::pair<std::int64_t, std::uint32_t>> changed;
    entities_.bind(1, place.document);
    while (entities_.step()) {
      const std::uint32_t actor = rows_.actors().corrected(entities_.number(2), place.key);
      actors[std::string(entities_.text(1))] = actor;
      by_number.resize(entities_.number(0) + std::size_t{1});
      by_number.back() = actor;
      if (actor != entities_.number(3)) changed.emplace_back(entities_.integer(0), actor);
    }
    for (const auto& [entity, actor] : changed)
      set_entity_.bind(1, place.document).bind(2, entity).bind(3, actor).run();
    if (changed.empty()) return;
    apply(place.document, actors);
    apply_to_contacts(place.document, by_number);
  }

  void apply_to_contacts(std::uint32_t document, const std::vector<std::uint32_t>& actors) {
    if (!contacts_.bind(1, document).step()) return;
    const Document read = document_in(contacts_.blob(0));
    contacts_.reset();
    for (const Contact& contact : read.contacts) {
      set_contact_.bind(1, document).bind(2, contact.id);
      set_contact_.bind(3, actors_json(contact.parties, actors)).bind(4, actors_json(contact.initiative, actors)).run();
    }
  }

  void apply(std::uint32_t document, const std::map<std::string, std::uint32_t>& actors) {
    const auto actor = [&](std::string_view entity) {
      const auto found = actors.find(std::string(entity));
      return found == actors.end() ? 0 : found->second;
    };
    std::vector<Speakers> changed;
    statements_.bind(1, document);
    while (statements_.step()) {
      const Speakers now{statements_.number(0), actor(statements_.text(1)), actor(statements_.text(2))};
      if (now.who != statements_.number(3) || now.to != statements_.number(4)) changed.push_back(now);
    }
    for (const Speakers& now : changed) {
      set_statement_.bind(1, now.statement).bind_or_null(2, now.who).bind_or_null(3, now.to).run();
      rows_.columns().set(now.statement, Column::who, now.who);
      rows_.columns().set(now.statement, Column::to, now.to);
    }
  }

  Database& db_;
  ReadingRows rows_;
  StatementMarks marks_;
  Sql entities_, set_entity_, statements_, set_statement_, contacts_, set_contact_;
};

// The actor's entities in the article go from one to the other: counts and names.
void move_counts(Database& db, const std::string& key, std::uint32_t from, std::uint32_t to, std::uint32_t read) {
  Actors actors(db);
  Sql select = db.sql(
      "SELECT r.json, e.number FROM documents d JOIN entities e ON e.document = d.id JOIN readings r ON r.document = "
      "d.id "
      "WHERE d.key = ?1 AND e.read_actor = ?2");
  select.bind(1, key).bind(2, read);
  while (select.step()) {
    const Identity who = identity_of(document_in(select.blob(0)), select.number(1));
    actors.add(to, who);
    actors.remove(from, who);
  }
  actors.flush();
}

}  // namespace

Absent::Absent(What what, std::string which, const std::string& message)
    : Error(message), what_(what), which_(std::move(which)) {}

void Corrections::check(std::uint32_t actor) const {
  if (!db_.sql("SELECT 1 FROM actors WHERE id = ?1").bind(1, actor).step())
    throw Absent(Absent::What::actor, actor_reference(actor),
                 "actor " + actor_reference(actor) + ": the store has none of that number; `dixit ask` shows them");
}

std::uint32_t Corrections::root(std::uint32_t actor) const {
  Sql select = db_.sql("SELECT coalesce(same_as, id) FROM actors WHERE id = ?1");
  return select.bind(1, actor).step() ? select.number(0) : actor;
}

std::uint32_t Corrections::record(const Correction& c) {
  Sql insert = db_.sql(
      "INSERT INTO corrections(kind, actor, other, article, value, before, made) VALUES(?1, ?2, ?3, ?4, ?5, ?6, "
      "strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))");
  insert.bind(1, c.kind).bind(2, c.actor).bind_or_null(3, c.other).bind_or_null(4, c.article);
  insert.bind_or_null(5, c.value).bind_or_null(6, c.before).run();
  last_ = static_cast<std::uint32_t>(db_.last_id());
  return last_;
}

// From the corrections alone: each merge says that two are one, and of those that are one the last to be named is it.
void Corrections::rebuild_roots() {
  std::map<std::uint32_t, std::uint32_t> roots;
  const auto root_of = [&](std::uint32_t actor) {
    const auto at = roots.find(actor);
    return at == roots.end() ? actor : at->second;
  };
  for (const Correction& c : all()) {
    if (c.kind != "merge") continue;
    const std::uint32_t from = root_of(c.actor), to = root_of(c.other);
    if (from == to) continue;
    for (auto& [actor, root] : roots) root = root == from ? to : root;
    roots[from] = to;
  }
  db_.run("UPDATE actors SET same_as = NULL WHERE same_as IS NOT NULL");
  Sql update = db_.sql("UPDATE actors SET same_as = ?2 WHERE id = ?1");
  for (const auto& [actor, root] : roots) update.bind(1, actor).bind(2, root).run();
}

void Corrections::merge(std::uint32_t actor, std::uint32_t into) {
  Transaction transaction(db_);
  check(actor);
  check(into);
  if (root(actor) == root(into))
    throw Error("actors a" + std::to_string(actor) + " and a" + std::to_string(into) +
                " are one already; nothing to merge");
  const std::vector<Place> places = documents_with(db_, root(actor));
  record({0, actor, into, "merge", "", "", ""});
  rebuild_roots();
  Again(db_).apply(places);
  transaction.commit();
}

// Each that the rules found there and that is this actor as corrected.
void Corrections::split_in(const std::string& article, std::uint32_t actor, std::uint32_t other) {
  Sql select = db_.sql(
      "SELECT DISTINCT e.read_actor, EXISTS(SELECT 1 FROM corrections c WHERE c.kind = 'split' AND c.article = ?1 "
      "AND c.actor = e.read_actor) FROM documents d JOIN entities e ON e.document = d.id "
      "WHERE d.key = ?1 AND (e.actor = ?2 OR e.read_actor = ?2)");
  std::vector<std::uint32_t> found;
  select.bind(1, article).bind(2, actor);
  while (select.step()) {
    if (select.integer(1) != 0)
      throw Error(article + ": actor a" + std::to_string(actor) + " was split off there before; undo that first");
    found.push_back(select.number(0));
  }
  if (found.empty())
    throw Error(article + ": actor a" + std::to_string(actor) + " is not in that article; name one where it is");
  for (const std::uint32_t read : found) {
    record({0, read, other, "split", article, "", ""});
    move_counts(db_, article, read, other, read);
  }
}

std::uint32_t Corrections::split(std::uint32_t actor, const std::vector<std::string>& articles) {
  Transaction transaction(db_);
  check(actor);
  Sql select = db_.sql("SELECT name, kind, gender, coalesce(state, ''), coalesce(key, '') FROM actors WHERE id = ?1");
  select.bind(1, actor).step();
  Identity who;
  who.name = select.text(0);
  who.kind = static_cast<Kind>(select.integer(1));
  who.gender = static_cast<Gender>(select.integer(2));
  who.state = select.text(3);
  const std::string key(select.text(4));
  select.reset();
  const std::uint32_t other = Actors(db_).make(who, key);
  for (const std::string& article : articles) split_in(article, actor, other);
  Again(db_).apply(documents_with(db_, actor));
  transaction.commit();
  return other;
}

// What a person called the actor last; empty: nobody did.
std::string Corrections::label_of(std::uint32_t actor) const {
  Sql select = db_.sql("SELECT value FROM corrections WHERE kind = 'label' AND actor = ?1 ORDER BY id DESC LIMIT 1");
  return select.bind(1, actor).step() ? std::string(select.text(0)) : "";
}

// By the label that now holds he is found, by the one before no more.
void Corrections::rename(std::uint32_t actor, const std::string& name, const std::string& label_before) {
  db_.sql("UPDATE actors SET name = ?2 WHERE id = ?1").bind(1, actor).bind(2, name).run();
  Actors actors(db_);
  if (!label_before.empty()) actors.remove_label(actor, label_before);
  if (const std::string label = label_of(actor); !label.empty()) actors.add_label(actor, label);
  actors.flush();
}

// Whom another was merged into is called so: it is his name that is shown.
void Corrections::label(std::uint32_t actor, const std::string& label) {
  const std::string name = tidy(label);
  if (name.empty())
    throw Error("the name of actor a" + std::to_string(actor) + ": found nothing, expected how it is to be called");
  Transaction transaction(db_);
  check(actor);
  actor = root(actor);
  Sql select = db_.sql("SELECT name FROM actors WHERE id = ?1");
  select.bind(1, actor).step();
  const std::string before = label_of(actor);
  record({0, actor, 0, "label", "", name, std::string(select.text(0))});
  select.reset();
  rename(actor, name, before);
  transaction.commit();
}

void Corrections::put(const std::string& article, std::uint32_t event, bool fixed) {
  db_.sql("INSERT OR IGNORE INTO events(id) VALUES(?1)").bind(1, event).run();
  db_.sql(
         "INSERT OR REPLACE INTO event_documents(document, event, fixed) SELECT id, ?2, ?3 FROM documents "
         "WHERE key = ?1 AND current")
      .bind(1, article)
      .bind(2, event)
      .bind(3, std::int64_t{fixed})
      .run();
  db_.run("DELETE FROM events WHERE id NOT IN (SELECT event FROM event_documents)");
}

std::uint32_t Corrections::move(const std::string& article, std::uint32_t event) {
  Transaction transaction(db_);
  Sql select = db_.sql(
      "SELECT e.event FROM documents d LEFT JOIN event_documents e ON e.document = d.id WHERE d.key = ?1 AND "
      "d.current");
  if (!select.bind(1, article).step())
    throw Absent(Absent::What::article, article,
                 article + ": no article of the store has this id or url; name one that is there");
  const std::uint32_t before = select.number(0);
  select.reset();
  if (event == 0)
    event = next_event(db_);
  else if (!db_.sql("SELECT 1 FROM events WHERE id = ?1").bind(1, event).step())
    throw Absent(Absent::What::event, std::to_string(event),
                 "event " + std::to_string(event) + ": the store has none of that number; 0 makes one of its own");
  record({0, 0, event, "event", article, "", before == 0 ? "" : std::to_string(before)});
  put(article, event, true);
  keep_next_event(db_);
  transaction.commit();
  return event;
}

// Of those that put the same thing right the newest holds. What was before one that goes was before the next: true.
bool Corrections::pass_on(const Correction& c) {
  Sql update = db_.sql(
      "UPDATE corrections SET before = ?5 WHERE id = (SELECT min(id) FROM corrections WHERE id > ?1 AND kind = ?2 AND "
      "actor = ?3 AND coalesce(article, '') = ?4)");
  update.bind(1, c.id).bind(2, c.kind).bind(3, c.actor).bind(4, c.article);
  update.bind_or_null(5, c.before).run();
  return db_.changes() > 0;
}

std::uint32_t Corrections::event_before(const Correction& c) const {
  std::uint32_t event = 0;
  const char* end = c.before.data() + c.before.size();
  const auto read = std::from_chars(c.before.data(), end, event);
  if (read.ec != std::errc() || read.ptr != end || event == 0) {
    throw Error(db_.path() + ": correction " + std::to_string(c.id) + " is damaged: found `" + c.before +
                "`, expected the number of an event; restore the store from a backup");
  }
  return event;
}

void Corrections::undo_event(const Correction& c) {
  if (pass_on(c)) return;
  Sql older = db_.sql("SELECT EXISTS(SELECT 1 FROM corrections WHERE id < ?1 AND kind = 'event' AND article = ?2)");
  older.bind(1, c.id).bind(2, c.article).step();
  if (!c.before.empty()) return put(c.article, event_before(c), older.integer(0) != 0);
  db_.sql("DELETE FROM event_documents WHERE document IN (SELECT id FROM documents WHERE key = ?1)")
      .bind(1, c.article)
      .run();
}

void Corrections::undo_label(const Correction& c) {
  if (!pass_on(c)) rename(c.actor, c.before, c.value);
}

void Corrections::undo_merge_or_split(const Correction& c) {
  std::vector<Place> places = documents_with(db_, root(c.actor));
  if (c.kind == "merge") rebuild_roots();
  if (c.kind == "split") {
    const std::vector<Place> others = documents_with(db_, c.other);
    places.insert(places.end(), others.begin(), others.end());
    move_counts(db_, c.article, c.other, c.actor, c.actor);
  }
  Again(db_).apply(places);
}

void Corrections::undo(std::uint32_t correction) {
  Transaction transaction(db_);
  const std::vector<Correction> before = all();
  const auto at = std::ranges::find(before, correction, &Correction::id);
  if (at == before.end())
    throw Absent(Absent::What::correction, std::to_string(correction),
                 "correction " + std::to_string(correction) + ": the store has none of that number; list them first");
  db_.sql("DELETE FROM corrections WHERE id = ?1").bind(1, correction).run();
  if (at->kind == "event")
    undo_event(*at);
  else if (at->kind == "label")
    undo_label(*at);
  else if (at->kind == "merge" || at->kind == "split")
    undo_merge_or_split(*at);
  else
    undo_mark(*at);
  transaction.commit();
}

// A mark is known by version and place, all others by the article alone.
std::vector<Correction> Corrections::all() const {
  std::vector<Correction> list;
  Sql select = db_.sql("SELECT c.id, c.actor, c.other, c.kind, c.article, c.value, c.before, c.made, d.id, " +
                       statement_of_c_sql("d") + ", " + span_sql("c.place") +
                       " FROM corrections c LEFT JOIN documents d ON d.key = c.article AND iif(c.hash IS NULL, "
                       "d.current, d.hash = c.hash) "
                       "ORDER BY c.id");
  while (select.step()) {
    Correction c{select.number(0), select.number(1), select.number(2)};
    int column = 3;
    for (std::string* text : {&c.kind, &c.article, &c.value, &c.before, &c.made}) *text = select.text(column++);
    c.document = select.number(8);
    c.statement = select.number(9);
    c.begin = select.number(10);
    c.end = select.number(11);
    list.push_back(std::move(c));
  }
  return list;
}

}  // namespace dixit
