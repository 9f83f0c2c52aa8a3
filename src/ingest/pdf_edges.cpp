#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "ingest/page.h"
#include "ingest/pdf_paragraphs.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr float edge = 0.12F;          // of a page's height, above and below
constexpr std::size_t edge_lines = 4;  // at most so many lines stand there

bool at_edge(const PdfPage& page, const PdfLine& line) {
  return line.bottom < edge * page.height || line.top > (1 - edge) * page.height;
}

// Alike on every page but for the numbers in it.
std::string key_of(const PdfLine& line) {
  std::string key;
  bool digits = false;
  const std::string folded = fold(trimmed(line.text));
  for (const char c : folded) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit || !digits) key += digit ? '#' : c;
    digits = digit;
  }
  return key + "|" + std::to_string(std::lround(line.height()));
}

// `12`, `- 12 -`, `Page 3 / 12`, `xiv`.
bool is_page_number(std::string_view text) {
  const std::string folded = fold(trimmed(text));
  if (folded.size() > 20) return false;
  std::string letters;
  int digits = 0;
  for (const char c : folded) {
    digits += c >= '0' && c <= '9' ? 1 : 0;
    if (c >= 'a' && c <= 'z') letters += c;
  }
  if (digits > 0 && digits <= 8) {
    constexpr std::string_view words[] = {"", "page", "p", "pagesur", "pageof", "sur", "of", "pagede"};
    return std::ranges::find(words, letters) != std::end(words);
  }
  return digits == 0 && !folded.empty() && letters.size() == folded.size() && letters.size() <= 6 &&
         letters.find_first_not_of("ivxl") == letters.npos;
}

// Of those that stand nearest to the upper and the lower edge.
std::vector<std::size_t> lines_at_edges(const PdfPage& page) {
  std::vector<std::size_t> above, below;
  for (std::size_t i = 0; i < page.lines.size(); ++i)
    if (at_edge(page, page.lines[i])) (page.lines[i].top < page.height / 2 ? above : below).push_back(i);
  const auto top = [&](std::size_t i) { return page.lines[i].top; };
  std::ranges::stable_sort(above, {}, top);
  std::ranges::stable_sort(below, std::greater<>(), top);
  above.resize(std::min(above.size(), edge_lines));
  below.resize(std::min(below.size(), edge_lines));
  above.insert(above.end(), below.begin(), below.end());
  return above;
}

}  // namespace

void drop_edges(std::vector<PdfPage>& pages) {
  std::map<std::string, std::size_t> returning;  // on how many pages
  std::vector<std::vector<std::size_t>> edges;
  for (const PdfPage& page : pages) {
    edges.push_back(lines_at_edges(page));
    std::set<std::string> keys;
    for (const std::size_t i : edges.back()) keys.insert(key_of(page.lines[i]));
    for (const std::string& key : keys) ++returning[key];
  }
  const std::size_t least = pages.size() <= 4 ? 2 : 3;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    std::vector<PdfLine>& lines = pages[p].lines;
    for (const std::size_t i : edges[p])
      if (returning[key_of(lines[i])] >= least || is_page_number(lines[i].text)) lines[i].text.clear();
    std::erase_if(lines, [](const PdfLine& line) { return trimmed(line.text).empty(); });
  }
}

}  // namespace dixit
