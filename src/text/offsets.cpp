#include "text/offsets.h"

#include <algorithm>

#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::uint32_t block = 64;

bool starts_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

}  // namespace

Offsets::Offsets(std::string_view text) : text_(text) {
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) {
    total_ = static_cast<std::uint32_t>(text.size());
    return;
  }
  before_.reserve(text.size() / block + 1);
  for (std::size_t at = 0; at <= text.size(); at += block) {
    before_.push_back(total_);
    total_ += static_cast<std::uint32_t>(count_code_points(text.substr(at, block)));
  }
}

std::uint32_t Offsets::code_point(std::uint32_t byte) const {
  byte = std::min(byte, static_cast<std::uint32_t>(text_.size()));
  if (before_.empty()) return byte;
  const std::uint32_t start = byte / block * block;
  return before_[byte / block] + static_cast<std::uint32_t>(count_code_points(text_.substr(start, byte - start)));
}

std::uint32_t Offsets::byte(std::uint32_t code_point) const {
  const auto size = static_cast<std::uint32_t>(text_.size());
  if (code_point >= total_) return size;
  if (before_.empty()) return code_point;
  const auto after = std::upper_bound(before_.begin(), before_.end(), code_point);
  const auto index = static_cast<std::uint32_t>(after - before_.begin()) - 1;
  std::uint32_t left = code_point - before_[index];
  std::uint32_t at = index * block;
  while (at < size && (!starts_character(text_[at]) || left-- > 0)) ++at;
  return at;
}

}  // namespace dixit
