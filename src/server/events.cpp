// Events, and what is told in the articles about one, compared.
#include <cstdint>
#include <string>
#include <vector>

#include "accounts/json.h"
#include "server/article_json.h"
#include "server/endpoints.h"
#include "server/refusal.h"
#include "server/timeline_json.h"
#include "server/timeline_parties.h"
#include "store/actor_reference.h"
#include "store/compared.h"
#include "store/stored_events.h"
#include "text/json.h"

namespace dixit {
namespace {

void add_outlets(JsonWriter& json, const Store& store, std::uint32_t event) {
  Sql select = store.database().sql(
      "SELECT DISTINCT o.text FROM event_documents e JOIN documents d ON d.id = e.document "
      "JOIN dictionary o ON o.id = d.outlet WHERE e.event = ?1 AND d.current ORDER BY o.text");
  json.begin_array();
  for (select.bind(1, std::int64_t{event}); select.step();) json.string(select.text(0));
  json.end_array();
}

// Of each party, in their order: whom the store knows its members as.
void append_actors(std::string& body, const TimelineParties& parties, std::size_t count) {
  JsonWriter json(body);
  json.begin_array();
  for (std::size_t i = 0; i < count; ++i) {
    json.begin_array();
    for (const std::uint32_t actor : parties.actors_of(i)) json.string(actor_reference(actor));
    json.end_array();
  }
  json.end_array();
}

std::string compared_json(const RoutedRequest& asked, const std::vector<std::uint32_t>& documents, std::uint32_t event,
                          const std::string& label) {
  const auto compared = asked.app.comparisons.of(asked.desk.store, documents, asked.app.models);
  std::string body;
  JsonWriter(body).begin_object().key("event").integer_or_null(event).key("label").string(label);
  body += ",\"articles\":[";
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (i > 0) body += ',';
    append_article(body, asked.desk.store, *asked.desk.store.row(documents[i]));
    body.back() = ',';
    body += "\"text\":";
    append_json_string(body, compared->documents[i].text);
    body += '}';
  }
  const std::string id = event == 0 ? "" : std::to_string(event);
  body += "],\"actors\":";
  const TimelineParties parties(asked.desk.store.database(), compared->accounts, documents);
  append_actors(body, parties, compared->accounts.parties.size());
  return body + ",\"accounts\":" + to_json(compared->accounts, compared->documents, {id}) + '}';
}

std::vector<std::uint32_t> documents_of(const RoutedRequest& asked, std::uint32_t event) {
  std::vector<std::uint32_t> documents = documents_of_event(asked.desk.store, event);
  if (documents.empty()) throw Refusal(Reason::no_such_event, ErrorArgs{.found = std::to_string(event)});
  return documents;
}

}  // namespace

Response list_events(const RoutedRequest& asked) {
  const Store& store = asked.desk.store;
  const std::int64_t least = number_of(asked.request, "least", 1, 1, most_compared);
  const std::int64_t limit = number_of(asked.request, "limit", 50, 1, 1000);
  const std::int64_t offset = number_of(asked.request, "offset", 0, 0, UINT32_MAX);
  std::string body;
  JsonWriter json(body);
  json.begin_object().key("total").integer(count_events(store, least)).key("events").begin_array();
  for (const StoredEvent& event : stored_events(store, least, limit, offset)) {
    json.begin_object().key("event").integer(event.number).key("label").string(event.label);
    json.key("from").string_or_null(event.from).key("to").string_or_null(event.to);
    json.key("documents").integer(event.articles).key("outlets");
    add_outlets(json, store, event.number);
    json.end_object();
  }
  json.end_array().end_object();
  return json_response(std::move(body));
}

Response compare_event(const RoutedRequest& asked) {
  const std::vector<std::uint32_t> documents = documents_of(asked, asked.number);
  return json_response(compared_json(asked, documents, asked.number, label_of_event(asked.desk.store, asked.number)));
}

Response show_timeline(const RoutedRequest& asked) {
  if (asked.request["event"].empty()) {
    TimelineRequest request{.question = std::string(asked.request["q"])};
    request.meaning = meaning_by(asked.app.models);
    return json_response(timeline_json(asked.desk.facts, request));
  }
  const std::uint32_t event = number_of(asked.request, "event", 0, 1, UINT32_MAX);
  const std::vector<std::uint32_t> documents = documents_of(asked, event);
  const auto compared = asked.app.comparisons.of(asked.desk.store, documents, asked.app.models);
  std::string body = "{\"label\":";
  append_json_string(body, label_of_event(asked.desk.store, event));
  const std::string timeline = timeline_json(asked.desk.facts, numbered_as_read(*compared), documents);
  return json_response(body + ',' + timeline.substr(1));
}

Response compare_document(const RoutedRequest& asked) {
  const std::optional<StoredDocument> row = asked.desk.store.row(asked.number);
  if (!row) throw Refusal(Reason::no_such_article, ErrorArgs{.found = std::to_string(asked.number)});
  return json_response(compared_json(asked, {row->id}, event_of(asked.desk.store, row->id), row->title));
}

}  // namespace dixit
