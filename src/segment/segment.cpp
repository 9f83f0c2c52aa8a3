#include "segment/segment.h"

#include "segment/marks.h"
#include "text/error.h"
#include "text/unicode.h"

namespace dixit {
namespace {

bool ends_line(char32_t c) { return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029; }

std::uint32_t word_end(std::string_view text, std::uint32_t at) {
  while (at < text.size()) {
    const Decoded c = decode(text, at);
    if (!is_word(c.code_point) && !is_mark_continuing(c.code_point)) break;
    at += c.size;
  }
  return at;
}

void find_words(Document& doc, std::vector<Mark>& marks) {
  const std::string_view text = doc.text;
  bool new_paragraph = true, spaced = true;
  for (std::uint32_t at = 0; at < text.size();) {
    const Decoded c = decode(text, at);
    if (is_space(c.code_point)) {
      new_paragraph |= ends_line(c.code_point);
      spaced = true;
      at += c.size;
      continue;
    }
    const std::uint32_t end = is_word(c.code_point) ? word_end(text, at + c.size) : at + c.size;
    const auto index = static_cast<std::uint32_t>(doc.words.size());
    if (new_paragraph) doc.paragraphs.push_back({{index, index}});
    doc.words.push_back({{at, end}});
    marks.push_back({c.code_point, MarkRole::plain, spaced});
    doc.paragraphs.back().words.end = index + 1;
    new_paragraph = spaced = false;
    at = end;
  }
}

}  // namespace

void segment(Document& doc) {
  if (doc.text.size() >= UINT32_MAX)
    throw Error("found a text of " + std::to_string(doc.text.size()) +
                " bytes, expected less than 4 GiB; split it into articles");
  doc.words.clear();
  doc.paragraphs.clear();
  doc.sentences.clear();
  doc.quotations.clear();
  std::vector<Mark> marks;
  doc.words.reserve(doc.text.size() / 5);
  marks.reserve(doc.text.size() / 5);
  find_words(doc, marks);
  find_quotations(doc, marks);
  find_sentences(doc, marks);
}

}  // namespace dixit
