// The words of one sentence as the figure rules look at them: folded, compared, never allocated.
//
//   const Words words(doc, sentence.words);
//   words.is(4, "de");   words.in(4, " ans annees ");   words.glued(4);
//
// Any index may be asked: outside the sentence every answer is no. Holds a view of the document.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "document/document.h"

namespace dixit {

// Lower case, without accents (but for the word `à`), `’` as `'`; empty for a word of more than 23 bytes.
class Folded {
 public:
  explicit Folded(std::string_view word);
  std::string_view view() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, 24> bytes_;
  std::uint8_t size_ = 0;
};

class Words {
 public:
  Words(const Document& document, Range<Word> limits);

  std::uint32_t begin() const { return limits_.begin; }
  std::uint32_t end() const { return limits_.end; }
  bool french() const { return french_; }
  bool inside(std::uint32_t i) const { return limits_.contains(i); }

  std::string_view raw(std::uint32_t i) const;  // empty outside
  bool is(std::uint32_t i, std::string_view folded) const;
  bool in(std::uint32_t i, std::string_view list) const;            // `list`: folded words, each between spaces
  bool phrase(std::uint32_t first, std::string_view folded) const;  // folded words, joined by single spaces
  bool glued(std::uint32_t i) const;    // nothing stands between this word and the one before
  bool spaced(std::uint32_t i) const;   // one space, breaking or not
  bool digits(std::uint32_t i) const;   // 0 to 9 alone
  bool capital(std::uint32_t i) const;  // begins with an upper case letter
  bool letters(std::uint32_t i) const;  // begins with a letter
  bool hyphen(std::uint32_t i) const;   // - or one of the dashes
  bool quote(std::uint32_t i) const;    // a quotation mark, opening or closing
  // The first word of the sentence, or of what a mark or a quotation opens.
  bool opens(std::uint32_t i) const;

 private:
  const Document& document_;
  Range<Word> limits_;
  bool french_;
};

}  // namespace dixit
