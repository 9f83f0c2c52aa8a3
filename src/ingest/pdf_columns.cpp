#include <algorithm>
#include <utility>

#include "ingest/pdf_paragraphs.h"

namespace dixit {
namespace {

constexpr float gutter = 6;             // points between two columns at least
constexpr float widest_column = 0.6F;   // of what the page's text takes; what is wider stands over several
constexpr std::size_t least_lines = 8;  // of a column: a table's are shorter, and are read by rows
constexpr std::size_t many_lines = 3;   // of a block that shows where columns stand

struct PlacedBlock {
  float left, right, top;
  std::size_t begin, end;  // of the page's lines
};

struct Column {
  float left, right;
  std::size_t lines = 0;
};

std::vector<PlacedBlock> blocks_of(const PdfPage& page) {
  std::vector<PlacedBlock> blocks;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const PdfLine& line = page.lines[i];
    if (blocks.empty() || page.lines[i - 1].block != line.block)
      blocks.push_back({line.left, line.right, line.top, i, i});
    PlacedBlock& block = blocks.back();
    block.left = std::min(block.left, line.left);
    block.right = std::max(block.right, line.right);
    block.top = std::min(block.top, line.top);
    block.end = i + 1;
  }
  return blocks;
}

// What the blocks of running text cover from left to right, without those that stand over several columns.
std::vector<Column> columns_of(std::vector<PlacedBlock> blocks) {
  float left = 0, right = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    left = i == 0 ? blocks[i].left : std::min(left, blocks[i].left);
    right = i == 0 ? blocks[i].right : std::max(right, blocks[i].right);
  }
  std::ranges::sort(blocks, {}, [](const PlacedBlock& b) { return std::pair(b.left, b.begin); });
  std::vector<Column> columns;
  for (const PlacedBlock& block : blocks) {
    const std::size_t lines = block.end - block.begin;
    if (lines < many_lines || block.right - block.left > widest_column * (right - left)) continue;
    if (columns.empty() || block.left > columns.back().right + gutter) columns.push_back({block.left, block.right});
    columns.back().right = std::max(columns.back().right, block.right);
    columns.back().lines += lines;
  }
  return columns;
}

// The column that a block stands in; their number: over several.
std::size_t column_of(const PlacedBlock& block, const std::vector<Column>& columns) {
  std::size_t found = columns.size(), touched = 0;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (block.right <= columns[c].left || block.left >= columns[c].right) continue;
    found = c;
    ++touched;
  }
  return touched == 1 ? found : columns.size();
}

}  // namespace

void order_columns(PdfPage& page) {
  std::vector<PlacedBlock> blocks = blocks_of(page);
  const std::vector<Column> columns = columns_of(blocks);
  const bool long_ones = std::ranges::all_of(columns, [](const Column& c) { return c.lines >= least_lines; });
  if (columns.size() < 2 || columns.size() > 6 || !long_ones) return;
  std::ranges::stable_sort(blocks, {}, &PlacedBlock::top);
  struct Place {
    std::size_t band, column;
    PlacedBlock block;
  };
  std::vector<Place> places;
  std::size_t band = 0;  // what stands over several columns parts those above from those below it
  for (const PlacedBlock& block : blocks) {
    const std::size_t column = column_of(block, columns);
    const bool over = column == columns.size();
    if (over) ++band;
    places.push_back({band, over ? 0 : column, block});
  }
  std::ranges::stable_sort(places, {}, [](const Place& p) { return std::pair(p.band, p.column); });
  std::vector<PdfLine> lines;
  for (const Place& place : places)
    for (std::size_t i = place.block.begin; i < place.block.end; ++i) lines.push_back(std::move(page.lines[i]));
  page.lines = std::move(lines);
}

}  // namespace dixit
