#include <algorithm>
#include <vector>

#include "figures/figures.h"

namespace dixit {
namespace {

struct Part {
  Range<Word> words;
  std::uint32_t statement = none, depth = 0;
};

// Parents in a circle end here.
constexpr std::uint32_t deepest = 64;

std::uint32_t depth_of(const std::vector<Statement>& statements, std::uint32_t s) {
  std::uint32_t depth = 0;
  while (statements[s].parent < statements.size() && depth < deepest) {
    s = statements[s].parent;
    ++depth;
  }
  return depth;
}

std::vector<Part> parts_of(const std::vector<Statement>& statements) {
  std::vector<Part> parts;
  for (std::uint32_t s = 0; s < statements.size(); ++s) {
    const std::uint32_t depth = depth_of(statements, s);
    for (const auto* list : {&statements[s].content, &statements[s].source})
      for (Range<Word> words : *list) parts.push_back({words, s, depth});
  }
  std::ranges::stable_sort(parts, {}, [](const Part& p) { return p.words.begin; });
  return parts;
}

// The deeper one; of one depth the shorter.
bool inner(const Part& a, const Part& b) {
  return a.depth != b.depth ? a.depth > b.depth : a.words.size() < b.words.size();
}

}  // namespace

void attribute_figures(Document& doc) {
  const std::vector<Part> parts = parts_of(doc.statements);
  std::vector<Part> open;
  std::size_t next = 0;
  for (Figure& figure : doc.figures) {
    const std::uint32_t at = figure.words.begin;
    for (; next < parts.size() && parts[next].words.begin <= at; ++next) open.push_back(parts[next]);
    std::erase_if(open, [&](const Part& p) { return p.words.end <= at; });
    const auto best = std::ranges::min_element(open, inner);
    figure.statement = best == open.end() ? none : best->statement;
  }
}

}  // namespace dixit
