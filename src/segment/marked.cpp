#include "segment/marked.h"

#include <simdjson.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "document/names.h"
#include "document/validate.h"
#include "segment/marked_beside.h"
#include "segment/marked_fields.h"
#include "segment/segment.h"
#include "text/base64.h"
#include "text/language_code.h"

namespace dixit {
namespace {

using marked::element;
using marked::EntityIndex;
using marked::fail;
using marked::named;
using marked::object;
using marked::probability_of;
using marked::scored;
using marked::Spans;
using marked::string_of;
using marked::strings_of;

class Loader {
 public:
  explicit Loader(const object& from);

  Document load(bool all) {
    read_mentions(from_, none);
    if (all) read_entities();
    sort_mentions();
    entities_.emplace(doc_);
    read_statements(all);
    marked::read_beside(from_, all, *spans_, *entities_, doc_);
    return std::move(doc_);
  }

 private:
  void read_mentions(const object& from, std::uint32_t entity);
  void read_entities();
  void sort_mentions();
  Statement statement_of(const object& from) const;
  void read_statements(bool all);
  void add_result(const object& from, Statement& statement);
  std::uint32_t entity_of(const object& from, std::string_view id_key, std::string_view name_key);

  object from_;
  Document doc_;
  std::optional<Spans> spans_;
  std::optional<EntityIndex> entities_;  // from when all that the article lists are read
};

Loader::Loader(const object& from) : from_(from) {
  std::string_view text;
  if (from["text"].get(text) != simdjson::SUCCESS) fail(string_of(from, "id"), "no \"text\"", "the article's text");
  doc_.id = string_of(from, "id");
  doc_.url = string_of(from, "url");
  doc_.title = string_of(from, "title");
  doc_.outlet = string_of(from, "outlet");
  doc_.author = string_of(from, "author");
  doc_.language = language_code(string_of(from, "lang"));
  doc_.date = string_of(from, "date");
  doc_.text = text;
  doc_.model = string_of(from, "model");
  doc_.notice = string_of(from, "notice");
  std::uint64_t replaced = 0;
  if (from["replaced"].get(replaced) == simdjson::SUCCESS)
    doc_.replaced = static_cast<std::uint32_t>(std::min<std::uint64_t>(replaced, UINT32_MAX));
  segment(doc_);
  spans_.emplace(doc_);
}

void Loader::read_mentions(const object& from, std::uint32_t entity) {
  simdjson::dom::array list;
  if (from["mentions"].get(list) != simdjson::SUCCESS) return;
  for (const element item : list) {
    object one;
    element span;
    if (item.get(one) != simdjson::SUCCESS || one["span"].get(span) != simdjson::SUCCESS)
      fail(doc_.id, simdjson::minify(item), "a mention with its \"span\"");
    Mention mention;
    mention.words = spans_->words(span);
    mention.type = named(one, "type", MentionType::person, mention_type_from);
    mention.form = named(one, "form", MentionForm::name, mention_form_from);
    mention.gender = named(one, "gender", Gender::unknown, gender_from);
    mention.number = named(one, "number", Number::unknown, number_from);
    mention.probability = one["probability"].error() == simdjson::SUCCESS ? probability_of(one, "probability") : 1.0F;
    mention.entity = entity;
    if (!mention.words.empty()) doc_.mentions.push_back(mention);
  }
}

void Loader::read_entities() {
  simdjson::dom::array list;
  if (from_["entities"].get(list) != simdjson::SUCCESS) return;
  for (const element item : list) {
    object one;
    if (item.get(one) != simdjson::SUCCESS) fail(doc_.id, simdjson::minify(item), "an entity, {\"id\",\"name\",…}");
    Entity entity;
    entity.id = string_of(one, "id");
    entity.name = string_of(one, "name");
    entity.names = strings_of(one, "names");
    if (entity.names.empty()) entity.names.push_back(entity.name);
    entity.kind = named(one, "kind", Kind::unknown, kind_from);
    entity.gender = named(one, "gender", Gender::unknown, gender_from);
    entity.state = string_of(one, "state");
    read_mentions(one, static_cast<std::uint32_t>(doc_.entities.size()));
    doc_.entities.push_back(std::move(entity));
  }
}

void Loader::sort_mentions() {
  auto& mentions = doc_.mentions;
  std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return a.words.begin != b.words.begin ? a.words.begin < b.words.begin : a.words.end > b.words.end;
  });
  for (std::uint32_t i = 0; i < mentions.size(); ++i)
    if (mentions[i].entity != none) doc_.entities[mentions[i].entity].mentions.push_back(i);
}

