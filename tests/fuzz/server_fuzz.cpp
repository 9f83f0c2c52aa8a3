// Any bytes as a request without its socket: `METHOD TARGET`, a line with the type of the body, the body. Whatever
// it asks of a small store is answered with a status of HTTP and, below `/api/`, with JSON, in UTF-8.
#include <simdjson.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "query/test_store.h"
#include "server/address.h"
#include "server/door.h"
#include "server/gzip.h"
#include "server/routes.h"

namespace {

void require(bool holds, const std::string& what) {
  if (holds) return;
  std::fprintf(stderr, "server_fuzz: %s\n", what.c_str());
  std::abort();
}

std::string_view taken(std::string_view& bytes, char mark) {
  const std::size_t end = std::min(bytes.find(mark), bytes.size());
  const std::string_view part = bytes.substr(0, end);
  bytes.remove_prefix(std::min(end + 1, bytes.size()));
  return part;
}

struct Served {
  dixit::TestStore store;
  dixit::App app{{.store = store.path(), .model = "absent.dixit", .meanings = "absent.dixit", .version = "0"}};
  dixit::Desk desk{app};
};

void check(const dixit::Request& request, const dixit::Response& response) {
  require(response.status >= 200 && response.status < 600 && response.status != 500, response.body);
  require(dixit::is_utf8(response.body), "an answer that is no UTF-8");
  if (response.type != "application/json") return;
  simdjson::dom::parser parser;
  simdjson::dom::element value;
  require(parser.parse(response.body).get(value) == simdjson::SUCCESS, "no JSON: " + response.body);
  const bool failed = response.status >= 400;
  require(failed == (value["error"]["message"].error() == simdjson::SUCCESS), request.path + ' ' + response.body);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Served served;
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  dixit::RequestHead head;
  dixit::Request request;
  request.method = head.method = taken(bytes, ' ');
  head.target = taken(bytes, '\n');
  request.content_type = taken(bytes, '\n');
  request.body = bytes;
  head.host = head.origin = request.content_type;
  dixit::refuse(head, 4747);
  dixit::takes_gzip(request.content_type);
  std::optional<dixit::Address> address = dixit::parse_address(head.target);
  if (!address) return 0;
  require(dixit::is_utf8(address->path), "a path that is no UTF-8");
  request.path = address->path;
  request.parameters = address->parameters;
  dixit::takes_long(request);
  // A PDF would start another program each time; pdf_fuzz takes what it writes.
  if (!request.body.starts_with("%PDF-")) check(request, dixit::respond(request, served.app, served.desk));
  return 0;
}
