// Addresses of the web: what is one, and how they tell articles apart.
//
//   without_part("https://example.org/news#comments")   // "https://example.org/news"
//   without_part("https://example.org/#/news/1")        // all of it: where a page is a program, this names the article
//   is_home("https://example.org/")                     // true: the address of no article
//   is_web_address("HTTPS://example.org")               // true
//
// Pure.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "text/unicode.h"

namespace dixit {

inline bool is_web_address(std::string_view input) {
  const std::string start = lower(input.substr(0, 8));
  return start.starts_with("http://") || start.starts_with("https://");
}

inline std::string_view without_part(std::string_view address) {
  const std::string_view part = address.substr(std::min(address.size(), address.find('#')));
  const bool names = part.starts_with("#/") || part.starts_with("#!");
  return names && part.size() < address.size() ? address : address.substr(0, address.size() - part.size());
}

inline bool is_home(std::string_view address) {
  const std::size_t host = address.find("://");
  if (host == address.npos) return false;
  const std::string_view path = address.substr(std::min(address.size(), address.find_first_of("/?#", host + 3)));
  return path.empty() || path == "/" || path == "/index.html" || path == "/index.htm" || path == "/index.php";
}

}  // namespace dixit
