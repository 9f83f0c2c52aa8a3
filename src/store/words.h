// Words as the store compares them: without case, accents and endings, by the rules of their language.
//
//   WordStems stems;
//   stems.of("Nié", TextLanguage::french);        // "ni", as of `nier` and `nie`
//   stems.of("denied", TextLanguage::english);    // "deni", as of `deny`
//   stems.of("le", TextLanguage::french);         // "": too common to be kept
//   stems.of("US", TextLanguage::english);        // "US": a small word, but for its capitals
//
// Snowball's stemmers, and a table of our own for verbs whose forms they do not bring together (`dit`, `dire`). Every
// word has a stem in every language, by its first 64 bytes. Remembers the words it met, some tens of megabytes at most.
// One thread at a time; views last until the next call.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/document.h"

struct sb_stemmer;

namespace dixit {

enum class TextLanguage { other, french, english };  // other: only folded

TextLanguage text_language(std::string_view iso);

class WordStems {
 public:
  WordStems();
  ~WordStems();

  // The language of what is indexed next.
  TextLanguage language = TextLanguage::other;

  std::string_view of(std::string_view word, TextLanguage language);

  // The stems a question's word may have in an article of any language, each once; none: a small word in all.
  std::vector<std::string> in_all(std::string_view word);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
  };
  struct Delete {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::string make(std::string_view word, TextLanguage language) const;

  std::array<std::unordered_map<std::string, std::string, Hash, std::equal_to<>>, 3> known_;
  std::unique_ptr<sb_stemmer, Delete> french_, english_;
};

// The bytes of the next word from `at` on: letters, digits, `_` and the combining marks in it. Empty at the end.
Range<char> next_word(std::string_view text, std::size_t at);

}  // namespace dixit
