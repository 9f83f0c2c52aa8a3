#include "store/reading_rows.h"

#include <algorithm>
#include <cmath>

#include "document/names.h"
#include "store/words.h"
#include "text/error.h"
#include "text/unicode.h"

namespace dixit {
namespace {

template <class T>
std::int64_t number(T value) {
  return static_cast<std::int64_t>(value);
}

// As the JSON writes it: the column holds what a person would read there.
double rounded(float value) { return std::round(static_cast<double>(value) * 10'000) / 10'000; }

}  // namespace

ReadingRows::ReadingRows(Database& db)
    : db_(db),
      actors_(db),
      columns_(db.handle()),
      codes_(db),
      dictionary_(db),
      reading_(db.sql("INSERT INTO readings(document, sketch, json) VALUES(?1, ?2, ?3)")),
      statement_(db.sql("INSERT INTO statements(id, document, name, line, source, cue, content, addressee, via, spans, "
                        "sentence, form, act, polarity, kind, distance, confidence, said, parent, entity, actor, "
                        "to_entity, to_actor, why, named) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, "
                        "?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)")),
      words_(db.sql("INSERT INTO statement_words(rowid, content, source, cue, via, named) VALUES(?1,?2,?3,?4,?5,?6)")),
      meaning_(db.sql("INSERT INTO meanings(statement, vector) VALUES(?1, ?2)")),
      entity_(
          db.sql("INSERT INTO entities(document, name, number, read_actor, actor, label) VALUES(?1,?2,?3,?4,?5,?6)")),
      contact_(db.sql("INSERT OR IGNORE INTO contacts(document, name, kind, status, said, parties, initiative, spans, "
                      "statement, confidence) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")),
      figure_(db.sql("INSERT INTO figures(document, number, low, high, bound, unit, what, span, statement) "
                     "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")) {}

std::uint32_t ReadingRows::next_statement(std::uint32_t count) {
  constexpr std::int64_t most = UINT32_MAX - 1;  // the columns hold 32 bits
  const std::int64_t next =
      next_ != 0 ? next_ : std::max<std::int64_t>(1, db_.number("SELECT next FROM counters WHERE name = 'statements'"));
  if (next + count > most - 1'000'000)
    throw Error(db_.path() + ": the store is full: four thousand million statements; begin another one");
  next_ = static_cast<std::uint32_t>(next);
  return next_;
}

ReadingRows::Place ReadingRows::insert(std::uint32_t document, const Article& article) {
  const Document& read = article.document;
  const auto count = static_cast<std::uint32_t>(read.statements.size());
  const Place place{next_statement(count), count};
  next_ += place.count;
  reading_.bind(1, number(document)).bind_blob(2, to_bytes(article.sketch)).bind_blob(3, article.json).run();
  shared_ = {.document = document,
             .outlet = dictionary_.number(read.outlet),
             .language = dictionary_.number(read.language),
             .date = date_number(read.date)};
  insert_entities(document, article);
  db_.words().language = text_language(read.language);
  for (std::uint32_t i = 0; i < place.count; ++i) insert_statement(document, place.first + i, article, i);
  insert_contacts(document, article, place);
  insert_figures(document, article, place);
  return place;
}

void ReadingRows::insert_entities(std::uint32_t document, const Article& article) {
  actor_.assign(article.document.entities.size(), 0);
  for (const Identity& identity : article.identities) {
    const std::uint32_t found = actors_.find(identity);
    const std::uint32_t actor = actors_.corrected(found, article.key);
    actors_.add(actors_.split(found, article.key), identity);
    actor_[identity.entity] = actor;
    entity_.bind(1, number(document)).bind(2, article.document.entities[identity.entity].id);
    entity_.bind(3, number(identity.entity)).bind(4, number(found)).bind(5, number(actor)).bind(6, identity.name).run();
  }
}

StatementFacts ReadingRows::facts(std::uint32_t document, std::uint32_t id, const Document& read, std::uint32_t index) {
  const Statement& s = read.statements[index];
  StatementFacts facts = shared_;
  facts.document = document;
  facts.first = id;
  facts.who = actor_of(s.entity);
  facts.to = actor_of(s.to);
  facts.when = date_number(s.when);
  facts.confidence = static_cast<std::uint16_t>(std::lround(std::clamp(rounded(s.confidence), 0.0, 1.0) * 10'000));
  facts.act = static_cast<std::uint8_t>(s.act.value);
  facts.form = static_cast<std::uint8_t>(s.form.value);
  facts.kind = static_cast<std::uint8_t>(s.kind.value);
  facts.polarity = static_cast<std::uint8_t>(s.polarity.value);
  facts.distance = static_cast<std::uint8_t>(s.distance.value);
  return facts;
}

void ReadingRows::insert_statement(std::uint32_t document, std::uint32_t id, const Article& article,
                                   std::uint32_t index) {
  const Document& read = article.document;
  const Statement& s = read.statements[index];
  const StatementRow& row = article.statements[index];
  const auto entity_id = [&](std::uint32_t entity) {
    return entity == none ? std::string_view() : std::string_view(read.entities[entity].id);
  };
  statement_.bind(1, number(id)).bind(2, number(document)).bind(3, s.id).bind(4, number(row.line));
  statement_.bind(5, row.source).bind(6, row.cue).bind(7, row.content).bind(8, row.addressee).bind(9, row.via);
  statement_.bind(10, row.spans).bind(11, row.sentence);
  statement_.bind(12, number(s.form.value)).bind(13, number(s.act.value)).bind(14, number(s.polarity.value));
  statement_.bind(15, number(s.kind.value)).bind(16, number(s.distance.value)).bind(17, rounded(s.confidence));
  statement_.bind_or_null(18, s.when).bind_or_null(19, s.parent == none ? 0 : number(id - index + s.parent));
  statement_.bind_or_null(20, entity_id(s.entity)).bind_or_null(21, number(actor_of(s.entity)));
  statement_.bind_or_null(22, entity_id(s.to)).bind_or_null(23, number(actor_of(s.to)));
  statement_.bind(24, row.why).bind(25, row.named).run();
  words_.bind(1, number(id)).bind(2, row.content).bind(3, row.source).bind(4, row.cue);
  words_.bind(5, row.via).bind(6, row.named).run();
  if (s.meaning.size() == meaning_size) insert_meaning(id, s);
  StatementFacts all = facts(document, id, read, index);
  all.via = dictionary_.number(fold(row.via));
  columns_.set(id, all);
}

void ReadingRows::insert_meaning(std::uint32_t id, const Statement& statement) {
  const auto* bytes = reinterpret_cast<const char*>(statement.meaning.data());
  meaning_.bind(1, number(id)).bind_blob(2, {bytes, statement.meaning.size()}).run();
  codes_.set(id, statement.meaning);
}

std::string actors_json(const std::vector<std::uint32_t>& entities, const std::vector<std::uint32_t>& actors) {
  std::string list = "[";
  for (const std::uint32_t entity : entities)
    list += (list.size() > 1 ? "," : "") + std::to_string(entity < actors.size() ? actors[entity] : 0);
  return list + "]";
}

void ReadingRows::insert_contacts(std::uint32_t document, const Article& article, Place place) {
  const std::vector<Contact>& contacts = article.document.contacts;
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    const Contact& c = contacts[i];
    contact_.bind(1, number(document))
        .bind(2, c.id)
        .bind(3, to_string(c.kind.value))
        .bind(4, to_string(c.status.value));
    contact_.bind_or_null(5, c.when).bind(6, actors_json(c.parties, actor_)).bind(7, actors_json(c.initiative, actor_));
    contact_.bind(8, article.contact_spans[i]);
    contact_.bind_or_null(9, c.statement == none ? 0 : number(place.first + c.statement));
    contact_.bind(10, rounded(c.confidence)).run();
  }
}

void ReadingRows::insert_figures(std::uint32_t document, const Article& article, Place place) {
  const Document& read = article.document;
  for (std::size_t i = 0; i < read.figures.size(); ++i) {
    const Figure& f = read.figures[i];
    figure_.bind(1, number(document)).bind(2, number(i));
    f.low ? figure_.bind(3, *f.low) : figure_.bind_null(3);
    f.high ? figure_.bind(4, *f.high) : figure_.bind_null(4);
    figure_.bind(5, to_string(f.bound)).bind(6, f.unit).bind(7, read(f.what)).bind(8, article.figure_spans[i]);
    figure_.bind_or_null(9, f.statement == none ? 0 : number(place.first + f.statement)).run();
  }
}

void ReadingRows::hide(Place place) {
  for (std::uint32_t i = 0; i < place.count; ++i) columns_.set(place.first + i, Column::hidden, hidden_replaced);
}

void ReadingRows::remove_statements(std::uint32_t document) {
  Sql select = db_.sql(
      "SELECT s.id, s.content, s.source, s.cue, s.via, s.named, d.language FROM documents d JOIN statements s "
      "ON s.id BETWEEN d.first_statement AND d.first_statement + d.statements - 1 WHERE d.id = ?1");
  Sql drop = db_.sql(
      "INSERT INTO statement_words(statement_words, rowid, content, source, cue, via, named) "
      "VALUES('delete', ?1, ?2, ?3, ?4, ?5, ?6)");
  std::vector<std::uint32_t> ids;
  select.bind(1, number(document));
  while (select.step()) {
    db_.words().language = text_language(select.text(6));
    ids.push_back(select.number(0));
    drop.bind(1, select.integer(0));
    for (int i = 1; i < 6; ++i) drop.bind(i + 1, select.text(i));
    drop.run();
  }
  Sql statement = db_.sql("DELETE FROM statements WHERE id = ?1");
  Sql meaning = db_.sql("DELETE FROM meanings WHERE statement = ?1");
  for (const std::uint32_t id : ids) {
    statement.bind(1, number(id)).run();
    meaning.bind(1, number(id)).run();
    columns_.clear(id);
    codes_.clear(id);
  }
}

void ReadingRows::remove_entities(std::uint32_t document, const std::string& key) {
  Sql reading = db_.sql("SELECT json FROM readings WHERE document = ?1");
  if (!reading.bind(1, number(document)).step()) return;
  const std::vector<Identity> identities = identities_of(document_in(reading.blob(0)));
  reading.reset();
  Sql select = db_.sql("SELECT read_actor FROM entities WHERE document = ?1 AND number = ?2");
  for (const Identity& identity : identities) {
    if (!select.bind(1, number(document)).bind(2, number(identity.entity)).step()) continue;
    const auto read = select.number(0);
    select.reset();
    actors_.remove(actors_.split(read, key), identity);
  }
  Sql own = db_.sql(
      "SELECT e.label, e.read_actor FROM entities e JOIN actors a ON a.id = e.read_actor WHERE e.document = ?1 AND "
      "a.key IS NULL ORDER BY e.number");
  for (own.bind(1, number(document)); own.step();) actors_.expect(std::string(own.text(0)), own.number(1));
  db_.sql("DELETE FROM entities WHERE document = ?1").bind(1, number(document)).run();
}

void ReadingRows::remove(std::uint32_t document, const std::string& key) {
  remove_statements(document);
  remove_entities(document, key);
  for (const char* sql : {"DELETE FROM contacts WHERE document = ?1", "DELETE FROM figures WHERE document = ?1",
                          "DELETE FROM readings WHERE document = ?1"})
    db_.sql(sql).bind(1, number(document)).run();
}

void ReadingRows::flush() {
  actors_.flush();
  columns_.flush();
  codes_.flush();
  if (next_ == 0) return;
  db_.sql("INSERT OR REPLACE INTO counters(name, next) VALUES('statements', ?1)").bind(1, number(next_)).run();
}

void ReadingRows::drop() {
  actors_.drop();
  columns_.drop();
  codes_.drop();
  dictionary_.drop();
  next_ = 0;
}

}  // namespace dixit
