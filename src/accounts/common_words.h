// How many articles of a language have a word: of what share of French and English news, counted by
// train/common_words.py over news of many years.
//
//   event_stem("gouvernements") == "gouver";  common_share("fr", event_key("gouver"))   // about .3
//
// A stem is what the forms of a word share, roughly: its first six characters without a plural ending. Words that fewer
// than one article in a hundred has are not listed: rare_share. Languages that have no list have none that is common.
// Read-only after the first call; safe from any thread.
#pragma once

#include <cstdint>
#include <string_view>

namespace dixit {

inline constexpr float rare_share = 0.004F;
inline constexpr float too_common = 0.25F;  // share from which a word tells nothing of an event

std::string_view event_stem(std::string_view folded);
std::uint32_t event_key(std::string_view stem);  // below 2^31
float common_share(std::string_view language, std::uint32_t key);

// The tables: each stem with a letter, `a` for a share of 2^-½, `b` of 2^-1, `c` of 2^-1½ …
extern const std::string_view french_common_words, english_common_words;

}  // namespace dixit
