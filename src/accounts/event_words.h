// What an article is about, in a form small enough to keep beside it: its words, names and numbers with weights.
//
//   const EventWords words = event_words(document);       // needs only title, text and language
//   store(words.to_bytes());  …  EventWords::from_bytes(bytes)
//
// A word is its first six letters, folded: the same for most forms of it, and for many words of French and English.
// `manifestation` and `demonstration` are joined by a list of ours (concepts.h). Words of the title weigh
// most, of the opening more than of the rest; names more than words. `shared` are those that mean the same in another
// language: names, numbers, and words of that list. What a language has in every fourth article is left out.
// `meaning` is Document::meaning, where the document has one.
// Time linear in the text, of which the first 1,500 words count. Pure; any text gives words, an empty one none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace dixit {

// Of what `event_words` gives; those of a later version do not compare.
inline constexpr std::uint8_t event_words_version = 2;  // 1: without a meaning, read too

struct EventWord {
  std::uint32_t key = 0;    // of the word, 0 to 2^31
  bool shared = false;      // means the same in every language
  std::uint8_t weight = 0;  // how much of the article it is, in sixteenths
  friend bool operator==(const EventWord&, const EventWord&) = default;
};

struct EventWords {
  std::string language;          // ISO 639-1, empty where not known
  std::vector<EventWord> words;  // by key
  std::vector<std::int8_t> meaning;

  std::string to_bytes() const;
  // Throws Error for bytes of a later version, or that are not what `to_bytes` gave.
  static EventWords from_bytes(std::string_view bytes);
};

EventWords event_words(const Document& document);

// Days since 1970-01-01 of an ISO 8601 date; nothing where the day is not told.
std::optional<std::int32_t> day_of(std::string_view date);

}  // namespace dixit
