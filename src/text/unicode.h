// UTF-8 and the classes of characters.
//
//   std::uint32_t replaced = 0;
//   const std::string text = to_utf8(bytes, replaced);       // any bytes give valid UTF-8
//   for (std::size_t i = 0; i < text.size();) {
//     const Decoded c = decode(text, i);
//     if (is_word(c.code_point)) …
//     i += c.size;
//   }
//   fold("ÉLYSÉE") == fold("Élysée") == "elysee"
//
// Every function is pure and safe to call from several threads. None fails: bytes that are not UTF-8
// count as U+FFFD, one for each maximal subpart of a character (the practice of the Unicode standard
// and of browsers): `E2 82` at the end of a text gives one, `C0 AF` gives two.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dixit {

struct Decoded {
  char32_t code_point = 0xFFFD;
  std::uint32_t size = 1;  // bytes read; never 0, never beyond the end
  bool valid = false;
};

// The character at byte `at` < text.size().
Decoded decode(std::string_view text, std::size_t at);

// The same from the end: the character that ends before byte `end` > 0.
Decoded decode_before(std::string_view text, std::size_t end);

void append_utf8(std::string& out, char32_t code_point);

bool is_utf8(std::string_view bytes);

// Valid UTF-8 byte for byte (NUL included), else with U+FFFD in place of what is not; adds to
// `replaced` the number of bytes that went.
std::string to_utf8(std::string_view bytes, std::uint32_t& replaced);

std::size_t count_code_points(std::string_view text);

bool is_word(char32_t c);             // letter, number or `_`: starts and continues a word
bool is_mark_continuing(char32_t c);  // U+0300 – U+036F: continues a word, never starts one
bool is_space(char32_t c);            // white space, no-break ones and U+001C – U+001F included
bool is_upper(char32_t c);            // upper or title case letter
bool is_lower(char32_t c);
bool is_letter(char32_t c);
bool is_digit(char32_t c);                 // decimal digit of any script
bool all_capitals(std::string_view word);  // two letters or more, no small one

std::string lower(std::string_view text);
// For comparing names: lower case, no accents or other marks, `œ` as `oe`, `æ` as `ae`, `’` as `'`.
std::string fold(std::string_view text);
// Normalisation form KC: `ﬁ` as `fi`, no-break space as space, composed accents.
std::string nfkc(std::string_view text);

}  // namespace dixit
