#include "mentions/name_ends.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "lexicon/lexicon.h"
#include "mentions/name_words.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::uint32_t most_capitals = 6;  // words that a name goes on by

bool is_function_word(std::string_view folded) {
  return is_stop_word(folded) || is_preposition(folded) || find_determiner(folded);
}

// `de`, `des`, `l`, `et`, `for`; not the `De` of a name, not `b`.
bool is_small(const Document& document, std::uint32_t word) {
  return !capital(document, word) && is_function_word(fold(document[word]));
}

// What the name of a body goes on by: `Dépêche du`, `Médecins sans`, `Ensemble pour la`.
bool completes(std::string_view folded) {
  static constexpr std::string_view words[] = {"de", "du", "des", "d", "of", "sans", "pour", "for"};
  return std::ranges::find(words, folded) != std::end(words);
}

// `Patrick Sorel d'` Arvor: of people's names only the particle that an apostrophe holds to what follows.
bool is_held_particle(const Document& document, std::uint32_t tail, std::uint32_t end) {
  const bool marked = end == tail + 2 && is_apostrophe(document[tail + 1]);
  const std::uint32_t mark = marked ? tail + 1 : tail;
  return document[tail] == "d" && (marked || end == tail + 1) && glued(document, mark) &&
         (marked || (is_apostrophe(document[mark + 1]) && glued(document, mark + 1)));
}

// The first word of the small ones that the name ends in; its end: there are none.
std::uint32_t small_end(const Document& document, Range<Word> words) {
  std::uint32_t at = words.end;
  const auto in_word = [&](std::uint32_t w) { return w > 0 && document[w - 1] == "-" && glued(document, w - 1); };
  while (at > words.begin && !in_word(at - 1) && (is_small(document, at - 1) || is_apostrophe(document[at - 1]))) --at;
  return at;
}

bool owns_before(const Document& document, Range<Word> words) {
  return words.size() > 1 && document[words.begin] == "s" && words.begin > 0 &&
         is_apostrophe(document[words.begin - 1]) && glued(document, words.begin - 1);
}

// `A` of a sentence's first words, `L`: an article that a capital was taken for.
bool is_article_alone(const Document& document, Range<Word> words) {
  if (words.size() != 1 || words.end >= document.words.size() || document[words.end] == ".") return false;
  const std::string folded = fold(document(words));
  const bool article = document.language == "en" ? folded == "a" : folded == "l" || folded == "d";
  return article && !capital(document, words.end);
}

// `A` Norvane `spokeswoman`, at the head of a sentence; a noun follows.
bool begins_with_article(const Document& document, Range<Word> words) {
  if (document.language != "en" || words.size() < 2 || words.end >= document.words.size()) return false;
  const bool follows = capital(document, words.begin + 1) && !capital(document, words.end) &&
                       is_letter(decode(document[words.end], 0).code_point) &&
                       find_headword(fold(document[words.end])) != nullptr;
  return (document[words.begin] == "A" || document[words.begin] == "An") && follows;
}

// `O’Rourke`, where the name ends with the letter.
std::uint32_t over_letter(const Document& document, Range<Word> words, std::uint32_t most) {
  const std::uint32_t last = words.end - 1;
  const bool letter = (document[last] == "O" || document[last] == "D") && glued(document, last);
  return letter && words.end + 1 < most && is_apostrophe(document[words.end]) && glued(document, words.end) &&
                 capital(document, words.end + 1)
             ? words.end + 2
             : words.end;
}

// `Patrouille` [de France], `Congrès` [américain]: a name that begins in a small letter goes with the capital before
// it; not `Selon` [franceinfo].
std::uint32_t over_capital(const Document& document, Range<Word> words, std::uint32_t least) {
  if (words.begin <= least || capital(document, words.begin)) return words.begin;
  const std::uint32_t before = words.begin - 1;
  const std::string_view between = std::string_view(document.text)
                                       .substr(document.words[before].text.end, document.words[words.begin].text.begin -
                                                                                    document.words[before].text.end);
  const bool other_line = between.find('\n') != std::string_view::npos;
  const bool in_word = before > 0 && document[before - 1] == "-";
  const bool names =
      capital(document, before) && document[before].size() > 2 && !is_function_word(fold(document[before]));
  return names && !other_line && !in_word ? before : words.begin;
}

// Behind `tail`, small words that begin with `de`: over the names there, or over one word.
std::uint32_t over_complement(const Document& document, std::uint32_t tail, std::uint32_t end, std::uint32_t most) {
  while (end < most && (is_apostrophe(document[end]) || is_small(document, end))) ++end;
  if (end >= most || !is_letter(decode(document[end], 0).code_point)) return tail;
  std::uint32_t on = end;
  while (on < most && on < end + most_capitals && capital(document, on)) ++on;
  return std::max(on, end + 1);
}

}  // namespace

bool leads_on(const Document& document, const Mention& name) {
  static constexpr std::string_view directions[] = {"nord", "sud", "est", "ouest", "centre", "north", "south"};
  const std::uint32_t tail = small_end(document, name.words);
  const std::string first = fold(document[name.words.begin]);
  if (std::ranges::any_of(directions, [&](std::string_view d) { return first == d; })) return false;
  if (tail == name.words.begin || tail == name.words.end) return false;
  return name.type == MentionType::person ? is_held_particle(document, tail, name.words.end)
                                          : completes(fold(document[tail]));
}

Range<Word> words_of_name(const Document& document, const Mention& name, std::uint32_t least, std::uint32_t most) {
  Range<Word> words = name.words;
  if (name.type != MentionType::person) words.begin = over_capital(document, words, least);
  if (owns_before(document, words) || begins_with_article(document, words)) ++words.begin;
  if (is_article_alone(document, words)) return {words.begin, words.begin};
  const std::uint32_t tail = small_end(document, words);
  if (tail == words.begin) return {tail, tail};
  if (tail < words.end && leads_on(document, name))
    words.end = over_complement(document, tail, words.end, most);
  else
    words.end = tail;
  words.end = over_letter(document, words, most);
  return words;
}

}  // namespace dixit
