// What a page says of itself in JSON-LD (`<script type="application/ld+json">`, schema.org).
//
//   LinkedData data;
//   add_linked_data(script, data);   // once a script; what is already known stays
//
// Takes the first object whose type is an article or a posting, also inside an array or `@graph`. Broken
// JSON adds nothing; control characters inside strings, which are common, are forgiven. Throws nothing.
#pragma once

#include <string>
#include <string_view>

namespace dixit {

struct LinkedData {
  std::string title, author, date, language, outlet, url, text;
};

void add_linked_data(std::string_view script, LinkedData& data);

}  // namespace dixit
