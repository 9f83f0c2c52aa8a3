// Words and phrases that are a cue whoever says them, French and English, and the act that they tell: `éreinter`,
// `turn down`, `est formel :`.
//
//   known_cue(document, word).words       // `played down`, at `down`; empty: none ends at this word
//   is_known_trigger(document, trigger)   // it is a statement though the heads doubt it
//
// Needs mentions, for what one is before a colon: `Jo Berthon est formel : …`. Reads the document's language: English,
// else French. A mark ends no phrase, and none goes over one but an apostrophe or a hyphen. Pure; constant but for the
// list and, before a colon, a search among the mentions.
#pragma once

#include <optional>

#include "document/document.h"
#include "statements/pair_scores.h"

namespace dixit {

struct KnownCue {
  Range<Word> words;
  std::optional<Act> act;  // nothing: the heads may say
  float least = 2;  // the probability by the heads at which it is a cue all the same; above 1: only the heads say
};

KnownCue known_cue(const Document& document, std::uint32_t word);
bool is_known_trigger(const Document& document, const Trigger& trigger);

}  // namespace dixit
