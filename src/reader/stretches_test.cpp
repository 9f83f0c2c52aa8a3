#include "reader/stretches.h"

#include <gtest/gtest.h>

namespace dixit {
namespace {

Document words(std::uint32_t count) {
  Document document;
  document.words.resize(count);
  return document;
}

using Cut = std::vector<Range<Word>>;

TEST(Stretches, AreOneForAShortDocumentAndNoneForAnEmptyOne) {
  EXPECT_EQ(stretches(words(10), 10), (Cut{{0, 10}}));
  EXPECT_EQ(stretches(words(0), 10), Cut{});
}

TEST(Stretches, EndWithParagraphs) {
  Document document = words(20);
  document.paragraphs = {{{0, 7}}, {{7, 9}}, {{9, 20}}};
  document.sentences = {{{0, 7}}, {{7, 9}}, {{9, 10}}, {{10, 20}}};
  EXPECT_EQ(stretches(document, 12), (Cut{{0, 9}, {9, 20}}));
}

TEST(Stretches, EndWithSentencesWhereParagraphsAreTooLongOrEndTooEarly) {
  Document document = words(20);
  document.paragraphs = {{{0, 2}}, {{2, 20}}};
  document.sentences = {{{0, 2}}, {{2, 8}}, {{8, 13}}, {{13, 20}}};
  EXPECT_EQ(stretches(document, 10), (Cut{{0, 8}, {8, 13}, {13, 20}}));
}

TEST(Stretches, CutASentenceThatIsTooLong) {
  Document document = words(25);
  document.paragraphs = {{{0, 25}}};
  document.sentences = {{{0, 25}}};
  EXPECT_EQ(stretches(document, 10), (Cut{{0, 10}, {10, 20}, {20, 25}}));
}

}  // namespace
}  // namespace dixit
