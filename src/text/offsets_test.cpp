#include "text/offsets.h"

#include <gtest/gtest.h>

#include <string>

#include "text/unicode.h"

namespace dixit {
namespace {

void expect_same_as_counting(const std::string& text) {
  const Offsets offsets(text);
  std::uint32_t index = 0;
  for (std::uint32_t at = 0; at < text.size(); ++index) {
    EXPECT_EQ(offsets.code_point(at), index);
    EXPECT_EQ(offsets.byte(index), at);
    at += decode(text, at).size;
  }
  EXPECT_EQ(offsets.size(), index);
  EXPECT_EQ(offsets.code_point(static_cast<std::uint32_t>(text.size())), index);
  EXPECT_EQ(offsets.byte(index), text.size());
}

TEST(Offsets, AgreesWithCounting) {
  expect_same_as_counting("");
  expect_same_as_counting("plain");
  expect_same_as_counting("é");
  for (std::size_t size : {62, 63, 64, 65, 127, 128, 129, 1000}) {
    std::string mixed;
    for (std::size_t i = 0; mixed.size() < size; ++i)
      mixed += i % 5 == 0 ? "é" : i % 7 == 0 ? "😀" : i % 3 == 0 ? "…" : "a";
    expect_same_as_counting(mixed);
    expect_same_as_counting(std::string(size, 'x'));
    expect_same_as_counting(std::string(size, 'x') + "é");
  }
}

TEST(Offsets, BeyondTheEndIsTheEnd) {
  const Offsets offsets("né");
  EXPECT_EQ(offsets.code_point(99), 2U);
  EXPECT_EQ(offsets.byte(99), 3U);
}

TEST(Offsets, InsideACharacterIsTheNext) {
  const std::string text = "aé" + std::string(64, 'x');
  const Offsets offsets(text);
  EXPECT_EQ(offsets.code_point(2), 2U);
  EXPECT_EQ(offsets.code_point(3), 2U);
}

}  // namespace
}  // namespace dixit
