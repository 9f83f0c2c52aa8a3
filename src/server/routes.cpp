#include "server/routes.h"

#include <algorithm>
#include <charconv>
#include <new>
#include <string>

#include "query/query.h"
#include "server/ask_json.h"
#include "server/endpoints.h"
#include "server/page.h"
#include "server/refusal.h"

namespace dixit {
namespace {

struct Route {
  std::string_view method, path;  // `#`: a number
  Response (*answer)(const RoutedRequest&);
  bool takes_long = false;
};

constexpr std::string_view version_prefix = "/api/1/";

constexpr Route routes[] = {
    {"GET", "state", show_state},
    {"GET", "words", show_words},
    {"GET", "examples", show_examples},
    {"POST", "read", read_article, true},
    {"GET", "reading", show_reading},
    {"POST", "documents", add_article, true},
    {"GET", "documents", list_documents},
    {"GET", "documents/#", show_document},
    {"GET", "documents/#/accounts", compare_document, true},
    {"DELETE", "documents/#", remove_document, true},
    {"GET", "events", list_events},
    {"GET", "events/#", compare_event, true},
    {"GET", "timeline", show_timeline, true},
    {"GET", "ask", ask_statements},
    {"GET", "saved", list_saved},
    {"POST", "saved", save_question, true},
    {"POST", "saved/name", rename_saved, true},
    {"POST", "saved/seen", see_saved, true},
    {"DELETE", "saved", forget_saved, true},
    {"GET", "statements/#", show_statement},
    {"GET", "actors", list_actors},
    {"GET", "actors/a#", show_actor},
    {"GET", "voices", show_voices},
    {"POST", "corrections", make_correction, true},
    {"GET", "corrections", list_corrections},
    {"DELETE", "corrections/#", undo_correction, true},
    {"GET", "corrections/export", export_corrections, true},
};

struct Fitting {
  const Route* route = nullptr;
  std::uint32_t number = 0;
  std::string methods;  // those that the path has, where the method is not among them
};

Fitting find(const Request& request) {
  Fitting found;
  if (!request.path.starts_with(version_prefix)) return found;
  const std::string_view path = std::string_view(request.path).substr(version_prefix.size());
  for (const Route& route : routes) {
    const std::optional<std::uint32_t> number = fits(path, route.path);
    if (!number) continue;
    if (route.method == request.method) return {&route, *number, ""};
    found.methods += (found.methods.empty() ? "" : ", ") + std::string(route.method);
  }
  return found;
}

Response not_there(const Request& request, const Fitting& found) {
  if (found.methods.empty()) return error_response({Reason::no_such_address});
  Response response =
      error_response({Reason::another_method, ErrorArgs{.found = request.method, .expected = found.methods}});
  response.fields["Allow"] = found.methods;
  return response;
}

Response answer(const Request& request, App& app, Desk& desk) {
  if (!request.path.starts_with("/api/")) return page_response(request);
  const Fitting found = find(request);
  if (found.route == nullptr) return not_there(request, found);
  app.check_store();
  // What writes, or reads an article first, would keep the store from being tidied by looking at one state of it.
  std::optional<Snapshot> snapshot;
  if (request.method == "GET") snapshot.emplace(desk.facts);
  return found.route->answer({request, app, desk, found.number});
}

}  // namespace

std::optional<std::uint32_t> fits(std::string_view path, std::string_view route) {
  const std::size_t mark = route.find('#');
  if (mark == route.npos) return path == route ? std::optional(0u) : std::nullopt;
  const std::string_view before = route.substr(0, mark), after = route.substr(mark + 1);
  if (path.size() <= before.size() + after.size() || !path.starts_with(before) || !path.ends_with(after))
    return std::nullopt;
  const std::string_view digits = path.substr(before.size(), path.size() - before.size() - after.size());
  std::uint32_t number = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool whole = fault == std::errc() && end == digits.data() + digits.size();
  return whole && number > 0 ? std::optional(number) : std::nullopt;
}

bool takes_long(const Request& request) {
  const Fitting found = find(request);
  return found.route != nullptr && found.route->takes_long;
}

Response respond(const Request& request, App& app, Desk& desk) try {
  return answer(request, app, desk);
} catch (const QueryError& error) {
  return {.status = 400, .body = query_error_json(error, request["q"])};
} catch (const Refusal& error) {
  return error_response(error);
} catch (const StoreBusy&) {
  return error_response({Reason::store_busy});
} catch (const Error& error) {
  return error_response({Reason::cannot, error.what()});
} catch (const std::bad_alloc&) {
  return error_response({Reason::no_memory});
} catch (const std::exception& error) {
  return error_response({Reason::unexpected, ErrorArgs{.found = error.what()}});
}

}  // namespace dixit
