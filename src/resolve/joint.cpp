#include "resolve/joint.h"

#include <algorithm>

#include "lexicon/lexicon.h"
#include "resolve/phrase.h"
#include "resolve/phrase_ends.h"
#include "text/unicode.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t most_title_words = 6;

// Does a name begin here, behind titles at most: `Senate Majority Leader Eva Rowan`, `political commentator Ben Sund`?
bool leads_to_name(const Forms& forms, const NameIndex& names, std::uint32_t at, std::uint32_t end) {
  const std::uint32_t last = std::min(end, at + most_title_words);
  for (std::uint32_t w = at; w < last; ++w) {
    if (names.begins[w] != none) return true;
    if (forms.upper[w] || forms.folded[w] == ".") continue;
    const bool adjective = w + 1 < last && headword_at(forms, w + 1, end).headword;  // `political commentator X`
    if (!is_modifier(forms.folded[w]) && !adjective && !headword_at(forms, w, end).headword) return false;
  }
  return false;
}

// `le père des princes Luc et Paul`, `le sondage réalisé par le Journal et la Radio`: what joins two of whom it is.
bool is_in_complement(const Document& document, const Forms& forms, const NameIndex& names, std::uint32_t first,
                      std::uint32_t joint) {
  for (std::uint32_t w = joint; w-- > first;)
    if (forms.folded[w] == "entre" || forms.folded[w] == "between") return true;
  const std::uint32_t left = names.covers[joint - 1], right = names.begins[joint + 1];
  if (left == none) return false;
  std::uint32_t before = forms.before(document.mentions[left].words.begin);
  const Headword* title = before == none ? nullptr : find_headword(forms.folded[before]);
  if (title && title->number == Number::plural && before > first) before = forms.before(before);
  const bool by = before != none && before > first + 1 && find_determiner(forms.folded[before]);
  if (by && !is_preposition(forms.folded[before])) before = forms.before(before);
  if (before == none || before <= first) return false;
  const std::string& word = forms.folded[before];
  if (word == "par" || word == "by") return true;
  return right != none && is_preposition(word) && document.mentions[left].type == document.mentions[right].type;
}

}  // namespace

std::uint32_t behind_joint(const Forms& forms, std::uint32_t at, std::uint32_t end) {
  if (is_conjunction(forms.folded[at])) return at + 1;
  const auto word = [&](std::uint32_t w) { return w < end ? std::string_view(forms.folded[w]) : std::string_view(); };
  if (word(at) == "as" && word(at + 1) == "well" && word(at + 2) == "as") return at + 3;
  if (word(at) != "ainsi" || !word(at + 1).starts_with("qu")) return none;
  return word(at + 1) == "que" ? at + 2 : at + 3;
}

bool joins_others(const Forms& forms, std::uint32_t joint, std::uint32_t end) {
  std::uint32_t at = behind_joint(forms, joint, end);
  if (at < end && forms.folded[at] == "d") at += 2;
  if (at >= end) return false;
  const std::string& word = forms.folded[at];
  return word == "autres" || word == "other" || word == "others" || is_digit(decode(word, 0).code_point);
}

std::uint32_t joint_of(const Document& document, const Forms& forms, const NameIndex& names, Range<Word> words,
                       std::uint32_t first) {
  for (std::uint32_t at = first + 1; at + 1 < words.end; ++at) {
    const std::uint32_t next = names.covers[at] == none ? behind_joint(forms, at, words.end) : none;
    if (next == none || next >= words.end) continue;
    const std::uint32_t left = before_brackets(forms, forms.folded[at - 1] == "," ? at - 1 : at);
    const bool behind_name = left > 0 && names.covers[left - 1] != none;
    if (behind_name && joins_others(forms, at, words.end)) return at;
    if (is_preposition(forms.folded[next]) || is_in_complement(document, forms, names, first, at)) continue;
    if (behind_name && leads_to_name(forms, names, next, words.end)) return at;
    if (find_determiner(forms.folded[next])) return at;
  }
  return none;
}

}  // namespace dixit::resolution
