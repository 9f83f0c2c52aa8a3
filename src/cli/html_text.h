// Text made safe to stand in an HTML page, between tags and in attributes with double quotes.
//
//   out += "<p title=\"" + escaped(title) + "\">" + escaped(text) + "</p>";
//
// `& < > " '` become references; control characters but tab and newline become U+FFFD. Other text stays as it is, so
// that what a page shows is what an article says. Pure.
#pragma once

#include <string>
#include <string_view>

namespace dixit {

std::string escaped(std::string_view text);

}  // namespace dixit
