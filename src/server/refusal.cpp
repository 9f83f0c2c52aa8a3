#include "server/refusal.h"

#include "text/json.h"

namespace dixit {

Response error_response(int status, std::string_view message, std::optional<Range<char>> at) {
  Response response{.status = status};
  JsonWriter json(response.body);
  json.begin_object().key("error").begin_object().key("message").string(message);
  if (at) json.key("at").begin_array().integer(at->begin).integer(at->end).end_array();
  json.end_object().end_object();
  return response;
}

}  // namespace dixit
