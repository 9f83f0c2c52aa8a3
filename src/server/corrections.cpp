// Corrections: what a person puts right, listed, made, undone, written out.
#include <functional>
#include <optional>
#include <ranges>
#include <string>
#include <unordered_map>
#include <utility>

#include "server/article_json.h"
#include "server/correction_body.h"
#include "server/endpoints.h"
#include "server/json_body.h"
#include "server/refusal.h"
#include "store/actor_reference.h"
#include "store/corrections.h"
#include "store/marked_articles.h"
#include "text/json.h"

namespace dixit {
namespace {

// The actor's own, whoever he was merged into.
std::string name_of(const Database& db, std::uint32_t actor) {
  Sql select = db.sql("SELECT name FROM actors WHERE id = ?1");
  return select.bind(1, std::int64_t{actor}).step() ? std::string(select.text(0)) : "";
}

// What a person calls articles by, each looked up once.
class Titles {
 public:
  explicit Titles(const Store& store) : store_(store) {}

  const std::string& of(std::uint32_t document) {
    const auto [title, first] = titles_.try_emplace(document);
    const std::optional<StoredDocument> row = first ? store_.row(document) : std::nullopt;
    if (row) title->second = row->title.empty() ? begins(store_, *row) : row->title;
    return title->second;
  }

 private:
  const Store& store_;
  std::unordered_map<std::uint32_t, std::string> titles_;
};

void add_correction(JsonWriter& json, const Database& db, Titles& titles, const Correction& c) {
  const bool moves = c.kind == "event";
  json.begin_object().key("correction").integer(c.id).key("kind").string(c.kind).key("document");
  json.integer_or_null(c.document).key("statement").integer_or_null(c.statement);
  json.key("article").string_or_null(c.article).key("title").string_or_null(titles.of(c.document));
  json.key("actor").string_or_null(actor_reference(c.actor)).key("other");
  moves ? json.integer(c.other) : json.string_or_null(actor_reference(c.other));
  json.key("name").string_or_null(name_of(db, c.actor));
  json.key("other_name").string_or_null(moves ? "" : name_of(db, c.other));
  const bool says = c.kind == "who" || c.kind == "act" || c.kind == "label";
  json.key("value");
  says ? json.string(c.value) : json.null();
  json.key("before").string_or_null(c.kind == "label" ? c.before : "");
  json.key("made").string_or_null(c.made).end_object();
}

Reason reason_of(Absent::What what) {
  switch (what) {
    case Absent::What::article:
      return Reason::no_such_article;
    case Absent::What::actor:
      return Reason::no_such_actor;
    case Absent::What::event:
      return Reason::no_such_event;
    case Absent::What::statement:
      return Reason::no_such_statement;
    case Absent::What::correction:
      break;
  }
  return Reason::no_such_correction;
}

void change(const RoutedRequest& asked, const std::function<void(Store&)>& change) try {
  asked.app.change(change);
} catch (const Absent& error) {
  throw Refusal(reason_of(error.what_is()), ErrorArgs{.found = error.which()});
}

void move(const Store& store, Corrections& corrections, const CorrectionBody& body) {
  const std::optional<StoredDocument> row = store.row(body.document);
  if (!row) throw Refusal(Reason::no_such_article, ErrorArgs{.found = std::to_string(body.document)});
  corrections.move(row->key, body.other);
}

std::uint32_t make(Store& store, const CorrectionBody& body) {
  Corrections corrections(store.database());
  switch (body.kind) {
    case CorrectionKind::accept:
      return corrections.accept(body.statement);
    case CorrectionKind::reject:
      return corrections.reject(body.statement);
    case CorrectionKind::who:
      return corrections.who(body.statement, body.value);
    case CorrectionKind::act:
      return corrections.act(body.statement, body.act);
    case CorrectionKind::merge:
      corrections.merge(body.actor, body.other);
      break;
    case CorrectionKind::split:
      corrections.split(body.actor, body.articles);
      break;
    case CorrectionKind::label:
      corrections.label(body.actor, body.value);
      break;
    case CorrectionKind::event:
      move(store, corrections, body);
      break;
  }
  return corrections.last();
}

std::string one_number(std::string_view name, std::uint32_t number) {
  return "{\"" + std::string(name) + "\":" + std::to_string(number) + '}';
}

}  // namespace

Response make_correction(const RoutedRequest& asked) {
  check_is_json(asked.request);
  const CorrectionBody body = correction_in(asked.request.body);
  std::uint32_t made = 0;
  change(asked, [&](Store& store) { made = make(store, body); });
  return json_response(one_number("correction", made));
}

Response list_corrections(const RoutedRequest& asked) {
  Store& store = asked.desk.store;
  const std::vector<Correction> all = Corrections(store.database()).all();
  std::string body;
  JsonWriter json(body);
  json.begin_object().key("corrections").begin_array();
  Titles titles(store);
  for (const Correction& correction : all | std::views::reverse)
    add_correction(json, store.database(), titles, correction);
  json.end_array().end_object();
  return json_response(std::move(body));
}

Response undo_correction(const RoutedRequest& asked) {
  change(asked, [&](Store& store) { Corrections(store.database()).undo(asked.number); });
  return json_response(one_number("undone", asked.number));
}

Response export_corrections(const RoutedRequest& asked) {
  const std::uint32_t document = number_of(asked.request, "document", 0, 1, UINT32_MAX);
  const Store& store = asked.desk.store;
  return {.type = "text/plain; charset=utf-8",
          .body = document == 0 ? marked_articles(store) : marked_articles(store, document)};
}

}  // namespace dixit
