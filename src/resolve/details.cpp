#include "resolve/details.h"

#include <algorithm>

#include "lexicon/nationality.h"
#include "resolve/ages.h"

namespace dixit::resolution {
namespace {

constexpr std::size_t stem = 4;  // enough to join `française` and `France`

// `la maire de la capitale` says no more than `la maire`.
bool is_any_place(const std::string& word) {
  static constexpr std::string_view places[] = {"capitale", "ville", "commune", "village", "pays", "region",
                                                "capital",  "city",  "town",    "country", "state"};
  return std::ranges::find(places, word) != std::end(places);
}

}  // namespace

std::vector<std::string> details_of(const Forms& forms, Range<Word> words, Range<Word> except) {
  std::vector<std::string> details;
  for (std::uint32_t w = words.begin; w < words.end; ++w) {
    const std::string& word = forms.folded[w];
    if (except.contains(w) || forms.mark[w] || word.size() < 2 || is_stop_word(word) || is_modifier(word) ||
        is_any_place(word) || tells_age(forms, w))
      continue;
    details.push_back(word.substr(0, stem));
  }
  return details;
}

std::string_view state_of_head(const Document& document, const Forms& forms, Range<Word> words, Range<Word> head) {
  const auto told_by = [&](std::uint32_t w) -> std::string_view {
    const bool joined = w > words.begin + 1 && forms.mark[w - 1];  // `nord-coréen`
    if (joined)
      if (const auto state = state_of_adjective(forms.folded[w - 2] + ' ' + forms.folded[w]); !state.empty())
        return state;
    return state_of_adjective(forms.folded[w]);
  };
  if (document.language == "en") {
    for (std::uint32_t w = words.begin; w < head.begin; ++w)
      if (const auto state = told_by(w); !state.empty()) return state;
    return {};
  }
  std::uint32_t beside = head.end;
  if (beside + 2 < words.end && forms.mark[beside + 1]) beside += 2;
  for (const std::uint32_t w : {beside, words.end - 1})
    if (w >= head.end && w < words.end)
      if (const auto state = told_by(w); !state.empty()) return state;
  return {};
}

const Headword* as_minister(const Document& document, std::string_view head_text, std::vector<std::string>& details) {
  const auto other = [](const std::string& detail) { return detail == "euro" || detail == "amer"; };
  if (document.language == "en" || !head_text.ends_with(" de la diplomatie") || std::ranges::any_of(details, other))
    return nullptr;
  details.insert(details.end(), {"affa", "etra"});
  return find_headword("ministre");
}

}  // namespace dixit::resolution
