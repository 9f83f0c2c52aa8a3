#include "turns/plain.h"

#include "text/unicode.h"

namespace dixit::conversation {

std::string plain(std::string_view text) {
  std::string out;
  bool within = false;
  for (std::uint32_t at = 0; at < text.size();) {
    const Decoded c = decode(text, at);
    const bool word = is_word(c.code_point) || is_mark_continuing(c.code_point);
    if (word && !within && !out.empty()) out += ' ';
    if (word) out += fold(text.substr(at, c.size));
    within = word;
    at += c.size;
  }
  return out;
}

std::string plain(const Document& document, Range<Word> words) {
  std::string out;
  for (std::uint32_t w = words.begin; w < words.end; ++w)
    if (is_letter_word(document, w)) out += (out.empty() ? "" : " ") + fold(document[w]);
  return out;
}

bool is_emphasis(std::string_view word) { return word == "*" || word == "_" || word == "#"; }

bool is_letter_word(const Document& document, std::uint32_t word) {
  return is_word(decode(document[word], 0).code_point);
}

}  // namespace dixit::conversation
