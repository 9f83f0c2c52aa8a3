#include "cli/line_numbers.h"

#include <algorithm>

namespace dixit {

LineNumbers::LineNumbers(const Document& document) : document_(document) {
  for (std::size_t at = document.text.find('\n'); at != std::string::npos; at = document.text.find('\n', at + 1)) {
    ends_.push_back(static_cast<std::uint32_t>(at));
  }
}

std::uint32_t LineNumbers::of(std::uint32_t word) const {
  const std::uint32_t byte = word < document_.words.size() ? document_.words[word].text.begin : 0;
  return static_cast<std::uint32_t>(std::ranges::lower_bound(ends_, byte) - ends_.begin()) + 1;
}

}  // namespace dixit
