// Questions that the store keeps by name: listed with what they newly find, saved, renamed, looked at, forgotten.
#include "query/saved.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "query/ask.h"
#include "server/ask_json.h"
#include "server/endpoints.h"
#include "server/json_body.h"
#include "server/refusal.h"
#include "text/json.h"

namespace dixit {
namespace {

// As `dixit watch` would tell of it. Nothing: it cannot be asked, which whoever asks it is told.
std::optional<std::size_t> newly_found(const SavedQuery& saved, std::uint32_t last, const RoutedRequest& asked) {
  if (last <= saved.seen) return 0;
  const std::pair key(saved.query, saved.seen);
  if (const auto known = asked.desk.newly_found.find(key); known != asked.desk.newly_found.end()) return known->second;
  AskOptions options;
  options.after = saved.seen;
  options.meaning = meaning_by(asked.app.models);
  try {
    return asked.desk.newly_found[key] = find(asked.desk.facts, parse(saved.query), options).size();
  } catch (const QueryError&) {
  } catch (const Refusal&) {  // the model of meanings is not there
  }
  return std::nullopt;
}

// What was counted holds as long as nothing in the store has changed.
void drop_counted(Desk& desk) {
  if (desk.counted_at == desk.facts.renewed()) return;
  desk.newly_found.clear();
  desk.counted_at = desk.facts.renewed();
}

void check_is_saved(const Database& db, const std::string& name) {
  if (!is_saved(db, name)) throw Refusal(Reason::no_such_question, ErrorArgs{.found = name});
}

std::string beginning(const std::string& name) {
  if (name.size() <= longest_saved_name) return name;
  std::size_t end = longest_saved_name;
  while (end > 0 && (name[end] & 0xC0) == 0x80) --end;  // no character is cut in two
  return name.substr(0, end) + "…";
}

std::string new_name(const JsonBody& body, std::string_view field, std::size_t longest) {
  std::string name = body.text(field, "the name of a question", longest);
  if (!wrong_name(name).empty())
    throw Refusal(Reason::not_a_name,
                  ErrorArgs{.found = beginning(name), .expected = std::to_string(longest_saved_name)});
  return name;
}

Response named(std::string_view key, const std::string& name) {
  std::string body;
  JsonWriter json(body);
  json.begin_object().key(key).string(name).end_object();
  return json_response(std::move(body));
}

}  // namespace

Response list_saved(const RoutedRequest& asked) {
  const Database& db = asked.desk.store.database();
  const Snapshot snapshot(asked.desk.facts);
  drop_counted(asked.desk);
  const std::uint32_t last = last_document(db);
  std::string body;
  JsonWriter json(body);
  json.begin_object().key("last").integer(last).key("saved").begin_array();
  for (const SavedQuery& saved : saved_queries(db)) {
    const std::optional<std::size_t> found = newly_found(saved, last, asked);
    json.begin_object().key("name").string(saved.name).key("question").string(saved.query);
    json.key("seen").integer(saved.seen).key("new");
    found ? json.integer(static_cast<std::int64_t>(*found)) : json.null();
    json.end_object();
  }
  json.end_array().end_object();
  return json_response(std::move(body));
}

Response save_question(const RoutedRequest& asked) {
  check_is_json(asked.request);
  const JsonBody from(asked.request.body);
  const std::string name = new_name(from, "name", asked.request.body.size());
  const std::string question = from.text("question", "a question", asked.request.body.size());
  if (question.find_first_not_of(" \t\r\n") == std::string::npos) throw Refusal(Reason::no_question);
  std::optional<std::string> replaced;
  try {
    asked.app.change([&](Store& store) { replaced = save_query(store.database(), name, question); });
  } catch (const QueryError& error) {
    return {.status = 400, .body = query_error_json(error, question)};
  }
  std::string body;
  JsonWriter json(body);
  json.begin_object().key("saved").string(name).key("replaced");
  replaced ? json.string(*replaced) : json.null();
  json.end_object();
  return json_response(std::move(body));
}

Response rename_saved(const RoutedRequest& asked) {
  check_is_json(asked.request);
  const JsonBody from(asked.request.body);
  const std::string name = from.text("name", "the name of a question"),
                    to = new_name(from, "to", asked.request.body.size());
  asked.app.change([&](Store& store) {
    check_is_saved(store.database(), name);
    if (to != name && is_saved(store.database(), to)) throw Refusal(Reason::name_taken, ErrorArgs{.found = to});
    rename_query(store.database(), name, to);
  });
  return named("renamed", to);
}

Response see_saved(const RoutedRequest& asked) {
  check_is_json(asked.request);
  const JsonBody from(asked.request.body);
  const std::string name = from.text("name", "the name of a question");
  const std::uint32_t document = from.number("document", 0, "the number of the last document that was seen");
  asked.app.change([&](Store& store) {
    check_is_saved(store.database(), name);
    mark_seen(store.database(), name, std::min(document, last_document(store.database())));
  });
  return named("seen", name);
}

Response forget_saved(const RoutedRequest& asked) {
  const std::string name(asked.request["name"]);
  asked.app.change([&](Store& store) {
    if (!forget_query(store.database(), name)) throw Refusal(Reason::no_such_question, ErrorArgs{.found = name});
  });
  return named("forgotten", name);
}

}  // namespace dixit
