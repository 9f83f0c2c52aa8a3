#include "ingest/told.h"

#include <algorithm>
#include <string_view>

#include "ingest/date.h"
#include "ingest/page.h"
#include "ingest/plain.h"
#include "text/unicode.h"

namespace dixit {
namespace {

bool made_up(const std::string& title) {
  const std::string folded = fold(title);
  for (const std::string_view start : {"microsoft word", "microsoft powerpoint", "untitled", "sans titre", "sans nom",
                                       "presentation powerpoint", "file:", "http:", "https:"})
    if (folded.starts_with(start)) return true;
  for (const std::string_view end : {".doc", ".docx", ".odt", ".pdf", ".rtf", ".indd", ".qxd", ".qxp", ".tex", ".html"})
    if (folded.ends_with(end)) return true;
  return count_code_points(title) < 4 || std::ranges::count(title, ' ') == 0;
}

std::string code_of(std::string_view language) {
  std::string code = lower(language.substr(0, language.find_first_of("-_")));
  const bool letters = std::ranges::all_of(code, [](char c) { return c >= 'a' && c <= 'z'; });
  return code.size() == 2 && letters ? code : "";
}

}  // namespace

void add_told(const Told& told, Document& document) {
  read_front(document);
  const std::string title(trimmed(told.title));
  if (!made_up(title)) document.title = title;
  document.author = trimmed(told.author);
  if (document.date.empty()) document.date = find_date(told.date);
  document.language = code_of(told.language);
}

}  // namespace dixit
