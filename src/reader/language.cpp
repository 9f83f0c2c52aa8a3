#include "reader/language.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>  // the recogniser's header uses FILE without it

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "text/language_code.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::size_t sample_bytes = 16384;

// Words that the other language lacks.
constexpr std::array<std::string_view, 40> french = {
    "le",   "la",    "les", "des", "du",  "un",   "une",  "est",  "sont", "et",   "ou",  "que",  "qui", "dans",
    "pour", "par",   "pas", "ne",  "sur", "avec", "il",   "elle", "ils",  "nous", "au",  "aux",  "ce",  "cette",
    "ses",  "selon", "dit", "de",  "ont", "je",   "vous", "mais", "leur", "plus", "été", "était"};
constexpr std::array<std::string_view, 36> english = {
    "the",  "of",    "and",  "to",   "in",    "is",  "was",  "that", "for", "with", "he",    "she",
    "they", "his",   "her",  "at",   "by",    "not", "have", "has",  "had", "said", "are",   "were",
    "will", "would", "from", "this", "which", "it",  "be",   "been", "who", "we",   "their", "says"};

// What the recogniser calls plain: no control character and no code point that is never text.
std::string plain_sample(std::string_view text) {
  std::string sample;
  for (std::size_t at = 0; at < text.size() && sample.size() < sample_bytes;) {
    const Decoded c = decode(text, at);
    const char32_t code = c.code_point;
    const bool plain = c.valid && code >= 0x20 && !(code >= 0x7F && code < 0xA0) && (code & 0xFFFE) != 0xFFFE &&
                       !(code >= 0xFDD0 && code <= 0xFDEF);
    if (plain) {
      sample.append(text, at, c.size);
    } else {
      sample += ' ';
    }
    at += c.size;
  }
  return sample;
}

struct Common {
  int french = 0, english = 0;
};

Common common_words(std::string_view sample) {
  Common found;
  const std::string text = lower(sample);
  const auto count = [&](std::string_view word) {
    found.french += std::ranges::find(french, word) != french.end();
    found.english += std::ranges::find(english, word) != english.end();
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode(text, at);
    if (!is_word(c.code_point)) {
      count(std::string_view(text).substr(begin, at - begin));
      begin = at + c.size;
    }
    at += c.size;
  }
  count(std::string_view(text).substr(begin));
  return found;
}

}  // namespace

std::string recognise_language(std::string_view text) {
  const std::string sample = plain_sample(text);
  // French and English are what is read here: told so, it takes a dozen words of either for what they are.
  const CLD2::CLDHints hints = {"fr,en", nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  int bytes = 0, valid = 0;
  bool reliable = false;
  const CLD2::Language guess = CLD2::ExtDetectLanguageSummaryCheckUTF8(
      sample.data(), static_cast<int>(sample.size()), true, &hints, 0, languages.data(), percents.data(), scores.data(),
      nullptr, &bytes, &reliable, &valid);
  std::string code = guess == CLD2::UNKNOWN_LANGUAGE ? "" : language_code(CLD2::LanguageCode(guess));
  if (reliable) return code;
  const Common common = common_words(sample);
  if (common.french > common.english) return "fr";
  if (common.english > common.french) return "en";
  return code;
}

}  // namespace dixit
