// Who may ask: pages that this server sent, and programs on this machine; no page of another site.
//
//   RequestHead head{.method = "POST", .target = "/api/1/read", .host = "127.0.0.1:4747", .marked = true};
//   const std::optional<Response> refused = refuse(head, 4747);     // nothing: it may come in
//
// `Host` has to name this machine, which keeps out a foreign name that was made to point here; an `Origin` has to be
// the page's own; a browser that tells where it was sent from (`Sec-Fetch-Site`) may only come from here or from
// nowhere; whatever changes something needs `X-Dixit`, which no foreign page can send unasked. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "server/request.h"

namespace dixit {

struct RequestHead {
  std::string method, target;
  std::string host, origin, fetch_site;  // empty: not said
  std::size_t hosts = 1;                 // how many `Host` there are
  bool marked = false;                   // has `X-Dixit: 1`
};

std::optional<Response> refuse(const RequestHead& head, std::uint16_t port);

}  // namespace dixit
