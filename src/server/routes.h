// What is answered to a request: docs/api.md, without HTTP.
//
//   App app(options);
//   Desk desk(app);
//   const Response response = respond({.method = "GET", .path = "/api/1/documents/7"}, app, desk);
//
// Any request gets a response; what cannot be done one with a status from 400 on. The table of routes is in routes.cpp.
// The desk belongs to the calling thread; several may call at once, each with its own.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "server/app.h"
#include "server/request.h"

namespace dixit {

// One request that a route fits, and what it may use.
struct RoutedRequest {
  const Request& request;
  App& app;
  Desk& desk;                // of this thread
  std::uint32_t number = 0;  // in the path: `7` of `documents/7`
};

Response respond(const Request& request, App& app, Desk& desk);

// Whether others should not have to wait for it: what reads, compares or writes.
bool takes_long(const Request& request);

// The number in `documents/7/accounts` where a route has `#`: `documents/#/accounts`; 0 where it has none. Nothing: it
// does not fit.
std::optional<std::uint32_t> fits(std::string_view path, std::string_view route);

}  // namespace dixit
