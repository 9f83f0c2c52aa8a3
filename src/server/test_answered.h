// A small store (query/test_store.h) and what is answered of it, for tests of the routes.
//
//   TEST_F(Answered, …) { EXPECT_EQ(get("ask", {{"q", "act:deny"}}).status, 200); }
//
// Without models: what is read is not tried here.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "query/test_store.h"
#include "server/routes.h"

namespace dixit {

class Answered : public testing::Test {
 protected:
  Response ask(const std::string& method, const std::string& path, const Parameters& parameters = {},
               const std::string& body = "", const std::string& type = "application/json") {
    Request request;
    request.method = method;
    request.path = path;
    request.parameters = parameters;
    request.content_type = type;
    request.body = body;
    return respond(request, app, desk);
  }
  Response get(const std::string& path, const Parameters& parameters = {}) {
    return ask("GET", "/api/1/" + path, parameters);
  }
  Response post(const std::string& path, const std::string& body) { return ask("POST", "/api/1/" + path, {}, body); }
  Response correct(const std::string& body) { return post("corrections", body); }

  TestStore store;
  App app{{.store = store.path(), .model = "absent.dixit", .meanings = "absent.dixit", .version = "1"}};
  Desk desk{app};
};

}  // namespace dixit
