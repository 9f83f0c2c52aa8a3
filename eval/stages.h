// The reading up to `resolve`, for the tools that write what is learned from.
//
//   const Stages stages(Model::load(path));
//   Document document = read_article(line);              // {"id", "text", "lang", "date"}
//   const Vectors vectors = stages.run(document);        // of all its words, in one stretch
#pragma once

#include <memory>
#include <string_view>

#include <simdjson.h>

#include "contacts/contacts.h"
#include "encoder/encoder.h"
#include "mentions/mentions.h"
#include "segment/segment.h"
#include "statements/statements.h"

namespace dixit {

class Stages {
 public:
  explicit Stages(const std::shared_ptr<const Model>& model)
      : encoder_(model), mentions_(*model), statements_(*model), contacts_(*model) {}

  Vectors run(Document& document) const {
    segment(document);
    Vectors vectors = encoder_.run(document, {0, static_cast<std::uint32_t>(document.words.size())});
    mentions_.run(vectors, document);
    statements_.run(vectors, document);
    contacts_.run(vectors, document);
    return vectors;
  }

 private:
  Encoder encoder_;
  Mentions mentions_;
  Statements statements_;
  Contacts contacts_;
};

inline Document read_article(const simdjson::dom::element& line) {
  Document document;
  document.id = std::string_view(line["id"]);
  document.text = std::string_view(line["text"]);
  document.language = std::string_view(line["lang"]);
  std::string_view date;
  if (line["date"].get(date) == simdjson::SUCCESS) document.date = date;
  return document;
}

}  // namespace dixit
