#include "resolve/phrase_ends.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "lexicon/lexicon.h"
#include "text/unicode.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t longest_phrase = 60;   // words looked at for the mark that opens
constexpr std::uint32_t longest_brackets = 8;  // words and marks
constexpr std::uint32_t most_before = 6;       // words that count or name
constexpr std::uint32_t longest_field = 9;     // words of `et des Mines de la République de Morgave`

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

// `son avocate citée` by a paper, `un sondage dévoilé` on Friday: what befell the source.
bool follows(const std::string& word) {
  static constexpr std::string_view words[] = {
      "cite",        "citee",     "interroge", "interrogee", "contacte", "contactee", "consulte",
      "consultee",   "datant",    "devoile",   "devoilee",   "devoiles", "devoilees", "publie",
      "publiee",     "publies",   "publiees",  "diffuse",    "diffusee", "diffuses",  "diffusees",
      "paru",        "parue",     "parus",     "parues",     "quoted",   "dated",     "published",
      "interviewed", "contacted", "released",  "issued",     "obtained", "aired"};
  return std::ranges::find(words, word) != std::end(words);
}

// `quelque`, `tous`, `200`, `fifty`
bool counts(const std::string& word) {
  static constexpr std::string_view words[] = {
      "quelque", "quelques", "environ", "tous",    "toutes", "plusieurs", "deux",  "trois",  "quatre",  "cinq",
      "six",     "sept",     "huit",    "neuf",    "dix",    "onze",      "douze", "quinze", "seize",   "vingt",
      "trente",  "nearly",   "about",   "roughly", "some",   "more",      "than",  "least",  "several", "all",
      "two",     "three",    "four",    "five",    "ten",    "dozen",     "fifty", "twenty", "moins",   "plus"};
  return is_digit(decode(word, 0).code_point) || std::ranges::find(words, word) != std::end(words);
}

// `plus de`, `près de`, `une cinquantaine de`: before the preposition.
bool counts_with_of(const std::string& word) {
  return word == "plus" || word == "pres" || word == "moins" || (word.size() > 6 && word.ends_with("aine"));
}

bool is_bare_of(const std::string& word) { return word == "de" || word == "d"; }

// `réunis`, `reçus`, `présents`: what they did or what befell them.
bool is_participle(const Forms& forms, std::uint32_t word) {
  static constexpr std::string_view endings[] = {"ees", "ues", "us", "unis", "ises", "presents"};
  const std::string& text = forms.folded[word];
  if (forms.upper[word] || text.size() < 5 || find_headword(text)) return false;
  return std::ranges::any_of(endings, [&](std::string_view e) { return text.ends_with(e); });
}

}  // namespace

// `Au ministère`, `Chez les Verts`, before `on`.
static bool leads_to_place(const std::string& word) { return word == "au" || word == "aux" || word == "chez"; }

