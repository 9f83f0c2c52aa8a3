#include "figures/words.h"

#include <algorithm>

#include "text/unicode.h"

namespace dixit {
namespace {

// The base letters of U+00C0 – U+00FF; `.` where there is none.
constexpr std::string_view base =
    "aaaaaa.ceeeeiiii.nooooo.ouuuuy.."
    "aaaaaa.ceeeeiiii.nooooo.ouuuuy.y";

}  // namespace

Folded::Folded(std::string_view word) : bytes_{} {
  if (word.size() >= bytes_.size()) return;
  if (word == "à" || word == "À") word = "à";
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto c = static_cast<unsigned char>(word[i]);
    if (c == 0xC3 && i + 1 < word.size() && word.size() > 2) {
      const std::size_t at = (static_cast<unsigned char>(word[i + 1]) & 0x3F);
      if (base[at] != '.') {
        bytes_[size_++] = base[at];
        ++i;
        continue;
      }
    }
    bytes_[size_++] = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  }
  if (view() == "’") {
    bytes_[0] = '\'';
    size_ = 1;
  }
}

Words::Words(const Document& document, Range<Word> limits)
    : document_(document), limits_(limits), french_(document.language == "fr") {}

std::string_view Words::raw(std::uint32_t i) const { return inside(i) ? document_[i] : std::string_view(); }

bool Words::is(std::uint32_t i, std::string_view folded) const {
  const std::string_view word = raw(i);
  return !word.empty() && word.size() < folded.size() + 8 && Folded(word).view() == folded;
}

bool Words::in(std::uint32_t i, std::string_view list) const {
  const Folded word(raw(i));
  const std::string_view folded = word.view();
  if (folded.empty()) return false;
  for (std::size_t at = list.find(folded); at != std::string_view::npos; at = list.find(folded, at + 1))
    if (at > 0 && list[at - 1] == ' ' && at + folded.size() < list.size() && list[at + folded.size()] == ' ')
      return true;
  return false;
}

bool Words::phrase(std::uint32_t first, std::string_view folded) const {
  for (std::size_t at = 0; at <= folded.size(); ++first) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (!is(first, folded.substr(at, end - at))) return false;
    at = end + 1;
  }
  return true;
}

bool Words::glued(std::uint32_t i) const {
  return inside(i) && i > limits_.begin && document_.words[i - 1].text.end == document_.words[i].text.begin;
}

bool Words::spaced(std::uint32_t i) const {
  if (!inside(i) || i == limits_.begin) return false;
  const Range<char> between{document_.words[i - 1].text.end, document_.words[i].text.begin};
  const std::string_view space = document_[between];
  return space == " " || space == "\u00A0" || space == "\u202F" || space == "\u2009";
}

bool Words::digits(std::uint32_t i) const {
  const std::string_view word = raw(i);
  return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool Words::capital(std::uint32_t i) const {
  const std::string_view word = raw(i);
  return !word.empty() && is_upper(decode(word, 0).code_point);
}

bool Words::letters(std::uint32_t i) const {
  const std::string_view word = raw(i);
  return !word.empty() && is_letter(decode(word, 0).code_point);
}

bool Words::hyphen(std::uint32_t i) const {
  const std::string_view word = raw(i);
  return word == "-" || word == "–" || word == "—" || word == "‑" || word == "−";
}

bool Words::quote(std::uint32_t i) const {
  const std::string_view word = raw(i);
  return word == "\"" || word == "«" || word == "»" || word == "“" || word == "”" || word == "„" || word == "‘" ||
         (!glued(i) && (word == "'" || word == "’"));
}

bool Words::opens(std::uint32_t i) const {
  if (!inside(i)) return false;
  if (i == limits_.begin) return true;
  const std::string_view before = raw(i - 1);
  return quote(i - 1) || before == ":" || before == "." || before == "(" || before == "[" || hyphen(i - 1);
}

}  // namespace dixit
