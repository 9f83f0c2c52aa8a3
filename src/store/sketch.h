// A short picture of a text, by which nearly the same text is found again: MinHash over its runs of four words.
//
//   const Sketch a = sketch_of(text), b = sketch_of(other);
//   likeness(a, b);       // about the share of runs that both have: 1 for copies, 0 for strangers
//   bands_of(a);          // two texts of likeness .5 share one of these numbers nine times in ten
//
// Words are folded; marks and spaces do not count. Texts under 30 words have an empty sketch, which is like none.
// Pure; time linear in the text. The numbers are the same on every processor and stay in stores: never change them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dixit {

using Sketch = std::vector<std::uint16_t>;  // 64 numbers, or none

Sketch sketch_of(std::string_view text);
float likeness(const Sketch& a, const Sketch& b);
std::vector<std::int64_t> bands_of(const Sketch& sketch);

std::string to_bytes(const Sketch& sketch);  // little-endian
Sketch sketch_from(std::string_view bytes);  // empty where they are no sketch

}  // namespace dixit