Range<Word> trim(const Forms& forms, Range<Word> words) {
  while (words.size() > 1 && leads(forms.folded[words.begin]) && !forms.upper[words.begin]) ++words.begin;
  if (words.size() > 1 && leads_to_place(forms.folded[words.begin])) ++words.begin;
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

Range<Word> all_of_its_name(const NameIndex& names, const Document& document, Range<Word> words) {
  if (words.empty() || names.begins[words.begin] != none) return words;
  const std::uint32_t mention = names.covers[words.begin];
  if (mention == none) return words;
  const Range<Word> name = document.mentions[mention].words;
  return words.end <= name.end ? name : words;
}

Range<Word> with_what_leads(const NameIndex& names, const Document& document, const Forms& forms, Range<Word> words) {
  if (words.empty()) return words;
  const std::uint32_t start = document.sentences[forms.sentence[words.begin]].words.begin;
  const bool english = document.language == "en";
  for (std::uint32_t k = 0; k < most_before && words.begin > start; ++k) {
    const std::uint32_t before = words.begin - 1;
    const std::string& word = forms.folded[before];
    const std::uint32_t name = names.covers[before];
    const bool owned = english && word == "s" && before > start + 1 && forms.mark[before - 1];
    if (counts(word))
      --words.begin;
    else if (is_bare_of(word) && before > start && counts_with_of(forms.folded[before - 1]))
      words.begin = before - 1;
    else if (english && name != none)
      words.begin = std::max(start, document.mentions[name].words.begin);
    else if (owned && names.covers[before - 2] != none)  // `Mueller's investigators`
      words.begin = std::max(start, document.mentions[names.covers[before - 2]].words.begin);
    else
      break;
  }
  if (words.begin > start && find_determiner(forms.folded[words.begin - 1]) &&
      !find_determiner(forms.folded[words.begin]))
    --words.begin;
  return words;
}

Range<Word> without_what_follows(const Forms& forms, Range<Word> words, std::uint32_t head) {
  for (std::uint32_t w = std::max(head + 1, words.begin + 1); w < words.end; ++w) {
    const std::string& word = forms.folded[w];
    const bool of = is_bare_of(word) || word == "du" || word == "des" || word == "of";
    const bool relative = word == "qui" || word == "who" || word == "that" || word == "dont";
    if (word == "," || word == "(" || relative || (is_preposition(word) && !of) || is_participle(forms, w))
      return {words.begin, w};
  }
  return words;
}

Range<Word> before_clause(const NameIndex& names, const Document& document, const Forms& forms, Range<Word> words) {
  for (std::uint32_t w = words.begin + 1; w < words.end; ++w)
    if (names.covers[w] == none && (is_auxiliary(forms.folded[w]) || forms.folded[w] == "dans") && document[w] != "à" &&
        forms.folded[w - 1] != ".")  // not the S of `the U.S. government`
      return {words.begin, w};
  return words;
}

std::uint32_t after_brackets(const Forms& forms, std::uint32_t at) {
  if (at >= forms.size() || forms.folded[at] != "(") return at;
  for (std::uint32_t w = at + 1; w < forms.size() && w - at <= longest_brackets; ++w)
    if (forms.folded[w] == ")") return w + 1;
  return at;
}

std::uint32_t before_brackets(const Forms& forms, std::uint32_t at) {
  if (at == 0 || forms.folded[at - 1] != ")") return at;
  for (std::uint32_t w = at - 1; w-- > 0 && at - w <= longest_brackets;)
    if (forms.folded[w] == "(") return w;
  return at;
}

// Not `et son adjoint, Luc Amiot`, who is somebody else.
std::uint32_t after_second_field(const NameIndex& names, const Document& document, const Forms& forms,
                                 std::uint32_t at) {
  if (at + 1 >= forms.size()) return at;
  const std::string& next = forms.folded[at + 1];
  const bool french = forms.folded[at] == "et" && (is_bare_of(next) || next == "du" || next == "des");
  const bool english = forms.folded[at] == "and" && forms.upper[at + 1];
  if (!french && !english) return at;
  bool capital = true;  // `et des élus sortent`
  for (std::uint32_t w = at + 1; w < forms.size() && w - at <= longest_field; ++w) {
    const std::string& word = forms.folded[w];
    if (word == ",") return w;
    if (word == "." || word == ")" || word == ";" || word == "(") return capital ? w : at;
    const Headword* head = find_headword(word);
    const bool inner_mark = word == "'" || word == "’" || word == "-";
    const std::uint32_t name = names.begins[w];
    if ((forms.mark[w] && !inner_mark) || is_auxiliary(word) || (head && head->kind == Kind::person) ||
        (name != none && document.mentions[name].type == MentionType::person))
      break;
    capital = capital && (forms.upper[w] || forms.mark[w] || is_preposition(word) || find_determiner(word));
    if (english && !capital) break;
  }
  return at;
}

bool is_modifier_of_noun(const Document& document, const Forms& forms, Range<Word> phrase, Range<Word> name) {
  if (document.language != "en" || name.end >= phrase.end || !find_determiner(forms.folded[phrase.begin])) return false;
  const std::string& noun = forms.folded[name.end];
  return !forms.mark[name.end] && !forms.upper[name.end] && !is_stop_word(noun) && !is_preposition(noun) &&
         !find_pronoun(noun) && !noun.ends_with("self") && !noun.ends_with("ly");
}

bool begins_another(const Forms& forms, Range<Word> words) {
  for (std::uint32_t w = words.begin; w < words.end; ++w) {
    const std::string& word = forms.folded[w];
    if (!find_determiner(word) || is_preposition(word)) continue;
    const std::uint32_t previous = forms.before(w);
    if (previous == none || !is_preposition(forms.folded[previous])) return true;
  }
  return false;
}

}  // namespace dixit::resolution
