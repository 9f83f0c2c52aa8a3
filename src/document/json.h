// A Document as one line of JSON, the form that leaves the program: docs/json.md, docs/schema/.
//
//   out << to_json(doc) << '\n';
//
// Offsets are [begin, end) in Unicode code points of "text". Keys always stand in the same order, and
// the same Document gives the same bytes. Needs a valid Document (`validate`); `from_json` in
// segment/marked.h reads it back. Pure.
#pragma once

#include <string>

#include "document/document.h"

namespace dixit {

// Raised when a field changes its meaning or goes; a new field does not raise it.
inline constexpr int json_schema_version = 2;

struct JsonOptions {
  bool meanings = false;  // also each statement's "meaning", in base64
};

// Without a line end.
std::string to_json(const Document& doc, const JsonOptions& options = {});

}  // namespace dixit
