#include "resolve/addressees.h"

#include <algorithm>
#include <string_view>

namespace dixit::resolution {
namespace {

bool answers(const Forms& forms, const Statement& statement) {
  static constexpr std::string_view stems[] = {"repond", "retor", "repli", "answer", "respond"};
  for (const Range<Word>& part : statement.cue)
    for (std::uint32_t w = part.begin; w < part.end; ++w)
      for (const std::string_view stem : stems)
        if (forms.folded[w].starts_with(stem)) return true;
  return false;
}

}  // namespace

void settle_addressees(const Document& document, const Forms& forms, const Scene& scene,
                       const std::vector<std::uint32_t>& order, std::vector<std::uint32_t>& to) {
  for (std::size_t i = 1; i < order.size(); ++i) {
    const std::uint32_t s = order[i], before = order[i - 1];
    if (!answers(forms, document.statements[s])) continue;
    const std::uint32_t one = scene.speaker[before], two = scene.speaker[s];
    if (one == none || two == none || one == two) continue;
    const std::uint32_t near = forms.paragraph[anchor_of(document.statements[s])];
    if (near > forms.paragraph[anchor_of(document.statements[before])] + 1) continue;
    if (document.statements[before].act.value != Act::ask) continue;
    if (to[s] == none) to[s] = one;
    if (to[before] == none) to[before] = two;
  }
}

}  // namespace dixit::resolution
