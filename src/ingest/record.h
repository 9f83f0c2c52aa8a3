// A JSON document, `{"id": …, "text": …}`, as a Document.
//
//   RecordReader reader;
//   Document document = reader.read(line);
//
// Adds `id text title date language outlet author url replaced` from `id text title date lang outlet author url` (also
// `language`, `source` for the outlet; an id may be a number, an author a list). Other fields are ignored, and a date
// becomes ISO 8601 or, where it cannot be understood, is left out, which is told. A language that is no code
// (`language_code`) is left out. The bytes are read as those of plain
// text (`text_to_utf8`); what is no character, and lone surrogates, become U+FFFD and are counted. An object that
// `to_json` (document/json.h) wrote of a document that was read is told. Throws Error: broken JSON, no object, no
// `text`, a `text` that is no string; of an array only for broken JSON, what is wrong with one item is told with it.
// One thread at a time.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace dixit {

class RecordReader {
 public:
  struct Item {
    Document document;
    std::string fault;   // why it is no document; empty: it is one
    std::string json;    // the object itself, where it also holds what a model found in the text
    std::string notice;  // which field could not be understood, for a person; empty: none
  };

  RecordReader();
  ~RecordReader();
  RecordReader(const RecordReader&) = delete;
  RecordReader& operator=(const RecordReader&) = delete;

  Document read(std::string_view json);
  bool was_read() const;              // of the object that `read` gave: it also holds what a model found in the text
  const std::string& notice() const;  // likewise: Item::notice
  std::vector<Item> read_all(std::string_view json);  // of one object, an array of them, or one after the other

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dixit
