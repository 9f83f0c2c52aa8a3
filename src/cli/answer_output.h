// An answer of the store as bytes: blocks for a person, JSON lines, CSV.
//
//   AnswerOutput output({.format = AskFormat::text, .style = {.width = 80}}, query);
//   out.write(output.begin());
//   for (…) out.write(output.statement(rows.of(found.statement), found.likeness));
//   out.write(output.end(answer));
//
// For counts `counted` in place of `statement`. Text groups statements that follow each other in one article under its
// heading. CSV: RFC 4180; `excel` has what a French Excel needs: a byte order mark, semicolons, decimal commas, and an
// apostrophe before what it would take for a formula. Fields: docs/query.md. One thread at a time.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/ask_command.h"
#include "cli/text_output.h"
#include "query/ask.h"
#include "query/found.h"

namespace dixit {

struct AnswerStyle {
  AskFormat format = AskFormat::jsonl;
  TextStyle style;
};

class AnswerOutput {
 public:
  AnswerOutput(AnswerStyle style, const Query& query) : style_(style), query_(query) {}

  std::string begin() const;
  std::string statement(const FoundStatement& statement, float likeness);
  std::string counted(const Counted& counted, std::uint64_t most);  // `most`: the largest count of the page
  std::string end(const Answer& answer) const;                      // how much there is beside the page; text only

 private:
  AnswerStyle style_;
  const Query& query_;
  std::uint32_t document_ = 0;  // the one whose heading was written last
};

// `50 of 1,234 statements; --offset 50 shows the next`; empty where the page has all.
std::string page_note(const Answer& answer, Ui ui);
// Of a sentence that was asked as it is spoken; empty: there is nothing to say.
std::string nothing_note(const Answer& answer, const Query& query, Ui ui);

}  // namespace dixit
