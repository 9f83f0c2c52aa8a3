#include "resolve/items.h"

#include <algorithm>

namespace dixit::resolution {

std::vector<Item> items_of(const Document& document) {
  std::vector<Item> items;
  for (std::uint32_t i = 0; i < document.mentions.size(); ++i)
    items.push_back({document.mentions[i].words, Part::mention, i});
  for (std::uint32_t i = 0; i < document.statements.size(); ++i) {
    const Statement& s = document.statements[i];
    if (!s.source.empty()) items.push_back({s.source.front(), Part::source, i});
    if (!s.addressee.empty()) items.push_back({s.addressee.front(), Part::addressee, i});
  }
  std::erase_if(items, [](const Item& item) { return item.words.empty(); });
  std::ranges::stable_sort(items, [](const Item& a, const Item& b) {
    if (a.words.begin != b.words.begin) return a.words.begin < b.words.begin;
    if (a.words.end != b.words.end) return a.words.end > b.words.end;
    return a.part < b.part;
  });
  return items;
}

}  // namespace dixit::resolution
