#include "store/sketch.h"

#include <algorithm>
#include <array>

#include "store/words.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::size_t numbers = 64;     // of a sketch
constexpr std::size_t fewest = 30;      // words of a text that has one
constexpr std::size_t run = 4;          // words
constexpr std::size_t in_band = 3;      // numbers
constexpr std::size_t band_count = 16;  // from the first numbers of the sketch

// A bijection in which every bit of the result hangs on every bit of `x` (the finalizer of splitmix64).
constexpr std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9;
  x = (x ^ x >> 27) * 0x94d049bb133111eb;
  return x ^ x >> 31;
}

// Of the folded word; those of ASCII alone, which are most, need no copy of it.
std::uint64_t hash(std::string_view word) {
  const bool ascii = std::ranges::all_of(word, [](char c) { return (c & 0x80) == 0; });
  const std::string folded = ascii ? "" : fold(word);
  std::uint64_t h = 0xcbf29ce484222325;
  for (const char c : ascii ? word : folded) {
    const bool upper = c >= 'A' && c <= 'Z';
    h = (h ^ static_cast<unsigned char>(upper ? c + 32 : c)) * 0x100000001b3;
  }
  return mixed(h);
}

std::vector<std::uint64_t> hashes_of_words(std::string_view text) {
  std::vector<std::uint64_t> hashes;
  for (Range<char> word = next_word(text, 0); !word.empty(); word = next_word(text, word.end))
    hashes.push_back(hash(text.substr(word.begin, word.size())));
  return hashes;
}

}  // namespace

Sketch sketch_of(std::string_view text) {
  const std::vector<std::uint64_t> words = hashes_of_words(text);
  if (words.size() < fewest) return {};
  std::array<std::uint32_t, numbers> factors, least;
  for (std::size_t i = 0; i < numbers; ++i) factors[i] = static_cast<std::uint32_t>(mixed(i + 1)) | 1;
  least.fill(UINT32_MAX);
  for (std::size_t at = 0; at + run <= words.size(); ++at) {
    std::uint64_t h = 0;
    for (std::size_t i = 0; i < run; ++i) h = mixed(h + words[at + i]);
    const auto low = static_cast<std::uint32_t>(h), high = static_cast<std::uint32_t>(h >> 32);
    for (std::size_t i = 0; i < numbers; ++i) least[i] = std::min(least[i], (low ^ factors[i]) * factors[i] ^ high);
  }
  Sketch sketch(numbers);
  for (std::size_t i = 0; i < numbers; ++i) sketch[i] = static_cast<std::uint16_t>(mixed(least[i]));
  return sketch;
}

float likeness(const Sketch& a, const Sketch& b) {
  if (a.size() != numbers || b.size() != numbers) return 0;
  std::size_t same = 0;
  for (std::size_t i = 0; i < numbers; ++i) same += a[i] == b[i] ? 1 : 0;
  return static_cast<float>(same) / static_cast<float>(numbers);
}

std::vector<std::int64_t> bands_of(const Sketch& sketch) {
  std::vector<std::int64_t> bands;
  if (sketch.size() != numbers) return bands;
  for (std::size_t band = 0; band < band_count; ++band) {
    std::uint64_t h = band;
    for (std::size_t i = 0; i < in_band; ++i) h = mixed(h << 16 ^ h >> 48 ^ sketch[band * in_band + i]);
    bands.push_back(static_cast<std::int64_t>(h));
  }
  return bands;
}

std::string to_bytes(const Sketch& sketch) {
  std::string bytes;
  for (const std::uint16_t number : sketch) {
    bytes += static_cast<char>(number & 0xFF);
    bytes += static_cast<char>(number >> 8);
  }
  return bytes;
}

Sketch sketch_from(std::string_view bytes) {
  Sketch sketch;
  if (bytes.size() != 2 * numbers) return sketch;
  for (std::size_t i = 0; i < numbers; ++i) {
    const auto low = static_cast<unsigned char>(bytes[2 * i]), high = static_cast<unsigned char>(bytes[2 * i + 1]);
    sketch.push_back(static_cast<std::uint16_t>(low | high << 8));
  }
  return sketch;
}

}  // namespace dixit
