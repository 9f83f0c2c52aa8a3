#include "server/door.h"

#include <string_view>

#include "server/refusal.h"
#include "text/unicode.h"

namespace dixit {
namespace {

bool is_here(std::string_view host, std::uint16_t port) {
  for (const std::string_view name : {"127.0.0.1", "localhost", "[::1]"}) {
    if (!host.starts_with(name)) continue;
    const std::string_view rest = host.substr(name.size());
    if (rest == ':' + std::to_string(port) || (rest.empty() && port == 80)) return true;
  }
  return false;
}

bool is_safe(std::string_view method) { return method == "GET" || method == "HEAD"; }

}  // namespace

std::optional<Response> refuse(const RequestHead& head, std::uint16_t port) {
  const std::string host = lower(head.host);
  if (head.hosts != 1) return error_response({Reason::not_understood, "the request names no host, or several"});
  if (!is_here(host, port)) return error_response({Reason::another_site, ErrorArgs{.found = "Host"}});
  if (!head.origin.empty() && lower(head.origin) != "http://" + host)
    return error_response({Reason::another_site, ErrorArgs{.found = "Origin"}});
  const bool from_here = head.fetch_site.empty() || head.fetch_site == "same-origin" || head.fetch_site == "none";
  if (!from_here && (head.target.starts_with("/api/") || !is_safe(head.method)))
    return error_response({Reason::another_site, ErrorArgs{.found = "Sec-Fetch-Site"}});
  if (!is_safe(head.method) && !head.marked) return error_response({Reason::unmarked, ErrorArgs{.found = head.method}});
  return std::nullopt;
}

}  // namespace dixit
