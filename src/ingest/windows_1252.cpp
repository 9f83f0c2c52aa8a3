#include "ingest/windows_1252.h"

#include <cstddef>
#include <cstdint>

namespace dixit {
namespace {

enum class Kind { other, small, capital, mark, joining_mark };

bool is_letter(Kind kind) { return kind == Kind::small || kind == Kind::capital; }

Kind kind_of(unsigned char c) {
  if (c < 0x80) return c >= 'a' && c <= 'z' ? Kind::small : c >= 'A' && c <= 'Z' ? Kind::capital : Kind::other;
  if (c >= 0xFE) return Kind::other;  // þ and ÿ: of garbage far more often than of words
  if (c >= 0xDF) return c == 0xF7 ? Kind::mark : Kind::small;
  if (c >= 0xC0) return c == 0xD7 ? Kind::mark : Kind::capital;
  switch (c) {
    case 0x9A:  // š
    case 0x9C:  // œ
    case 0x9E:  // ž
      return Kind::small;
    case 0x8A:  // Š
    case 0x8C:  // Œ
    case 0x8E:  // Ž
    case 0x9F:  // Ÿ
      return Kind::capital;
    case 0x92:  // ’
    case 0x96:  // –
    case 0x97:  // —
    case 0xA0:  // no-break space
    case 0xAD:  // soft hyphen
    case 0xB7:  // ·
      return Kind::joining_mark;
    case 0x80:  // €
    case 0x85:  // …
    case 0x8B:  // ‹
    case 0x91:  // ‘
    case 0x93:  // “
    case 0x94:  // ”
    case 0x95:  // •
    case 0x99:  // ™
    case 0x9B:  // ›
      return Kind::mark;
    default:
      return c >= 0xA1 ? Kind::mark : Kind::other;
  }
}

class Scan {
 public:
  explicit Scan(std::string_view bytes) : bytes_(bytes) {}

  bool run() {
    for (std::size_t at = 0; at < bytes_.size();) {
      if (is_letter(kind(at))) {
        at = word(at);
      } else {
        if (is_high(at)) count(fits_as_mark(at));
        ++at;
      }
    }
    return high_ > 0 && wrong_ * 10 < high_;
  }

 private:
  Kind kind(std::size_t at) const { return kind_of(static_cast<unsigned char>(bytes_[at])); }
  bool is_high(std::size_t at) const { return static_cast<unsigned char>(bytes_[at]) >= 0x80; }

  void count(bool fits) {
    ++high_;
    wrong_ += fits ? 0 : 1;
  }

  bool fits_as_mark(std::size_t at) const {
    const bool inside = at > 0 && is_letter(kind(at - 1)) && at + 1 < bytes_.size() && is_letter(kind(at + 1));
    return kind(at) == Kind::joining_mark || (kind(at) == Kind::mark && !inside);
  }

  // Where the word that begins at `begin` ends.
  std::size_t word(std::size_t begin) {
    std::size_t end = begin;
    bool ascii = false;
    for (; end < bytes_.size() && is_letter(kind(end)); ++end) ascii = ascii || !is_high(end);
    const bool alone = end == begin + 1 && (bytes_[begin] == '\xE0' || bytes_[begin] == '\xC0');
    for (std::size_t at = begin; at < end; ++at) {
      if (!is_high(at)) continue;
      const bool inner_capital = at > begin && kind(at) == Kind::capital && kind(at - 1) == Kind::small;
      count(alone || (ascii && !inner_capital));
    }
    return end;
  }

  std::string_view bytes_;
  std::uint64_t high_ = 0, wrong_ = 0;  // bytes beyond ASCII, and those that stand where they should not
};

}  // namespace

bool like_windows_1252(std::string_view bytes) { return Scan(bytes).run(); }

}  // namespace dixit
