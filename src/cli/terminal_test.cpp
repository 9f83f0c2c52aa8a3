#include "cli/terminal.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace dixit {
namespace {

std::string wrapped(std::string_view text, int width) {
  WrappedText paragraph(width);
  paragraph.add(text, Paint::plain);
  std::string all;
  for (const Line& line : paragraph.lines()) all += painted(line, false) + '|';
  return all;
}

TEST(Terminal, WrapsAtSpaces) {
  EXPECT_EQ(wrapped("one two  three\nfour", 9), "one two|three|four|");
  EXPECT_EQ(wrapped("  one  ", 9), "one|");
  EXPECT_EQ(wrapped("", 9), "");
  EXPECT_EQ(wrapped(" \n\t ", 9), "");
}

TEST(Terminal, KeepsNoBreakSpaces) {
  EXPECT_EQ(wrapped("un mot\u00A0» ici", 7), "un|mot\u00A0»|ici|");
  EXPECT_EQ(wrapped("dit\u202F: oui", 5), "dit\u202F:|oui|");
}

TEST(Terminal, DoesNotBreakBesideMarksThatStandApart) {
  EXPECT_EQ(wrapped("il dit « oui » ?", 11), "il dit|« oui » ?|");
  EXPECT_EQ(wrapped("un mot : deux ; non ! 30 % ici", 8), "un mot :|deux ;|non !|30 % ici|");
  EXPECT_EQ(wrapped("abc :", 3), "abc|:|") << "longer than a line";
  WrappedText parts(6);
  parts.add("dit «", Paint::plain).add(" ", Paint::plain).add("oui", Paint::quoted);
  EXPECT_EQ(painted(parts.lines().back(), true), "« \033[32moui\033[0m");
}

TEST(Terminal, CutsWordsThatAreLongerThanALine) {
  EXPECT_EQ(wrapped("abcdefgh", 3), "abc|def|gh|");
  EXPECT_EQ(wrapped("a bcdefgh", 3), "a|bcd|efg|h|");
}

TEST(Terminal, CountsColumns) {
  EXPECT_EQ(display_width("école"), 5);
  EXPECT_EQ(display_width("e\u0301cole"), 5);
  EXPECT_EQ(display_width("東京"), 4);
  EXPECT_EQ(wrapped("東京 東", 5), "東京|東|");
  EXPECT_EQ(cut_to_width("école", 5), "école");
  EXPECT_EQ(cut_to_width("écoles", 5), "écol…");
}

TEST(Terminal, MakesTextHarmless) {
  EXPECT_EQ(wrapped("a\033[31mb\x07\x7F\u009B\u202E", 20), "a\uFFFD[31mb\uFFFD\uFFFD\uFFFD\uFFFD|");
  EXPECT_EQ(wrapped(std::string_view("a\0\xFF", 3), 20), "a\uFFFD\uFFFD|");
}

TEST(Terminal, PutsATitleOnOneLine) {
  EXPECT_EQ(on_one_line("Le quai\tferme\ndemain \033[2J"), "Le quai ferme demain \uFFFD[2J");
  EXPECT_EQ(on_one_line(""), "");
  EXPECT_EQ(harmless("caf\xE9 \033[31m\tà  la\nune\u202E"), "caf\uFFFD \uFFFD[31m\uFFFDà  la\nune\uFFFD");
}

TEST(Terminal, PaintsPartsOfAWord) {
  WrappedText paragraph(20);
  paragraph.add("« oui", Paint::quoted).add(", ", Paint::plain).add("non", Paint::dim);
  EXPECT_EQ(painted(paragraph.lines().at(0), true), "\033[32m« oui\033[0m, \033[2mnon\033[0m");
}

TEST(Terminal, ColoursWhereAsked) {
  EXPECT_TRUE(colours(Colour::always, -1));
  EXPECT_FALSE(colours(Colour::never, 1));
  EXPECT_FALSE(colours(Colour::automatic, -1));
}

TEST(Terminal, TakesItsWidthFromTheEnvironmentElse) {
  setenv("COLUMNS", "72", 1);
  EXPECT_EQ(columns(-1), 72);
  setenv("COLUMNS", "2", 1);
  EXPECT_EQ(columns(-1), 40);
  setenv("COLUMNS", "x", 1);
  EXPECT_EQ(columns(-1), 80);
  unsetenv("COLUMNS");
}

}  // namespace
}  // namespace dixit
