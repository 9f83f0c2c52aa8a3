#include "ingest/plain.h"

#include <algorithm>

#include "ingest/charset.h"
#include "ingest/date.h"
#include "ingest/page.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::size_t longest_outlet = 100;  // characters

std::size_t line_end(std::string_view text, std::size_t at) { return std::min(text.find('\n', at), text.size()); }

std::size_t skip_blank(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(decode(text, at).code_point)) at += decode(text, at).size;
  return at;
}

struct Label {
  std::size_t end = 0;  // after the word and its colon; 0: there is none
  bool colon = false;
};

// `date`, `DATE:`, `Date :` at `at`, of the word `date`.
Label label_at(std::string_view text, std::size_t at, std::string_view word) {
  if (text.size() <= at + word.size() || fold(text.substr(at, word.size())) != word) return {};
  std::size_t end = skip_blank(text, at + word.size());
  const bool colon = end < text.size() && text[end] == ':';
  if (!colon && end == at + word.size()) return {};  // `dater`, `dates`
  return {colon ? skip_blank(text, end + 1) : end, colon};
}

// A year alone begins too many sentences; a date must also end where a word ends.
std::string date_at(std::string_view text, std::size_t at, std::size_t& end) {
  std::size_t size = 0;
  std::string date = take_date(text.substr(at, 100), size);
  end = at + size;
  // `2024-04-03T10:00:00+02:00`
  if (!date.empty() && end < text.size() && text[end] == 'T')
    while (end < text.size() && !is_space(decode(text, end).code_point)) ++end;
  const bool ended = end >= text.size() || !is_word(decode(text, end).code_point);
  return ended ? date : "";
}

// The label at the very start, where the text may go on behind the date.
void cut_prefix(Document& document) {
  std::string& text = document.text;
  const std::size_t start = skip_blank(text, 0);
  const Label label = label_at(text, start, "date");
  if (label.end == 0) return;
  std::size_t end = 0;
  document.date = date_at(text, label.end, end);
  if (!document.date.empty()) text.erase(0, skip_blank(text, end));
}

// A line of its own among the first five that are not empty, where `take(label, end)` says that it was one.
void cut_line(Document& document, std::string_view word, auto&& take) {
  std::string& text = document.text;
  std::size_t at = skip_blank(text, 0);
  for (int lines = 0; lines < 5 && at < text.size(); ++lines) {
    const std::size_t end = line_end(text, at);
    if (end - at > 300) return;
    const Label label = label_at(text, at, word);
    if (label.colon && label.end < end && take(label.end, end)) {
      text.erase(at, skip_blank(text, end) - at);
      return;
    }
    at = skip_blank(text, end);
  }
}

void cut_date(Document& document) {
  cut_line(document, "date", [&](std::size_t begin, std::size_t end) {
    std::size_t date_end = 0;
    const std::string date = date_at(document.text, begin, date_end);
    if (date.empty() || date_end > end) return false;
    if (trimmed(std::string_view(document.text).substr(date_end, end - date_end)).size() >= 12) return false;
    document.date = date;
    return true;
  });
}

// `Source : ministère castanais de la Défense`: whose text it is.
void cut_outlet(Document& document) {
  for (const std::string_view word : {"outlet", "source"})
    cut_line(document, word, [&](std::size_t begin, std::size_t end) {
      const std::string_view name = trimmed(std::string_view(document.text).substr(begin, end - begin));
      if (!document.outlet.empty() || name.empty() || count_code_points(name) > longest_outlet) return false;
      document.outlet = name;
      return true;
    });
}

void read_title(Document& document) {
  const std::string_view text = document.text;
  const std::size_t start = skip_blank(text, 0);
  const std::size_t end = line_end(text, start);
  const std::string_view line = trimmed(text.substr(start, end - start));
  if (line.empty() || count_code_points(line) > 150 || end == text.size()) return;
  for (const std::string_view stop : {".", "…", ":", ";", ","})
    if (line.ends_with(stop)) return;
  const std::string_view next = text.substr(end + 1, line_end(text, end + 1) - end - 1);
  const bool followed = skip_blank(text, end) < text.size();
  if (trimmed(next).empty() && followed) document.title = std::string(line);
}

}  // namespace

Document read_plain(std::string_view bytes) {
  Document document;
  document.text = text_to_utf8(bytes, document.replaced);
  read_front(document);
  return document;
}

void read_front(Document& document) {
  if (document.date.empty()) cut_prefix(document);
  if (document.date.empty()) cut_date(document);
  cut_outlet(document);
  if (document.title.empty()) read_title(document);
}

}  // namespace dixit
