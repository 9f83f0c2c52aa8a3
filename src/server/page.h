// The page that the server shows, and its files, which are in the program itself.
//
//   const Response response = page_response({.method = "GET", .path = "/articles/7"});   // index.html
//
// Every address of the page (docs/api.md) gives index.html, whose script shows the rest. A client that has the file
// already (`known_tag`) gets 304. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "server/request.h"

namespace dixit {

Response page_response(const Request& request);

struct PageFile {
  std::string_view name, bytes;
};

// web/built and examples, as they were when the program was built.
const std::vector<PageFile>& page_files();
std::string_view page_file(std::string_view name);  // empty: there is none

}  // namespace dixit
