#include "resolve/asking_sides.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "lexicon/lexicon.h"
#include "lexicon/nationality.h"
#include "resolve/initiative.h"
#include "resolve/states.h"

namespace dixit::resolution {
namespace {

// `la partie vernoise`, of its adjective; `the Velsund side`, of its first word.
Range<Word> whole_side(const Forms& forms, Range<Word> adjective) {
  Range<Word> side = adjective;
  if (side.end < forms.size() && forms.folded[side.end] == "side") ++side.end;
  const auto goes_before = [&](std::uint32_t w) {
    return forms.folded[w] == "partie" || forms.folded[w] == "cote" || forms.folded[w] == "the" ||
           forms.folded[w] == "la" || forms.folded[w] == "le";
  };
  for (std::uint32_t k = 0; k < 2 && side.begin > 0 && goes_before(side.begin - 1); ++k) --side.begin;
  return side;
}

bool is_told_elsewhere(const Document& document, const Forms& forms, std::uint32_t adjective) {
  return std::ranges::any_of(document.mentions, [&](const Mention& m) {
    if (m.form == MentionForm::pronoun || m.words.contains(adjective)) return false;
    for (std::uint32_t w = m.words.begin; w < m.words.end; ++w)
      if (is_of_land(forms.folded[w], forms.folded[adjective])) return true;
    return false;
  });
}

}  // namespace

bool is_of_land(std::string_view word, std::string_view adjective) {
  if (of_one_state(word, adjective)) return true;
  const std::string_view land = state_of_adjective(adjective);
  const State* named = state_of(word);
  return !land.empty() && (state_of_adjective(word) == land || (named && named->code == land));
}

std::vector<Range<Word>> asking_sides(const Document& document, const Forms& forms) {
  std::vector<Range<Word>> sides;
  std::vector<bool> looked(document.sentences.size(), false);
  std::unordered_map<std::string, bool> told_elsewhere;  // by the adjective
  for (const Contact& contact : document.contacts)
    for (const Range<Word> told : contact.mentions) {
      const std::uint32_t at = forms.sentence[told.begin];
      if (looked[at]) continue;
      looked[at] = true;
      const Range<Word> sentence = document.sentences[at].words;
      for (const Asked& asked : asked_in(document, forms, sentence)) {
        if (!asked.side) continue;
        const auto [found, fresh] = told_elsewhere.try_emplace(forms.folded[asked.asker.begin], false);
        if (fresh) found->second = is_told_elsewhere(document, forms, asked.asker.begin);
        if (found->second) continue;
        const Range<Word> side = whole_side(forms, asked.asker);
        if (side.size() > 1 && std::ranges::find(sides, side) == sides.end()) sides.push_back(side);
      }
    }
  return sides;
}

}  // namespace dixit::resolution
