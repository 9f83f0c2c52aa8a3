#include "turns/plain.h"

#include "document/is_mark.h"
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
    if (!is_mark(document, w)) out += (out.empty() ? "" : " ") + fold(document[w]);
  return out;
}

// So that names can be looked for in it, each in bounded time.
std::string plain_title(const Document& document) {
  constexpr std::size_t longest = 1000;  // bytes
  return plain(std::string_view(document.title).substr(0, longest));
}

bool is_dash(std::string_view word) { return word == "–" || word == "—" || word == "-"; }
bool is_emphasis(std::string_view word) { return word == "*" || word == "_" || word == "#"; }

}  // namespace dixit::conversation