Statement Loader::statement_of(const object& from) const {
  Statement s;
  s.id = string_of(from, "id");
  s.source = spans_->list(from, "source");
  s.cue = spans_->list(from, "cue");
  s.content = spans_->list(from, "content");
  s.addressee = spans_->list(from, "addressee");
  s.via = spans_->list(from, "via");
  s.form = scored<Form>(from, "form", form_from);
  s.act = scored<Act>(from, "act", act_from);
  s.polarity = scored<Polarity>(from, "polarity", polarity_from);
  s.kind = scored<Kind>(from, "kind", kind_from);
  s.distance = scored<Distance>(from, "distance", distance_from);
  s.distance_words = spans_->one(from, "distance_span");
  if (!s.cue.empty()) {
    s.trigger = s.cue.back().end - 1;
  } else if (!s.content.empty()) {
    s.trigger = s.content.front().begin;
  }
  return s;
}

// The entity of a statement; made from its name where the article lists no entities.
std::uint32_t Loader::entity_of(const object& from, std::string_view id_key, std::string_view name_key) {
  const std::string_view id = string_of(from, id_key), name = string_of(from, name_key);
  if (!id.empty()) return entities_->with_id(id, id_key);
  return name.empty() || name == "UNKNOWN" ? none : entities_->with_name(name);
}

// What `resolve` and the reader would add.
void Loader::add_result(const object& from, Statement& statement) {
  statement.entity = entity_of(from, "entity_id", "entity");
  statement.to = entity_of(from, "to_id", "to");
  statement.when = string_of(from, "when");
  statement.confidence = probability_of(from, "confidence");
  const std::optional<std::string> meaning = from_base64(string_of(from, "meaning"));
  if (!meaning) marked::fail(doc_.id, "a \"meaning\" of statement " + statement.id, "base64");
  statement.meaning.assign(meaning->begin(), meaning->end());
  if (statement.entity != none) {
    Entity& entity = doc_.entities[statement.entity];
    if (entity.state.empty()) entity.state = string_of(from, "state");
    if (entity.kind == Kind::unknown && entity.mentions.empty()) entity.kind = statement.kind.value;
  }
  simdjson::dom::array why;
  if (from["why"].get(why) != simdjson::SUCCESS) return;
  for (const element item : why) {
    object one;
    if (item.get(one) != simdjson::SUCCESS) continue;
    statement.why.push_back(
        {std::string(string_of(one, "rule")), probability_of(one, "probability"), spans_->one(one, "span")});
  }
}

struct Read {
  Statement statement;
  std::string parent;       // its id
  std::uint32_t depth = 0;  // how many statements it is told in
};

// By first word, outer before inner.
void sort_statements(std::vector<Read>& read) {
  constexpr std::uint32_t deepest = 64;  // parents in a circle end here
  std::map<std::string, std::string> parents;
  for (const Read& r : read) parents[r.statement.id] = r.parent;
  for (Read& r : read) {
    auto at = parents.find(r.parent);
    for (; at != parents.end() && r.depth < deepest; at = parents.find(at->second)) ++r.depth;
  }
  std::stable_sort(read.begin(), read.end(), [](const Read& a, const Read& b) {
    const Range<Word> x = extent(a.statement), y = extent(b.statement);
    if (x.begin != y.begin) return x.begin < y.begin;
    return a.depth != b.depth ? a.depth < b.depth : x.end > y.end;
  });
}

void Loader::read_statements(bool all) {
  simdjson::dom::array list;
  if (from_["statements"].get(list) != simdjson::SUCCESS) return;
  std::vector<Read> read;
  for (const element item : list) {
    object one;
    if (item.get(one) != simdjson::SUCCESS) fail(doc_.id, simdjson::minify(item), "a statement, {\"id\",…}");
    read.push_back({statement_of(one), std::string(string_of(one, "parent"))});
    if (all) add_result(one, read.back().statement);
  }
  sort_statements(read);
  std::map<std::string, std::uint32_t> index;
  for (Read& r : read) {
    index.emplace(r.statement.id, static_cast<std::uint32_t>(doc_.statements.size()));
    doc_.statements.push_back(std::move(r.statement));
  }
  for (std::uint32_t i = 0; i < read.size(); ++i) {
    const std::string& parent = read[i].parent;
    if (parent.empty()) continue;
    const auto at = index.find(parent);
    if (at == index.end()) fail(doc_.id, "\"" + parent + "\" as parent", "the id of a statement");
    doc_.statements[i].parent = at->second;
  }
}

Document load(std::string_view json, bool all) {
  simdjson::dom::parser parser;
  const simdjson::padded_string padded(json);
  object from;
  if (const auto error = parser.parse(padded).get(from); error != simdjson::SUCCESS)
    fail("", simdjson::error_message(error), "one JSON object");
  return Loader(from).load(all);
}

}  // namespace

Document read_marked(std::string_view json) { return load(json, false); }

Document from_json(std::string_view json) {
  Document document = load(json, true);
  if (const std::vector<std::string> broken = validate(document); !broken.empty())
    fail(document.id, broken.front(), "an article as `dixit read` writes it");
  return document;
}

}  // namespace dixit
