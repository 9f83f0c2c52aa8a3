#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::string_view replacement = "\uFFFD";

bool breaks(char32_t c) { return is_space(c) && c != 0x00A0 && c != 0x202F && c != 0x2007; }

// As French sets them: with a space before, which often is a plain one.
bool stands_apart(char32_t c) { return c == U'»' || c == U':' || c == U';' || c == U'!' || c == U'?' || c == U'%'; }

bool harmful(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

int width_of(char32_t c) { return utf8proc_charwidth(static_cast<utf8proc_int32_t>(c)); }

void append(Line& line, std::string_view text, Paint paint) {
  if (line.empty() || line.back().paint != paint) line.push_back({"", paint});
  line.back().text += text;
}

std::string_view code_of(Paint paint) {
  switch (paint) {
    case Paint::plain:
      return "";
    case Paint::bold:
      return "1";
    case Paint::dim:
      return "2";
    case Paint::act:
      return "36";
    case Paint::quoted:
      return "32";
    case Paint::warning:
      return "33";
  }
  return "";
}

}  // namespace

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode(text, at);
    width += width_of(c.code_point);
    at += c.size;
  }
  return width;
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

std::string cut_to_width(std::string_view text, int width) {
  int used = 0;
  std::size_t fits = 0;  // bytes that leave room for the ellipsis
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode(text, at);
    used += width_of(c.code_point);
    if (used > width) return std::string(text.substr(0, fits)) + "…";
    at += c.size;
    if (used < width) fits = at;
  }
  return std::string(text);
}

std::string painted(const Line& line, bool colour) {
  std::string text;
  for (const Painted& part : line) {
    const std::string_view code = colour ? code_of(part.paint) : "";
    if (code.empty()) {
      text += part.text;
    } else {
      text.append("\033[").append(code).append("m").append(part.text).append("\033[0m");
    }
  }
  return text;
}

WrappedText& WrappedText::add(std::string_view text, Paint paint) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode(text, at);
    if (breaks(c.code_point)) {
      gap_ = true;
      gap_paint_ = paint;
      at += c.size;
      continue;
    }
    begin_character(c.code_point);
    if (!c.valid || harmful(c.code_point)) {
      add_character(replacement, 1, paint);
    } else {
      add_character(text.substr(at, c.size), width_of(c.code_point), paint);
    }
    at += c.size;
  }
  return *this;
}

// White space ends a word, unless it belongs to a mark beside it.
void WrappedText::begin_character(char32_t character) {
  if (std::exchange(gap_, false)) {
    const bool fits = !word_.empty() && word_width_ + 2 <= width_;
    if (fits && (last_ == U'«' || stands_apart(character))) {
      add_character(" ", 1, gap_paint_);
    } else {
      end_word();
      space_ = true;
      space_paint_ = gap_paint_;
    }
  }
  last_ = character;
}

void WrappedText::add_character(std::string_view character, int width, Paint paint) {
  if (word_width_ + width > width_) {  // longer than a line: cut here
    if (line_width_ > 0) break_line();
    lines_.push_back(std::move(word_));
    word_ = {};
    word_width_ = 0;
    space_ = false;
  }
  append(word_, character, paint);
  word_width_ += width;
}

void WrappedText::end_word() {
  if (word_.empty()) return;
  const int space = space_ && line_width_ > 0 ? 1 : 0;
  if (line_width_ + space + word_width_ > width_ && line_width_ > 0) {
    break_line();
  } else if (space > 0) {
    append(line_, " ", space_paint_ == word_.front().paint ? space_paint_ : Paint::plain);
    ++line_width_;
  }
  for (const Painted& part : word_) append(line_, part.text, part.paint);
  line_width_ += word_width_;
  word_ = {};
  word_width_ = 0;
  space_ = false;
}

void WrappedText::break_line() {
  lines_.push_back(std::move(line_));
  line_ = {};
  line_width_ = 0;
}

std::vector<Line> WrappedText::lines() {
  end_word();
  if (!line_.empty()) break_line();
  return std::move(lines_);
}

std::string on_one_line(std::string_view text) {
  WrappedText paragraph(static_cast<int>(text.size()) + 1);
  paragraph.add(text, Paint::plain);
  std::string line;
  for (const Line& part : paragraph.lines()) line += painted(part, false);
  return line;
}

std::string harmless(std::string_view text) {
  std::string safe;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode(text, at);
    const bool stays = c.valid && (c.code_point == U'\n' || !harmful(c.code_point));
    safe += stays ? text.substr(at, c.size) : replacement;
    at += c.size;
  }
  return safe;
}

bool is_terminal(int file) { return isatty(file) == 1; }

bool colours(Colour wanted, int file) {
  if (wanted != Colour::automatic) return wanted == Colour::always;
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  return is_terminal(file) && (no_color == nullptr || *no_color == '\0') &&
         (term == nullptr || std::string_view(term) != "dumb");
}

int columns(int file) {
  winsize size{};
  int width = 80;
  if (ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    width = size.ws_col;
  } else if (const char* set = std::getenv("COLUMNS"); set != nullptr && std::atoi(set) > 0) {
    width = std::atoi(set);
  }
  return std::clamp(width, 40, 100);
}

}  // namespace dixit
