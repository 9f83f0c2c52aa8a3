#include "reader/meanings.h"

#include <gtest/gtest.h>

#include "segment/segment.h"

namespace dixit {
namespace {

std::vector<std::int8_t> opening_of(const std::string& title, const std::string& text) {
  static const Meanings meanings("src/encoder/testdata/tiny-int8.dixit");
  Document document;
  document.title = title;
  document.text = text;
  segment(document);
  meanings.add_opening_to(document);
  return document.meaning;
}

TEST(MeaningsTest, OfTitleAndOpeningTogether) {
  const Meanings meanings("src/encoder/testdata/tiny-int8.dixit");
  const std::string title = "Le maire démissionne", text = "Il le dit lundi.";
  const auto of_title = meanings.of(title), of_both = meanings.of(title + ". " + text), found = opening_of(title, text);
  ASSERT_EQ(found.size(), of_both.size());
  ASSERT_FALSE(found.empty());
  for (std::size_t i = 0; i < found.size(); ++i) EXPECT_EQ(found[i], (of_title[i] + of_both[i]) / 2);
  EXPECT_EQ(opening_of("", text), meanings.of(text));
  EXPECT_TRUE(opening_of("", "").empty());
}

TEST(MeaningsTest, OfAnOpeningIsOfItsFirstWords) {
  std::string text;
  for (int i = 0; i < 80; ++i) text += "mot ";
  EXPECT_EQ(opening_of("Titre", text), opening_of("Titre", text + "autre fin"));
  EXPECT_NE(opening_of("Titre", text), opening_of("Titre", "autre fin " + text));
}

}  // namespace
}  // namespace dixit
