// What is asked of the server and what it answers, as plain data without HTTP.
//
//   Request request{.method = "GET", .path = "/api/1/ask"};
//   request.parameters = {{"q", "who:Kremlin"}, {"limit", "20"}};
//   Response response = respond(request);   // {200, "application/json", "{…}"}
//
// `path` and `parameters` are decoded: no `%`, no `+`; any bytes, so check what is used. A name that is given more
// than once stands once, with the value given first. Owns all it holds.
#pragma once

#include <map>
#include <stop_token>
#include <string>
#include <string_view>

namespace dixit {

using Parameters = std::map<std::string, std::string, std::less<>>;

struct Request {
  std::string method;        // `GET`, `POST`, `DELETE`; `HEAD` comes as `GET`
  std::string path;          // `/api/1/documents/7`
  Parameters parameters;     // what stands behind `?`
  std::string content_type;  // without parameters, in lower case; empty: not said
  std::string known_tag;     // `If-None-Match`: the ETag of what the client has; empty: nothing
  std::string body;
  std::stop_token gone = {};  // whoever asks is not there any more: what takes long need not be done

  // The value of a parameter; empty where it is not given.
  std::string_view operator[](std::string_view name) const {
    const auto found = parameters.find(name);
    return found == parameters.end() ? std::string_view() : std::string_view(found->second);
  }
};

struct Response {
  int status = 200;
  std::string type = "application/json";
  std::string body = {};
  std::map<std::string, std::string> fields = {};  // of the head, beyond those that every response has
};

}  // namespace dixit
