#include "resolve/phrase_ends.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace dixit::resolution {
namespace {

constexpr std::uint32_t longest_phrase = 60;  // words looked at for the mark that opens

// Is it the second mark of `les « gilets jaunes »`?
bool closes(const Forms& forms, Range<Word> words) {
  const std::string& last = forms.folded[words.end - 1];
  if (last == ")") return true;
  const std::string_view first = last == "»" ? "«" : last == "”" ? "“" : last == "\"" ? "\"" : "";
  if (first.empty()) return false;
  for (std::uint32_t w = words.begin, k = 0; w + 1 < words.end && k < longest_phrase; ++w, ++k)
    if (forms.folded[w] == first) return true;
  return false;
}

// `par le ministère`, `et 64 % des sondés`: what leads to the phrase.
bool leads(const std::string& word) {
  static constexpr std::string_view words[] = {"par", "selon", "pour", "et", "for", "by", "and", "but", "mais", "que"};
  return std::ranges::find(words, word) != std::end(words);
}

// `son avocate citée` by a paper: what befell the source.
bool follows(const std::string& word) {
  static constexpr std::string_view words[] = {"cite",     "citee",       "interroge", "interrogee",
                                               "contacte", "contactee",   "consulte",  "consultee",
                                               "quoted",   "interviewed", "contacted"};
  return std::ranges::find(words, word) != std::end(words);
}

}  // namespace

Range<Word> trim(const Forms& forms, Range<Word> words) {
  while (words.size() > 1 && leads(forms.folded[words.begin]) && !forms.upper[words.begin]) ++words.begin;
  while (words.size() > 2 && follows(forms.folded[words.end - 1])) --words.end;
  while (!words.empty() && forms.mark[words.begin]) ++words.begin;
  while (!words.empty() && forms.mark[words.end - 1] && !closes(forms, words)) --words.end;
  return words;
}

Range<Word> with_its_name(const NameIndex& names, const Document& document, const Forms& forms, Range<Word> words) {
  if (words.size() < 2) return words;
  const std::string& last = forms.folded[words.end - 1];
  if (last != "de" && last != "d" && last != "of") return words;
  std::uint32_t next = words.end;
  while (next < forms.size() && (forms.folded[next] == "'" || forms.folded[next] == "’")) ++next;
  const bool named = next < forms.size() && names.begins[next] != none;
  return named ? Range<Word>{words.begin, document.mentions[names.begins[next]].words.end}
               : Range<Word>{words.begin, words.end - 1};
}

}  // namespace dixit::resolution
