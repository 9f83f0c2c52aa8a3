#include "ingest/record.h"

#include <simdjson.h>

#include <algorithm>
#include <string>

#include "document/json.h"
#include "ingest/charset.h"
#include "ingest/date.h"
#include "ingest/json_string.h"
#include "ingest/page.h"
#include "text/error.h"
#include "text/language_code.h"
#include "text/unicode.h"

namespace dixit {
namespace {

using simdjson::SUCCESS;
using simdjson::dom::element;
using simdjson::dom::object;

// The number that four hexadecimal digits write; -1: they are none.
int unit_at(std::string_view json, std::size_t at) {
  if (json.size() < at + 6 || json[at] != '\\' || json[at + 1] != 'u') return -1;
  int value = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const char c = json[i];
    const int digit = c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

// `\ud83d` without its other half is no character, and the parser would refuse the whole line.
void repair_surrogates(std::string& json, std::uint32_t& replaced) {
  for (std::size_t at = json.find('\\'); at < json.size(); at = json.find('\\', at)) {
    const int unit = unit_at(json, at);
    const bool high = unit >= 0xD800 && unit < 0xDC00;
    const int next = high ? unit_at(json, at + 6) : -1;
    const bool pair = next >= 0xDC00 && next < 0xE000;
    if (unit >= 0xD800 && unit < 0xE000 && !pair) {
      json.replace(at, 6, "\\ufffd");
      ++replaced;
    }
    at += pair ? 12 : unit >= 0 ? 6 : 2;
  }
}

std::string clean(std::string_view bytes, std::uint32_t& replaced) {
  std::string json = text_to_utf8(bytes, replaced);
  const bool escapes = json.find("\\ud") != json.npos || json.find("\\uD") != json.npos;
  if (escapes) repair_surrogates(json, replaced);
  return json;
}

std::string id_of(const object& from) {
  std::int64_t number = 0;
  if (from["id"].get(number) == SUCCESS) return std::to_string(number);
  return string_at(from, "id");
}

std::string author_of(const object& from) {
  simdjson::dom::array list;
  if (from["author"].get(list) != SUCCESS) return string_at(from, "author");
  std::string names;
  for (const element item : list) {
    std::string_view name;
    if (item.get(name) == SUCCESS) names += (names.empty() ? "" : ", ") + std::string(name);
  }
  return names;
}

std::string either(std::string first, const object& from, std::string_view key) {
  return first.empty() ? string_at(from, key) : first;
}

std::string language_of(const object& from) {
  const std::string code = language_code(string_at(from, "lang"));
  return code.empty() ? language_code(string_at(from, "language")) : code;
}

// A year too is a date where the field holds nothing else.
std::string date_in(std::string given) {
  const std::string date = find_date(given);
  if (!date.empty()) return date;
  std::erase(given, ' ');
  const auto digits = std::ranges::count_if(given, [](char c) { return c >= '0' && c <= '9'; });
  const bool year = given.size() == 4 && digits == 4 && (given.starts_with("19") || given.starts_with("20"));
  return year ? given : "";
}

// `unknown`: there is none, and nothing to tell.
bool says_none(std::string_view given) {
  static constexpr std::string_view words[] = {"", "-", "?", "unknown", "none", "null", "n/a", "inconnu", "inconnue"};
  return std::ranges::find(words, fold(trimmed(given))) != std::end(words);
}

std::string date_of(const object& from, std::string& notice) {
  element value;
  if (from["date"].get(value) != SUCCESS || value.is_null()) return "";
  std::int64_t number = 0;
  const bool is_number = value.get(number) == SUCCESS;  // 20240403
  const std::string given = is_number ? std::to_string(number) : string_at(from, "date");
  std::string date = date_in(given);
  if (date.empty() && !(value.is_string() && says_none(given)))
    notice = "found the date " + std::string(beginning(simdjson::minify(value), 60)) +
             ", expected one such as 2024-04-03; the article goes without a date";
  return date;
}

// As `to_json` writes a document that was read. One of an older form is to be read again.
bool holds_statements(const element& value) {
  object from;
  std::int64_t schema = 0;
  simdjson::dom::array statements;
  return value.get(from) == SUCCESS && from["schema"].get(schema) == SUCCESS && schema == json_schema_version &&
         from["statements"].get(statements) == SUCCESS && !string_at(from, "model").empty();
}

Document document_of(const element& value, std::string& notice) {
  object from;
  if (value.get(from) != SUCCESS) throw Error("found JSON that is no object; expected {\"text\": \"…\", …}");
  Document document;
  std::string_view text;
  const auto error = from["text"].get(text);
  if (error == simdjson::NO_SUCH_FIELD) throw Error("the object has no \"text\"; put the article's text there");
  if (error != SUCCESS) throw Error("\"text\" is not a string; put the article's text there");
  document.text = std::string(text);
  document.id = id_of(from);
  document.title = string_at(from, "title");
  document.date = date_of(from, notice);
  document.language = language_of(from);
  document.outlet = either(string_at(from, "outlet"), from, "source");
  document.author = author_of(from);
  document.url = string_at(from, "url");
  return document;
}

RecordReader::Item item_that_is_one(const element& value) {
  RecordReader::Item item;
  item.document = document_of(value, item.notice);
  if (holds_statements(value)) item.json = simdjson::minify(value);
  return item;
}

RecordReader::Item item_of(const element& value) {
  try {
    return item_that_is_one(value);
  } catch (const Error& error) {
    return {{}, error.what(), "", ""};
  }
}

}  // namespace

struct RecordReader::State {
  simdjson::dom::parser parser;
  bool was_read = false;
  std::string notice;

