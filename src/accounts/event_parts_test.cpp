#include "accounts/event_parts.h"

#include <gtest/gtest.h>

#include <random>

#include "document/document.h"

namespace dixit {
namespace {

using Parts = std::vector<std::uint32_t>;

ArticlePairs pairs_of(std::size_t articles, std::initializer_list<float> likenesses) {  // 0-1, 0-2 … 1-2 …
  ArticlePairs pairs(articles);
  const float* next = likenesses.begin();
  for (std::size_t a = 0; a < articles; ++a)
    for (std::size_t b = a + 1; b < articles; ++b) pairs.set(a, b, *next++);
  return pairs;
}

Parts nobody(std::size_t articles) { return Parts(articles, none); }

TEST(EventPartsTest, JoinTheLikestFirst) {
  // 1 is like 0 and like 2, but more like 2.
  EXPECT_EQ(parts_of(pairs_of(3, {0.6F, 0, 0.9F}), nobody(3), 0.5F), (Parts{0, 1, 1}));
  EXPECT_EQ(parts_of(pairs_of(3, {0.6F, 0, 0.9F}), nobody(3), 0.3F), (Parts{0, 0, 0}));
  EXPECT_EQ(parts_of(pairs_of(3, {0.6F, 0, 0.9F}), nobody(3), 1), (Parts{0, 1, 2}));
  EXPECT_EQ(parts_of(ArticlePairs(0), {}, 0.5F), Parts());
  EXPECT_EQ(parts_of(ArticlePairs(1), nobody(1), 0.5F), Parts{0});
}

TEST(EventPartsTest, AChainIsNoPart) {
  // Each is like the next alone.
  const ArticlePairs chain = pairs_of(5, {0.6F, 0, 0, 0, 0.7F, 0, 0, 0.6F, 0, 0.7F});
  EXPECT_EQ(parts_of(chain, nobody(5), 0.5F), (Parts{0, 1, 1, 2, 2}));
}

TEST(EventPartsTest, PairsThatWereNotComparedDoNotCount) {
  ArticlePairs pairs(3);
  pairs.set(0, 1, 0.8F);
  pairs.set(1, 2, 0.7F);
  EXPECT_EQ(parts_of(pairs, nobody(3), 0.6F), (Parts{0, 0, 0}));
  pairs.set(0, 2, 0);
  EXPECT_EQ(parts_of(pairs, nobody(3), 0.6F), (Parts{0, 0, 1}));
  EXPECT_EQ(parts_of(ArticlePairs(2), nobody(2), 0), (Parts{0, 1}));
}

TEST(EventPartsTest, WhatAPersonKeptTogetherStaysSoAndApart) {
  const ArticlePairs all_alike = pairs_of(4, {1, 1, 1, 1, 1, 1});
  EXPECT_EQ(parts_of(all_alike, nobody(4), 0.5F), (Parts{0, 0, 0, 0}));
  const Parts parts = parts_of(all_alike, {7, none, 8, 7}, 0.5F);
  EXPECT_EQ(parts[0], parts[3]);
  EXPECT_NE(parts[0], parts[2]);
  EXPECT_EQ(parts_of(pairs_of(3, {0, 0, 0}), {7, none, 7}, 0.5F), (Parts{0, 1, 0}));
}

// Average link, counted anew at every step.
Parts slowly(std::size_t articles, const std::vector<std::vector<float>>& like, float alike) {
  Parts part(articles);
  for (std::uint32_t i = 0; i < articles; ++i) part[i] = i;
  while (true) {
    float most = alike;
    std::uint32_t to = none, from = none;
    for (std::uint32_t a = 0; a < articles; ++a)
      for (std::uint32_t b = a + 1; b < articles; ++b) {
        float sum = 0, count = 0;
        for (std::size_t i = 0; i < articles; ++i)
          for (std::size_t j = 0; j < articles; ++j)
            if (part[i] == a && part[j] == b) sum += like[i][j], ++count;
        if (count > 0 && sum / count >= most) most = sum / count, to = a, from = b;
      }
    if (to == none) break;
    for (std::uint32_t& one : part)
      if (one == from) one = to;
  }
  return part;
}

TEST(EventPartsTest, AreThoseOfTheSlowWay) {
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    const std::size_t articles = 2 + random() % 9;
    std::vector<std::vector<float>> like(articles, std::vector<float>(articles));
    ArticlePairs pairs(articles);
    for (std::size_t a = 0; a < articles; ++a)
      for (std::size_t b = 0; b < a; ++b) {
        like[a][b] = like[b][a] = static_cast<float>(random() % 100000) / 100000;
        pairs.set(a, b, like[a][b]);
      }
    const Parts quick = parts_of(pairs, nobody(articles), 0.5F), slow = slowly(articles, like, 0.5F);
    for (std::size_t a = 0; a < articles; ++a)
      for (std::size_t b = 0; b < a; ++b) EXPECT_EQ(quick[a] == quick[b], slow[a] == slow[b]) << round;
  }
}

}  // namespace
}  // namespace dixit
