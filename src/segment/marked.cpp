#include "segment/marked.h"

#include <simdjson.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "document/names.h"
#include "document/validate.h"
#include "segment/segment.h"
#include "text/error.h"
#include "text/offsets.h"

namespace dixit {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

[[noreturn]] void fail(std::string_view id, std::string_view found, std::string_view expected) {
  throw Error("marked article " + std::string(id) + ": found " + std::string(found) + ", expected " +
              std::string(expected) + "; correct the file");
}

// Empty where the key is absent, null or not a string.
std::string_view string_of(const object& from, std::string_view key) {
  std::string_view value;
  return from[key].get(value) == simdjson::SUCCESS ? value : std::string_view();
}

float number_of(const object& from, std::string_view key) {
  double value = 0;
  return from[key].get(value) == simdjson::SUCCESS ? static_cast<float>(value) : 0.0F;
}

std::vector<std::string> strings_of(const object& from, std::string_view key) {
  std::vector<std::string> strings;
  simdjson::dom::array list;
  if (from[key].get(list) != simdjson::SUCCESS) return strings;
  for (const element item : list)
    if (std::string_view value; item.get(value) == simdjson::SUCCESS) strings.emplace_back(value);
  return strings;
}

template <class T, class From>
T named(const object& from, std::string_view key, T otherwise, From read) {
  const std::string_view value = string_of(from, key);
  if (value.empty()) return otherwise;
  const std::optional<T> found = read(value);
  if (!found) fail(string_of(from, "id"), "\"" + std::string(value) + "\" as " + std::string(key), "one of its names");
  return *found;
}

template <class T, class From>
Scored<T> scored(const object& from, std::string_view key, From read) {
  Scored<T> result{named<T>(from, key, T{}, read), 1};
  object probabilities;
  if (from["probabilities"].get(probabilities) == simdjson::SUCCESS) result.probability = number_of(probabilities, key);
  return result;
}

class Loader {
 public:
  explicit Loader(const object& from);

  Document load(bool all) {
    read_mentions(from_, none);
    if (all) read_entities();
    sort_mentions();
    read_statements(all);
    return std::move(doc_);
  }

 private:
  Range<Word> words_of(const element& span) const;
  std::vector<Range<Word>> spans_of(const object& from, std::string_view key) const;
  void read_mentions(const object& from, std::uint32_t entity);
  void read_entities();
  void sort_mentions();
  Statement statement_of(const object& from) const;
  void read_statements(bool all);
  void add_result(const object& from, Statement& statement);
  std::uint32_t entity_of(const object& from, std::string_view id_key, std::string_view name_key);