  element parse(const std::string& json) {
    element value;
    if (const auto error = parser.parse(json).get(value))
      throw Error(std::string("broken JSON (") + simdjson::error_message(error) + "); mend or remove it");
    return value;
  }

  // `{…} {…}` as programs print them over several lines; of anything else fewer than two.
  std::vector<RecordReader::Item> one_after_the_other(const std::string& json) {
    std::vector<RecordReader::Item> items;
    const simdjson::padded_string padded(json);
    simdjson::dom::document_stream all;
    if (!trimmed(json).starts_with('{') || parser.parse_many(padded, json.size() + 32).get(all) != SUCCESS)
      return items;
    for (const simdjson::simdjson_result<element> one : all) {
      element value;
      if (one.get(value) != SUCCESS) return {};
      items.push_back(item_of(value));
    }
    return all.truncated_bytes() == 0 ? std::move(items) : std::vector<RecordReader::Item>();
  }

  std::vector<RecordReader::Item> items_of(const std::string& json) {
    std::vector<RecordReader::Item> items;
    element value;
    try {
      value = parse(json);
    } catch (const Error&) {
      items = one_after_the_other(json);
      if (items.size() < 2) throw;
      return items;
    }
    simdjson::dom::array list;
    if (value.get(list) == SUCCESS) {
      for (const element item : list) items.push_back(item_of(item));
    } else {
      items.push_back(item_that_is_one(value));
    }
    return items;
  }
};

RecordReader::RecordReader() : state_(std::make_unique<State>()) {}
RecordReader::~RecordReader() = default;

Document RecordReader::read(std::string_view json) {
  std::uint32_t replaced = 0;
  const std::string cleaned = clean(json, replaced);
  const element value = state_->parse(cleaned);
  state_->notice.clear();
  Document document = document_of(value, state_->notice);
  state_->was_read = holds_statements(value);
  document.replaced = replaced;
  return document;
}

bool RecordReader::was_read() const { return state_->was_read; }
const std::string& RecordReader::notice() const { return state_->notice; }

std::vector<RecordReader::Item> RecordReader::read_all(std::string_view json) {
  std::uint32_t replaced = 0;
  const std::string cleaned = clean(json, replaced);
  std::vector<Item> items = state_->items_of(cleaned);
  // Which of them the bytes stood in is not known any more.
  const auto first = std::ranges::find(items, std::string(), &Item::fault);
  if (first != items.end()) first->document.replaced = replaced;
  return items;
}

}  // namespace dixit
