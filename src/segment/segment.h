// Cuts a text into paragraphs, sentences, words and quotations.
//
//   Document doc;
//   doc.text = "« Nous partons », a dit la ministre. Personne ne l'a crue.";
//   segment(doc);                         // 2 sentences, 1 quotation
//   doc(doc.quotations[0].words);         // "« Nous partons »"
//
// Needs `text`, valid UTF-8 (`to_utf8`). Adds `paragraphs`, `sentences`, `words`, `quotations`, in place
// of any that were there. Pure but for that; time and memory linear in the text.
//
// A word is a letter, number or `_` with all of these and the combining marks that follow, or one
// other character that is not white space: `a-t-il` is five words, `l'État` three, `1.541` three.
// A paragraph is what has words between line ends; each word is in one sentence of one paragraph.
// Sentences: stops, with what closes after them; not after abbreviations, initials, within numbers,
// nor where the sentence goes on (`« Partez ! » a-t-il dit`). None has more than 500
// words: a longer one is cut behind a comma or semicolon where one is near, else before a word.
// Quotations: « » “ ” „ “ ‹ › << >> ,, “ " " '' '' everywhere; ‘ ’ and ' ' where they cannot be
// apostrophes; + + inside another quotation. At most three deep: a fourth opening mark is a plain
// word. A mark that never closes runs to the end of what it stands in, or to where the same mark opens
// again; `continues` where that follows a stop, or begins the next paragraph. A closing mark that nothing
// opened is a plain word, but for a quotation left open in the paragraph before, which it continues.
// Throws Error for a text of 4 GiB or more; nothing else fails.
#pragma once

#include "document/document.h"

namespace dixit {

void segment(Document& doc);

}  // namespace dixit
