#include "ingest/pdf_paragraphs.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "ingest/page.h"
#include "text/unicode.h"

namespace dixit {
namespace {

struct Line {  // as it stands among the others of its block
  std::string_view text;
  float left = 0, right = 0, top = 0, height = 0;
  float block_left = 0, block_right = 0, pitch = 0;  // pitch: usual distance of two lines, 0: there are no two
  std::size_t page = 0;
  std::uint32_t block = 0;
};

float median(std::vector<float> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

void measure(std::vector<Line>& lines, std::size_t begin, std::size_t end) {
  float left = lines[begin].left, right = lines[begin].right;
  std::vector<float> distances;
  for (std::size_t i = begin; i < end; ++i) {
    left = std::min(left, lines[i].left);
    right = std::max(right, lines[i].right);
    if (i > begin) distances.push_back(lines[i].top - lines[i - 1].top);
  }
  const float pitch = median(std::move(distances));
  for (std::size_t i = begin; i < end; ++i) {
    lines[i].block_left = left;
    lines[i].block_right = right;
    lines[i].pitch = pitch;
  }
}

std::vector<Line> all_lines(const std::vector<PdfPage>& pages) {
  std::vector<Line> lines;
  for (std::size_t p = 0; p < pages.size(); ++p)
    for (const PdfLine& l : pages[p].lines)
      lines.push_back({trimmed(l.text), l.left, l.right, l.top, l.height(), 0, 0, 0, p, l.block});
  for (std::size_t begin = 0, i = 1; i <= lines.size(); ++i) {
    if (i < lines.size() && lines[i].block == lines[begin].block && lines[i].page == lines[begin].page) continue;
    measure(lines, begin, i);
    begin = i;
  }
  return lines;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::ranges::any_of(ends, [&](std::string_view end) { return text.ends_with(end); });
}
bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
  return std::ranges::any_of(starts, [&](std::string_view start) { return text.starts_with(start); });
}

bool is_stopped(std::string_view text) {
  while (ends_with_any(text, {"»", "”", "\"", ")", "’", " ", "\u00A0"}))
    text.remove_suffix(decode_before(text, text.size()).size);
  return ends_with_any(text, {".", "!", "?", "…", ":", ";"});
}

char32_t first_of(std::string_view text) { return text.empty() ? U' ' : decode(text, 0).code_point; }

// `•` alone, where it stands apart from its item, or before it.
bool is_bullet(std::string_view text) {
  constexpr std::string_view marks[] = {"•", "▪", "◦", "‣", "●", "■", "\uF0B7"};
  return std::ranges::find(marks, text) != std::end(marks);
}
bool begins_item(std::string_view text) { return is_bullet(text.substr(0, text.find(' '))); }
bool begins_with_dash(std::string_view text) { return starts_with_any(text, {"- ", "– ", "— "}); }

bool hyphen_ends(std::string_view text) {
  if (!ends_with_any(text, {"-", "\u2010", "\u00AD"})) return false;
  text.remove_suffix(decode_before(text, text.size()).size);
  return !text.empty() && is_letter(decode_before(text, text.size()).code_point);
}

bool same_size(const Line& a, const Line& b) { return a.height < 1.25F * b.height && b.height < 1.25F * a.height; }

bool is_full(const Line& line) { return line.right > line.block_right - 0.08F * (line.block_right - line.block_left); }

// Within a block: poppler has found that the two stand together.
bool parted(const Line& before, const Line& line) {
  const float indent = line.left - line.block_left, indent_before = before.left - before.block_left;
  // The lines of an item are set in behind its bullet.
  const bool set_in = indent > 0.8F * line.height && indent < 6 * line.height && indent_before < 0.4F * line.height &&
                      !begins_item(before.text);
  const bool far_off = line.pitch > 0 && line.top - before.top > 1.35F * line.pitch;
  const bool new_sentence = is_stopped(before.text) && !is_lower(first_of(line.text));
  if (is_bullet(before.text)) return false;
  if (begins_item(line.text) || !same_size(before, line)) return true;
  if (begins_with_dash(line.text) && new_sentence) return true;
  if (hyphen_ends(before.text) && is_lower(first_of(line.text))) return false;
  return far_off || (set_in && !is_lower(first_of(line.text))) || (new_sentence && !is_full(before));
}

// From one block to another: over the end of a column or a page a paragraph may go on.
bool goes_on(const Line& before, const Line& line) {
  if (is_bullet(before.text)) return true;
  if (!same_size(before, line) || begins_item(line.text) || begins_with_dash(line.text)) return false;
  const bool lower = is_lower(first_of(line.text));
  if (hyphen_ends(before.text) && lower) return true;
  if (is_stopped(before.text)) return false;
  const bool elsewhere = line.page != before.page || line.top < before.top;
  const bool single = before.pitch <= 0;  // a heading, a caption
  return lower || (elsewhere && is_full(before) && !single);
}

// The words with a hyphen inside, and all others, which no end of a line parts: they show how a word is written.
class Words {
 public:
  explicit Words(const std::vector<Line>& lines) {
    for (const Line& line : lines) add(line.text);
  }
  bool has(const std::string& word) const { return words_.contains(fold(word)); }

