// What text looks like at a terminal: columns, colours, lines of a given width.
//
//   WrappedText text(40);
//   text.add("Claire Moreau", Paint::bold).add(" says", Paint::plain);
//   for (const Line& line : text.lines()) out += painted(line, true) + '\n';
//
// Text from outside is made harmless: control characters, and those that turn the direction of writing, become
// U+FFFD, so that an article cannot command the terminal. White space is one space; a line breaks there, not at
// no-break spaces nor inside `« oui » ?`, and inside a word that is longer than a line. Never fails; no state,
// thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dixit {

enum class Paint : std::uint8_t { plain, bold, dim, act, quoted, warning };

struct Painted {
  std::string text;
  Paint paint = Paint::plain;
};
using Line = std::vector<Painted>;

int display_width(std::string_view text);  // columns; accents that combine take none, East Asian wide ones two
std::string repeated(std::string_view text, int times);
std::string cut_to_width(std::string_view text, int width);  // with `…` where it was longer
std::string painted(const Line& line, bool colour);

class WrappedText {
 public:
  explicit WrappedText(int width) : width_(width < 1 ? 1 : width) {}
  WrappedText& add(std::string_view text, Paint paint);
  std::vector<Line> lines();  // ends the paragraph

 private:
  void begin_character(char32_t character);
  void add_character(std::string_view character, int width, Paint paint);
  void end_word();
  void break_line();

  int width_, line_width_ = 0, word_width_ = 0;
  bool gap_ = false;    // white space was behind the word so far
  bool space_ = false;  // a space is due before the word
  Paint gap_paint_ = Paint::plain, space_paint_ = Paint::plain;
  char32_t last_ = 0;  // of the word
  Line line_, word_;
  std::vector<Line> lines_;
};

std::string on_one_line(std::string_view text);  // line ends and tabs are blanks; nothing in it commands the terminal
std::string harmless(std::string_view text);     // likewise, line ends and blanks stay

enum class Colour : std::uint8_t { automatic, always, never };

bool is_terminal(int file);
// `automatic`: at a terminal, unless $NO_COLOR is set or $TERM is `dumb`.
bool colours(Colour wanted, int file);
// Columns of the terminal, else $COLUMNS, else 80; at least 40, at most 100, which is what reads well.
int columns(int file);

}  // namespace dixit
