// What the resolver asks of each word again and again, and where the names stand.
//
//   const Forms forms(document);
//   forms.folded[3];                 // "elysee"
//   forms.join({0, 3});              // "lui meme" of `lui-même`
//
// Needs words, sentences, paragraphs and quotations; NameIndex also mentions. Memory linear in the words. A name
// mention that is a function and no more (`le Président`) or runs over a line end is passed over. Const use is safe
// from several threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "document/document.h"

namespace dixit::resolution {

struct Forms {
  explicit Forms(const Document& document);

  std::vector<std::string> folded;  // lower case, no accents; never empty: what is an accent alone stays
  std::vector<bool> upper;          // begins with a capital
  std::vector<bool> mark;           // no letter or digit
  std::vector<bool> quoted;         // within a quotation, or what is said in turn
  std::vector<std::uint32_t> sentence, paragraph;

  std::uint32_t size() const { return static_cast<std::uint32_t>(folded.size()); }
  // The words without marks, joined by one space: `lui meme`.
  std::string join(Range<Word> words) const;
  // The first word before `at` that is no apostrophe, hyphen or quotation mark; none: the start.
  std::uint32_t before(std::uint32_t at) const;
};

// The name mention (index in Document::mentions) that begins at a word or covers it, the longest one; else `none`.
struct NameIndex {
  explicit NameIndex(const Document& document);
  std::vector<std::uint32_t> begins, covers;
};

// Surnames of the people named that begin with a word that elsewhere is an article or `de`, folded: `le maire` of
// `Bruno Le Maire`; and whether one may begin at a word.
std::unordered_set<std::string> particled_surnames(const Document& document);
bool begins_surname(const Document& document, std::uint32_t word);
bool is_past_participle(const Forms& forms, std::uint32_t word);  // `a accusé`, of those that nouns are spelled as
bool is_link(std::string_view word);                              // an apostrophe or a hyphen
std::string joined(const std::vector<std::string>& words);        // by one space

}  // namespace dixit::resolution
