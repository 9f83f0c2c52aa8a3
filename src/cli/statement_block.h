// One statement as lines of a given width, without what stands left of them.
//
// Needs the document it stands in, and for each word whether it is quoted. First lines: who → whom, the act in
// words, the form, and what is unusual (negated, endorsed or doubted by the author, unsure). Then, two columns in,
// the content with its quotation marks, and last where it was said and when. Thread-safe.
#pragma once

#include <vector>

#include "cli/terminal.h"
#include "document/document.h"
#include "wording/interface_words.h"

namespace dixit {

std::vector<Line> statement_block(const Document& document, const Statement& statement, const std::vector<bool>& quoted,
                                  int width, Ui ui);

}  // namespace dixit
