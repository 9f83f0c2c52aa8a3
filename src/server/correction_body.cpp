#include "server/correction_body.h"

#include <algorithm>
#include <array>
#include <optional>

#include "document/names.h"
#include "query/names.h"
#include "server/json_body.h"
#include "store/actor_reference.h"
#include "store/identity.h"

namespace dixit {
namespace {

constexpr std::array<std::string_view, 8> kinds = {"accept", "reject", "who",   "act",
                                                   "merge",  "split",  "label", "event"};

std::uint32_t actor_at(const JsonBody& from, std::string_view field) {
  const std::uint32_t actor = actor_numbered(from.text(field, "an actor such as a12"));
  if (actor == 0) JsonBody::fail(field, "an actor such as a12");
  return actor;
}

Act act_of(const JsonBody& from) {
  const auto act = value_named(QueryField::act, from.text("value", "an act such as deny"));
  if (!act) JsonBody::fail("value", "an act such as deny");
  return static_cast<Act>(*act);
}

CorrectionKind kind_of(const JsonBody& from) {
  const auto kind = std::ranges::find(kinds, from.text("kind", "the kind of correction"));
  if (kind == kinds.end()) JsonBody::fail("kind", "accept, reject, who, act, merge, split, label or event");
  return static_cast<CorrectionKind>(kind - kinds.begin());
}

}  // namespace

CorrectionBody correction_in(std::string_view json) {
  const JsonBody from(json);
  CorrectionBody body;
  body.kind = kind_of(from);
  if (body.kind <= CorrectionKind::act) body.statement = from.number("statement", 1, "the number of a statement");
  if (body.kind == CorrectionKind::who || body.kind == CorrectionKind::label)
    body.value = from.text("value", "a name of at most 500 bytes");
  if (body.kind == CorrectionKind::label && tidy(body.value).empty()) JsonBody::fail("value", "the actor's name");
  if (body.kind == CorrectionKind::act) body.act = act_of(from);
  if (body.kind == CorrectionKind::merge || body.kind == CorrectionKind::split || body.kind == CorrectionKind::label)
    body.actor = actor_at(from, "actor");
  if (body.kind == CorrectionKind::merge) body.other = actor_at(from, "other");
  if (body.kind == CorrectionKind::split)
    body.articles = from.texts("articles", "a list of the keys of articles, one at least");
  if (body.kind == CorrectionKind::event) {
    body.document = from.number("document", 1, "the number of a document");
    body.other = from.number("other", 0, "the number of an event, or 0 for a new one");
  }
  return body;
}

}  // namespace dixit