  object from_;
  Document doc_;
  std::optional<Offsets> offsets_;
};

Loader::Loader(const object& from) : from_(from) {
  std::string_view text;
  if (from["text"].get(text) != simdjson::SUCCESS) fail(string_of(from, "id"), "no \"text\"", "the article's text");
  doc_.id = string_of(from, "id");
  doc_.url = string_of(from, "url");
  doc_.title = string_of(from, "title");
  doc_.outlet = string_of(from, "outlet");
  doc_.author = string_of(from, "author");
  doc_.language = string_of(from, "lang");
  doc_.date = string_of(from, "date");
  doc_.text = text;
  doc_.model = string_of(from, "model");
  doc_.notice = string_of(from, "notice");
  doc_.replaced = static_cast<std::uint32_t>(number_of(from, "replaced"));
  segment(doc_);
  offsets_.emplace(doc_.text);
}

Range<Word> Loader::words_of(const element& span) const {
  std::uint64_t begin = 0, end = 0;
  if (span.at(0).get(begin) != simdjson::SUCCESS || span.at(1).get(end) != simdjson::SUCCESS || end > UINT32_MAX ||
      begin > end)
    fail(doc_.id, simdjson::minify(span), "a span [begin, end] in code points");
  if (begin == end) return {};
  const std::uint32_t from = offsets_->byte(static_cast<std::uint32_t>(begin));
  const std::uint32_t to = offsets_->byte(static_cast<std::uint32_t>(end));
  const auto& words = doc_.words;
  const auto first =
      std::partition_point(words.begin(), words.end(), [&](const Word& w) { return w.text.end <= from; });
  const auto last = std::partition_point(first, words.end(), [&](const Word& w) { return w.text.begin < to; });
  return {static_cast<std::uint32_t>(first - words.begin()), static_cast<std::uint32_t>(last - words.begin())};
}

std::vector<Range<Word>> Loader::spans_of(const object& from, std::string_view key) const {
  std::vector<Range<Word>> spans;
  simdjson::dom::array list;
  if (from[key].get(list) != simdjson::SUCCESS) return spans;
  for (const element span : list) spans.push_back(words_of(span));
  std::erase_if(spans, [](Range<Word> r) { return r.empty(); });
  std::sort(spans.begin(), spans.end(), [](Range<Word> a, Range<Word> b) { return a.begin < b.begin; });
  return spans;
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
    mention.words = words_of(span);
    mention.type = named(one, "type", MentionType::person, mention_type_from);
    mention.form = named(one, "form", MentionForm::name, mention_form_from);
    mention.gender = named(one, "gender", Gender::unknown, gender_from);
    mention.number = named(one, "number", Number::unknown, number_from);
    mention.probability = one["probability"].error() == simdjson::SUCCESS ? number_of(one, "probability") : 1.0F;
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
    entity.kind = named(one, "kind", Kind::unknown, kind_from);
    entity.gender = named(one, "gender", Gender::unknown, gender_from);
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
  s.source = spans_of(from, "source");
  s.cue = spans_of(from, "cue");
  s.content = spans_of(from, "content");
  s.addressee = spans_of(from, "addressee");
  s.via = spans_of(from, "via");
  s.form = scored<Form>(from, "form", form_from);
  s.act = scored<Act>(from, "act", act_from);
  s.polarity = scored<Polarity>(from, "polarity", polarity_from);
  s.kind = scored<Kind>(from, "kind", kind_from);
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
  auto& entities = doc_.entities;
  if (id.empty() && (name.empty() || name == "UNKNOWN")) return none;
  for (std::uint32_t i = 0; i < entities.size(); ++i)
    if (id.empty() ? entities[i].name == name : entities[i].id == id) return i;
  if (!id.empty()) fail(doc_.id, "\"" + std::string(id) + "\" as " + std::string(id_key), "the id of an entity");
  Entity entity;
  entity.id = "e" + std::to_string(entities.size() + 1);
  entity.name = name;
  entity.names = {entity.name};
  entities.push_back(std::move(entity));
  return static_cast<std::uint32_t>(entities.size()) - 1;
}

// What `resolve` and the reader would add.
void Loader::add_result(const object& from, Statement& statement) {
  statement.entity = entity_of(from, "entity_id", "entity");
  statement.to = entity_of(from, "to_id", "to");
  statement.when = string_of(from, "when");
  statement.confidence = number_of(from, "confidence");
  if (statement.entity != none) {
    Entity& entity = doc_.entities[statement.entity];
    entity.state = string_of(from, "state");
    if (entity.kind == Kind::unknown && entity.mentions.empty()) entity.kind = statement.kind.value;
  }
  simdjson::dom::array why;
  if (from["why"].get(why) != simdjson::SUCCESS) return;
  for (const element item : why) {
    object one;
    if (item.get(one) != simdjson::SUCCESS) continue;
    element span;
    const bool has_span = one["span"].get(span) == simdjson::SUCCESS && !span.is_null();
    statement.why.push_back({std::string(string_of(one, "rule")), number_of(one, "probability"),
                             has_span ? words_of(span) : Range<Word>{}});
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
Document from_json(std::string_view json) { return load(json, true); }

}  // namespace dixit
