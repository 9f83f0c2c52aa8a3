#include "ingest/told.h"

#include <string_view>

#include "ingest/date.h"
#include "ingest/page.h"
#include "ingest/plain.h"
#include "text/language_code.h"
#include "text/unicode.h"

namespace dixit {
namespace {

// Of a title of one word: `rapport_final`, `CP-2024`, `note-de-synthese`, `RapportFinal`.
bool is_name_of_file(std::string_view word) {
  bool capital = false, hyphen = false, after_small = false;
  for (std::size_t at = 0; at < word.size();) {
    const Decoded c = decode(word, at);
    if (is_digit(c.code_point) ||
        std::u32string_view(U"_./\\~#%+=()[]").find(c.code_point) != std::u32string_view::npos)
      return true;
    if (is_upper(c.code_point) && after_small) return true;
    capital |= is_upper(c.code_point);
    hyphen |= c.code_point == '-';
    after_small = is_lower(c.code_point);
    at += c.size;
  }
  return hyphen && !capital;
}

bool made_up(const std::string& title) {
  const std::string folded = fold(title);
  for (const std::string_view start : {"microsoft word", "microsoft powerpoint", "untitled", "sans titre", "sans nom",
                                       "presentation powerpoint", "file:", "http:", "https:"})
    if (folded.starts_with(start)) return true;
  for (const std::string_view end : {".doc", ".docx", ".odt", ".pdf", ".rtf", ".indd", ".qxd", ".qxp", ".tex", ".html"})
    if (folded.ends_with(end)) return true;
  if (count_code_points(title) < 4) return true;
  if (title.find(' ') != title.npos) return false;
  for (const std::string_view word : {"document", "title", "titre", "template", "modele", "slide", "scan", "noname"})
    if (folded == word) return true;
  return is_name_of_file(title);
}

}  // namespace

void add_told(const ToldOfFile& told, Document& document) {
  read_front(document);
  const std::string title(trimmed(told.title));
  if (!made_up(title)) document.title = title;
  document.author = trimmed(told.author);
  if (document.date.empty()) document.date = find_date(told.date);
  document.language = language_code(told.language);
}

}  // namespace dixit
