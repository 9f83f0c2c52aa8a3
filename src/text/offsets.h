// Bytes to code points of one text and back: inside, offsets are bytes; what leaves counts code points.
//
//   const Offsets offsets(doc.text);
//   offsets.code_point(range.begin);   // O(1)
//   offsets.byte(42);                  // O(log n)
//
// Holds a view of the text, which must outlive it and be valid UTF-8 (else the figures are those of
// its lead bytes); one 32-bit count for each 64 bytes. Const use is safe from several threads.
// Offsets beyond the end count as the end; a byte inside a character counts as the next character.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dixit {

class Offsets {
 public:
  explicit Offsets(std::string_view text);

  std::uint32_t code_point(std::uint32_t byte) const;  // how many code points start before `byte`
  std::uint32_t byte(std::uint32_t code_point) const;
  std::uint32_t size() const { return total_; }  // code points of the text

 private:
  std::string_view text_;
  std::vector<std::uint32_t> before_;  // code points that start before each block; empty: all ASCII
  std::uint32_t total_ = 0;
};

}  // namespace dixit
