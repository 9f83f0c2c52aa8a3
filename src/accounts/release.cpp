#include "accounts/release.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "accounts/official.h"
#include "lexicon/bodies.h"
#include "lexicon/turn_words.h"
#include "text/unicode.h"

namespace dixit::comparison {
namespace {

constexpr std::uint32_t longest_dateline = 8;  // words

bool opens_paragraph(const Document& document, std::uint32_t word) {
  return std::ranges::any_of(document.paragraphs, [&](const Paragraph& p) { return p.words.begin == word; });
}

bool is_dash(std::string_view word) { return word == "–" || word == "—" || word == "-" || word == ":"; }

// Does a line of the text begin with the word?
bool opens_line(const Document& document, std::uint32_t word) {
  if (word == 0) return true;
  const std::string_view between = std::string_view(document.text)
                                       .substr(document.words[word - 1].text.end,
                                               document.words[word].text.begin - document.words[word - 1].text.end);
  return between.find('\n') != std::string_view::npos;
}

// `MR. REYES` of `MR. REYES: The sanctions will stay`, where a line begins; empty: no label.
Range<Word> label_at(const Document& document, std::uint32_t word) {
  constexpr std::uint32_t longest = 6;  // words and marks
  for (std::uint32_t w = word; w < word + longest && w < document.words.size(); ++w) {
    if (document[w] == ":") return {word, w};
    const char32_t first = decode(document[w], 0).code_point;
    if (is_word(first) ? !is_upper(first) : document[w] != "." && document[w] != "-") return {};
  }
  return {};
}

bool asks(std::string_view label) { return asks_in_turn(label) || field_of_body(label) == Field::media; }

// Of a briefing, the label of whoever speaks in the line.
Range<Word> speaker_label(const Document& document, std::uint32_t word) {
  if (!is_official(document.outlet)) return {};  // of a paper, the topic of a headline
  constexpr std::uint32_t farthest = 300;        // words
  for (std::uint32_t k = 0; !opens_line(document, word); ++k, --word)
    if (k == farthest) return {};
  return label_at(document, word);
}

// Behind `Q –`, `R :` of what was asked and answered; else where the words begin.
std::uint32_t behind_letter(const Document& document, Range<Word> words, std::string_view letter) {
  const bool is_so = words.size() > 2 && fold(document[words.begin]) == letter && is_dash(document[words.begin + 1]);
  return is_so ? words.begin + 2 : words.begin;
}

}  // namespace

// `À propos de …`, `Contact presse : …`, below what a release tells.
bool closes_release(const Document& document, Range<Word> words) {
  constexpr std::array<std::string_view, 19> closing = {"a propos",
                                                        "contact presse",
                                                        "contacts presse",
                                                        "contact media",
                                                        "press contact",
                                                        "media contact",
                                                        "media enquiry",
                                                        "about",
                                                        "notes to editors",
                                                        "note aux editeurs",
                                                        "for further information",
                                                        "service de presse",
                                                        "fait a",
                                                        "done at",
                                                        "yours sincerely",
                                                        "yours faithfully",
                                                        "kind regards",
                                                        "cordialement",
                                                        "bien a vous"};
  constexpr std::size_t longest = 24;  // bytes
  std::string begun;
  for (std::uint32_t w = words.begin; w < words.end && document[w] != ":" && begun.size() <= longest; ++w) {
    if (!is_word(decode(document[w], 0).code_point)) continue;
    begun += (begun.empty() ? "" : " ") + fold(document[w]);
    const bool closed = w + 1 == words.end || document[w + 1] == ":" || document[w + 1] == "," ||
                        is_upper(decode(document[w + 1], 0).code_point);
    if (closed && std::ranges::find(closing, begun) != closing.end() && opens_paragraph(document, words.begin))
      return true;
  }
  return false;
}

// Behind the number or the mark of an item: `3. Aucune date …`, `– que les navires …`, `R – Elle est suspendue`.
Range<Word> behind_item(const Document& document, Range<Word> words) {
  if (const Range<Word> label = speaker_label(document, words.begin);
      words.begin >= label.begin && words.begin < label.end && label.end + 1 < words.end)
    return {label.end + 1, words.end};
  for (const std::string_view letter : {"r", "a"})
    if (const std::uint32_t answer = behind_letter(document, words, letter); answer != words.begin)
      return {answer, words.end};
  const auto first = [&](std::uint32_t w) { return w < words.end ? decode(document[w], 0).code_point : U' '; };
  const bool numbered =
      is_digit(first(words.begin)) && (first(words.begin + 1) == U'.' || first(words.begin + 1) == U')');
  constexpr std::u32string_view marks = U"-–—•*·";
  if (words.size() < 3) return words;
  if (numbered && !is_digit(first(words.begin + 2)))
    words.begin += 2;
  else if (marks.find(first(words.begin)) != std::u32string_view::npos)
    ++words.begin;
  return words;
}

// `Chers clients, chers partenaires,`
bool is_salutation(const Document& document, Range<Word> words) {
  constexpr std::array<std::string_view, 6> dear = {"cher", "chere", "chers", "cheres", "dear", "madame"};
  constexpr std::uint32_t longest = 12;
  return words.size() <= longest && document[words.end - 1] == "," &&
         std::ranges::find(dear, fold(document[words.begin])) != dear.end();
}

// `Velk, le 22 avril.`
bool is_dateline(const Document& document, Range<Word> words) {
  bool number = false, other = false;
  for (std::uint32_t w = words.begin; w < words.end; ++w) {
    const char32_t first = decode(document[w], 0).code_point;
    const bool after_number = w > words.begin && is_digit(decode(document[w - 1], 0).code_point);
    number = number || is_digit(first);
    other =
        other || !(is_digit(first) || is_upper(first) || !is_word(first) || document[w].size() <= 3 || after_number);
  }
  return number && !other && words.size() <= longest_dateline;
}

// What journalists ask, what leads to a list or to the release itself, and who signs it.
bool frames_release(const Document& document, Range<Word> words) {
  if (words.empty()) return true;
  const bool asked =
      behind_letter(document, words, "q") != words.begin || behind_letter(document, words, "question") != words.begin;
  const Range<Word> label = speaker_label(document, words.begin);
  if (!label.empty() && asks(fold(document(label)))) return true;
  return asked || document[words.end - 1] == ":" || signature(document).contains(words.begin);
}

}  // namespace dixit::comparison
