#include "cli/block.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

#include "text/unicode.h"

namespace dixit {

std::vector<bool> quoted_words(const Document& document) {
  std::vector<bool> quoted(document.words.size());
  std::uint32_t done = 0;  // quotations are ordered, so each word is set once
  for (const Quotation& quotation : document.quotations) {
    for (std::uint32_t i = std::max(done, quotation.words.begin); i < quotation.words.end; ++i) quoted[i] = true;
    done = std::max(done, quotation.words.end);
  }
  return quoted;
}

std::string joined(const Document& document, const std::vector<Range<Word>>& ranges) {
  std::string text;
  for (const Range<Word>& range : ranges) {
    if (!text.empty()) text += " … ";
    text += document(range);
  }
  return text;
}

bool is_bare_article(std::string_view words) {
  static constexpr std::array<std::string_view, 12> articles = {"le",  "la",  "les", "l'",  "l’", "un",
                                                                "une", "des", "du",  "the", "a",  "an"};
  return std::ranges::find(articles, fold(words)) != articles.end();
}

void add_words(WrappedText& text, const Document& document, Range<Word> words, const std::vector<bool>& quoted) {
  for (std::uint32_t word = words.begin; word < words.end; ++word) {
    const Paint paint = quoted[word] ? Paint::quoted : Paint::plain;
    if (word > words.begin) {
      const Range<char> gap = {document.words[word - 1].text.end, document.words[word].text.begin};
      text.add(document[gap], quoted[word - 1] ? paint : Paint::plain);
    }
    text.add(document[word], paint);
  }
}

void add_fact(WrappedText& text, std::string_view what, Paint paint) { text.add(" · ", Paint::dim).add(what, paint); }

void add_speaker(WrappedText& text, const Document& document, const Statement& statement, const InterfaceWords& words,
                 Paint paint) {
  if (statement.entity != none) {
    text.add(document.entities[statement.entity].name, paint);
    return;
  }
  text.add(words.unknown, Paint::warning);
  if (!statement.source.empty()) text.add(" (" + joined(document, statement.source) + ")", Paint::dim);
}

void add_reserves(WrappedText& text, const Statement& statement, const InterfaceWords& words) {
  if (statement.polarity.value != Polarity::actual) {
    add_fact(text, words.polarities[static_cast<std::size_t>(statement.polarity.value)], Paint::warning);
  }
  if (statement.distance.value == Distance::doubted) {
    add_fact(text, words.distances[static_cast<std::size_t>(Distance::doubted)], Paint::warning);
  }
}

void add_unsure(WrappedText& text, float confidence, std::string_view what, float below) {
  if (confidence >= below) return;
  const int percent = static_cast<int>(std::lround(100 * std::clamp(confidence, 0.0F, 1.0F)));
  add_fact(text, what, Paint::warning);
  text.add(" (" + std::to_string(percent) + "\u00A0%)", Paint::dim);
}

void append_lines(std::vector<Line>& block, std::vector<Line> lines, std::string_view indent) {
  for (Line& line : lines) {
    if (!indent.empty()) line.insert(line.begin(), {std::string(indent), Paint::plain});
    block.push_back(std::move(line));
  }
}

void make_dim(std::vector<Line>& block) {
  for (Line& line : block) {
    for (Painted& part : line) part.paint = Paint::dim;
  }
}

}  // namespace dixit
