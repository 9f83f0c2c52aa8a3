// The statements of a document as they stand in the store's table: texts, spans and reasons.
//
//   const StatementRows rows(doc);            // keeps to the document, which must outlive it
//   for (std::uint32_t i = 0; i < doc.statements.size(); ++i) use(rows.of(i));
//
// Spans count code points. Needs a valid Document. Const use is safe from several threads.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "text/offsets.h"

namespace dixit {

struct StatementRow {
  std::string source, cue, content, addressee, via;  // parts joined by ` … `
  std::string spans, sentence, why;                  // JSON, as schema_sql.cpp says
  std::string named;  // names of entities mentioned in the content that the content does not spell
  std::uint32_t line = 1;
};

class StatementRows {
 public:
  explicit StatementRows(const Document& document);

  StatementRow of(std::uint32_t statement) const;
  std::string json(Range<Word> words) const;                      // `[3,9]`
  std::string json(const std::vector<Range<Word>>& parts) const;  // `[[3,9],[12,14]]`

 private:
  std::string text(const std::vector<Range<Word>>& parts) const;
  std::string named(const std::vector<Range<Word>>& content) const;
  std::string why(const Statement& statement) const;
  Range<Word> sentences(Range<Word> words) const;
  std::uint32_t line(std::uint32_t word) const;

  const Document& document_;
  Offsets offsets_;
  std::vector<std::uint32_t> line_ends_;  // bytes
};

// Does the name tell who it is by itself (`Claire Moreau`, `AFP`), or only describe (`la maire`)?
bool has_name(const Document& document, const Entity& entity);

}  // namespace dixit
