// An article made ready for a store: what can be worked out before the store is open to write, in any thread.
//
//   const Article article = prepare(reader.read(std::move(document)));
//   writer.add(article);
//
// `key` is what it is known by, `hash` tells its versions apart; both need only id, url, title and text, so that an
// article can be looked up before it is read. Needs a valid Document. Pure. Throws Error where memory for zstd fails.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "store/identity.h"
#include "store/sketch.h"
#include "store/statement_rows.h"

namespace dixit {

struct Article {
  Document document;
  std::string key, hash;
  Sketch sketch;
  std::string json;  // the reading without meanings, a zstd frame
  std::vector<StatementRow> statements;
  std::vector<Identity> identities;
  std::vector<std::string> contact_spans, figure_spans;  // JSON, as in the tables
  std::string event_words;                               // EventWords::to_bytes
};

// Its url without the `#…` of a part (text/web_address.h), else its id; where it has neither, key_by_text. Never empty.
std::string key_of(const Document& document);
std::string hash_of(const Document& document);
std::string key_by_text(std::string_view hash);  // for articles whose id says only where they stood
// For articles that are a file each: its path from the root, without `.` and `..`, whichever way it was typed.
std::string id_of_file(const std::string& path);

Article prepare(Document document);

// The reading that `json` of an article holds, without meanings. Throws Error where it is damaged.
Document document_in(std::string_view json);
std::string text_in(std::string_view json);  // its text alone, faster

}  // namespace dixit
