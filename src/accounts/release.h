// What stands in a release beside what it tells: its date line, whom it greets, what journalists asked, what closes it.
//
//   closes_release(document, range of `Contact presse : M. Sorel`)   // true: it and all that follows
//   frames_release(document, range of `Q – Et les élections ?`)      // true: no account of who prints it
//   behind_item(document, range of `2. La ligne rouvrira.`)          // `La ligne rouvrira.`
//
// Of whole sentences. Pure.
#pragma once

#include "document/document.h"

namespace dixit::comparison {

bool closes_release(const Document& document, Range<Word> words);
bool frames_release(const Document& document, Range<Word> words);
bool is_salutation(const Document& document, Range<Word> words);  // `Chers clients, chers partenaires,`
bool is_dateline(const Document& document, Range<Word> words);    // `Velk, le 22 avril.`
Range<Word> behind_item(const Document& document, Range<Word> words);

}  // namespace dixit::comparison
