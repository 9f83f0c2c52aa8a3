#include "reader/stretches.h"

#include <algorithm>

namespace dixit {
namespace {

// The last end of a part in (after, until]; `none` where there is none. Parts are ordered.
template <class Part>
std::uint32_t last_end(const std::vector<Part>& parts, std::uint32_t after, std::uint32_t until) {
  const auto past = std::ranges::upper_bound(parts, until, {}, [](const Part& part) { return part.words.end; });
  if (past == parts.begin()) return none;
  const std::uint32_t end = std::prev(past)->words.end;
  return end > after ? end : none;
}

}  // namespace

std::vector<Range<Word>> stretches(const Document& document, std::uint32_t most) {
  const auto words = static_cast<std::uint32_t>(document.words.size());
  std::vector<Range<Word>> cut;
  for (std::uint32_t begin = 0; begin < words;) {
    std::uint32_t end = words;
    if (words - begin > most) {
      const std::uint32_t furthest = begin + most;
      end = last_end(document.paragraphs, begin + most / 2, furthest);
      if (end == none) end = last_end(document.sentences, begin, furthest);
      if (end == none) end = furthest;
    }
    cut.push_back({begin, end});
    begin = end;
  }
  return cut;
}

}  // namespace dixit
