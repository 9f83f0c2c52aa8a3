#include "store/actor_reference.h"

#include <charconv>

namespace dixit {

std::string actor_reference(std::uint32_t actor) { return actor == 0 ? "" : 'a' + std::to_string(actor); }

std::uint32_t actor_numbered(std::string_view reference) {
  std::uint32_t number = 0;
  if (!reference.starts_with('a') || reference.substr(1).starts_with('0')) return 0;
  const char* end = reference.data() + reference.size();
  const auto read = std::from_chars(reference.data() + 1, end, number);
  return read.ec == std::errc() && read.ptr == end ? number : 0;
}

}  // namespace dixit
