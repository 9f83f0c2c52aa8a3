#include "query/statement_json.h"

#include "document/names.h"
#include "query/names.h"
#include "store/actor_reference.h"
#include "text/json.h"

namespace dixit {
namespace {

void add_article(JsonWriter& json, const FoundStatement& s) {
  json.key("article").string(s.article).key("version").integer(s.version);
  json.key("url").string_or_null(s.url).key("title").string_or_null(s.title);
  json.key("outlet").string_or_null(s.outlet).key("author").string_or_null(s.author);
  json.key("lang").string_or_null(s.language).key("date").string_or_null(s.date);
  json.key("model").string_or_null(s.model).key("line").integer(s.line);
}

void add_also(JsonWriter& json, const std::vector<Appearance>& also) {
  json.key("also").begin_array();
  for (const Appearance& one : also) {
    json.begin_object().key("statement").integer(one.statement).key("article").string(one.article);
    json.key("outlet").string_or_null(one.outlet).key("date").string_or_null(one.date);
    json.key("url").string_or_null(one.url).end_object();
  }
  json.end_array();
}

}  // namespace

std::string statement_json(const FoundStatement& s, const float* likeness) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("statement").integer(s.id).key("document").integer(s.document).key("id").string(s.name);
  add_article(json, s);
  json.key("who").string_or_null(s.who);
  json.key("who_id")
      .string_or_null(actor_reference(s.who_id))
      .key("state")
      .string_or_null(s.state)
      .key("to")
      .string_or_null(s.to);
  json.key("to_id").string_or_null(actor_reference(s.to_id));
  json.key("act").string(to_string(s.act)).key("form").string(to_string(s.form));
  json.key("polarity").string(to_string(s.polarity)).key("kind").string(to_string(s.kind));
  json.key("distance").string(to_string(s.distance)).key("confidence").number(s.confidence);
  if (likeness != nullptr) json.key("likeness").number(*likeness);
  json.key("said").string_or_null(s.said);
  json.key("source").string(s.source).key("cue").string(s.cue).key("content").string(s.content);
  json.key("addressee").string(s.addressee).key("via").string(s.via).key("sentence").string(s.sentence);
  json.key("parent");
  json.integer_or_null(s.parent);
  add_also(json, s.also);
  // These are JSON already.
  return out + ",\"spans\":" + (s.spans.empty() ? "[]" : s.spans) + ",\"why\":" + (s.why.empty() ? "[]" : s.why) + '}';
}

std::string counted_json(const Counted& counted, const std::vector<CountBy>& by) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  for (std::size_t i = 0; i < counted.labels.size(); ++i) {
    const std::string name(count_name(by[i]));
    json.key(name).string_or_null(counted.labels[i]);
    const bool actor = by[i] == CountBy::who || by[i] == CountBy::to;  // several may be called so
    if (actor && counted.values[i] != 0) json.key(name + "_id").string(actor_reference(counted.values[i]));
    if (by[i] == CountBy::article) json.key("document").integer(counted.values[i]);
  }
  json.key("count").integer(static_cast<std::int64_t>(counted.count)).end_object();
  return out;
}

}  // namespace dixit
