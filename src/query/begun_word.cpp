#include "query/begun_word.h"

#include <algorithm>
#include <array>
#include <vector>

#include "query/words.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::size_t least_base = 3;  // letters before an ending: with fewer it is none

// Endings that stems lose, French and English; folded, as words are compared.
constexpr std::array<std::string_view, 59> endings = {
    "ation",  "ations", "ateur",   "ateurs", "atrice",  "ement", "ements", "ment",  "issant", "issent",
    "issons", "irait",  "iraient", "erait",  "eraient", "erons", "eront",  "erez",  "aient",  "ait",
    "ais",    "ant",    "ants",    "ante",   "antes",   "ions",  "iez",    "ons",   "ez",     "ent",
    "er",     "ir",     "es",      "ees",    "eur",     "euse",  "eux",    "euses", "ite",    "ites",
    "isme",   "iste",   "istes",   "ique",   "iques",   "able",  "ables",  "ence",  "ences",  "ance",
    "ances",  "ive",    "ing",     "ings",   "ed",      "ies",   "ied",    "ness",  "ful"};

// The bytes of the last word, where nothing but it stands at the end.
Range<char> last_word(std::string_view words) {
  Range<char> last;
  for (Range<char> word = next_word(words, 0); !word.empty(); word = next_word(words, word.end)) last = word;
  return last.end == words.size() ? last : Range<char>{};
}

// What `word` may become whose stem does not begin with `word`: `nationalisation` for `nationalisat`.
std::vector<std::string> completed(const std::string& word, WordStems& stems) {
  std::vector<std::string> whole = {word}, kept, known;
  for (const std::string_view ending : endings) {
    for (std::size_t begun = 1; begun < ending.size() && word.size() >= least_base + begun; ++begun) {
      if (word.ends_with(ending.substr(0, begun))) whole.push_back(word + std::string(ending.substr(begun)));
    }
  }
  for (std::string& one : whole) {
    bool adds = false;
    for (const TextLanguage language : {TextLanguage::french, TextLanguage::english}) {
      const std::string stem(stems.of(one, language));
      if (stem.empty() || stem.starts_with(word) || std::ranges::find(known, stem) != known.end()) continue;
      known.push_back(stem);
      adds = true;
    }
    if (adds) kept.push_back(std::move(one));
  }
  return kept;
}

// `before`: words that stand before it, empty where there are none.
std::string alternatives(const std::string& before, std::string_view begun, const std::vector<std::string>& whole) {
  const std::string beside = before.empty() ? "" : '"' + before + "\" + ";
  std::string expression = beside + '"' + std::string(begun) + "\" *";
  for (const std::string& word : whole) expression += " OR " + beside + '"' + word + '"';
  return expression;
}

}  // namespace

std::string begun_expression(std::string_view words, WordStems& stems) {
  const Range<char> last = last_word(words);
  const std::string_view begun = words.substr(last.begin, last.size());
  if (begun.empty()) return "";
  const std::string folded = fold(begun);
  const std::vector<std::string> whole = completed(folded, stems);
  const std::string_view rest = words.substr(0, last.begin);
  const std::string french = kept_words(rest, stems, TextLanguage::french);
  const std::string english = kept_words(rest, stems, TextLanguage::english);
  std::string expression = '(' + alternatives(french, begun, whole);
  if (english != french) expression += " OR " + alternatives(english, begun, whole);
  return expression + ')';
}

}  // namespace dixit
