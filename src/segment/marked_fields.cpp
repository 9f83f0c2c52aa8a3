#include "segment/marked_fields.h"

#include <algorithm>
#include <utility>

#include "text/error.h"

namespace dixit::marked {

void fail(std::string_view id, std::string_view found, std::string_view expected) {
  throw Error("marked article " + std::string(id) + ": found " + std::string(found) + ", expected " +
              std::string(expected) + "; correct the file");
}

std::string_view string_of(const object& from, std::string_view key) {
  std::string_view value;
  return from[key].get(value) == simdjson::SUCCESS ? value : std::string_view();
}

float probability_of(const object& from, std::string_view key) {
  double value = 0;
  if (from[key].get(value) != simdjson::SUCCESS) return 0;
  return static_cast<float>(std::clamp(value, 0.0, 1.0));
}

std::vector<std::string> strings_of(const object& from, std::string_view key) {
  std::vector<std::string> strings;
  simdjson::dom::array list;
  if (from[key].get(list) != simdjson::SUCCESS) return strings;
  for (const element item : list)
    if (std::string_view value; item.get(value) == simdjson::SUCCESS) strings.emplace_back(value);
  return strings;
}

Range<Word> Spans::words(const element& span) const {
  std::uint64_t begin = 0, end = 0;
  if (span.at(0).get(begin) != simdjson::SUCCESS || span.at(1).get(end) != simdjson::SUCCESS || end > UINT32_MAX ||
      begin > end)
    fail(doc_.id, simdjson::minify(span), "a span [begin, end] in code points");
  if (begin == end) return {};
  const std::uint32_t from = offsets_.byte(static_cast<std::uint32_t>(begin));
  const std::uint32_t to = offsets_.byte(static_cast<std::uint32_t>(end));
  const auto& all = doc_.words;
  const auto first = std::partition_point(all.begin(), all.end(), [&](const Word& w) { return w.text.end <= from; });
  const auto last = std::partition_point(first, all.end(), [&](const Word& w) { return w.text.begin < to; });
  return {static_cast<std::uint32_t>(first - all.begin()), static_cast<std::uint32_t>(last - all.begin())};
}

Range<Word> Spans::one(const object& from, std::string_view key) const {
  element span;
  return from[key].get(span) == simdjson::SUCCESS && span.is_array() ? words(span) : Range<Word>{};
}

std::vector<Range<Word>> Spans::each(const object& from, std::string_view key) const {
  std::vector<Range<Word>> spans;
  simdjson::dom::array list;
  if (from[key].get(list) != simdjson::SUCCESS) return spans;
  for (const element span : list) spans.push_back(words(span));
  return spans;
}

std::vector<Range<Word>> Spans::list(const object& from, std::string_view key) const {
  std::vector<Range<Word>> spans = each(from, key);
  std::erase_if(spans, [](Range<Word> r) { return r.empty(); });
  std::ranges::sort(spans, {}, &Range<Word>::begin);
  return spans;
}

EntityIndex::EntityIndex(Document& doc) : doc_(doc) {
  for (std::uint32_t i = 0; i < doc.entities.size(); ++i) add(i);
}

void EntityIndex::add(std::uint32_t entity) {
  ids_.emplace(doc_.entities[entity].id, entity);
  names_.emplace(doc_.entities[entity].name, entity);
}

std::uint32_t EntityIndex::with_id(std::string_view id, std::string_view key) const {
  const auto found = ids_.find(id);
  if (found == ids_.end()) fail(doc_.id, "\"" + std::string(id) + "\" as " + std::string(key), "the id of an entity");
  return found->second;
}

std::uint32_t EntityIndex::with_name(std::string_view name) {
  if (const auto found = names_.find(name); found != names_.end()) return found->second;
  const auto index = static_cast<std::uint32_t>(doc_.entities.size());
  Entity entity;
  entity.id = "e" + std::to_string(index + 1);
  entity.name = name;
  entity.names = {entity.name};
  doc_.entities.push_back(std::move(entity));
  add(index);
  return index;
}

}  // namespace dixit::marked
