#include "resolve/chair.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "lexicon/lexicon.h"

namespace dixit::resolution {
namespace {

constexpr std::array<std::string_view, 6> presiding = {"presidence", "preside", "presidee",
                                                       "presides",   "chaired", "presided"};
constexpr std::uint32_t farthest = 5;  // words and marks from there to the name: `de M.`, `over by Sir`

bool is_chair(const Forms& forms, std::uint32_t name) {
  for (std::uint32_t k = 1; k <= farthest && k <= name; ++k) {
    const std::uint32_t w = name - k;
    if (std::ranges::find(presiding, forms.folded[w]) != presiding.end()) return k > 1;
    const bool small = forms.mark[w] || find_civility(forms.folded[w]) || is_preposition(forms.folded[w]) ||
                       find_determiner(forms.folded[w]);
    if (!small) return false;
  }
  return false;
}

}  // namespace

void describe_chair(const Document& document, const Forms& forms, const NameIndex& names, Registry& registry) {
  if (document.turns.empty()) return;
  for (std::uint32_t w = 0; w < forms.size(); ++w) {
    const std::uint32_t mention = names.begins[w];
    if (mention == none || document.mentions[mention].type != MentionType::person || !is_chair(forms, w)) continue;
    const Headword* president = find_headword("president");
    registry.describe({registry.of_name(mention), president, "president", {}, {}, document.mentions[mention].words});
  }
}

}  // namespace dixit::resolution