  static bool inside(char32_t c) { return is_word(c) || is_mark_continuing(c) || c == U'-'; }

 private:
  void add(std::string_view text) {
    for (std::size_t begin = 0; begin < text.size();) {
      std::size_t end = begin;
      while (end < text.size() && inside(decode(text, end).code_point)) end += decode(text, end).size;
      const std::string_view word = text.substr(begin, end - begin);
      if (!word.empty() && word.size() < 60 && !word.ends_with('-')) words_.insert(fold(word));
      begin = end < text.size() ? end + decode(text, end).size : end;
    }
  }

  std::unordered_set<std::string> words_;  // never iterated
};

std::string last_word(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && text.size() - begin < 60 && Words::inside(decode_before(text, begin).code_point))
    begin -= decode_before(text, begin).size;
  return std::string(text.substr(begin));
}

std::string first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && end < 60 && Words::inside(decode(text, end).code_point)) end += decode(text, end).size;
  return std::string(text.substr(0, end));
}

// French words that follow a hyphen of their own.
bool follows_hyphen(const std::string& word) {
  constexpr std::string_view words[] = {"etre",  "meme", "memes",  "ci",   "la",     "il",     "ils", "elle",
                                        "elles", "on",   "je",     "nous", "vous",   "moi",    "toi", "lui",
                                        "leur",  "t-il", "t-elle", "t-on", "dessus", "dessous"};
  return std::ranges::find(words, fold(word)) != std::end(words);
}

void append(std::string& text, const Line& line, const Words& words) {
  if (!hyphen_ends(text) || !is_letter(first_of(line.text))) {
    text += " ";
    text += line.text;
    return;
  }
  const bool soft = text.ends_with("\u00AD");
  text.resize(text.size() - decode_before(text, text.size()).size);
  const std::string before = last_word(text), after = first_word(line.text);
  const bool known = words.has(before + after), known_with_hyphen = words.has(before + "-" + after);
  const bool own = !is_lower(first_of(line.text)) || (known_with_hyphen && !known) ||
                   (!known && (follows_hyphen(after) || before.ends_with("-t")));
  if (own && !soft) text += "-";
  text += line.text;
}

}  // namespace

std::string join_pages(std::vector<PdfPage> pages) {
  drop_edges(pages);
  for (PdfPage& page : pages) order_columns(page);
  const std::vector<Line> lines = all_lines(pages);
  const Words words(lines);
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const bool same_block = i > 0 && line.block == lines[i - 1].block && line.page == lines[i - 1].page;
    const bool joined = i > 0 && (same_block ? !parted(lines[i - 1], line) : goes_on(lines[i - 1], line));
    if (joined) {
      append(text, line, words);
    } else {
      if (!text.empty()) text += "\n\n";
      text += line.text;
    }
  }
  return text;
}

}  // namespace dixit
