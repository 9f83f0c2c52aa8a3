#include "ingest/charset.h"

#include <gtest/gtest.h>

#include "ingest/windows_1252.h"

namespace dixit {
namespace {

void expect_text(std::string_view bytes, std::string_view text, std::uint32_t replaced) {
  std::uint32_t counted = 0;
  EXPECT_EQ(text_to_utf8(bytes, counted), text) << bytes;
  EXPECT_EQ(counted, replaced) << bytes;
}

TEST(Charset, TextThatIsNoUtf8MayBeWindows1252) {
  expect_text("Le pr\xE9sident", "Le président", 0);
  expect_text("\xAB Non \xBB, a dit l\x92\xE9lu, \xE0 l'\xC9tat\x85", "« Non », a dit l’élu, à l'État…", 0);
  expect_text(
      "c\x9Cur, 3 \x80, 5 \xB0, \xE9lu\xB7"
      "e\xB7s",
      "cœur, 3 €, 5 °, élu·e·s", 0);
  expect_text("UNIVERSIT\xC9\xA0: pr\xE9lude \xE0 l'\xE9t\xE9", "UNIVERSITÉ\u00A0: prélude à l'été", 0);
}

TEST(Charset, SlipsInUtf8StayUtf8) {
  expect_text("Le président \xE9lu", "Le président \uFFFDlu", 1);
  expect_text("« Non », dit-il, \xE0 l'été \xC3", "« Non », dit-il, \uFFFD l'été \uFFFD", 2);
}

TEST(Charset, WhatIsNeitherBecomesReplacementCharacters) {
  expect_text("a dit \xFF\xFE non \xC3.", "a dit \uFFFD\uFFFD non \uFFFD.", 3);
  expect_text("caf\x8E", "caf\uFFFD", 1);                // of an old Macintosh
  expect_text("pr\x82sident", "pr\uFFFDsident", 1);      // of DOS
  expect_text("\xCD\xE5\xF2", "\uFFFD\uFFFD\uFFFD", 3);  // Cyrillic
  expect_text(
      "a\x81"
      "b",
      "a\uFFFD"
      "b",
      1);
}

TEST(Windows1252, MostOfItMustStandAsInText) {
  EXPECT_FALSE(like_windows_1252(""));
  EXPECT_FALSE(like_windows_1252("ASCII"));
  EXPECT_FALSE(like_windows_1252("présidenté"));
  EXPECT_TRUE(like_windows_1252("\xE9t\xE9 \xE9t\xE9 \xE9t\xE9 \xE9t\xE9 \xE9t\xE9 \xE9t\xE9 \x81"));
  EXPECT_FALSE(like_windows_1252("\xE9t\xE9 \xE9t\xE9 \x81"));
}

}  // namespace
}  // namespace dixit
