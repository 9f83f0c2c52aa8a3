#include "encoder/windows.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "encoder/test_document.h"

namespace dixit {
namespace {

constexpr Budget small{.pieces = 32, .overlap = 6};

Document plain(std::uint32_t words) {
  Document d;
  d.words.resize(words);
  d.paragraphs = {{{0, words}}};
  d.sentences = {{{0, words}}};
  return d;
}

std::vector<Window> cover_ones(const Document& d, Budget budget = small) {
  const auto n = static_cast<std::uint32_t>(d.words.size());
  return cover(d, {0, n}, std::vector<std::uint32_t>(n, 1), budget);
}

// What must hold of all windows.
void expect_sound(const Document& d, Range<Word> all, const std::vector<std::uint32_t>& costs, Budget budget) {
  const auto windows = cover(d, all, costs, budget);
  std::uint32_t next = all.begin;
  for (std::size_t i = 0; i < windows.size(); ++i) {
    const auto [words, owned] = windows[i];
    EXPECT_EQ(owned.begin, next);
    EXPECT_LT(owned.begin, owned.end);
    EXPECT_LE(words.begin, owned.begin);
    EXPECT_LE(owned.end, words.end);
    next = owned.end;
    const auto from = costs.begin() + (words.begin - all.begin);
    const std::size_t pieces = std::accumulate(from, from + words.size(), 2u) + paragraph_starts(d, words).size();
    EXPECT_LE(pieces, budget.pieces);
    EXPECT_TRUE(i < 1 || windows[i - 1].words.begin < words.begin);
    EXPECT_TRUE(i < 2 || windows[i - 2].words.end <= words.begin);
  }
  EXPECT_EQ(next, all.end);
}

TEST(Windows, NothingIsNoWindow) { EXPECT_TRUE(cover_ones(plain(0)).empty()); }

TEST(Windows, WhatFitsIsOneWindow) {
  EXPECT_EQ(cover_ones(plain(30)), (std::vector<Window>{{{0, 30}, {0, 30}}}));
  EXPECT_EQ(cover_ones(plain(31)).size(), 2u);
}

TEST(Windows, WithoutSentencesTheyAreEquallyLongAndShareTheOverlap) {
  // 44 words in two windows that share 6: 25 each; the middle of what they share divides it.
  EXPECT_EQ(cover_ones(plain(44)), (std::vector<Window>{{{0, 25}, {0, 22}}, {{19, 44}, {22, 44}}}));
}

TEST(Windows, CutWhereASentenceEnds) {
  Document d = plain(44);
  d.sentences = {{{0, 16}}, {{16, 27}}, {{27, 44}}};
  const auto windows = cover_ones(d);
  ASSERT_EQ(windows.size(), 2u);
  EXPECT_EQ(windows[0].words, (Range<Word>{0, 27}));
  EXPECT_EQ(windows[1].words, (Range<Word>{16, 44}));
}

TEST(Windows, TheNearerEdgeDecidesWhoOwnsAWord) {
  Document d = plain(44);
  d.sentences = {{{0, 16}}, {{16, 27}}, {{27, 44}}};
  const auto windows = cover_ones(d);
  // Word 21 stands 5 words from the end of the first window and 5 from the start of the second: a draw.
  EXPECT_EQ(windows[0].owned, (Range<Word>{0, 22}));
  EXPECT_EQ(windows[1].owned, (Range<Word>{22, 44}));
}

TEST(Windows, OwnershipChangesWhereASentenceBegins) {
  Document d = plain(44);
  d.sentences = {{{0, 21}}, {{21, 25}}, {{25, 44}}};
  // By the edges alone word 22 would be the second window's first, as above.
  EXPECT_EQ(cover_ones(d), (std::vector<Window>{{{0, 25}, {0, 21}}, {{19, 44}, {21, 44}}}));
}

TEST(Windows, ParagraphsCostAPiece) {
  Document d = plain(30);
  EXPECT_EQ(cover_ones(d).size(), 1u);
  d.paragraphs = {{{0, 10}}, {{10, 30}}};
  EXPECT_EQ(paragraph_starts(d, {0, 30}), (std::vector<std::uint32_t>{10}));
  EXPECT_EQ(paragraph_starts(d, {10, 30}), (std::vector<std::uint32_t>{}));
  EXPECT_EQ(cover_ones(d).size(), 2u);
}

TEST(Windows, AnyDocumentIsCovered) {
  Numbers numbers(9);
  const auto below = [&](std::uint32_t n) { return (numbers.next() >> 8) % n; };
  for (int turn = 0; turn < 400; ++turn) {
    const std::uint32_t n = 1 + below(400);
    Document d = plain(n);
    d.sentences.clear(), d.paragraphs.clear();
    for (std::uint32_t at = 0; at < n;) {
      const std::uint32_t end = std::min(n, at + 1 + below(turn % 2 ? 60 : 9));
      d.sentences.push_back({{at, end}});
      if (turn % 3 == 0) d.paragraphs.push_back({{at, end}});
      at = end;
    }
    std::vector<std::uint32_t> costs(n);
    for (auto& c : costs) c = 1 + below(turn % 4 ? 3 : 16);
    const std::uint32_t begin = below(n);
    expect_sound(d, {0, n}, costs, {.pieces = 128, .overlap = 32});
    expect_sound(d, {begin, n}, {costs.begin() + begin, costs.end()}, {.pieces = 130, .overlap = 20});
    expect_sound(d, {0, n}, costs, {.pieces = 160, .overlap = 0});
  }
}

}  // namespace
}  // namespace dixit
