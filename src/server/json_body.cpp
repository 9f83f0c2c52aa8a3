#include "server/json_body.h"

#include "server/refusal.h"

namespace dixit {

using simdjson::SUCCESS;

JsonBody::JsonBody(std::string_view json) {
  const simdjson::padded_string padded(json);
  if (parser_.parse(padded).get(object_) != SUCCESS)
    throw Refusal(Reason::not_understood, "found no JSON object; docs/api.md has the forms");
}

void JsonBody::fail(std::string_view field, const char* expected) {
  throw Refusal(Reason::not_understood,
                "\"" + std::string(field) + "\": expected " + expected + "; docs/api.md has the forms");
}

std::string JsonBody::text(std::string_view field, const char* expected, std::size_t longest) const {
  std::string_view text;
  if (object_[field].get(text) != SUCCESS || text.size() > longest) fail(field, expected);
  return std::string(text);
}

std::uint32_t JsonBody::number(std::string_view field, std::uint32_t least, const char* expected) const {
  std::uint64_t number = 0;
  if (object_[field].get(number) != SUCCESS || number < least || number > UINT32_MAX) fail(field, expected);
  return static_cast<std::uint32_t>(number);
}

std::vector<std::string> JsonBody::texts(std::string_view field, const char* expected) const {
  simdjson::dom::array list;
  if (object_[field].get(list) != SUCCESS) fail(field, expected);
  std::vector<std::string> texts;
  for (const simdjson::dom::element item : list) {
    std::string_view text;
    if (item.get(text) != SUCCESS) fail(field, expected);
    texts.emplace_back(text);
  }
  if (texts.empty()) fail(field, expected);
  return texts;
}

void check_is_json(const Request& request) {
  constexpr const char* json = "application/json";
  if (request.content_type != json)
    throw Refusal(Reason::another_type, ErrorArgs{.found = request.content_type, .expected = json});
}

}  // namespace dixit
