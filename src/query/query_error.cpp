#include <algorithm>
#include <string>
#include <vector>

#include "query/query.h"
#include "text/unicode.h"

namespace dixit {
namespace {

// The question in one line of at most `shown` characters, and below it marks that point at `at`. Control characters
// are shown as spaces.
std::string pointed_at(std::string_view question, Range<char> at) {
  constexpr std::size_t shown = 76, before = 30;
  std::vector<std::string> characters;
  std::size_t begin = 0, end = 0;
  for (std::size_t i = 0; i < question.size();) {
    if (i < at.begin) begin = characters.size() + 1;
    if (i < at.end) end = characters.size() + 1;
    const Decoded c = decode(question, i);
    const bool plain = c.code_point >= 0x20 && c.code_point != 0x7F && !(c.code_point >= 0x80 && c.code_point < 0xA0);
    characters.emplace_back(c.valid && plain ? question.substr(i, c.size) : " ");
    i += c.size;
  }
  const std::size_t from = characters.size() > shown && begin > before ? begin - before : 0;
  const std::size_t to = std::min(characters.size(), from + shown);
  std::string line = from > 0 ? "…" : "", marks(line.empty() ? 0 : 1, ' ');
  for (std::size_t i = from; i < to; ++i) line += characters[i];
  if (to < characters.size()) line += "…";
  marks.append(begin - from, ' ');
  marks.append(std::max<std::size_t>(1, std::min(end, to) - std::min(begin, std::min(end, to))), '^');
  return "\n  " + line + "\n  " + marks;
}

// The first line of `what`, the question, the others: what to do stands last.
std::string message(std::string_view question, Range<char> at, const std::string& what) {
  const std::size_t line = std::min(what.size(), what.find('\n'));
  return "the question: " + what.substr(0, line) + pointed_at(question, at) + what.substr(line);
}

}  // namespace

QueryError::QueryError(std::string_view question, Range<char> at, const std::string& what)
    : Error(message(question, at, what)), at_(at), problem_(what) {}

}  // namespace dixit
