// From scores to the parts of a statement: pure functions, no model.
//
//   const auto roles = decode_roles(scores, trigger);     // the best role of each word
//   agree_with_quotations(document, scores.words, trigger, roles);
//   Statement s = make_statement(document, scores.words, trigger, roles);
//
// Deterministic, linear in the words scored.
#pragma once

#include <vector>

#include "document/document.h"
#include "statements/pair_scores.h"

namespace dixit {

// The best sequence of roles (Viterbi): each word's role scores, and for content what the heads say
// of where pieces begin and end. The trigger keeps the role that made it one.
std::vector<Role> decode_roles(const PairScores& scores, const Trigger& trigger);

// A source, addressee or medium that ends with a determiner goes on over the words behind it that may be of it:
// `un` becomes `un communiqué du ministère`. One that ends with `M.` or `Mme` takes in the name behind it,
// and one that ends within a name the rest of it.
void complete_phrases(const Document& document, const PairScores& scores, std::vector<Role>& roles);

// Widens content to whole quotations where it holds most of one, marks included; a quotation that
// the trigger stands in is left alone unless nearly all of it is content. A quotation that goes on
// in the next paragraph goes on in the content.
void agree_with_quotations(const Document& document, Range<Word> scored, const Trigger& trigger,
                           std::vector<Role>& roles);

// Source, cue, content, addressee and medium as ranges: runs of one role, joined over marks; content
// without a leading `que` or colon and without trailing commas, a medium without `de` or `by` before it.
Statement make_statement(const Document& document, Range<Word> scored, const Trigger& trigger,
                         const std::vector<Role>& roles);

// `direct`, `mixed` or not quoted at all follow from content and marks; `heads` (direct, indirect,
// mixed, narrated probabilities) tells indirect from narrated, and a name in marks from a quotation.
Scored<Form> form_of(const Document& document, const Statement& statement, const std::vector<float>& heads);

// `nous démentons` within somebody's quotation, without a content of its own: what he does by saying it, no statement.
bool is_own_act(const Document& document, const Statement& statement);

}  // namespace dixit
