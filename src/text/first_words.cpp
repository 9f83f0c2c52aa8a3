#include "text/first_words.h"

#include <algorithm>

#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::string_view blanks = " \t\r\n\f\v";

bool has_word(std::string_view piece) {
  for (std::size_t at = 0; at < piece.size();) {
    const Decoded character = decode(piece, at);
    if (is_word(character.code_point)) return true;
    at += character.size;
  }
  return false;
}

}  // namespace

std::string first_words(std::string_view text, std::size_t most) {
  std::string words;
  std::size_t count = 0;
  for (std::size_t begin = text.find_first_not_of(blanks); begin != text.npos;) {
    const std::size_t end = std::min(text.find_first_of(blanks, begin), text.size());
    const std::string_view piece = text.substr(begin, end - begin);
    count += has_word(piece);
    if (count > most) return words + "…";
    if (!words.empty()) words += ' ';
    words += piece;
    begin = text.find_first_not_of(blanks, end);
  }
  return words;
}

}  // namespace dixit
