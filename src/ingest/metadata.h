// What a page says of its article outside the text: in its JSON-LD, its `meta` elements, its marks.
//
//   Metadata data = read_metadata(page);
//
// Each field from the most trusted place that has it; empty where none has. `date` is ISO 8601, `language`
// is a code (`language_code`). Pure; linear in the page.
#pragma once

#include <string>

#include "ingest/page.h"

namespace dixit {

struct Metadata {
  std::string title, author, date, language, outlet, url;
  std::string text;  // the article's text as the page's JSON-LD gives it
};

Metadata read_metadata(const HtmlPage& page);

}  // namespace dixit
