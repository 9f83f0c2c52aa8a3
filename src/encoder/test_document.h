// Documents made by hand, and numbers by chance, for tests.
//
//   Document document = words_of("Le maire a dit non.\nPersonne n'a répondu.");
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "text/unicode.h"

namespace dixit {

// Words by the rule that all stages share; a paragraph a line, a sentence up to `.` or the line's end.
inline Document words_of(std::string_view text) {
  Document d;
  d.text = text;
  std::uint32_t paragraph = 0, sentence = 0;
  const auto close = [&](auto& parts, std::uint32_t& from) {
    const auto end = static_cast<std::uint32_t>(d.words.size());
    if (end > from) parts.push_back({{from, end}});
    from = end;
  };
  for (std::uint32_t i = 0; i < text.size();) {
    const Decoded c = decode(text, i);
    std::uint32_t end = i + c.size;
    const auto continues = [&](char32_t x) { return is_word(x) || is_mark_continuing(x); };
    while (is_word(c.code_point) && end < text.size() && continues(decode(text, end).code_point)) {
      end += decode(text, end).size;
    }
    if (!is_space(c.code_point)) d.words.push_back({{i, end}});
    if (c.code_point == '.' || c.code_point == '\n') close(d.sentences, sentence);
    if (c.code_point == '\n') close(d.paragraphs, paragraph);
    i = end;
  }
  close(d.sentences, sentence);
  close(d.paragraphs, paragraph);
  return d;
}

// Words that stand between spaces, without sentences and paragraphs: a test may cut `porte-parole` as it likes.
inline Document spaced_words_of(std::string_view text) {
  Document d;
  d.text = text;
  for (std::uint32_t at = 0; at < text.size();) {
    const auto end = static_cast<std::uint32_t>(std::min(text.find(' ', at), text.size()));
    if (end > at) d.words.push_back({{at, end}});
    at = end + 1;
  }
  return d;
}

// Numbers in [-1, 1) that are the same everywhere.
class Numbers {
 public:
  explicit Numbers(std::uint32_t seed) : state_(seed) {}
  std::uint32_t next() { return state_ = state_ * 1664525u + 1013904223u; }
  float real() { return static_cast<float>(static_cast<std::int32_t>(next()) >> 8) / 8388608.0f; }
  std::vector<float> reals(std::size_t n) {
    std::vector<float> out(n);
    for (float& x : out) x = real();
    return out;
  }

 private:
  std::uint32_t state_;
};

}  // namespace dixit
