#include "ingest/linked_data.h"

#include <simdjson.h>

#include <vector>

#include "ingest/date.h"
#include "ingest/entities.h"
#include "ingest/json_string.h"
#include "ingest/page.h"

namespace dixit {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

bool article_type(const object& candidate) {
  const auto fits = [](std::string_view type) {
    return type.ends_with("Article") || type.ends_with("Posting") || type == "Report";
  };
  std::string_view type;
  if (candidate["@type"].get(type) == simdjson::SUCCESS) return fits(type);
  simdjson::dom::array types;
  if (candidate["@type"].get(types) != simdjson::SUCCESS) return false;
  for (const element one : types)
    if (one.get(type) == simdjson::SUCCESS && fits(type)) return true;
  return false;
}

// A name, an object with a name, or a list of these.
std::string names_of(const element& value) {
  std::string_view name;
  if (value.get(name) == simdjson::SUCCESS) return std::string(name);
  object one;
  if (value.get(one) == simdjson::SUCCESS) return string_at(one, "name");
  simdjson::dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return "";
  std::string names;
  for (const element item : list) {
    object person;
    std::string_view text;
    std::string part;
    if (item.get(text) == simdjson::SUCCESS) part = text;
    if (item.get(person) == simdjson::SUCCESS) part = string_at(person, "name");
    if (!part.empty()) names += (names.empty() ? "" : ", ") + part;
  }
  return names;
}

std::string one_line(std::string_view text) {
  std::string out;
  append_collapsed(decode_entities(text), out);
  return std::string(trimmed(out));
}

void fill(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

void add_article(const object& article, LinkedData& data) {
  fill(data.title, one_line(string_at(article, "headline")));
  fill(data.date, find_date(string_at(article, "datePublished")));
  fill(data.language, string_at(article, "inLanguage"));
  fill(data.url, string_at(article, "url"));
  fill(data.text, string_at(article, "articleBody"));
  element value;
  if (article["author"].get(value) == simdjson::SUCCESS) fill(data.author, one_line(names_of(value)));
  if (article["publisher"].get(value) == simdjson::SUCCESS) fill(data.outlet, one_line(names_of(value)));
}

// Articles at the top, in arrays and in `@graph`: never deeper, so the walk is bounded.
void add(const element& value, LinkedData& data, int depth) {
  object one;
  if (value.get(one) == simdjson::SUCCESS) {
    if (article_type(one)) return add_article(one, data);
    element graph;
    if (depth > 0 && one["@graph"].get(graph) == simdjson::SUCCESS) add(graph, data, depth - 1);
    return;
  }
  simdjson::dom::array list;
  if (depth == 0 || value.get(list) != simdjson::SUCCESS) return;
  for (const element item : list) add(item, data, depth - 1);
}

}  // namespace

void add_linked_data(std::string_view script, LinkedData& data) {
  // `//<![CDATA[` … `//]]>`
  if (const std::size_t mark = script.find("[CDATA["); mark < 20) script.remove_prefix(mark + 7);
  if (const std::size_t mark = script.rfind("]]>"); mark != script.npos) script = script.substr(0, mark);
  const std::size_t from = script.find_first_of("{[");
  const std::size_t to = script.find_last_of("}]");
  if (from == script.npos || to == script.npos || to < from) return;
  std::string json(script.substr(from, to + 1 - from));
  for (char& c : json)
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  simdjson::dom::parser parser;
  element root;
  if (parser.parse(json).get(root) == simdjson::SUCCESS) add(root, data, 3);
}

}  // namespace dixit
