#include "mentions/whole_names.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/unicode.h"

namespace dixit {
namespace {

bool capital(const Document& document, std::uint32_t word) { return is_upper(decode(document[word], 0).code_point); }

// Do the two words stand together, without a space?
bool glued(const Document& document, std::uint32_t word) {
  return word + 1 < document.words.size() && document.words[word].text.end == document.words[word + 1].text.begin;
}

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

// `État` of `le chef de l'État`, `République` of `le président de la République`.
bool ends_function(const Document& document, Range<Word> words) {
  std::string text = fold(document(words));
  std::size_t count = words.size();
  for (std::uint32_t w = words.begin; w-- > 0 && count < longest_headword;) {
    if (!is_word(decode(document[w], 0).code_point)) {
      if (document[w] != "'" && document[w] != "’") return false;
      continue;
    }
    text.insert(0, fold(document[w]) + ' ');
    ++count;
    if (const Headword* headword = find_headword(text)) return headword->kind == Kind::person;
  }
  return false;
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
  }
}

// `Organisation mondiale de la santé (OMS`: the bracket is no part of it.
void cut_open_bracket(const Document& document, Range<Word>& words) {
  for (std::uint32_t w = words.end; w-- > words.begin + 1;) {
    if (document[w] == ")") return;
    if (document[w] == "(") words.end = w;
  }
}

bool goes_on(const Document& document, const Mention& name, const Mention& next) {
  if (name.words.end + 1 == next.words.begin && document[name.words.end] == ".")
    return joins_capitals(document, name.words.end);
  return name.words.end == next.words.begin && name.words.size() == 1 && name.type == next.type &&
         capital(document, name.words.begin) && is_particle(fold(document(name.words))) &&
         document.words[name.words.begin].text.end + 1 == document.words[next.words.begin].text.begin;
}

}  // namespace

void make_names_whole(Document& document, std::size_t first) {
  std::vector<Mention> whole;
  join_hyphens(document, std::span(document.mentions).subspan(first));
  for (std::size_t i = first; i < document.mentions.size(); ++i) {
    Mention& name = document.mentions[i];
    cut_open_bracket(document, name.words);
    if (begins_description(document, name.words) || ends_function(document, name.words)) continue;
    if (i > first && !whole.empty() && goes_on(document, whole.back(), name)) {
      whole.back().words.end = name.words.end;
      whole.back().probability = std::min(whole.back().probability, name.probability);
    } else {
      whole.push_back(name);
    }
  }
  document.mentions.resize(first);
  document.mentions.insert(document.mentions.end(), whole.begin(), whole.end());
}

}  // namespace dixit
