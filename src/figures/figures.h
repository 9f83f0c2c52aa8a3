// Finds the amounts that count or measure what an article is about, and whose words they are.
//
//   segment(doc);                // "Au moins 144 personnes sont mortes."
//   figures(doc);                // words "Au moins 144", low = high = 144, at_least, what "personnes"
//   attribute_figures(doc);      // once the statements are there
//
// By rules, French and English (`language`); for another language none. Numbers with the marks of their
// language (`1 541,5`, `1,541.5`), written-out ones, multipliers, ranges, `une dizaine`, `des milliers`,
// `un sur cinq` (in %). Not: dates, hours, ages told in passing, names and labels (`article 49.3`, `G7`),
// ordinals, scores of a match, `les deux hommes` told of before, times that only say when.
// `figures` needs what `segment` adds and puts `figures` in place of any that were there; `attribute_figures`
// needs `statements` too and sets each figure's `statement`.
// Pure but for that; time linear in the text. Nothing fails.
#pragma once

#include "document/document.h"

namespace dixit {

void figures(Document& doc);
void attribute_figures(Document& doc);

}  // namespace dixit
