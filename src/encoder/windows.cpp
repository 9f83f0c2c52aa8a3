#include "encoder/windows.h"

#include <algorithm>

namespace dixit {
namespace {

// The first words of those of `parts` that begin within the range after its start.
template <class T>
std::vector<std::uint32_t> starts(const std::vector<T>& parts, Range<Word> words) {
  std::vector<std::uint32_t> out;
  auto part = std::upper_bound(parts.begin(), parts.end(), words.begin,
                               [](std::uint32_t word, const T& p) { return word < p.words.begin; });
  for (; part != parts.end() && part->words.begin < words.end; ++part) out.push_back(part->words.begin);
  return out;
}

// Where windows may begin and what they cost. Places are word numbers of the document.
class Ground {
 public:
  Ground(const Document& document, Range<Word> words, std::span<const std::uint32_t> costs)
      : words_(words), before_(words.size() + 1), sentences_(starts(document.sentences, words)) {
    std::vector<bool> opens(words.size() + 1);
    for (const std::uint32_t w : paragraph_starts(document, words)) opens[w - words.begin] = true;
    for (std::uint32_t i = 0; i < words.size(); ++i) before_[i + 1] = before_[i] + costs[i] + (opens[i] ? 1 : 0);
  }

  // Pieces of [begin, end) without those at its two ends; at most one too many, where a paragraph begins.
  std::uint32_t pieces(std::uint32_t begin, std::uint32_t end) const {
    return before_[end - words_.begin] - before_[begin - words_.begin];
  }
  // The last place up to which [begin, place) has at most so many pieces.
  std::uint32_t fit(std::uint32_t begin, std::uint32_t pieces) const {
    const auto limit = before_[begin - words_.begin] + pieces;
    const auto after = std::upper_bound(before_.begin(), before_.end(), limit);
    return words_.begin + static_cast<std::uint32_t>(after - before_.begin()) - 1;
  }
  // The first place from which [place, end) has at most so many.
  std::uint32_t fit_before(std::uint32_t end, std::uint32_t pieces) const {
    const std::uint32_t all = before_[end - words_.begin];
    const auto first = std::lower_bound(before_.begin(), before_.end(), all > pieces ? all - pieces : 0);
    return words_.begin + static_cast<std::uint32_t>(first - before_.begin());
  }
  // The sentence start in [begin, end] nearest to `wanted`, the earlier of two; else `wanted`.
  std::uint32_t sentence_near(std::uint32_t wanted, std::uint32_t begin, std::uint32_t end) const {
    const auto next = std::lower_bound(sentences_.begin(), sentences_.end(), wanted);
    const bool after = next != sentences_.end() && *next <= end;
    const bool before = next != sentences_.begin() && *(next - 1) >= begin;
    if (before && (!after || pieces(*(next - 1), wanted) <= pieces(wanted, *next))) return *(next - 1);
    return after ? *next : wanted;
  }

 private:
  Range<Word> words_;
  std::vector<std::uint32_t> before_, sentences_;
};

std::vector<Range<Word>> spread(const Ground& ground, Range<Word> words, Budget budget) {
  std::vector<Range<Word>> out;
  const std::uint32_t room = budget.pieces - 2, net = room - budget.overlap;
  for (std::uint32_t begin = words.begin, last_end = words.begin;;) {
    const std::uint32_t left = ground.pieces(begin, words.end);
    if (left <= room) {
      out.push_back({begin, words.end});
      return out;
    }
    const std::uint32_t count = (left - budget.overlap + net - 1) / net;
    const std::uint32_t wanted = (left + (count - 1) * budget.overlap + count - 1) / count;
    const std::uint32_t most = ground.fit(begin, std::min(room, wanted + wanted / 3));
    const std::uint32_t least = std::max(last_end + 1, ground.fit(begin, wanted - wanted / 3));
    const std::uint32_t aim = std::clamp(ground.fit(begin, wanted), least, std::max(least, most));
    const std::uint32_t end = ground.sentence_near(aim, least, most);
    out.push_back({begin, end});
    const std::uint32_t earliest = std::max(last_end, ground.fit_before(end, 2 * budget.overlap));
    const std::uint32_t next = std::clamp(ground.fit_before(end, budget.overlap), earliest, end);
    begin = std::max(begin + 1, ground.sentence_near(next, std::min(earliest, next), next));
    last_end = end;
  }
}

// How far a word stands from the nearer edge of a window.
std::uint32_t depth(std::uint32_t word, Range<Word> window, Range<Word> all) {
  const std::uint32_t before = window.begin == all.begin ? none : word - window.begin;
  const std::uint32_t after = window.end == all.end ? none : window.end - 1 - word;
  return std::min(before, after);
}

}  // namespace

std::vector<std::uint32_t> paragraph_starts(const Document& document, Range<Word> words) {
  return starts(document.paragraphs, words);
}

std::vector<Window> cover(const Document& document, Range<Word> words, std::span<const std::uint32_t> costs,
                          Budget budget) {
  std::vector<Window> out;
  if (words.empty()) return out;
  const Ground ground(document, words, costs);
  for (const Range<Word> w : spread(ground, words, budget)) {
    std::uint32_t first = w.begin;
    if (!out.empty()) {
      Window& last = out.back();
      while (first < last.words.end && depth(first, w, words) <= depth(first, last.words, words)) ++first;
      const std::uint32_t quarter = (last.words.end - w.begin) / 4;
      if (quarter > 0) first = ground.sentence_near(first, w.begin + quarter, last.words.end - quarter);
      last.owned.end = first;
    }
    out.push_back({w, {first, w.end}});
  }
  return out;
}

}  // namespace dixit
