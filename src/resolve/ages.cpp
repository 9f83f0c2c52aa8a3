#include "resolve/ages.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace dixit::resolution {
namespace {

constexpr std::uint32_t youngest = 2, oldest = 110;

// Of a number that may be an age; else 0.
std::uint32_t number_at(const Forms& forms, std::uint32_t word) {
  if (word >= forms.size()) return 0;
  const std::string& text = forms.folded[word];
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && number >= youngest && number <= oldest ? number : 0;
}

bool is_at(const Forms& forms, std::uint32_t word, std::string_view text) {
  return word < forms.size() && forms.folded[word] == text;
}

// `ans` behind the number, `-year-old`.
bool counts_years(const Forms& forms, std::uint32_t number) {
  return is_at(forms, number + 1, "ans") ||
         (is_at(forms, number + 2, "year") && is_at(forms, number + 4, "old") && forms.mark[number + 1]);
}

}  // namespace

bool tells_age(const Forms& forms, std::uint32_t word) {
  const auto number = [&](std::uint32_t back) {
    return word >= back && number_at(forms, word - back) != 0 && counts_years(forms, word - back);
  };
  const std::string& text = forms.folded[word];
  return number(text == "ans" ? 1 : text == "year" ? 2 : text == "old" ? 4 : 0);
}

std::uint32_t age_beside(const Forms& forms, Range<Word> name) {
  std::uint32_t at = name.end;
  const bool comma = is_at(forms, at, ",");
  if (!comma && !is_at(forms, at, "(")) return 0;
  ++at;
  const bool aged = is_at(forms, at, "age") || is_at(forms, at, "agee") || is_at(forms, at, "aged");
  if (aged) at += is_at(forms, at + 1, "de") ? 2 : 1;
  const bool bare = comma && is_at(forms, at + 1, ",");
  return aged || bare || counts_years(forms, at) ? number_at(forms, at) : 0;
}

Ages ages_told(const Forms& forms, Range<Word> phrase) {
  constexpr std::array<std::pair<std::string_view, std::uint32_t>, 6> decades = {{{"trentenaire", 30},
                                                                                  {"quadragenaire", 40},
                                                                                  {"quinquagenaire", 50},
                                                                                  {"sexagenaire", 60},
                                                                                  {"septuagenaire", 70},
                                                                                  {"octogenaire", 80}}};
  constexpr std::uint32_t decade = 9;
  for (std::uint32_t w = phrase.begin; w < phrase.end; ++w) {
    const std::uint32_t number = number_at(forms, w);
    if (number != 0 && counts_years(forms, w)) return {number, number};
    const auto known = std::ranges::find(decades, forms.folded[w], &std::pair<std::string_view, std::uint32_t>::first);
    if (known != decades.end()) return {known->second, known->second + decade};
  }
  return {};
}

}  // namespace dixit::resolution
