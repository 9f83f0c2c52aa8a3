#include "statements/edges.h"

#include <array>
#include <string_view>

namespace dixit {
namespace {

struct Pair {
  std::string_view open, close;
  bool bracket = false;
};
constexpr std::array<Pair, 5> pairs = {{{"(", ")", true}, {"[", "]", true}, {"«", "»"}, {"“", "”"}, {"\"", "\""}}};

// The first mark of that kind in the part that nothing closes, and the last that nothing opened.
struct Loose {
  std::uint32_t open = none, close = none;
};

Loose loose_in(const Document& document, Range<Word> part, const Pair& pair) {
  Loose loose;
  std::uint32_t depth = 0;
  for (std::uint32_t w = part.begin; w < part.end; ++w) {
    const std::string_view word = document[w];
    if (word == pair.close && depth > 0) {
      --depth;
    } else if (word == pair.open) {
      if (depth++ == 0) loose.open = w;
    } else if (word == pair.close) {
      loose.close = w;
    }
  }
  if (depth == 0) loose.open = none;
  return loose;
}

bool is(const Document& document, std::uint32_t word, std::string_view text) {
  return word < document.words.size() && document[word] == text;
}

void close_marks(const Document& document, Range<Word>& part, const Pair& pair, bool may_cut) {
  if (const Loose loose = loose_in(document, part, pair); loose.open != none) {
    if (is(document, part.end, pair.close))
      ++part.end;
    else if (part.begin > 0 && pair.open == pair.close && is(document, part.begin - 1, pair.open))
      --part.begin;
    else if (may_cut && loose.open > part.begin)
      part.end = loose.open;
  }
  if (const Loose loose = loose_in(document, part, pair); loose.close != none) {
    if (part.begin > 0 && is(document, part.begin - 1, pair.open))
      --part.begin;
    else if (may_cut && loose.close + 1 < part.end)
      part.begin = loose.close + 1;
  }
}

}  // namespace

void close_marks(const Document& document, std::vector<Range<Word>>& parts, Cut cut) {
  for (std::size_t i = 0; i < parts.size(); ++i)
    for (const Pair& pair : pairs) {
      Range<Word> closed = parts[i];
      close_marks(document, closed, pair, pair.bracket && cut == Cut::brackets);
      const bool apart =
          (i == 0 || parts[i - 1].end <= closed.begin) && (i + 1 == parts.size() || closed.end <= parts[i + 1].begin);
      if (apart) parts[i] = closed;
    }
}

}  // namespace dixit
