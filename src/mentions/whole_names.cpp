#include "mentions/whole_names.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "mentions/name_ends.h"
#include "mentions/name_words.h"
#include "text/unicode.h"

namespace dixit {
namespace {

bool hyphen(const Document& document, std::uint32_t word) { return document[word] == "-" || document[word] == "‑"; }

// `A-B` or, of single letters, `A.B`: the mark at `word`, of two words that begin with capitals.
bool joins_capitals(const Document& document, std::uint32_t word) {
  if (word == 0 || word + 1 >= document.words.size()) return false;
  const bool initials = document[word] == "." && document[word - 1].size() == 1 && document[word + 1].size() == 1;
  return (hyphen(document, word) || initials) && glued(document, word - 1) && glued(document, word) &&
         capital(document, word - 1) && capital(document, word + 1);
}

bool is_particle(const std::string& folded) {
  static constexpr std::string_view particles[] = {"de", "du", "le", "la",  "van", "von", "der", "den", "di",
                                                   "da", "el", "al", "ben", "bin", "ibn", "mac", "st"};
  return std::ranges::find(particles, folded) != std::end(particles);
}

bool begins_description(const Document& document, Range<Word> words) {
  static constexpr std::string_view articles[] = {"un", "une", "a", "an"};
  return words.size() > 2 && std::ranges::find(articles, fold(document[words.begin])) != std::end(articles) &&
         !capital(document, words.begin + 1);
}

// `Mr` before a name of its own
bool is_civility(const Document& document, Range<Word> words) {
  return words.size() == 1 && words.end < document.words.size() && document[words.end] == "." &&
         find_civility(fold(document(words))) != nullptr;
}

// `État` of `le chef de l'État`, `République` of `le président de la République`.
bool ends_function(const Document& document, Range<Word> words) {
  std::string text = fold(document(words));
  std::size_t count = words.size();
  for (std::uint32_t w = words.begin; w-- > 0 && count < longest_headword;) {
    if (!is_word(decode(document[w], 0).code_point)) {
      if (!is_apostrophe(document[w])) return false;
      continue;
    }
    text.insert(0, fold(document[w]) + ' ');
    ++count;
    if (const Headword* headword = find_headword(text)) return headword->kind == Kind::person;
  }
  return false;
}

// Behind the name, what hyphens join to it and ends in a capital (`-sur-Mer`), or the end of a given name in two
// parts (`-un` of `Kim Jong-un`); `end`: nothing does.
std::uint32_t over_rest(const Document& document, const Mention& name, std::uint32_t most) {
  static constexpr std::string_view no_names[] = {"led", "era", "run", "ci", "là"};
  constexpr std::size_t longest_part = 4;  // bytes
  const std::uint32_t begin = name.words.end;
  std::uint32_t end = begin, found = begin;
  while (end + 1 < most && hyphen(document, end) && glued(document, end - 1) && glued(document, end) &&
         is_letter(decode(document[end + 1], 0).code_point)) {
    end += 2;
    if (capital(document, end - 1)) found = end;
  }
  const bool short_part = end == begin + 2 && document[end - 1].size() <= longest_part &&
                          std::ranges::find(no_names, document[end - 1]) == std::end(no_names);
  const bool full = name.type == MentionType::person && name.words.size() > 1 && capital(document, begin - 1);
  return found == begin && short_part && full ? end : found;
}

// `Paul D`: the letter of a name in the middle, or `J` before a surname.
bool ends_in_initial(const Document& document, Range<Word> words) {
  const std::uint32_t last = words.end - 1;
  return document[last].size() == 1 && capital(document, last) && (words.size() > 1 || document[last] != "M");
}

void join_hyphens(const Document& document, std::span<Mention> names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    Range<Word>& words = names[i].words;
    const std::uint32_t least = i == 0 ? 0 : names[i - 1].words.end;
    const std::uint32_t most =
        i + 1 < names.size() ? names[i + 1].words.begin : static_cast<std::uint32_t>(document.words.size());
    if (hyphen(document, words.begin) && words.begin > least && joins_capitals(document, words.begin)) --words.begin;
    while (words.begin >= least + 2 && joins_capitals(document, words.begin - 1)) words.begin -= 2;
    while (words.end + 1 < most && joins_capitals(document, words.end)) words.end += 2;
    words.end = over_rest(document, names[i], most);
  }
}

// `Organisation mondiale de la santé (OMS`: the bracket is no part of it.
void cut_open_bracket(const Document& document, Range<Word>& words) {
  for (std::uint32_t w = words.end; w-- > words.begin + 1;) {
    if (document[w] == ")") return;
    if (document[w] == "(") words.end = w;
  }
}

// `Brevonian Footballers’` [Union]: the sort of a body, owned by many.
bool is_owned_body(const Document& document, const Mention& name, const Mention& next) {
  const std::uint32_t mark = name.words.end;
  if (document.language != "en" || mark + 1 != next.words.begin || !is_apostrophe(document[mark])) return false;
  const Headword* sort = find_headword(fold(document[next.words.begin]));
  return glued(document, mark - 1) && document[mark - 1].ends_with('s') && capital(document, mark - 1) && sort &&
         sort->kind == Kind::organisation && capital(document, next.words.begin);
}

bool goes_on(const Document& document, const Mention& name, const Mention& next) {
  if (is_owned_body(document, name, next)) return true;
  if (name.words.end + 1 == next.words.begin && document[name.words.end] == ".")
    return joins_capitals(document, name.words.end) ||
           (name.type == MentionType::person && next.type == MentionType::person &&
            glued(document, name.words.end - 1) && capital(document, next.words.begin) &&
            ends_in_initial(document, name.words));
  return name.words.end == next.words.begin && name.words.size() == 1 && name.type == next.type &&
         capital(document, name.words.begin) && is_particle(fold(document(name.words))) &&
         document.words[name.words.begin].text.end + 1 == document.words[next.words.begin].text.begin;
}

// `Côte d'` [Azur], `Dépêche du` [Midi]: a name that ends in small words leads to the next, of one word, of its type
// or behind a person's. Not to a body with a name of its own: `Lois de l'` [Assemblée nationale], `Europe de l'` [OMS].
bool leads_to(const Document& document, const Mention& name, const Mention& next) {
  const bool one_type = name.type == next.type || name.type == MentionType::person;
  if (!one_type || next.words.size() > 1 || all_capitals(document(next.words))) return false;
  if (begins_description(document, name.words)) return false;
  if (!leads_on(document, name)) return false;
  for (std::uint32_t w = name.words.end; w < next.words.begin; ++w)
    if (!is_apostrophe(document[w])) return false;
  return true;
}

void join(Mention& name, const Mention& next) {
  name.words.end = next.words.end;
  name.probability = std::min(name.probability, next.probability);
}

}  // namespace

void make_names_whole(Document& document, std::size_t first) {
  std::vector<Mention> whole;
  const auto names = std::span(document.mentions).subspan(first);
  join_hyphens(document, names);
  for (std::size_t i = 0; i < names.size(); ++i) {
    Mention& name = names[i];
    cut_open_bracket(document, name.words);
    while (i + 1 < names.size() && leads_to(document, name, names[i + 1])) join(name, names[++i]);
    name.words = words_of_name(
        document, name, whole.empty() ? 0 : whole.back().words.end,
        i + 1 < names.size() ? names[i + 1].words.begin : static_cast<std::uint32_t>(document.words.size()));
    if (name.words.empty() || begins_description(document, name.words) || ends_function(document, name.words) ||
        is_civility(document, name.words))
      continue;
    if (!whole.empty() && goes_on(document, whole.back(), name))
      join(whole.back(), name);
    else
      whole.push_back(name);
  }
  document.mentions.resize(first);
  document.mentions.insert(document.mentions.end(), whole.begin(), whole.end());
}

}  // namespace dixit
