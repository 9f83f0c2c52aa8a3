// Which walks of life an article tells somebody to be of, by the functions that stand beside his name.
//
//   walks_beside(doc, entity, names, titles)   // of `le footballeur X`, `X, footballeur,`: the bit of Field::sport
//   are_far_apart(walks, others)               // a footballer and a minister; not a deputy and a minister
//
// A bit for each lexicon Field. Who was an athlete or artist once (`l'ancien footballeur X`) may be anything now, so
// that tells nothing. Nor do functions whose name is that of others too (`the FBI director` makes no films). `entity`:
// his index in the document; `names`, `titles`: the words of his mentions by name, and of those by function that stand
// beside one. Pure.
#pragma once

#include <cstdint>
#include <span>

#include "document/document.h"

namespace dixit {

std::uint32_t walks_beside(const Document& document, std::uint32_t entity, std::span<const Range<Word>> names,
                           std::span<const Range<Word>> titles);

// People pass from one to the other seldom. Of somebody without any nothing is known.
bool are_far_apart(std::uint32_t walks, std::uint32_t others);

}  // namespace dixit
