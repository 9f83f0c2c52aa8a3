// What a person is shown of a statement that was found: who says what, and where it stands.
//
//   FoundRows rows(db);
//   const FoundStatement s = rows.of(answer.found[0].statement);
//   s.who, s.act, s.content, s.outlet, s.date, s.line
//
// Texts are those of the article. Throws Error where there is no such statement. Belongs to the thread of the
// Database; keeps to it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/document.h"
#include "store/database.h"
#include "store/stored_text.h"

namespace dixit {

struct Appearance {
  std::uint32_t statement = 0;
  std::string article, outlet, date, url;
};

struct FoundStatement {
  std::uint32_t id = 0, document = 0;                                      // statements.id, documents.id
  std::string name;                                                        // `s1` … in its document
  std::string article, url, title, outlet, author, language, date, model;  // of the document
  int version = 1;
  bool current = true;                               // of the newest version
  std::uint32_t line = 1;                            // of the text, where it begins
  std::uint32_t who_id = 0, to_id = 0, parent = 0;   // actors.id, statements.id; 0: none
  std::string who, state, to;                        // names of actors, empty: not known
  std::string source, cue, content, addressee, via;  // as written, parts joined by ` … `
  std::string sentence;                              // what it stands in
  Range<char> place;                                 // of `sentence` in the article's text
  Form form = Form::direct;
  Act act = Act::say;
  Polarity polarity = Polarity::actual;
  Kind kind = Kind::unknown;
  Distance distance = Distance::neutral;
  float confidence = 0;
  std::string said;              // when, ISO 8601
  std::string spans, why;        // JSON, as docs/store.md says
  std::vector<Appearance> also;  // the same statement in copies of the article, in the order of adding
};

struct Around {  // a statement's sentence: whole words, at most some lines
  std::string before, after;
};

class FoundRows {
 public:
  explicit FoundRows(const Database& db);

  FoundStatement of(std::uint32_t statement);
  Around around(const FoundStatement& statement);

 private:
  std::vector<Appearance> also(std::uint32_t statement, std::uint32_t first);
  Range<char> place(std::uint32_t document, std::string_view span);

  const Database& db_;
  Sql select_, also_;
  StoredText text_;
};

}  // namespace dixit
