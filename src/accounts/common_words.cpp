#include "accounts/common_words.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "text/unicode.h"

namespace dixit {
namespace {

using Shares = std::unordered_map<std::uint32_t, float>;

Shares shares_of(std::string_view table) {
  Shares shares;
  for (std::size_t at = 0; at < table.size();) {
    const std::size_t end = std::min(table.find(' ', at), table.size());
    const std::string_view entry = table.substr(at, end - at);
    if (entry.size() > 1)
      shares[event_key(entry.substr(0, entry.size() - 1))] = std::exp2(-0.5F * (1 + entry.back() - 'a'));
    at = end + 1;
  }
  return shares;
}

}  // namespace

std::string_view event_stem(std::string_view folded) {
  if (folded.size() > 4 && (folded.back() == 's' || folded.back() == 'x')) folded.remove_suffix(1);
  std::size_t end = 0;
  for (int i = 0; i < 6 && end < folded.size(); ++i) end += decode(folded, end).size;
  return folded.substr(0, end);
}

std::uint32_t event_key(std::string_view stem) {
  std::uint32_t hash = 2166136261U;
  for (const char c : stem) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  hash ^= hash >> 15;
  hash *= 0x2C1B3C6DU;
  hash ^= hash >> 13;
  return hash & 0x7FFFFFFFU;
}

float common_share(std::string_view language, std::uint32_t key) {
  static const Shares french = shares_of(french_common_words), english = shares_of(english_common_words);
  const bool is_french = language == "fr";
  if (!is_french && language != "en") return rare_share;
  const Shares& shares = is_french ? french : english;
  const auto found = shares.find(key);
  return found == shares.end() ? rare_share : found->second;
}

}  // namespace dixit
