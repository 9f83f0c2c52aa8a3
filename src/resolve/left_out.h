// Who says a statement whose source the text leaves out: `…, ajoutant que`, `et a annoncé`, a quotation with
// no cue after another one, a passive that names nobody.
//
//   Scene scene = make_scene(document, forms);
//   scene.speaker[0] = record, scene.settled[0] = true;               // whoever is named to say the first
//   const Candidates found = left_out(document, forms, scene, 1);     // likeliest first, never empty
//
// Pure.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "resolve/references.h"

namespace dixit::resolution {

// The statements around one, as indexes, none where there is none.
struct Scene {
  std::vector<std::uint32_t> speaker;        // record of each statement; none: not known, or nobody
  std::vector<bool> settled;                 // is `speaker` decided?
  std::vector<std::uint32_t> outer;          // the statement in whose content each stands
  std::vector<std::uint32_t> repeats;        // another statement whose content has the same words
  std::unordered_set<std::string> speakers;  // the last words of their names, folded, of those who speak in turn
  std::vector<std::uint32_t> said_in;        // for each turn: the statement that is all of it
  std::vector<std::uint32_t> subject;        // for each sentence: record of its first name in a subject's place
};

// First word of the cue, else of the content, else of the source.
std::uint32_t anchor_of(const Statement& statement);

// What goes by words and statements alone: `outer`, `repeats` and `said_in`.
Scene make_scene(const Document& document, const Forms& forms);

// `Le syndicat s'est vu refuser l'accès`: is whoever was told the subject, so that somebody else said so?
bool is_told_as_subject(const Document& document, const Forms& forms, std::uint32_t statement);

Candidates left_out(const Document& document, const Forms& forms, const Scene& scene, std::uint32_t statement);

}  // namespace dixit::resolution
