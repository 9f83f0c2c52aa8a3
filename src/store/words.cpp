#include "store/words.h"

#include <libstemmer.h>

#include <algorithm>
#include <unordered_set>

#include "store/irregular_verbs.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::size_t most_known = 100'000;  // words remembered, a language
constexpr std::size_t longest = 64;          // bytes of a word that tell it; what is longer is none of a language

// Folded. Not among them: what denies (`ne`, `pas`, `not`), and what may be a word of weight in the other language.
const std::unordered_set<std::string_view> small_french = {
    "le",     "la",     "les",   "l",     "un",      "une",   "des",     "du",     "de",     "d",      "au",    "aux",
    "a",      "et",     "ou",    "en",    "y",       "dans",  "par",     "pour",   "sur",    "avec",   "que",   "qu",
    "qui",    "dont",   "ce",    "c",     "cet",     "cette", "ces",     "cela",   "ca",     "se",     "s",     "si",
    "il",     "elle",   "ils",   "elles", "on",      "je",    "j",       "me",     "m",      "tu",     "te",    "t",
    "nous",   "vous",   "lui",   "leur",  "leurs",   "son",   "sa",      "ses",    "mon",    "ma",     "mes",   "notre",
    "nos",    "votre",  "vos",   "est",   "sont",    "etait", "etaient", "sera",   "seront", "ete",    "etre",  "soit",
    "serait", "ont",    "ai",    "avait", "avaient", "avoir", "aura",    "auront", "ait",    "aurait", "avons", "avez",
    "n",      "ni",     "mais",  "donc",  "or",      "car",   "plus",    "comme",  "aussi",  "ainsi",  "tout",  "tous",
    "toute",  "toutes", "entre", "meme",  "sous",    "vers",  "chez"};
const std::unordered_set<std::string_view> small_english = {
    "the",  "a",    "an",   "of",   "to",    "in",   "on",   "at",    "by",    "for",   "with",  "from", "into",
    "and",  "or",   "but",  "if",   "as",    "that", "this", "these", "those", "which", "who",   "whom", "whose",
    "it",   "its",  "he",   "she",  "him",   "her",  "his",  "hers",  "they",  "them",  "their", "we",   "us",
    "our",  "i",    "me",   "my",   "you",   "your", "is",   "are",   "was",   "were",  "be",    "been", "being",
    "has",  "have", "had",  "will", "would", "s",    "t",    "d",     "ll",    "re",    "ve",    "m",    "do",
    "does", "did",  "than", "then", "there", "so",   "such", "also",  "about", "just"};

std::string snowball(sb_stemmer* stemmer, const std::string& word) {
  const auto* stem =
      sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
  if (stem == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

constexpr bool is_ascii(char c) { return (c & 0x80) == 0; }
constexpr bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// How many bytes of a word stand at `at`, 0: none begins or goes on there. Most are ASCII and need no decoding.
std::uint32_t word_bytes(std::string_view text, std::size_t at, bool first) {
  if (is_ascii(text[at])) return is_ascii_word(text[at]) ? 1 : 0;
  const Decoded c = decode(text, at);
  return is_word(c.code_point) || (!first && is_mark_continuing(c.code_point)) ? c.size : 0;
}

}  // namespace

TextLanguage text_language(std::string_view iso) {
  return iso == "fr" ? TextLanguage::french : iso == "en" ? TextLanguage::english : TextLanguage::other;
}

WordStems::WordStems() : french_(sb_stemmer_new("french", "UTF_8")), english_(sb_stemmer_new("english", "UTF_8")) {
  if (!french_ || !english_) throw std::bad_alloc();
}
WordStems::~WordStems() = default;
void WordStems::Delete::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

std::string WordStems::make(std::string_view word, TextLanguage language) const {
  const std::string folded = fold(word);
  if (language == TextLanguage::other) return folded;
  const bool french = language == TextLanguage::french;
  if ((french ? small_french : small_english).contains(folded)) return all_capitals(word) ? std::string(word) : "";
  sb_stemmer* stemmer = french ? french_.get() : english_.get();
  if (const std::string_view verb = verb_of(folded, language); !verb.empty())
    return fold(snowball(stemmer, std::string(verb)));
  std::string stem = fold(snowball(stemmer, nfkc(lower(word))));
  return stem.empty() ? folded : stem;
}

std::string_view WordStems::of(std::string_view word, TextLanguage language) {
  if (word.size() > longest) word = word.substr(0, longest);
  auto& known = known_[static_cast<std::size_t>(language)];
  const auto found = known.find(word);
  if (found != known.end()) return found->second;
  if (known.size() >= most_known) known.clear();
  return known.emplace(std::string(word), make(word, language)).first->second;
}

std::vector<std::string> WordStems::in_all(std::string_view word) {
  std::vector<std::string> stems;
  bool small = false;
  for (const TextLanguage each : {TextLanguage::french, TextLanguage::english, TextLanguage::other}) {
    std::string stem(of(word, each));
    small = small || stem.empty();
    // Of a small word in one language, what it is in texts of a third would be all that is asked for.
    if (each == TextLanguage::other && small) continue;
    if (!stem.empty() && std::ranges::find(stems, stem) == stems.end()) stems.push_back(std::move(stem));
  }
  return stems;
}

Range<char> next_word(std::string_view text, std::size_t at) {
  const auto byte = [](std::size_t i) { return static_cast<std::uint32_t>(i); };
  while (at < text.size() && word_bytes(text, at, true) == 0) at += is_ascii(text[at]) ? 1 : decode(text, at).size;
  std::size_t end = at;
  while (end < text.size()) {
    const std::uint32_t more = word_bytes(text, end, false);
    if (more == 0) break;
    end += more;
  }
  return {byte(at), byte(end)};
}

}  // namespace dixit
