// Where each turn of a conversation stands, and who speaks in it.
//
//   for (const Turn& turn : find_turns(document)) document(turn.speech);   // "Deux piles étaient fendues."
//
// In the order of the text; empty where the text is none. Needs words, paragraphs, quotations, mentions, statements.
// Pure; linear in the text.
#pragma once

#include <vector>

#include "document/document.h"

namespace dixit::conversation {

std::vector<Turn> find_turns(const Document& document);

}  // namespace dixit::conversation
