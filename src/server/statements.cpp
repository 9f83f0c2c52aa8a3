// Statements, actors and the share of voice: from the parameters of a request to what answers them.
#include <optional>
#include <string>
#include <utility>

#include "server/actor_page.h"
#include "server/actors_json.h"
#include "server/ask_json.h"
#include "server/endpoints.h"
#include "server/marks_json.h"
#include "server/refusal.h"
#include "server/voices_json.h"
#include "store/actor_reference.h"

namespace dixit {
namespace {

std::optional<std::uint64_t> given(const Request& request, std::string_view name, std::uint32_t least) {
  if (request[name].empty()) return std::nullopt;
  return number_of(request, name, 0, least, UINT32_MAX);
}

// What was found, or that it is not there.
Response found(std::optional<std::string> json, Reason otherwise, const std::string& name) {
  if (!json) throw Refusal(otherwise, ErrorArgs{.found = name});
  return json_response(std::move(*json));
}

}  // namespace

std::function<std::vector<std::int8_t>(std::string_view)> meaning_by(Models& models) {
  return [&models](std::string_view text) {
    const Meanings* meanings = models.meanings();
    if (meanings == nullptr) throw Refusal(Reason::no_meanings);
    return meanings->of(text);
  };
}

Response ask_statements(const RoutedRequest& asked) {
  const Request& request = asked.request;
  AskRequest question{.question = std::string(request["q"]), .limit = {}, .offset = {}};
  question.limit = given(request, "limit", 1);
  question.offset = given(request, "offset", 0);
  question.copies = request["copies"] == "1";
  question.prefix = request["prefix"] == "1";
  question.after = number_of(request, "after", 0, 0, UINT32_MAX);
  try {
    question.facets = facets_named(request["facets"]);
  } catch (const Error& error) {
    throw Refusal(Reason::not_understood, error.what());
  }
  question.meaning = meaning_by(asked.app.models);
  return json_response(ask_json(asked.desk.facts, question));
}

Response show_statement(const RoutedRequest& asked) {
  const std::string marks = marks_of_statement(asked.desk.store.database(), asked.number);
  return found(statement_answer(asked.desk.facts, asked.number, marks), Reason::no_such_statement,
               std::to_string(asked.number));
}

Response list_actors(const RoutedRequest& asked) {
  ActorsRequest request{.name = std::string(asked.request["q"])};
  request.limit = number_of(asked.request, "limit", 20, 1, 1000);
  request.offset = number_of(asked.request, "offset", 0, 0, UINT32_MAX);
  return json_response(actors_json(asked.desk.facts, request));
}

Response show_actor(const RoutedRequest& asked) {
  return found(actor_json(asked.desk.facts, asked.number), Reason::no_such_actor, actor_reference(asked.number));
}

Response show_voices(const RoutedRequest& asked) {
  const std::string_view by = asked.request["by"];
  const std::optional<CountBy> unit = unit_named(by.empty() ? "month" : by);
  if (!unit)
    throw Refusal(Reason::not_understood,
                  "found by=`" + std::string(by.substr(0, 40)) + "`, expected day, month or year");
  VoicesRequest request{.question = std::string(asked.request["q"]), .unit = *unit};
  request.meaning = meaning_by(asked.app.models);
  return json_response(voices_json(asked.desk.facts, request));
}

}  // namespace dixit
