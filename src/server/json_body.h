// The JSON object that the body of a request has, field by field.
//
//   const JsonBody body(request.body);
//   const std::string name = body.text("name", "the name of a question");   // else 400: "name": expected the name …
//
// Throws Refusal (400, `not_understood`) where there is no object, where a field is missing or of another type, where a
// text is longer than it may be or a number outside. Fields that nobody asks for are passed over. Belongs to one
// thread.
#pragma once

#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/request.h"

namespace dixit {

class JsonBody {
 public:
  explicit JsonBody(std::string_view json);
  JsonBody(const JsonBody&) = delete;
  JsonBody& operator=(const JsonBody&) = delete;

  std::string text(std::string_view field, const char* expected, std::size_t longest = 500) const;  // in bytes
  std::uint32_t number(std::string_view field, std::uint32_t least, const char* expected) const;
  std::vector<std::string> texts(std::string_view field, const char* expected) const;  // one at least
  [[noreturn]] static void fail(std::string_view field, const char* expected);

 private:
  simdjson::dom::parser parser_;
  simdjson::dom::object object_;
};

// What has such a body has to say so: Refusal (415).
void check_is_json(const Request& request);

}  // namespace dixit
