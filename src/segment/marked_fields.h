// Reads fields of the JSON of a marked article: what marked.cpp and marked_beside.cpp have in common.
//
//   const Spans spans(doc);                              // segmented; must outlive it
//   statement.cue = spans.list(object, "cue");           // words; empty spans left out
//   statement.act = scored<Act>(object, "act", act_from);
//
// Absent and null fields give the empty value; one of another form throws Error, as does a name that there is not.
#pragma once

#include <simdjson.h>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "text/offsets.h"

namespace dixit::marked {

using simdjson::dom::element;
using simdjson::dom::object;

[[noreturn]] void fail(std::string_view id, std::string_view found, std::string_view expected);

std::string_view string_of(const object& from, std::string_view key);  // empty where it is no string
float probability_of(const object& from, std::string_view key);        // in [0, 1], 0 where it is no number
std::vector<std::string> strings_of(const object& from, std::string_view key);

template <class T, class From>
T named(const object& from, std::string_view key, T otherwise, From read) {
  const std::string_view value = string_of(from, key);
  if (value.empty()) return otherwise;
  const std::optional<T> found = read(value);
  if (!found) fail(string_of(from, "id"), "\"" + std::string(value) + "\" as " + std::string(key), "one of its names");
  return *found;
}

// Its probability is that of "probabilities", 1 where there are none.
template <class T, class From>
Scored<T> scored(const object& from, std::string_view key, From read) {
  Scored<T> result{named<T>(from, key, T{}, read), 1};
  object probabilities;
  if (from["probabilities"].get(probabilities) == simdjson::SUCCESS)
    result.probability = probability_of(probabilities, key);
  return result;
}

// Spans in code points as the words that they touch.
class Spans {
 public:
  explicit Spans(const Document& doc) : doc_(doc), offsets_(doc.text) {}

  Range<Word> words(const element& span) const;
  Range<Word> one(const object& from, std::string_view key) const;                // empty where it is no list
  std::vector<Range<Word>> each(const object& from, std::string_view key) const;  // as they stand, empty ones too
  std::vector<Range<Word>> list(const object& from, std::string_view key) const;  // ascending, without empty ones

 private:
  const Document& doc_;
  Offsets offsets_;
};

// Entities by id and by name, of equal ones the first: an object may name hundreds of thousands. Once one is made
// entities are added through it alone.
class EntityIndex {
 public:
  explicit EntityIndex(Document& doc);  // must outlive it

  std::uint32_t with_id(std::string_view id, std::string_view key) const;  // `key` is told where it is unknown
  std::uint32_t with_name(std::string_view name);                          // made where there is none

 private:
  void add(std::uint32_t entity);

  Document& doc_;
  std::map<std::string, std::uint32_t, std::less<>> ids_, names_;
};

}  // namespace dixit::marked
