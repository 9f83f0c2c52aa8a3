#include "server/correction_body.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>

#include "document/names.h"
#include "query/names.h"
#include "server/refusal.h"
#include "store/actor_reference.h"
#include "store/identity.h"

namespace dixit {
namespace {

using simdjson::SUCCESS;
using simdjson::dom::object;

constexpr std::array<std::string_view, 8> kinds = {"accept", "reject", "who",   "act",
                                                   "merge",  "split",  "label", "event"};
constexpr std::size_t longest_name = 500;  // bytes

[[noreturn]] void fail(std::string_view field, const char* expected) {
  throw Refusal(Reason::not_understood,
                "\"" + std::string(field) + "\": expected " + expected + "; docs/api.md has the forms");
}

std::string text_at(const object& from, std::string_view field, const char* expected) {
  std::string_view text;
  if (from[field].get(text) != SUCCESS || text.size() > longest_name) fail(field, expected);
  return std::string(text);
}

std::uint32_t number_at(const object& from, std::string_view field, std::uint32_t least, const char* expected) {
  std::uint64_t number = 0;
  if (from[field].get(number) != SUCCESS || number < least || number > UINT32_MAX) fail(field, expected);
  return static_cast<std::uint32_t>(number);
}

std::uint32_t actor_at(const object& from, std::string_view field) {
  const std::uint32_t actor = actor_numbered(text_at(from, field, "an actor such as a12"));
  if (actor == 0) fail(field, "an actor such as a12");
  return actor;
}

std::vector<std::string> articles_of(const object& from) {
  simdjson::dom::array list;
  if (from["articles"].get(list) != SUCCESS) fail("articles", "a list of the keys of articles");
  std::vector<std::string> articles;
  for (const simdjson::dom::element item : list) {
    std::string_view key;
    if (item.get(key) != SUCCESS) fail("articles", "a list of the keys of articles");
    articles.emplace_back(key);
  }
  if (articles.empty()) fail("articles", "the key of one article at least");
  return articles;
}

Act act_of(const object& from) {
  const auto act = value_named(QueryField::act, text_at(from, "value", "an act such as deny"));
  if (!act) fail("value", "an act such as deny");
  return static_cast<Act>(*act);
}

CorrectionKind kind_of(const object& from) {
  const auto kind = std::ranges::find(kinds, text_at(from, "kind", "the kind of correction"));
  if (kind == kinds.end()) fail("kind", "accept, reject, who, act, merge, split, label or event");
  return static_cast<CorrectionKind>(kind - kinds.begin());
}

}  // namespace

CorrectionBody correction_in(std::string_view json) {
  simdjson::dom::parser parser;
  const simdjson::padded_string padded(json);
  object from;
  if (parser.parse(padded).get(from) != SUCCESS)
    throw Refusal(Reason::not_understood, "found no JSON object; docs/api.md has the forms");
  CorrectionBody body;
  body.kind = kind_of(from);
  if (body.kind <= CorrectionKind::act) body.statement = number_at(from, "statement", 1, "the number of a statement");
  if (body.kind == CorrectionKind::who || body.kind == CorrectionKind::label)
    body.value = text_at(from, "value", "a name of at most 500 bytes");
  if (body.kind == CorrectionKind::label && tidy(body.value).empty()) fail("value", "the actor's name");
  if (body.kind == CorrectionKind::act) body.act = act_of(from);
  if (body.kind == CorrectionKind::merge || body.kind == CorrectionKind::split || body.kind == CorrectionKind::label)
    body.actor = actor_at(from, "actor");
  if (body.kind == CorrectionKind::merge) body.other = actor_at(from, "other");
  if (body.kind == CorrectionKind::split) body.articles = articles_of(from);
  if (body.kind == CorrectionKind::event) {
    body.document = number_at(from, "document", 1, "the number of a document");
    body.other = number_at(from, "other", 0, "the number of an event, or 0 for a new one");
  }
  return body;
}

}  // namespace dixit
