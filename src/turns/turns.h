// Who speaks in turn: interviews, press briefings, transcripts, where no marks stand around what is said.
//
//   Pourquoi le pont est-il fermé ?                  → a question of the paper's own
//   Claire Vannier : Deux piles étaient fendues.      → a statement by Claire Vannier, without a cue
//
//   turns(document);                       // once all stretches are read, before statements are numbered
//
// needs  words, paragraphs, quotations, mentions, statements
// adds   turns, and a direct statement for each: its content all that is said, its source the label, if any. What was
//        found to be told within one has it for a parent; what somebody is found to say there of himself (`nous
//        demandons`) goes, as do parts that lie in somebody else's turn
// A conversation is told by labels that alternate (labels.h), or by questions in paragraphs of their own and what
// stands before or in their answers (interview.h says which). Pure but for that; linear in the text.
#pragma once

#include "document/document.h"

namespace dixit {

void turns(Document& document);

}  // namespace dixit
