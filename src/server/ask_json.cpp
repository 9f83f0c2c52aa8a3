#include "server/ask_json.h"

#include <algorithm>
#include <array>

#include "query/names.h"
#include "query/statement_json.h"
#include "server/refusal.h"
#include "store/actor_reference.h"
#include "text/json.h"
#include "text/offsets.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::array facets_known{CountBy::who,  CountBy::to,     CountBy::act,      CountBy::form,
                                  CountBy::kind, CountBy::outlet, CountBy::language, CountBy::year};

// What `value` is called outside: an actor's reference, a name as in the statements' JSON.
std::string value_name(CountBy by, const FacetValue& value) {
  return by == CountBy::who || by == CountBy::to ? actor_reference(value.value) : value.label;
}

void add_facets(JsonWriter& json, const std::vector<Facet>& facets) {
  json.key("facets").begin_object();
  for (const Facet& facet : facets) {
    json.key(count_name(facet.by)).begin_array();
    for (const FacetValue& value : facet.values) {
      json.begin_object().key("value").string_or_null(value_name(facet.by, value));
      json.key("label").string_or_null(value.label);
      json.key("count").integer(static_cast<std::int64_t>(value.count)).key("term").string(value.term).end_object();
    }
    json.end_array();
  }
  json.end_object();
}

void add_statements(JsonWriter& json, const Answer& answer, bool like, const Database& db) {
  FoundRows rows(db);
  json.key("statements").begin_array();
  for (const Found& found : answer.found) {
    json.json(statement_json(rows.of(found.statement), like ? &found.likeness : nullptr));
  }
  json.end_array();
}

Query query_of(const AskRequest& request) {
  Query query = parse(request.question);
  if (request.limit) query.limit = request.limit;
  if (request.offset) query.offset = request.offset;
  query.limit = std::min(query.limit.value_or(AskOptions{}.limit), most_rows);
  return query;
}

bool is_there(std::uint32_t statement, const Database& db) {
  return db.sql("SELECT 1 FROM statements WHERE id = ?1").bind(1, std::int64_t{statement}).step();
}

}  // namespace

std::string ask_json(Facts& facts, const AskRequest& request) {
  const Query query = query_of(request);
  const Snapshot snapshot(facts);
  AskOptions options;
  options.copies = request.copies;
  options.prefix = request.prefix;
  options.after = request.after;
  options.facets = request.facets;
  options.meaning = request.meaning;
  const Answer answer = ask(facts, query, options);
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("total").integer(static_cast<std::int64_t>(answer.total));
  json.key("offset").integer(static_cast<std::int64_t>(answer.offset));
  json.key("groups").integer(static_cast<std::int64_t>(answer.groups));
  add_statements(json, answer, query.like.has_value(), facts.db());
  json.key("counts").begin_array();
  for (const Counted& one : answer.counts) json.json(counted_json(one, query.count_by));
  json.end_array();
  add_facets(json, answer.facets);
  json.end_object();
  return out;
}

std::optional<std::string> statement_answer(Facts& facts, std::uint32_t statement, std::string_view marks) {
  const Snapshot snapshot(facts);
  if (!is_there(statement, facts.db())) return std::nullopt;
  FoundRows rows(facts.db());
  const FoundStatement found = rows.of(statement);
  const Around around = rows.around(found);
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("statement").json(statement_json(found, nullptr));
  json.key("before").string(around.before).key("after").string(around.after).key("marks").json(marks).end_object();
  return out;
}

std::vector<CountBy> facets_named(std::string_view list) {
  std::vector<CountBy> facets;
  while (!list.empty()) {
    const std::size_t end = std::min(list.size(), list.find(','));
    const std::string_view name = list.substr(0, end);
    const auto known = std::ranges::find(facets_known, name, count_name);
    if (known == facets_known.end()) {
      throw Error("facets: found `" + std::string(name) +
                  "`, expected some of who, to, act, form, kind, outlet, lang, year with a comma between them");
    }
    if (std::ranges::find(facets, *known) == facets.end()) facets.push_back(*known);
    list.remove_prefix(std::min(list.size(), end + 1));
  }
  return facets;
}

std::string query_error_json(const QueryError& error, std::string_view question) {
  std::uint32_t replaced = 0;
  const std::string text =
      is_utf8(question) ? std::string(question) : to_utf8(question, replaced);  // as `parse` reads it
  const Offsets offsets(text);
  const QueryProblem& problem = error.problem();
  std::optional<Range<char>> at;
  if (!error.at().empty()) at = {offsets.code_point(error.at().begin), offsets.code_point(error.at().end)};
  return error_json(in_english(problem), to_string(problem.mistake), {problem.found, problem.near, problem.expected},
                    at);
}

}  // namespace dixit
