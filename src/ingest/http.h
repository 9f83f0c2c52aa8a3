// An HTTP response as a web archive keeps it, and its body as the server had it.
//
//   const HttpResponse response = http_response(block);     // HTTP/1.1 200 OK, Content-Type: text/html …
//   if (response.status == 200) use(http_body(response, limits.page));
//
// The views are into `block`. Bytes that are no response have the status 0. A body comes back without its chunks
// and unpacked: gzip, deflate, brotli. Crawlers often unpack it and leave the headers as they were, so what the body
// looks like counts for more than they do. Throws Error, without the place: a body that is broken, or larger than
// `most`. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dixit {

struct HttpResponse {
  int status = 0;
  std::string type, charset;  // of its Content-Type, in lower case; empty: not told
  std::string encoding;       // of Content-Encoding, or of X-Crawler-Content-Encoding, in lower case
  bool chunked = false;
  std::string_view body;  // as sent
};

HttpResponse http_response(std::string_view block);
std::string http_body(const HttpResponse& response, std::uint64_t most);

// `text/html` and `utf-8` of `Text/HTML; charset="UTF-8"`.
void read_content_type(std::string_view value, std::string& type, std::string& charset);

// The lines `Name: value` of a header, up to the first empty line; a line that begins with a space goes on with the one
// before it. False: there are no more. `header` is moved behind what was read, at the end behind the empty line.
bool next_field(std::string_view& header, std::string& name, std::string& value);  // name in lower case

}  // namespace dixit
