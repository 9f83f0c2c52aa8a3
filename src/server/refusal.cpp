#include "server/refusal.h"

#include <array>
#include <utility>

#include "text/json.h"

namespace dixit {
namespace {

struct Wording {
  std::string_view code;
  int status;
  std::string_view english;  // empty: whoever refuses says it
};

// In the order of the enumerators.
constexpr std::array wordings{
    Wording{"not_understood", 400, ""},
    Wording{"another_site", 403, "found a foreign {found}; expected the page's own: 127.0.0.1 with the port"},
    Wording{"unmarked", 403, "found a {found} without the header X-Dixit: 1; add it"},
    Wording{"no_such_address", 404, "there is nothing at this address; docs/api.md has those there are"},
    Wording{"no_such_article", 404, "the store has no document {found}; it may have been removed"},
    Wording{"no_such_statement", 404, "the store has no statement {found}; it may have been removed, or read again"},
    Wording{"no_such_actor", 404, "the store has no actor {found}; it may have been removed, or read again"},
    Wording{"no_such_event", 404, "the store has no event {found}; its articles may have been removed"},
    Wording{"no_such_correction", 404, "the store has no correction {found}; it may have been undone"},
    Wording{"no_such_question", 404, "no question is saved as {found}; it may have been renamed or deleted"},
    Wording{"another_method", 405, "found the method {found}, expected {expected}"},
    Wording{"too_slow", 408, "the request came too slowly"},
    Wording{"too_large", 413, "the body is larger than {expected} MiB"},
    Wording{"another_type", 415, "found a body of type `{found}`, expected {expected}"},
    Wording{"no_text", 422, "the article has no text; put it in \"text\", or send a file that has one"},
    Wording{"article_too_long", 422,
            "the article has {found} bytes of text, expected at most {expected}; put it in parts, or use `dixit add`"},
    Wording{"too_many_articles", 422,
            "found {found} articles, expected at most {expected} about one event; put some on another"},
    Wording{"no_question", 422, "there is no question to save; it needs a condition at least"},
    Wording{"not_a_name", 422,
            "found the name `{found}`, expected letters, digits, `_`, `-` and `.`, at most {expected} bytes"},
    Wording{"name_taken", 422, "another question is saved as {found}; choose another name, or delete that one"},
    Wording{"unreadable", 422, ""},
    Wording{"no_model", 422, ""},
    Wording{"no_meanings", 422, "like: needs the model of meanings, dixit-meaning-1, which is not there"},
    Wording{"store_gone", 422,
            "{found}: the file is gone, or another one is there; put it back, or end this server and start it again"},
    Wording{"cannot", 422, ""},
    Wording{"head_too_large", 431, "the head of the request is larger than {expected} KiB"},
    Wording{"no_store", 500, ""},
    Wording{"unexpected", 500, "this should not be; report it: {found}"},
    Wording{"store_busy", 503, "another program is writing to the store; wait for it, or end it, then ask again"},
    Wording{"busy", 503, "too many requests wait; ask again in a while"},
    Wording{"too_many_connections", 503, "too many connections; close some"},
    Wording{"no_memory", 503, "not enough memory; ask for less at once"},
    Wording{"stopped", 503, "whoever asked has gone, so that it was stopped; nothing was kept"},
    Wording{"ending", 503, "the server is ending"},
};
static_assert(wordings.size() == static_cast<std::size_t>(Reason::ending) + 1);

const Wording& wording_of(Reason reason) { return wordings[static_cast<std::size_t>(reason)]; }

std::string in_english(Reason reason, const ErrorArgs& args) {
  std::string text;
  std::string_view rest = wording_of(reason).english;
  for (std::size_t open = rest.find('{'); open != rest.npos; open = rest.find('{')) {
    const std::size_t close = rest.find('}', open);
    text += rest.substr(0, open);
    text += rest.substr(open, close - open) == "{found" ? args.found : args.expected;
    rest.remove_prefix(close + 1);
  }
  return text + std::string(rest);
}

}  // namespace

std::string_view to_string(Reason reason) { return wording_of(reason).code; }

Refusal::Refusal(Reason reason, ErrorArgs args)
    : Error(in_english(reason, args)), reason_(reason), args_(std::move(args)) {}

int Refusal::status() const { return wording_of(reason_).status; }

Response error_response(const Refusal& refusal) {
  return {.status = refusal.status(), .body = error_json(refusal.what(), to_string(refusal.reason()), refusal.args())};
}

std::string error_json(std::string_view message, std::string_view code, const ErrorArgs& args,
                       std::optional<Range<char>> at) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("error").begin_object().key("message").string(message);
  json.key("code").string(code).key("args").begin_object();
  if (!args.found.empty()) json.key("found").string(args.found);
  if (!args.near.empty()) json.key("near").string(args.near);
  if (!args.expected.empty()) json.key("expected").string(args.expected);
  json.end_object();
  if (at) json.key("at").begin_array().integer(at->begin).integer(at->end).end_array();
  json.end_object().end_object();
  return out;
}

}  // namespace dixit
