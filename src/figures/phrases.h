// Where the noun phrases near a figure begin and end, by the words that no such phrase goes over.
//
//   phrase_from(words, 3)   // `personnes âgées` in `144 personnes âgées sont mortes`
//
// No grammar is at hand: by lists of small words and by endings. Each looks a few words ahead or back.
#pragma once

#include "figures/words.h"

namespace dixit {

// A word that no noun phrase of what is counted goes over.
bool is_stop(const Words& words, std::uint32_t i);
bool is_determiner(const Words& words, std::uint32_t i);

// A plural, or a word such as `people`: an English phrase may end with it.
bool english_head(const Words& words, std::uint32_t i);

// The noun phrase that begins at `i`; empty where none does.
Range<Word> phrase_from(const Words& words, std::uint32_t i);

// Where `qui ne déclarent aucune préférence` ends, which alone says who `ceux` are.
std::uint32_t relative_end(const Words& words, std::uint32_t i);

// May the word stand within a phrase?
bool of_phrase(const Words& words, std::uint32_t i);

// The run of words that ends before `end` and holds no stop, from its first determiner.
Range<Word> run_before(const Words& words, std::uint32_t end);

// Without loose words at its ends, and not too long.
Range<Word> trimmed(const Words& words, Range<Word> run);

// `un montant`, `the prior week`: names when or how much, not what.
bool says_nothing(const Words& words, Range<Word> run);

}  // namespace dixit
