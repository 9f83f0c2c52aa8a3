#include "text/unicode.h"
#include "text/ascii.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

namespace dixit {
namespace {

enum : std::uint8_t { word_bit = 1, space_bit = 2, upper_bit = 4, lower_bit = 8, letter_bit = 16, digit_bit = 32 };

bool in_white_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x20) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

std::uint8_t classify(char32_t c) {
  std::uint8_t bits = in_white_space(c) ? space_bit : 0;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      bits |= word_bit | letter_bit | upper_bit;
      break;
    case UTF8PROC_CATEGORY_LL:
      bits |= word_bit | letter_bit | lower_bit;
      break;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      bits |= word_bit | letter_bit;
      break;
    case UTF8PROC_CATEGORY_ND:
      bits |= word_bit | digit_bit;
      break;
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      bits |= word_bit;
      break;
    default:
      break;
  }
  return c == '_' ? bits | word_bit : bits;
}

// The property lookup of the library is too slow for the segmenter's inner loop.
using Table = std::array<std::uint8_t, 0x10000>;

const Table& table() {
  static const std::unique_ptr<const Table> built = [] {
    auto t = std::make_unique<Table>();
    for (char32_t c = 0; c < t->size(); ++c) (*t)[c] = classify(c);
    return t;
  }();
  return *built;
}

bool has(char32_t c, std::uint8_t bit) {
  return ((c < 0x10000 ? table()[c] : c < 0x110000 ? classify(c) : 0) & bit) != 0;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

struct Free {
  void operator()(utf8proc_uint8_t* p) const { std::free(p); }
};

std::string map(std::string_view text, int options) {
  std::string repaired;
  if (!is_utf8(text)) {
    std::uint32_t replaced = 0;
    repaired = to_utf8(text, replaced);
    text = repaired;
  }
  utf8proc_uint8_t* raw = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &raw, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, Free> owner(raw);
  return size < 0 ? std::string(text) : std::string(reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size));
}

struct Lead {
  std::uint32_t size;                     // of the whole character; 0: starts none
  unsigned char low = 0x80, high = 0xBF;  // what may stand second
};

Lead lead_of(unsigned char c) {
  if (c < 0x80) return {1};
  if (c < 0xC2) return {0};
  if (c < 0xE0) return {2};
  if (c < 0xF0) return c == 0xE0 ? Lead{3, 0xA0} : c == 0xED ? Lead{3, 0x80, 0x9F} : Lead{3};
  if (c < 0xF5) return c == 0xF0 ? Lead{4, 0x90} : c == 0xF4 ? Lead{4, 0x80, 0x8F} : Lead{4};
  return {0};
}

}  // namespace

Decoded decode(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1, true};
  const Lead lead = lead_of(first);
  if (lead.size == 0) return {};
  char32_t c = first & (0x7F >> lead.size);
  for (std::uint32_t i = 1; i < lead.size; ++i) {
    const auto next = at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
    const bool fits = i == 1 ? next >= lead.low && next <= lead.high : next >= 0x80 && next <= 0xBF;
    if (!fits) return {0xFFFD, i, false};
    c = (c << 6) | (next & 0x3F);
  }
  return {c, lead.size, true};
}

Decoded decode_before(std::string_view text, std::size_t end) {
  for (std::size_t back = 1; back <= 4 && back <= end; ++back) {
    const auto c = static_cast<unsigned char>(text[end - back]);
    if (c >= 0x80 && c < 0xC0) continue;
    const Decoded d = decode(text.substr(0, end), end - back);
    return d.size == back ? d : Decoded{};
  }
  return {};
}

void append_utf8(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) c = 0xFFFD;
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

bool is_utf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    if (is_ascii(bytes.substr(i, 8))) {  // most of most texts
      i += 8;
      continue;
    }
    const Decoded d = decode(bytes, i);
    if (!d.valid) return false;
    i += d.size;
  }
  return true;
}

std::string to_utf8(std::string_view bytes, std::uint32_t& replaced) {
  std::string out;
  out.reserve(bytes.size());
  std::size_t good = 0;  // start of what is valid and not yet copied
  for (std::size_t i = 0; i < bytes.size();) {
    const Decoded d = decode(bytes, i);
    if (!d.valid) {
      out.append(bytes, good, i - good);
      append_utf8(out, 0xFFFD);
      replaced += d.size;
      good = i + d.size;
    }
    i += d.size;
  }
  return out.append(bytes, good);
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_word(char32_t c) { return has(c, word_bit); }
bool is_mark_continuing(char32_t c) { return c >= 0x300 && c <= 0x36F; }
bool is_space(char32_t c) { return has(c, space_bit); }
bool is_upper(char32_t c) { return has(c, upper_bit); }
bool is_lower(char32_t c) { return has(c, lower_bit); }
bool is_letter(char32_t c) { return has(c, letter_bit); }
bool is_digit(char32_t c) { return has(c, digit_bit); }

std::string lower(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const Decoded d = decode(text, i);
    append_utf8(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(d.code_point))));
    i += d.size;
  }
  return out;
}

std::string fold(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  const std::string bare = map(text, UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
  std::string out;
  out.reserve(bare.size());
  for (std::size_t i = 0; i < bare.size();) {
    const Decoded d = decode(bare, i);
    switch (d.code_point) {
      case U'œ':
        out += "oe";
        break;
      case U'æ':
        out += "ae";
        break;
      case U'’':
        out += '\'';
        break;
      default:
        append_utf8(out, d.code_point);
    }
    i += d.size;
  }
  return out;
}

std::string nfkc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return map(text, UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE);
}

bool all_capitals(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < word.size();) {
    const Decoded c = decode(word, i);
    if (is_lower(c.code_point)) return false;
    letters += is_upper(c.code_point);
    i += c.size;
  }
  return letters > 1;
}

}  // namespace dixit
