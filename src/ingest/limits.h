// What an input may grow to before it is given up.
#pragma once

#include <cstdint>

namespace dixit {

struct Limits {
  std::uint64_t document = 256u << 20;   // bytes of one document, unpacked
  std::uint64_t ratio = 1000;            // unpacked to packed
  std::uint64_t ratio_from = 64u << 20;  // unpacked bytes below which any ratio is fine
};

}  // namespace dixit
