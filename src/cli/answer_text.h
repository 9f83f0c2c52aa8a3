// The text that a person reads of an answer: a heading for each article, a block for each statement, bars for counts.
//
//      Le pont reste fermé · Le Courrier · 3 avril 2024
//     12 │ Claire Moreau (la maire) → les députés  nie · direct
//        │   « Nous n'avons rien promis »
//        │   aussi dans : La Gazette, Sud-Ouest Matin
//
// Widths, colours and language as TextStyle says. Text from articles is made harmless (terminal.h). Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/text_output.h"
#include "query/ask.h"
#include "query/found.h"

namespace dixit {

std::string article_heading(const FoundStatement& statement, TextStyle style, bool first);
std::string statement_text(const FoundStatement& statement, const float* likeness, TextStyle style);
std::string count_text(const Counted& counted, const std::vector<CountBy>& by, std::uint64_t most, TextStyle style);
// How many there are, and how to see the others.
std::string answer_footer(const Answer& answer, const Query& query, TextStyle style);

}  // namespace dixit
