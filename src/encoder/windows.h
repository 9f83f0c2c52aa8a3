// How a range of words is covered by windows of the encoder.
//
//   for (const Window& w : cover(document, words, costs, {.pieces = 480, .overlap = 96})) …
//
// A window holds at most `Budget::pieces` pieces: one at its start, its words', one between two
// paragraphs and one at its end. Words that fit are one window. Else there are as few windows as
// can be, about equally long: a window ends where a sentence does, if one ends within a third of the
// wanted length, and anywhere if none does; the next begins about `overlap` pieces before that end,
// where a sentence begins if one begins between that place and `overlap` pieces before it. No word
// stands in three windows.
//
// A word that stands in two windows is *owned* by the one in which it is farther, in words, from the
// nearer edge; the ends of the range are no edges; the earlier window wins a draw. Where a sentence
// begins in the middle half of the words that two windows share, ownership changes there, so that a
// sentence is seen by one window. So each word has one owner, and the words that a window owns are one
// range.
//
// `costs` are the pieces of each word of the range: 1 … Pieces::most. A budget has at least 8 times
// that many pieces, and an overlap of at most a quarter of it. Time is linear in the words.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "document/document.h"

namespace dixit {

struct Window {
  Range<Word> words, owned;
  friend bool operator==(const Window&, const Window&) = default;
};

struct Budget {
  std::uint32_t pieces = 480;
  std::uint32_t overlap = 96;
};

std::vector<Window> cover(const Document& document, Range<Word> words, std::span<const std::uint32_t> costs,
                          Budget budget);

// The first words of the paragraphs that begin within the range, its own first word left out: a piece
// stands before each of them.
std::vector<std::uint32_t> paragraph_starts(const Document& document, Range<Word> words);

}  // namespace dixit
