// What the blocks of the text output are made of: the article's words, who speaks, and what is unusual.
//
//   WrappedText text(40);
//   add_words(text, doc, doc.claims[0].words, quoted_words(doc));
//   append_lines(block, text.lines(), "  ");
//
// All that belongs to a document must be of the same one. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/terminal.h"
#include "document/document.h"
#include "wording/interface_words.h"

namespace dixit {

inline constexpr float unsure_below = 0.5F;

// For each word, whether it stands in a quotation.
std::vector<bool> quoted_words(const Document& document);

// Pieces of the article with `…` between them.
std::string joined(const Document& document, const std::vector<Range<Word>>& ranges);

// Whether it is `le`, `une`, `the`: not the name of anything.
bool is_bare_article(std::string_view words);

// A run of the article as it stands, what is quoted in its colour.
void add_words(WrappedText& text, const Document& document, Range<Word> words, const std::vector<bool>& quoted);
// ` · what`
void add_fact(WrappedText& text, std::string_view what, Paint paint);
// Who makes the statement, by name; where that is unknown it is said, with the words there are.
void add_speaker(WrappedText& text, const Document& document, const Statement& statement, const InterfaceWords& words,
                 Paint paint);
// ` · negated · doubted`: what keeps a reader from taking the statement as it is, where anything does.
void add_reserves(WrappedText& text, const Statement& statement, const InterfaceWords& words);
// ` · unsure (31 %)`, below `below`; `what`: how that is said.
void add_unsure(WrappedText& text, float confidence, std::string_view what, float below = unsure_below);

void append_lines(std::vector<Line>& block, std::vector<Line> lines, std::string_view indent);
void make_dim(std::vector<Line>& block);

}  // namespace dixit
