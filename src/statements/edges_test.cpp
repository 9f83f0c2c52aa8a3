#include "statements/edges.h"

#include <gtest/gtest.h>

#include <string>

namespace dixit {
namespace {

// Words apart by spaces; the part is what stands between `<` and `>`.
std::string closed(std::string_view marked, Cut cut = Cut::brackets) {
  Document d;
  std::vector<Range<Word>> parts(1);
  std::size_t at = 0;
  while (at < marked.size()) {
    std::size_t end = std::min(marked.find(' ', at), marked.size());
    std::string_view word = marked.substr(at, end - at);
    if (word == "<") {
      parts[0].begin = static_cast<std::uint32_t>(d.words.size());
    } else if (word == ">") {
      parts[0].end = static_cast<std::uint32_t>(d.words.size());
    } else {
      if (!d.text.empty()) d.text += ' ';
      const auto begin = static_cast<std::uint32_t>(d.text.size());
      d.text += word;
      d.words.push_back({{begin, static_cast<std::uint32_t>(d.text.size())}});
    }
    at = end + 1;
  }
  close_marks(d, parts, cut);
  return std::string(d(parts[0]));
}

TEST(Edges, AMarkBesideIsTakenIn) {
  EXPECT_EQ(closed("< L'Observatoire ( OFR > ) dit"), "L'Observatoire ( OFR )");
  EXPECT_EQ(closed("les < « gilets jaunes > » crient"), "« gilets jaunes »");
  EXPECT_EQ(closed("les « < gilets jaunes » de Sund > crient"), "« gilets jaunes » de Sund");
  EXPECT_EQ(closed("< un \" ami > \" dit"), "un \" ami \"");
  EXPECT_EQ(closed("un \" < ami \" de Luc > dit"), "\" ami \" de Luc");
}

TEST(Edges, ABracketThatClosesFartherOffIsCutAway) {
  EXPECT_EQ(closed("< Luc Amiot ( maire > de Sund ) dit"), "Luc Amiot");
  EXPECT_EQ(closed("< Luc Amiot ( maire > dit"), "Luc Amiot");
  EXPECT_EQ(closed("( le < maire ) Luc Amiot > dit"), "Luc Amiot");
}

TEST(Edges, NothingIsCutWhereThatIsNotWished) {
  EXPECT_EQ(closed("< Luc Amiot ( maire > dit", Cut::nothing), "Luc Amiot ( maire");
  EXPECT_EQ(closed("< « Non > » dit", Cut::nothing), "« Non »");
}

TEST(Edges, WhatIsBalancedStays) {
  EXPECT_EQ(closed("< Luc ( [ a ] b ) Amiot > ) dit"), "Luc ( [ a ] b ) Amiot");
  EXPECT_EQ(closed("< Luc > » dit"), "Luc");
}

TEST(Edges, NothingBecomesEmpty) {
  EXPECT_EQ(closed("< ( maire > dit"), "( maire");
  EXPECT_EQ(closed("< ( >"), "(");
  EXPECT_EQ(closed("< ) >"), ")");
  EXPECT_EQ(closed("< « >"), "«");
}

TEST(Edges, LongRunsOfMarks) {
  std::string many = "< x";
  for (int i = 0; i < 10'000; ++i) many += " (";
  EXPECT_EQ(closed(many + " >"), "x");
}

}  // namespace
}  // namespace dixit
